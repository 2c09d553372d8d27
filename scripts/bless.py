"""Lets python3 write what programs must print: tests/run/*.out, tests/generated/*.out and examples/*.out.

Also writes NAME.status where the exit status is not 0, and NAME.stderr-last where a traceback ends the
program; NAME.stderr, all of stderr without folders, is kept up to date where there is such a file.
NAME.args and NAME.in are read. Nothing but CPython 3.11 may write these files.

Usage: bless.py [PROGRAM.py ...]
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def read(path, default=""):
    if not path.exists():
        return default
    with path.open(newline="") as file:
        return file.read()


def write(path, text):
    """Writes, or removes the file where there is nothing to say. Returns whether anything changed."""
    if text is None:
        existed = path.exists()
        path.unlink(missing_ok=True)
        return existed
    if path.exists() and path.read_text() == text:
        return False
    path.write_text(text)
    return True


def bless(program):
    with tempfile.TemporaryDirectory() as scratch:
        finished = subprocess.run(
            [sys.executable, "-X", "no_debug_ranges", str(program), *read(program.with_suffix(".args")).splitlines()],
            input=read(program.with_suffix(".in")),
            capture_output=True,
            text=True,
            timeout=120,
            cwd=ROOT if program.parent.name == "examples" else scratch,
            env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"},
        )
    failed = finished.returncode != 0
    whole = program.with_suffix(".stderr")
    stderr = finished.stderr.replace(f"{program.parent}/", "")
    lines = finished.stderr.splitlines()
    changed = [
        write(program.with_suffix(".out"), finished.stdout),
        write(program.with_suffix(".status"), f"{finished.returncode}\n" if failed else None),
        write(program.with_suffix(".stderr-last"), lines[-1] + "\n" if failed and lines else None),
        whole.exists() and write(whole, stderr),
    ]
    if any(changed):
        print("blessed", program.relative_to(ROOT))


def main():
    if os.environ.get("CI"):
        sys.exit("blessing is refused under CI")
    if sys.version_info[:2] != (3, 11):
        sys.exit("the judge is CPython 3.11, not " + sys.version.split()[0])
    programs = [Path(arg).resolve() for arg in sys.argv[1:]]
    for program in programs or sorted([*ROOT.glob("tests/run/*.py"), *ROOT.glob("tests/generated/*.py"), *ROOT.glob("examples/*.py")]):
        bless(program)


if __name__ == "__main__":
    main()
