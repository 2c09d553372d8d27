# Suites that report to a text: what unittest says, apart from times.
import io
import re
import unittest


class Fixture(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.shared = [1, 2, 3]
        print("set up", cls.__name__)

    @classmethod
    def tearDownClass(cls):
        print("tear down", cls.__name__)

    def setUp(self):
        self.items = list(self.shared)
        self.addCleanup(print, "cleanup of", self.id())

    def tearDown(self):
        print("behind", self._testMethodName)

    def test_append(self):
        """Lists grow.

        More text.
        """
        self.items.append(4)
        self.assertEqual(len(self.items), 4)

    def test_shared(self):
        self.assertEqual(self.shared, [1, 2, 3])


class Derived(Fixture):
    def test_more(self):
        self.assertEqual(self.items, [1, 2])


class Messages(unittest.TestCase):
    def test_almost(self):
        self.assertAlmostEqual(1.0, 1.00000001)
        self.assertAlmostEqual(1.0, 1.1, places=3)

    def test_almost_delta(self):
        self.assertAlmostEqual(10, 12, delta=3)
        self.assertAlmostEqual(10, 15, delta=3, msg="too far")

    def test_count(self):
        self.assertCountEqual([1, 2, 2], [2, 1, 2])
        self.assertCountEqual([1, 2, 2, 3], [2, 1, 1, 5])

    def test_dict(self):
        self.assertEqual({"a": 1, "b": 2}, {"a": 1, "b": 3})

    def test_false(self):
        self.assertFalse([1])

    def test_in(self):
        self.assertNotIn(3, [1, 2])
        self.assertIn(3, [1, 2])

    def test_instance(self):
        self.assertNotIsInstance("x", int)
        self.assertIsInstance("x", int, "why")

    def test_is(self):
        a = [1]
        self.assertIsNot(a, [1])
        self.assertIs(a, [1])

    def test_lengths(self):
        self.assertEqual([1, 2], [1, 2, 3, 4])

    def test_lines(self):
        self.assertMultiLineEqual("one\ntwo\nthree\n", "one\ntoo\nthree\n")

    def test_long(self):
        self.assertEqual(list(range(60)), list(range(59)) + [0])

    def test_long_text(self):
        self.assertEqual("x" * 100 + "a", "x" * 100 + "b")

    def test_none(self):
        self.assertIsNotNone(5)
        self.assertIsNone(5)

    def test_not_almost(self):
        self.assertNotAlmostEqual(1.0, 1.00000001)

    def test_numbers(self):
        self.assertNotEqual(1, 2)
        self.assertEqual(1, 2.5)

    def test_order(self):
        self.assertLess(1, 2)
        self.assertLessEqual(2, 2)
        self.assertGreater(3, 2)
        self.assertGreaterEqual(3, 4)

    def test_regex(self):
        self.assertRegex("hello", r"^h.l+o$")
        self.assertNotRegex("hello", "l+")

    def test_set(self):
        self.assertEqual({1, 2, 3}, {2, 3, 4})

    def test_true(self):
        self.assertTrue([], "empty")

    def test_tuple(self):
        self.assertEqual((1, "a"), (1, "b"))


class Raising(unittest.TestCase):
    def test_call(self):
        self.assertRaises(ValueError, int, "x")
        self.assertRaises(ValueError, int, "3")

    def test_chain(self):
        try:
            {}["x"]
        except KeyError:
            raise ValueError("second")

    def test_fail(self):
        self.fail("on purpose")

    def test_none(self):
        with self.assertRaises(ValueError):
            pass

    def test_other(self):
        with self.assertRaises(ValueError):
            raise KeyError("k")

    def test_regex(self):
        with self.assertRaisesRegex(ValueError, "invalid literal"):
            int("a")

    def test_several(self):
        with self.assertRaises((KeyError, IndexError)) as caught:
            [][1]
        self.assertEqual(str(caught.exception), "list index out of range")


class Kinds(unittest.TestCase):
    @unittest.expectedFailure
    def test_expected(self):
        self.assertEqual(1, 2)

    @unittest.skipIf(True, "always")
    def test_if(self):
        pass

    @unittest.skip("no reason")
    def test_skip(self):
        raise ValueError

    def test_skipped_inside(self):
        self.skipTest("half way")

    def test_sub(self):
        for word in ["a", "", "b", ""]:
            with self.subTest("word", word=word, n=len(word)):
                self.assertTrue(word)
        with self.subTest():
            raise IndexError("sub")

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    @unittest.skipUnless(True, "never")
    def test_unless(self):
        pass


@unittest.skip("the whole class")
class Skipped(unittest.TestCase):
    def test_nothing(self):
        raise ValueError


class BadFixture(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError("no fixture")

    def test_never(self):
        pass


class Mixin:
    def test_mixed(self):
        self.assertEqual(self.value, 1)


class UsesMixin(Mixin, unittest.TestCase):
    value = 1

    def tearDown(self):
        raise OSError("in tearDown")


def report(suite, verbosity):
    out = io.StringIO()
    result = unittest.TextTestRunner(stream=out, verbosity=verbosity).run(suite)
    text = re.sub(r"in \d+\.\d+s", "in ...s", out.getvalue())
    print(re.sub(r'File ".*[/\\]', 'File "', text))
    print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), result.wasSuccessful())


loader = unittest.TestLoader()
report(loader.loadTestsFromTestCase(Fixture), 2)
report(loader.loadTestsFromTestCase(Derived), 1)
report(loader.loadTestsFromTestCase(Messages), 1)
report(loader.loadTestsFromTestCase(Raising), 2)
report(loader.loadTestsFromTestCase(Kinds), 2)
suite = unittest.TestSuite([loader.loadTestsFromTestCase(BadFixture), loader.loadTestsFromTestCase(Skipped)])
suite.addTest(unittest.defaultTestLoader.loadTestsFromTestCase(UsesMixin))
print(suite.countTestCases())
report(suite, 1)
report(unittest.TestSuite(), 0)


class Two(unittest.TestCase):
    def test_one(self):
        self.assertLess(1, 2)

    def test_two(self):
        self.fail("no")


class Three(Two):
    def test_three(self):
        pass


suite = unittest.TestSuite()
suite.addTests(loader.loadTestsFromTestCase(Two))
suite.addTest(Three("test_two"))
suite.addTests([Two("test_one"), Three("test_three")])
for test in suite:
    print(test, repr(test), test.id(), test.countTestCases())
report(suite, 2)
nested = unittest.TestSuite([suite, loader.loadTestsFromTestCase(Three)])
print(len(list(nested)), nested.countTestCases())
