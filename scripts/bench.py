#!/usr/bin/env python3
"""Measures the programs in benches/ against their C++ twins and whatever other compiler or interpreter is installed,
and writes docs/benchmarks.md.

usage: bench.py [NAME ...]    PYLLVM names the compiler (target/release/pyllvm), CXX the reference (clang++-22 or c++)
       bench.py --safety PROGRAM.py ...    prints what checks cost these programs

Each run of a program is followed by one of its peer's; what counts is the median of the pairs' ratios of user time. With
names, only those programs are measured and nothing is written.
"""
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BENCHES = os.path.join(ROOT, "benches")
PAIRS = 7
# Without the cache: C++ is compiled anew, too.
BUILD = ["build", "--no-cache", "--cpu", "native", "-o"]
# Interpreters take longer, and differ by more than what a busy machine adds.
PAIRS_OF_SLOW = 1
SAFETY = [
    "User seconds with the checks of overflow and of indices, which are on unless asked otherwise, and with `--unchecked`, which",
    "leaves them out. `bench.py --safety algo.py` measures this for any program.",
]


class Run:
    """One process, from its start to its end."""

    def __init__(self, command):
        begin = time.perf_counter()
        with tempfile.TemporaryFile() as output:
            process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL, cwd=BENCHES)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                sys.exit(f"{' '.join(command)} ends with status {process.returncode}")
            output.seek(0)
            self.output = output.read()
        self.wall = time.perf_counter() - begin
        self.user = usage.ru_utime
        self.resident = usage.ru_maxrss * 1024


class Peer:
    """Something that runs the same program: `build` makes an executable of a source, `None` if `run` takes the source."""

    def __init__(self, name, suffix, build, run, version, pairs=PAIRS):
        self.name, self.suffix, self.build, self.run, self.pairs = name, suffix, build, run, pairs
        self.version = first_line(version)


def first_line(command):
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return (done.stdout or done.stderr).splitlines()[0]


def installed_peers(cxx):
    """The C++ compiler first: the others are measured where they happen to be installed."""
    flags = ["-O3", "-march=native", "-std=c++20"]
    peers = [Peer("C++", ".cpp", lambda source, out: [*cxx, *flags, "-o", out, source], None, [*cxx, "--version"])]
    if shutil.which("g++") and os.path.basename(cxx[0]) not in ("g++", "c++"):
        # By default it would contract float operations, and print something else.
        exact = [*flags, "-ffp-contract=off"]
        peers.append(Peer("g++", ".cpp", lambda source, out: ["g++", *exact, "-o", out, source], None, ["g++", "--version"]))
    if shutil.which("codon"):
        peers.append(Peer("Codon", ".py", lambda source, out: ["codon", "build", "-release", "-o", out, source], None, ["codon", "--version"]))
    for name, program in [("PyPy", "pypy3"), ("CPython", "python3")]:
        if shutil.which(program):
            peers.append(Peer(name, ".py", None, lambda source, program=program: [program, source], [program, "--version"], PAIRS_OF_SLOW))
    return peers


def paired(ours, theirs, pairs):
    """(our runs, their runs), one after the other so that a busy machine slows both."""
    runs = [(Run(ours), Run(theirs)) for _ in range(pairs)]
    for mine, other in runs:
        if mine.output != other.output:
            sys.exit(f"{' '.join(theirs)} prints {other.output!r}, not {mine.output!r}")
    return [mine for mine, _ in runs], [other for _, other in runs]


def median_ratio(ours, theirs, value):
    return statistics.median(value(mine) / max(value(other), 1e-3) for mine, other in zip(ours, theirs))


def user(run):
    return run.user


class Safety:
    """What checks cost a program: its time as a multiple of its time without them, and the least seconds of both."""

    def __init__(self, name, pyllvm, source, folder):
        self.name = name
        executables = [os.path.join(folder, "checked"), os.path.join(folder, "unchecked")]
        for executable, options in zip(executables, [[], ["--unchecked"]]):
            subprocess.run([pyllvm, *BUILD, executable, *options, source], check=True)
        checked, unchecked = paired([executables[0]], [executables[1]], PAIRS)
        self.ratio = median_ratio(checked, unchecked, user)
        self.seconds = min(map(user, checked)), min(map(user, unchecked))


class Result:
    """All figures of one program."""

    def __init__(self, name, pyllvm, peers, folder):
        source = os.path.join(BENCHES, name)
        ours = os.path.join(folder, name)
        self.name = name
        self.ratios, self.compile = {}, {}
        build = [pyllvm, *BUILD, ours, source + ".py"]
        for peer in peers:
            command = self.make(peer, build, source + peer.suffix, os.path.join(folder, f"{name}.{peer.name}"))
            mine, theirs = paired([ours], command, peer.pairs)
            self.ratios[peer.name] = median_ratio(mine, theirs, user)
            if peer is peers[0]:
                self.seconds = min(map(user, theirs)), min(map(user, mine))
                self.memory = median_ratio(mine, theirs, lambda run: run.resident)
                self.sizes = os.path.getsize(command[0]), os.path.getsize(ours)
        self.safety = Safety(name, pyllvm, source + ".py", folder)

    def make(self, peer, build, source, executable):
        """How to run the peer's program. Our own is made beside it, to compare the time that takes."""
        if peer.build is None:
            return peer.run(source)
        ours, theirs = paired(build, peer.build(source, executable), 3)
        self.compile[peer.name] = [statistics.median(run.wall for run in runs) for runs in (theirs, ours)]
        return [executable]


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|---" + "|--:" * (len(head) - 1) + "|"]
    return lines + ["| " + " | ".join(row) + " |" for row in rows]


def mean(values):
    return math.exp(sum(map(math.log, values)) / len(values))


def safety_table(costs):
    rows = [[cost.name, *(f"{seconds:.3f}" for seconds in cost.seconds), f"{cost.ratio:.2f}"] for cost in costs]
    rows.append(["geometric mean", "", "", f"{mean([cost.ratio for cost in costs]):.2f}"])
    return table(["program", "checked s", "unchecked s", "ratio"], rows)


def report(results, peers):
    names = [peer.name for peer in peers]
    lines = ["## Run time", "", "User seconds, and our time as a multiple of each peer's: the median of paired runs, lower is better.", ""]
    rows = [[r.name, f"{r.seconds[0]:.3f}", f"{r.seconds[1]:.3f}", *(f"{r.ratios[name]:.3g}" for name in names)] for r in results]
    rows.append(["geometric mean", "", "", *(f"{mean([r.ratios[name] for r in results]):.3g}" for name in names)])
    lines += table(["program", "C++ s", "pyllvm s", *("to " + name for name in names)], rows)
    lines += ["", "## Cost of safety", "", *SAFETY, "", *safety_table([r.safety for r in results])]
    lines += ["", "## Compiling, memory and size", "", "Wall seconds from source to executable; the most memory in use while it runs, as a multiple of the twin's; sizes.", ""]
    rows = [
        [r.name, *(f"{t:.2f}" for t in r.compile[names[0]]), f"{r.memory:.2f}", *(f"{size / 1024:.0f}" for size in r.sizes)]
        for r in results
    ]
    lines += table(["program", "C++ compile s", "pyllvm compile s", "memory ratio", "C++ KiB", "pyllvm KiB"], rows)
    return lines


def main():
    pyllvm = os.environ.get("PYLLVM") or os.path.join(ROOT, "target", "release", "pyllvm")
    pyllvm = os.path.abspath(pyllvm)
    if sys.argv[1:2] == ["--safety"]:
        costs = []
        with tempfile.TemporaryDirectory() as folder:
            for program in sys.argv[2:]:
                costs.append(Safety(os.path.basename(program).removesuffix(".py"), pyllvm, os.path.abspath(program), folder))
        print("\n".join(safety_table(costs)))
        return
    peers = installed_peers((os.environ.get("CXX") or shutil.which("clang++-22") or "c++").split())
    names = sys.argv[1:] or sorted(name[:-4] for name in os.listdir(BENCHES) if name.endswith(".cpp"))
    lines = [
        "# Benchmarks",
        "",
        "The programs in `benches/`, checks on, `--cpu native`, against `-O3 -march=native` on their C++ twins and against what else",
        "is installed. Written by `make bench`.",
        "",
    ]
    results = []
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            results.append(Result(name, pyllvm, peers, folder))
            ratios = ", ".join(f"{peer} {ratio:.3g}" for peer, ratio in results[-1].ratios.items())
            print(f"{name}: {ratios}; unchecked {results[-1].safety.ratio:.2f}", flush=True)
    lines += report(results, peers)
    lines += ["", "## Versions", "", f"- {first_line([pyllvm, '--version'])}", *(f"- {peer.version}" for peer in peers)]
    text = "\n".join(lines) + "\n"
    if sys.argv[1:]:
        print(text)
    else:
        with open(os.path.join(ROOT, "docs", "benchmarks.md"), "w") as out:
            out.write(text)


main()
