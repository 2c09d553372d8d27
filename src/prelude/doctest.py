"""Running the examples in docstrings.

The compiler makes a function of every docstring, and one that gives them all to a runner in the order of their names:
`begin` says whose docstring follows, `run` calls its function. That in turn calls, for each example, `start`, then comes
the example itself, whose value goes to `show` and whose exception to `raised`, then `finish`.
"""

import os.path as _path
import sys as _sys
from _report import last_line as _last_line
from _report import report as _report
from typing import NamedTuple as _NamedTuple

DONT_ACCEPT_TRUE_FOR_1 = 1
DONT_ACCEPT_BLANKLINE = 2
NORMALIZE_WHITESPACE = 4
ELLIPSIS = 8
SKIP = 16
IGNORE_EXCEPTION_DETAIL = 32
REPORT_ONLY_FIRST_FAILURE = 512
FAIL_FAST = 1024
COMPARISON_FLAGS = 63
BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."

_DIVIDER = "**********************************************************************"


class TestResults(_NamedTuple):
    failed: int
    attempted: int


def testmod(_tests, _module, _file, name=None, globs=None, verbose=None, report=True, optionflags=0):
    if _tests is None:
        raise NotImplementedError("doctest.testmod() needs a main module that imports doctest")
    if globs is not None:
        return _type_error("testmod() takes no globs: examples see the names of their module")
    runner = _Runner(_module if name is None else name, _file, _is_verbose(verbose), optionflags)
    _tests(runner)
    runner.close()
    if report:
        runner.summarize()
    return TestResults(runner.failed, runner.attempted)


def _is_verbose(verbose):
    if verbose is None:
        return "-v" in _sys.argv
    else:
        return bool(verbose)


class _Stop(Exception):
    """Nothing more of a docstring is to be run."""


class _Outcome:
    """Of the examples of one docstring."""

    def __init__(self):
        self.attempted = 0
        self.failed = 0


class _Runner:
    def __init__(self, module, file, verbose, flags):
        self.module = module
        self.shown_file = file
        self.file = _path.abspath(file)
        self.verbose = verbose
        self.flags = flags
        self.outcomes = {}
        self.failed = 0
        self.attempted = 0
        self.name = ""
        self.line = -1
        self.outcome = _Outcome()
        # The example that is running.
        self.number = 0
        self.source = ""
        self.want = ""
        self.wanted_exception = ""
        self.position = 0
        self.row = 0
        self.options = 0
        self.raised_line = ""
        self.raised_report = ""

    def begin(self, name, line):
        """A docstring: of what, and where it starts in the file, if that is known."""
        self.close()
        self.name = self.module + name
        self.line = line
        if self.name not in self.outcomes:
            self.outcomes[self.name] = _Outcome()
        self.outcome = _Outcome()

    def run(self, examples):
        try:
            examples(self)
        except _Stop:
            pass

    def close(self):
        if self.name in self.outcomes:
            total = self.outcomes[self.name]
            total.attempted += self.outcome.attempted
            total.failed += self.outcome.failed
            self.attempted += self.outcome.attempted
            self.failed += self.outcome.failed
        self.outcome = _Outcome()

    def start(self, number, source, want, wanted_exception, position, row, switched_on, switched_off):
        """An example: its number and line in the docstring, what it shall give, its line in the file, its directives."""
        self.number = number
        self.source = source
        self.want = want
        self.wanted_exception = wanted_exception
        self.position = position
        self.row = row
        self.options = (self.flags | switched_on) & ~switched_off
        if self.options & SKIP:
            raise _Stop()
        self.outcome.attempted += 1
        self.raised_line = ""
        self.raised_report = ""
        if not self._is_quiet() and self.verbose:
            if want:
                print("Trying:\n" + _indented(source) + "Expecting:\n" + _indented(want), end="")
            else:
                print("Trying:\n" + _indented(source) + "Expecting nothing", end="\n")
        _rt_capture_begin()

    def show(self, value):
        if value is not None:
            print(repr(value))

    def raised(self, error):
        if isinstance(error, KeyboardInterrupt):
            _rt_capture_end()
            raise error
        self.raised_line = _last_line(error)
        self.raised_report = self._as_example(_report(error))

    def finish(self):
        got = _rt_capture_end()
        if self.raised_line == "":
            self._conclude(_matches(self.want, got, self.options), got)
        elif self.wanted_exception == "":
            self._fail("Exception raised:\n" + _indented(self.raised_report))
        else:
            self._conclude(self._is_wanted_exception(), got + self.raised_report)
        if self.outcome.failed and self.options & FAIL_FAST:
            raise _Stop()

    def _is_wanted_exception(self):
        if _matches(self.wanted_exception, self.raised_line, self.options):
            return True
        if not self.options & IGNORE_EXCEPTION_DETAIL:
            return False
        return _exception_name(self.wanted_exception) == _exception_name(self.raised_line)

    def _conclude(self, success, got):
        if success:
            if not self._is_quiet() and self.verbose:
                print("ok")
        else:
            self._fail(_difference(self.want, got, self.options))

    def _fail(self, explanation):
        if not self._is_quiet():
            line = "?" if self.line < 0 else str(self.line + self.position + 1)
            place = 'File "' + self.file + '", line ' + line + ", in " + self.name
            print(_DIVIDER + "\n" + place + "\nFailed example:\n" + _indented(self.source) + explanation, end="")
        self.outcome.failed += 1

    def _is_quiet(self):
        return bool(self.options & REPORT_ONLY_FIRST_FAILURE) and self.outcome.failed > 0

    def _as_example(self, text):
        """Frames of the docstring's function are told as lines of the example, files by their whole path."""
        marker = ", in <docstring_"
        lines = text.replace('  File "' + self.shown_file + '"', '  File "' + self.file + '"').split("\n")
        for i in range(len(lines)):
            line = lines[i]
            if marker in line:
                row = int(line[line.rindex(", line ") + 7 : line.rindex(marker)])
                place = "<doctest " + self.name + "[" + str(self.number) + "]>"
                lines[i] = '  File "' + place + '", line ' + str(row - self.row + 1) + ", in <module>"
                source = self.source.splitlines()
                if 0 <= row - self.row < len(source):
                    lines[i + 1] = "    " + source[row - self.row].strip()
        return "\n".join(lines)

    def summarize(self):
        empty = [name for name, outcome in self.outcomes.items() if outcome.attempted == 0]
        passed = [name for name, outcome in self.outcomes.items() if outcome.attempted > 0 and outcome.failed == 0]
        failed = [name for name, outcome in self.outcomes.items() if outcome.failed > 0]
        if self.verbose and empty:
            print(len(empty), "items had no tests:")
            for name in sorted(empty):
                print("   ", name)
        if self.verbose and passed:
            print(len(passed), "items passed all tests:")
            for name in sorted(passed):
                print(" %3d tests in %s" % (self.outcomes[name].attempted, name))
        if failed:
            print(_DIVIDER)
            print(len(failed), "items had failures:")
            for name in sorted(failed):
                outcome = self.outcomes[name]
                print(" %3d of %3d in %s" % (outcome.failed, outcome.attempted, name))
        if self.verbose:
            print(self.attempted, "tests in", len(self.outcomes), "items.")
            print(self.attempted - self.failed, "passed and", self.failed, "failed.")
        if self.failed:
            print("***Test Failed***", self.failed, "failures.")
        elif self.verbose:
            print("Test passed.")


# Comparing


def _matches(want, got, flags):
    """Is what an example gave what it should give?"""
    want = _as_ascii(want)
    got = _as_ascii(got)
    if got == want:
        return True
    if not flags & DONT_ACCEPT_TRUE_FOR_1:
        if got == "True\n" and want == "1\n" or got == "False\n" and want == "0\n":
            return True
    if not flags & DONT_ACCEPT_BLANKLINE:
        want = "\n".join([_without_marker(line) for line in want.split("\n")])
        got = "\n".join([_without_spaces(line) for line in got.split("\n")])
        if got == want:
            return True
    if flags & NORMALIZE_WHITESPACE:
        want = " ".join(want.split())
        got = " ".join(got.split())
        if got == want:
            return True
    return bool(flags & ELLIPSIS) and _matches_with_gaps(want, got)


def _as_ascii(text):
    if text.isascii():
        return text
    return str(text.encode("ascii", "backslashreplace"), "ascii")


def _without_marker(line):
    if line.startswith(BLANKLINE_MARKER) and line[len(BLANKLINE_MARKER) :].strip() == "":
        return ""
    return line


def _without_spaces(line):
    if line.isspace():
        return ""
    return line


def _matches_with_gaps(want, got):
    """Does the text match where `...` stands for anything?"""
    if ELLIPSIS_MARKER not in want:
        return want == got
    pieces = want.split(ELLIPSIS_MARKER)
    first = pieces[0]
    last = pieces[-1]
    if not got.startswith(first) or not got.endswith(last):
        return False
    at = len(first)
    end = len(got) - len(last)
    if at > end:
        return False
    for piece in pieces[1:-1]:
        at = got.find(piece, at, end)
        if at < 0:
            return False
        at += len(piece)
    return True


def _exception_name(text):
    """The class that a last line of a traceback names, without its module."""
    first = text.partition("\n")[0].partition(":")[0]
    return first.rpartition(".")[2]


# Telling


def _difference(want, got, flags):
    if not flags & DONT_ACCEPT_BLANKLINE:
        lines = got.split("\n")
        for i in range(len(lines) - 1):
            if lines[i].strip(" ") == "":
                lines[i] = BLANKLINE_MARKER
        got = "\n".join(lines)
    if want and got:
        return "Expected:\n" + _indented(want) + "Got:\n" + _indented(got)
    elif want:
        return "Expected:\n" + _indented(want) + "Got nothing\n"
    elif got:
        return "Expected nothing\nGot:\n" + _indented(got)
    else:
        return "Expected nothing\nGot nothing\n"


def _indented(text):
    return "\n".join(["    " + line if line else line for line in text.split("\n")])
