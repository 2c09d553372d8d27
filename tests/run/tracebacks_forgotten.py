import io
import unittest


def fail():
    raise ValueError("inner")


try:
    fail()
except ValueError as e:
    print(e.__traceback__ is None, e.with_traceback(None) is e, e.__traceback__ is None)


# What assertRaises holds has no traceback: a report tells of the exception alone.
class Test(unittest.TestCase):
    def test_text(self):
        with self.assertRaisesRegex(ValueError, "other"):
            fail()

    def test_kept(self):
        with self.assertRaises(ValueError) as caught:
            fail()
        self.assertIsNone(caught.exception.__traceback__)


result = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(Test))
print(result.testsRun, len(result.failures))
print([line for line in result.failures[0][1].splitlines() if not line.startswith("  ")])
