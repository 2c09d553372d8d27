"""Runs compiled programs under valgrind: the examples and every fourth program of tests/run, as executables.

Fails where one reads or writes memory that is not its own, depends on memory that nobody set, loses a block for good,
or prints something else than it should.

Usage: valgrind.py [PROGRAM.py ...]    PYLLVM names the compiler (target/release/pyllvm)
"""

import concurrent.futures
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYLLVM = ROOT / os.environ.get("PYLLVM", "target/release/pyllvm")
SHARE = 4
# No program ends with this status.
FOUND = 97
SECONDS = 1800

VALGRIND = [
    "valgrind",
    "--quiet",
    f"--error-exitcode={FOUND}",
    "--leak-check=full",
    "--show-leak-kinds=definite",
    "--errors-for-leak-kinds=definite",
]


def read(path, default=""):
    """The text of a file, its line ends as they are."""
    return path.read_bytes().decode() if path.exists() else default


def check(program):
    """What is wrong with a program; nothing if all is well."""
    with tempfile.TemporaryDirectory() as scratch:
        executable, log = Path(scratch, "program"), Path(scratch, "log")
        options = read(program.with_suffix(".options")).split()
        # Processors that valgrind knows are older than this one may be.
        build = [PYLLVM, "build", "--cpu", "x86-64", *options, "-o", executable, program]
        built = subprocess.run(build, capture_output=True, text=True)
        if built.returncode != 0:
            return built.stderr
        work = Path(scratch, "work")
        work.mkdir()
        finished = subprocess.run(
            [*VALGRIND, f"--log-file={log}", executable, *read(program.with_suffix(".args")).splitlines()],
            input=read(program.with_suffix(".in")).encode(),
            capture_output=True,
            timeout=SECONDS,
            cwd=ROOT if program.parent.name == "examples" else work,
        )
        if finished.returncode == FOUND:
            return log.read_text()
        if finished.returncode != int(read(program.with_suffix(".status"), "0")):
            return f"status {finished.returncode}: {finished.stderr.decode()}"
        if finished.stdout.decode() != read(program.with_suffix(".out")):
            return "other output than expected"
        return ""


def main():
    programs = [Path(arg).resolve() for arg in sys.argv[1:]]
    if not programs:
        programs = sorted(ROOT.glob("examples/*.py")) + sorted(ROOT.glob("tests/run/*.py"))[::SHARE]
    failures = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for program, wrong in zip(programs, pool.map(check, programs)):
            if wrong:
                failures += 1
                print(f"{program.relative_to(ROOT)}: {wrong}", flush=True)
    print(f"valgrind: {len(programs)} programs, {failures} with findings")
    sys.exit(failures != 0)


if __name__ == "__main__":
    main()
