#!/usr/bin/env bash
# Counts the instructions of the kernels in benches/guard/ and of compiling some programs, and compares with the figures
# in benches/guard/figures.txt: fails if one grew by more than 5 percent. Counts do not depend on the machine's speed or
# load: valgrind takes them, and everything is compiled for the same processor.
#
# usage: guard.sh [--bless]    PYLLVM names the compiler (target/release/pyllvm); --bless writes the figures
set -euo pipefail
cd "$(dirname "$0")/.."

PYLLVM=${PYLLVM:-target/release/pyllvm}
FIGURES=benches/guard/figures.txt
COMPILED=(benches/bodies.py benches/hanoi.py benches/ridge.py)
PERCENT=5

if [[ "$(uname -sm)" != "Linux x86_64" ]]; then
    echo "guard: the figures are for Linux on x86-64; nothing to compare here"
    exit 0
fi
if ! command -v valgrind >/dev/null; then
    echo "guard: valgrind is not installed: scripts/setup.sh guard" >&2
    exit 1
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The number of instructions that a command executes.
count() {
    local log=$folder/$1.log
    shift
    valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null --log-file="$log" "$@" >/dev/null </dev/null
    sed -nE 's/.*I +refs: +([0-9,]+)$/\1/p' "$log" | tr -d ,
}

measure() {
    local kind=$1 source=$2 name
    name=$(basename "$source" .py)
    if [[ $kind == run ]]; then
        "$PYLLVM" build --cpu x86-64 -o "$folder/$name" "$source"
        echo "run $name $(count "run-$name" "$folder/$name")"
    else
        echo "compile $name $(count "compile-$name" "$PYLLVM" compile --cpu x86-64 -o "$folder/$name.o" "$source")"
    fi
}

# Compiles anew each time.
export PYLLVM_CACHE=
export -f count measure
export folder PYLLVM
{ printf 'run %s\n' benches/guard/*.py; printf 'compile %s\n' "${COMPILED[@]}"; } |
    xargs -P "$(nproc)" -L 1 bash -euo pipefail -c 'measure "$@"' measure | sort >"$folder/figures.txt"

if [[ "${1:-}" == --bless ]]; then
    [[ -z "${CI:-}" ]] || { echo "blessing is refused under CI" >&2; exit 1; }
    cp "$folder/figures.txt" "$FIGURES"
    git --no-pager diff --stat -- "$FIGURES"
    exit 0
fi

awk -v percent=$PERCENT '
    NR == FNR { expected[$1 " " $2] = $3; next }
    {
        name = $1 " " $2
        if (!(name in expected)) { printf "%-24s %12d  has no figure\n", name, $3; failed = 1; next }
        change = 100 * ($3 / expected[name] - 1)
        verdict = change > percent ? "too many" : change < -percent ? "better: bless it" : ""
        printf "%-24s %12d %+6.1f%%  %s\n", name, $3, change, verdict
        if (change > percent) failed = 1
        delete expected[name]
    }
    END {
        for (name in expected) { printf "%-24s was not measured\n", name; failed = 1 }
        if (failed) print "if the change is right: make guard-bless, then read `git diff`"
        exit failed
    }' "$FIGURES" "$folder/figures.txt"
