"""The unittest module. The compiler finds the test methods of a class and the test classes of the main module."""

import sys as _sys
from _report import report as _report
from _unittest_text import count_differences as _count_differences
from _unittest_text import difference as _difference
from _unittest_text import shortened as _shortened
from re import search as _search

_DIVIDER = "=" * 70
_LINE = "-" * 70


class SkipTest(Exception):
    pass


class _ExpectedFailure(Exception):
    """A test that is to fail has done so."""


class _UnexpectedSuccess(Exception):
    pass


class _Stop(Exception):
    """A part of a test has failed that a `subTest` told of already."""


def skip(reason):
    return skipIf(True, reason)


def skipIf(condition, reason):
    def decorate(test):
        if isinstance(test, type):
            if condition:
                test._skipped_because = reason
            return test
        else:
            return _Conditional(test, bool(condition), str(reason))

    return decorate


class _Conditional:
    """A test method that may be skipped."""

    def __init__(self, test, is_skipped, reason):
        self.__wrapped__ = test
        self._is_skipped = is_skipped
        self._reason = reason

    def __call__(self, *args):
        if self._is_skipped:
            raise SkipTest(self._reason)
        self.__wrapped__(*args)


def _skip_reason(method):
    """Why the method does not run at all; None if it does."""
    if isinstance(method, _Conditional):
        return method._reason if method._is_skipped else _skip_reason(method.__wrapped__)
    elif isinstance(method, _Inverted):
        return _skip_reason(method.__wrapped__)
    else:
        return None


def skipUnless(condition, reason):
    return skipIf(not condition, reason)


class _Inverted:
    """A test method that is to fail."""

    def __init__(self, test):
        self.__wrapped__ = test

    def __call__(self, *args):
        try:
            self.__wrapped__(*args)
        except SkipTest:
            raise
        except Exception as error:
            raise _ExpectedFailure() from error
        raise _UnexpectedSuccess()


def expectedFailure(test_item):
    return _Inverted(test_item)


# Cases


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    _skipped_because = None

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []
        self._result = TestResult()
        self._parameters = ""
        self._subtests_failed = False

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def id(self):
        return f"{_class_path(self)}.{self._testMethodName}"

    def __str__(self):
        return f"{self._testMethodName} ({self.id()})"

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append(lambda: _done(function(*args, **kwargs)))

    def doCleanups(self):
        while self._cleanups:
            self._cleanups.pop()()

    def skipTest(self, reason):
        raise SkipTest(reason)

    def fail(self, msg=None):
        raise AssertionError(msg)

    def subTest(self, msg=None, **params):
        shown = ", ".join([f"{name}={value!r}" for name, value in params.items()])
        return _SubTest(self, None if msg is None else str(msg), shown)

    def _fail(self, msg, standard):
        if msg is None:
            raise AssertionError(standard)
        elif self.longMessage:
            raise AssertionError(f"{standard} : {msg}")
        else:
            raise AssertionError(msg)

    def _with_difference(self, message, difference):
        most = self.maxDiff
        if most is None or len(difference) <= most:
            return message + difference
        return f"{message}\nDiff is {len(difference)} characters long. Set self.maxDiff to None to see it."

    # Equality

    def assertEqual(self, first, second, msg=None):
        if not first == second:
            if isinstance(first, list) and isinstance(second, list):
                self._sequences_differ(first, second, msg, "List", "list")
            elif isinstance(first, tuple) and isinstance(second, tuple):
                self._sequences_differ(first, second, msg, "Tuple", "tuple")
            elif isinstance(first, dict) and isinstance(second, dict):
                self._dicts_differ(first, second, msg)
            elif isinstance(first, (set, frozenset)) and isinstance(second, (set, frozenset)):
                self._sets_differ(first, second, msg)
            elif isinstance(first, str) and isinstance(second, str):
                self._texts_differ(first, second, msg)
            else:
                self._fail(msg, " != ".join(_shortened(repr(first), repr(second))))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, f"{first!r} == {second!r}")

    def assertMultiLineEqual(self, first, second, msg=None):
        if first != second:
            self._texts_differ(first, second, msg)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if not (len(seq1) == len(seq2) and all([a == b for a, b in zip(seq1, seq2)])):
            if seq_type is None:
                self._sequences_differ(seq1, seq2, msg, "Sequence", "sequence")
            else:
                name = seq_type.__name__
                self._sequences_differ(seq1, seq2, msg, name.capitalize(), name)

    def assertListEqual(self, list1, list2, msg=None):
        if list1 != list2:
            self._sequences_differ(list1, list2, msg, "List", "list")

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        if tuple1 != tuple2:
            self._sequences_differ(tuple1, tuple2, msg, "Tuple", "tuple")

    def assertSetEqual(self, set1, set2, msg=None):
        if set1 != set2:
            self._sets_differ(set1, set2, msg)

    def assertDictEqual(self, d1, d2, msg=None):
        if d1 != d2:
            self._dicts_differ(d1, d2, msg)

    def assertCountEqual(self, first, second, msg=None):
        lines = _count_differences(list(first), list(second))
        if lines:
            self._fail(msg, self._with_difference("Element counts were not equal:\n", "\n".join(lines)))

    def _sequences_differ(self, first, second, msg, kind, name):
        left, right = _shortened(repr(first), repr(second))
        text = f"{kind}s differ: {left} != {right}\n"
        place = 0
        for a, b in zip(first, second):
            if a != b:
                left, right = _shortened(repr(a), repr(b))
                text += f"\nFirst differing element {place}:\n{left}\n{right}\n"
                break
            place += 1
        text += _more(first, second, "First", name) + _more(second, first, "Second", name)
        self._fail(msg, self._with_difference(text, _difference(first, second)))

    def _dicts_differ(self, first, second, msg):
        text = " != ".join(_shortened(repr(first), repr(second)))
        self._fail(msg, self._with_difference(text, _difference(first, second)))

    def _texts_differ(self, first, second, msg):
        text = " != ".join(_shortened(repr(first), repr(second)))
        self._fail(msg, self._with_difference(text, _difference(first, second)))

    def _sets_differ(self, first, second, msg):
        lines = []
        for kind, items in (("first set but not the second", first - second), ("second set but not the first", second - first)):
            if items:
                lines.append(f"Items in the {kind}:")
                lines.extend([repr(item) for item in items])
        self._fail(msg, "\n".join(lines))

    # Numbers

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if not first == second:
            difference = abs(first - second)
            if delta is not None:
                if places is not None:
                    raise TypeError("specify delta or places not both")
                if not difference <= delta:
                    self._fail(msg, f"{first!r} != {second!r} within {delta!r} delta ({difference!r} difference)")
            else:
                digits = 7 if places is None else places
                if round(difference, digits) != 0:
                    self._fail(msg, f"{first!r} != {second!r} within {digits} places ({difference!r} difference)")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        difference = abs(first - second)
        if delta is not None:
            if places is not None:
                raise TypeError("specify delta or places not both")
            if first == second or not difference > delta:
                self._fail(msg, f"{first!r} == {second!r} within {delta!r} delta ({difference!r} difference)")
        else:
            digits = 7 if places is None else places
            if first == second or round(difference, digits) == 0:
                self._fail(msg, f"{first!r} == {second!r} within {digits} places")

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, f"{a!r} not less than {b!r}")

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, f"{a!r} not less than or equal to {b!r}")

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, f"{a!r} not greater than {b!r}")

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, f"{a!r} not greater than or equal to {b!r}")

    # Truth, identity, membership

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, f"{expr!r} is not true")

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, f"{expr!r} is not false")

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, f"{expr1!r} is not {expr2!r}")

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, f"unexpectedly identical: {expr1!r}")

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, f"{obj!r} is not None")

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, f"{member!r} not found in {container!r}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, f"{member!r} unexpectedly found in {container!r}")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, f"{obj!r} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, f"{obj!r} is an instance of {cls!r}")

    # Texts

    def assertRegex(self, text, expected_regex, msg=None):
        if _search(expected_regex, text) is None:
            self._fail(msg, f"Regex didn't match: {_pattern(expected_regex)!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        found = _search(unexpected_regex, text)
        if found is not None:
            self._fail(msg, f"Regex matched: {found.group()!r} matches {_pattern(unexpected_regex)!r} in {text!r}")

    # Exceptions

    def assertRaises(self, expected_exception, *args, msg=None, **kwargs):
        context = _Raises(self, expected_exception, None, msg)
        if len(args) == 0:
            return context
        else:
            context._call(args[0], args[1:], kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, msg=None, **kwargs):
        context = _Raises(self, expected_exception, _pattern(expected_regex), msg)
        if len(args) == 0:
            return context
        else:
            context._call(args[0], args[1:], kwargs)


def _done(result):
    pass


def _pattern(regex):
    if isinstance(regex, str):
        return regex
    else:
        return regex.pattern


def _more(longer, shorter, which, name):
    """Tells what one sequence has beyond the end of the other."""
    count = len(longer) - len(shorter)
    if count <= 0:
        return ""
    extra = [repr(item) for item in longer][len(shorter)]
    return f"\n{which} {name} contains {count} additional elements.\nFirst extra element {len(shorter)}:\n{extra}\n"


class _Raises:
    def __init__(self, case, expected, regex, msg):
        self._case = case
        self._expected = expected
        self._regex = regex
        self._msg = msg
        self._by = ""

    def __enter__(self):
        return self

    def _call(self, function, args, named):
        self._by = f" by {_name_of(function)}"
        with self:
            function(*args, **named)

    def __exit__(self, kind, value, trace):
        if value is None:
            self._case._fail(self._msg, f"{_name_of(self._expected)} not raised{self._by}")
        elif isinstance(value, self._expected):
            self.exception = value
            value.with_traceback(None)
            if self._regex is not None and _search(self._regex, str(value)) is None:
                self._case._fail(self._msg, f'"{self._regex}" does not match "{value}"')
            return True
        return False


def _name_of(thing):
    if hasattr(thing, "__name__"):
        return thing.__name__
    else:
        return str(thing)


class _SubTest:
    """A part of a test: when it fails, the test goes on behind it."""

    def __init__(self, case, message, parameters):
        self._case = case
        self._message = message
        self._own = parameters
        self._outer = ""

    def __enter__(self):
        self._outer = self._case._parameters
        self._case._parameters = ", ".join([shown for shown in (self._outer, self._own) if shown])

    def __exit__(self, kind, value, trace):
        parameters = self._case._parameters
        self._case._parameters = self._outer
        if value is None or not isinstance(value, Exception):
            return False
        parts = []
        if self._message is not None:
            parts.append(f"[{self._message}]")
        if parameters:
            parts.append(f"({parameters})")
        place = f"{self._case} {' '.join(parts) or '(<subtest>)'}"
        result = self._case._result
        if isinstance(value, SkipTest):
            result._skip(place, str(value), True)
            return True
        result._record(place, value, True)
        self._case._subtests_failed = True
        if result.failfast:
            raise _Stop()
        return True


# Tests


class _Fixture:
    """What goes before and behind the tests of a class."""

    def __init__(self, name, set_up, tear_down):
        self.name = name
        self.set_up = set_up
        self.tear_down = tear_down


class _Test:
    def __init__(self, fixture, name, run):
        self.fixture = fixture
        self.name = name
        self.run = run

    def id(self):
        return f"{self.fixture.name}.{self.name}"

    def __str__(self):
        return f"{self.name} ({self.id()})"

    def __repr__(self):
        return f"<{self.fixture.name} testMethod={self.name}>"

    def countTestCases(self):
        return 1


def _run_test(kind, name, method, result):
    case = kind(name)
    case._result = result
    place = str(case)
    summary = _summary(method)
    result._start(place + "\n" + summary if summary else place)
    if kind._skipped_because is not None:
        result._skip(result._described, str(kind._skipped_because), False)
        return
    reason = _skip_reason(method)
    if reason is not None:
        result._skip(result._described, reason, False)
        return
    is_good = result._part(place, lambda: _done(case.setUp()))
    if is_good:
        is_good = result._part(place, lambda: _done(method(case)))
        is_good = result._part(place, lambda: _done(case.tearDown())) and is_good
    is_good = result._part(place, lambda: case.doCleanups()) and is_good
    if is_good and not case._subtests_failed:
        result._status("ok", ".", False)


def _summary(method):
    """The first line of the docstring."""
    doc = method.__doc__
    if doc is None:
        return ""
    else:
        return doc.strip().split("\n")[0].strip()


class TestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __iter__(self):
        return iter(self._tests)

    def addTest(self, test):
        if isinstance(test, (_Test, TestSuite)):
            self._tests.append(test)
        elif isinstance(test, TestCase):
            known = len(self._tests)
            _each_test_class(_add_case, TestCase, test, self)
            if len(self._tests) == known:
                raise ValueError(f"no such test method in {type(test)}: {test._testMethodName}")
        else:
            return _type_error("a suite takes suites and test cases, not ", test)

    def addTests(self, tests):
        for test in tests:
            self.addTest(test)

    def _cases(self):
        for test in self._tests:
            if isinstance(test, TestSuite):
                yield from test._cases()
            else:
                yield test

    def countTestCases(self):
        return sum(test.countTestCases() for test in self._tests)

    def run(self, result):
        fixture = _Fixture("", _nothing, _nothing)
        is_ready = True
        for test in self._cases():
            if result.shouldStop:
                break
            if test.fixture.name != fixture.name:
                if is_ready:
                    result._fixture(f"tearDownClass ({fixture.name})", fixture.tear_down)
                fixture = test.fixture
                is_ready = result._fixture(f"setUpClass ({fixture.name})", fixture.set_up)
            if is_ready:
                test.run(result)
        if is_ready:
            result._fixture(f"tearDownClass ({fixture.name})", fixture.tear_down)
        return result


def _nothing():
    pass


class TestLoader:
    def loadTestsFromTestCase(self, testCaseClass):
        suite = TestSuite()
        _add_class(testCaseClass, suite)
        return suite

    def _all(self):
        suite = TestSuite()
        _each_test_class(_add_class, TestCase, suite)
        return suite


def _add_class(kind, suite):
    _each_test_method(_add_method, kind, kind, _class_fixture(kind), suite)


def _class_fixture(kind):
    name = _class_path(kind("runTest"))
    if kind._skipped_because is None:
        return _Fixture(name, lambda: _done(kind.setUpClass()), lambda: _done(kind.tearDownClass()))
    return _Fixture(name, _nothing, _nothing)


def _add_case(kind, test, suite):
    """Adds the test, if it is of this class."""
    if type(test) is kind:
        _each_test_method(_add_named_method, kind, kind, _class_fixture(kind), suite, test._testMethodName)


def _add_named_method(name, method, kind, fixture, suite, wanted):
    if name == wanted:
        _add_method(name, method, kind, fixture, suite)


def _add_method(name, method, kind, fixture, suite):
    suite._tests.append(_Test(fixture, name, lambda result: _run_test(kind, name, method, result)))


defaultTestLoader = TestLoader()


# Results


class TestResult:
    def __init__(self, stream=None, descriptions=True, verbosity=0):
        self._stream = _sys.stderr if stream is None else stream
        self._verbosity = verbosity
        self._at_line_start = True
        self._described = ""
        self.testsRun = 0
        self.failures = []
        self.errors = []
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.failfast = False
        self.shouldStop = False

    def wasSuccessful(self):
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        self.shouldStop = True

    def _start(self, described):
        self.testsRun += 1
        self._described = described
        if self._verbosity > 1:
            self._stream.write(described + " ... ")
            self._stream.flush()
            self._at_line_start = False

    def _status(self, word, letter, is_part, place=""):
        """Tells the outcome of a test, or of a part of one."""
        if self._verbosity == 1:
            self._stream.write(letter)
        elif self._verbosity > 1:
            if is_part or self._at_line_start:
                if not self._at_line_start:
                    self._stream.write("\n")
                self._stream.write(("  " if is_part else "") + (place or self._described) + " ... ")
            self._stream.write(word + "\n")
            self._at_line_start = True
        self._stream.flush()

    def _part(self, place, run):
        """Whether a part of a test went well; what went wrong is kept."""
        try:
            run()
            return True
        except KeyboardInterrupt:
            raise
        except _Stop:
            pass
        except SkipTest as reason:
            self._skip(self._described, str(reason), False)
        except _ExpectedFailure as failure:
            self.expectedFailures.append((place, _report(failure)))
            self._plain_status("expected failure", "x")
        except _UnexpectedSuccess:
            self.unexpectedSuccesses.append(self._described)
            self._plain_status("unexpected success", "u")
            self.shouldStop = self.shouldStop or self.failfast
        except BaseException as error:
            self._record(self._described, error, False)
        return False

    def _plain_status(self, word, letter):
        if self._verbosity > 0:
            self._stream.write(letter if self._verbosity == 1 else word + "\n")
            self._at_line_start = True

    def _skip(self, place, reason, is_part):
        self.skipped.append((place, reason))
        self._status(f"skipped {reason!r}", "s", is_part, place)

    def _record(self, place, error, is_part):
        if isinstance(error, AssertionError):
            self.failures.append((place, _report(error)))
            self._status("FAIL", "F", is_part, place)
        else:
            self.errors.append((place, _report(error)))
            self._status("ERROR", "E", is_part, place)
        self.shouldStop = self.shouldStop or self.failfast

    def _fixture(self, place, run):
        """Whether what goes before or behind the tests of a class went well."""
        try:
            run()
            return True
        except SkipTest as reason:
            self._at_line_start = True
            self._skip(place, str(reason), False)
        except Exception as error:
            self._at_line_start = True
            self.errors.append((place, _report(error)))
            self._status("ERROR", "E", False, place)
        return False

    def _print_errors(self):
        if self._verbosity > 0:
            self._stream.write("\n")
        for kind, entries in (("ERROR", self.errors), ("FAIL", self.failures)):
            for place, text in entries:
                self._stream.write(f"{_DIVIDER}\n{kind}: {place}\n{_LINE}\n{text}\n")
        if self.unexpectedSuccesses:
            self._stream.write(_DIVIDER + "\n")
            for place in self.unexpectedSuccesses:
                self._stream.write(f"UNEXPECTED SUCCESS: {place}\n")

    def _outcome(self):
        counts = [("skipped", len(self.skipped)), ("expected failures", len(self.expectedFailures)),
                  ("unexpected successes", len(self.unexpectedSuccesses))]
        if not self.wasSuccessful():
            counts = [("failures", len(self.failures)), ("errors", len(self.errors))] + counts
        shown = ", ".join([f"{name}={count}" for name, count in counts if count])
        return ("OK" if self.wasSuccessful() else "FAILED") + (f" ({shown})" if shown else "")


class TextTestRunner:
    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False):
        self.stream = _sys.stderr if stream is None else stream
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast

    def run(self, test):
        result = TestResult(self.stream, self.descriptions, self.verbosity)
        result.failfast = self.failfast
        start = _rt_time_ns(-1)
        test.run(result)
        seconds = (_rt_time_ns(1) - start) / 1e9
        result._print_errors()
        count = result.testsRun
        ending = "" if count == 1 else "s"
        self.stream.write(f"{_LINE}\nRan {count} test{ending} in {seconds:.3f}s\n\n{result._outcome()}\n")
        self.stream.flush()
        return result


class TestProgram:
    def __init__(self, module="__main__", defaultTest=None, argv=None, exit=True, verbosity=1, failfast=None):
        self.verbosity = verbosity
        self.failfast = bool(failfast)
        names = []
        patterns = []
        takes_pattern = False
        for argument in (_sys.argv if argv is None else argv)[1:]:
            if takes_pattern:
                patterns.append(argument)
                takes_pattern = False
            elif argument == "-k":
                takes_pattern = True
            elif argument.startswith("-k"):
                patterns.append(argument[2:])
            elif argument in ("-v", "--verbose"):
                self.verbosity = 2
            elif argument in ("-q", "--quiet"):
                self.verbosity = 0
            elif argument in ("-f", "--failfast"):
                self.failfast = True
            elif argument.startswith("-"):
                raise NotImplementedError(f"unittest.main() does not know the option {argument}")
            else:
                names.append(argument)
        if not names and defaultTest is not None:
            names = _names(defaultTest)
        runner = TextTestRunner(verbosity=self.verbosity, failfast=self.failfast)
        self.result = runner.run(_fitting(_chosen(defaultTestLoader._all(), names), patterns))
        if exit:
            _sys.exit(not self.result.wasSuccessful())


def main(module="__main__", defaultTest=None, argv=None, *, exit=True, verbosity=1, failfast=None):
    return TestProgram(module, defaultTest, argv, exit, verbosity, failfast)


def _names(given):
    if isinstance(given, str):
        return [given]
    else:
        return list(given)


def _chosen(suite, names):
    """The tests of the classes and methods that are named."""
    if not names:
        return suite
    chosen = TestSuite()
    for name in names:
        known = len(chosen._tests)
        for test in suite._cases():
            kind = test.fixture.name.rpartition(".")[2]
            if name in (kind, f"{kind}.{test.name}"):
                chosen._tests.append(test)
        if len(chosen._tests) == known:
            raise AttributeError(f"module '__main__' has no attribute '{name.partition('.')[0]}'")
    return chosen


def _fitting(suite, patterns):
    """The tests whose names fit one of the patterns, if there are any."""
    if not patterns:
        return suite
    fitting = TestSuite()
    for test in suite._cases():
        if any(_fits(test.id(), pattern) for pattern in patterns):
            fitting._tests.append(test)
    return fitting


def _fits(name, pattern):
    """Text without a `*` may stand anywhere in the name."""
    if "?" in pattern or "[" in pattern:
        raise NotImplementedError("unittest.main() knows no other wildcard than * behind -k")
    if "*" not in pattern:
        return pattern in name
    pieces = pattern.split("*")
    if not name.startswith(pieces[0]):
        return False
    position = len(pieces[0])
    for piece in pieces[1:-1]:
        position = name.find(piece, position)
        if position < 0:
            return False
        position += len(piece)
    return len(name) - position >= len(pieces[-1]) and name.endswith(pieces[-1])
