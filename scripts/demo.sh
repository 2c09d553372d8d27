#!/usr/bin/env bash
# Shows plain Python becoming a native program. Expects PYLLVM to name the compiler.
set -euo pipefail
cd "$(dirname "$0")/.."

program=examples/kmeans.py
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

say() { printf '\n== %s\n' "$1"; }

# Runs a command, its output going to a file, and prints the seconds it took.
seconds() {
    local output=$1 start end
    shift
    start=$(date +%s.%N)
    "$@" >"$output"
    end=$(date +%s.%N)
    awk -v a="$start" -v b="$end" 'BEGIN { printf "%.3f", b - a }'
}

say "pyllvm run $program    (k-means on the iris flowers, plain Python)"
in_memory=$(seconds "$scratch/run.out" "$PYLLVM" run --no-cache "$program")
cat "$scratch/run.out"

say "pyllvm check $program --types    (the types it found, without one annotation)"
"$PYLLVM" check "$program" --types

say "pyllvm build $program    (a native executable, no Python needed)"
"$PYLLVM" build "$program" -o "$scratch/kmeans" --cpu native
native=$(seconds "$scratch/native.out" "$scratch/kmeans")
cmp "$scratch/run.out" "$scratch/native.out"

say "time, in seconds"
printf '%-34s %s\n' "pyllvm run (compiling included)" "$in_memory"
printf '%-34s %s\n' "the executable" "$native"
if command -v python3 >/dev/null; then
    printf '%-34s %s\n' "python3" "$(seconds "$scratch/python.out" python3 "$program")"
    if cmp -s "$scratch/run.out" "$scratch/python.out"; then
        echo "python3 prints the same bytes"
    else
        echo "python3 prints something else: this is a bug in pyllvm" >&2
        exit 1
    fi
fi
