#!/usr/bin/env python3
"""Times the programs in benches/ against their C++ twins and writes docs/benchmarks.md.

usage: bench.py [NAME ...]    PYLLVM names the compiler (target/release/pyllvm), CXX the reference (clang++-22 or c++)

Each run of a program is paired with a run of its twin; what counts is the median of the pairs' ratios of user time.
"""
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import math

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAIRS = 7


def user_seconds(program):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    done = subprocess.run([program], capture_output=True, text=True, check=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before, done.stdout


def measure(name, pyllvm, cxx, folder):
    source = os.path.join(ROOT, "benches", name)
    ours, twin = os.path.join(folder, name), os.path.join(folder, name + ".cpp.exe")
    subprocess.run([*cxx, "-O3", "-march=native", "-std=c++20", "-o", twin, source + ".cpp"], check=True)
    subprocess.run([pyllvm, "build", "--cpu", "native", "-o", ours, source + ".py"], check=True)
    pairs = []
    for _ in range(PAIRS):
        (reference, expected), (time, output) = user_seconds(twin), user_seconds(ours)
        if output != expected:
            sys.exit(f"{name}: {output!r} instead of {expected!r}")
        pairs.append((reference, time))
    ratio = statistics.median(time / max(reference, 1e-3) for reference, time in pairs)
    return min(reference for reference, _ in pairs), min(time for _, time in pairs), ratio


def version(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0]


def main():
    pyllvm = os.environ.get("PYLLVM") or os.path.join(ROOT, "target", "release", "pyllvm")
    cxx = (os.environ.get("CXX") or shutil.which("clang++-22") or "c++").split()
    folder = os.path.join(ROOT, "benches")
    names = sys.argv[1:] or sorted(name[:-4] for name in os.listdir(folder) if name.endswith(".cpp"))
    lines = ["# Benchmarks", "", "The programs in `benches/`, checks on, against `-O3 -march=native` on their C++ twins: user seconds and the", "median ratio of paired runs (lower is better). Written by `make bench`.", "", "| program | C++ s | pyllvm s | ratio |", "|---|--:|--:|--:|"]
    ratios = []
    with tempfile.TemporaryDirectory() as build:
        for name in names:
            reference, time, ratio = measure(name, pyllvm, cxx, build)
            ratios.append(ratio)
            lines.append(f"| {name} | {reference:.3f} | {time:.3f} | {ratio:.2f} |")
            print(lines[-1], flush=True)
    mean = math.exp(sum(map(math.log, ratios)) / len(ratios))
    lines += [f"| geometric mean | | | {mean:.2f} |", "", f"- {version(pyllvm, '--version')}", f"- {version(*cxx, '--version')}"]
    print(lines[-4])
    if not sys.argv[1:]:
        with open(os.path.join(ROOT, "docs", "benchmarks.md"), "w") as out:
            out.write("\n".join(lines) + "\n")


main()
