#!/usr/bin/env bash
# Installs what building pyllvm needs beside Rust: LLVM 22 with its static libraries, and a linker.
# Does nothing where everything is there already. `setup.sh guard`: also what counting instructions needs.
set -euo pipefail

packages=(llvm-22-dev libpolly-22-dev lld-22 zlib1g-dev libzstd-dev libxml2-dev libz3-dev gcc g++ libc6-dev)
[[ "${1:-}" != guard ]] || packages+=(valgrind)

if ! command -v cargo >/dev/null; then
    echo "pyllvm is written in Rust, and cargo is not installed: see https://rustup.rs" >&2
    exit 1
fi

if ! command -v dpkg-query >/dev/null; then
    # Not Debian: good enough if LLVM 22 can be found.
    if command -v llvm-config-22 >/dev/null || [[ -n "${LLVM_SYS_221_PREFIX:-}" ]]; then
        exit 0
    fi
    echo "LLVM 22 is not installed. Install its development files and static libraries with your system's" >&2
    echo "package manager, then set LLVM_SYS_221_PREFIX to the directory that holds bin/llvm-config." >&2
    exit 1
fi

missing=()
for package in "${packages[@]}"; do
    status=$(dpkg-query --show --showformat='${db:Status-Abbrev}' "$package" 2>/dev/null || true)
    [[ "$status" == ii* ]] || missing+=("$package")
done
if ((${#missing[@]} == 0)); then
    exit 0
fi

echo "installing ${missing[*]}"
as_root=()
if ((EUID != 0)); then
    command -v sudo >/dev/null || { echo "please install as root: apt-get install ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
