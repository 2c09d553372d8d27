import sys
import unittest


def middle(a, b, c):
    return sorted([a, b, c])[1]


class MiddleTest(unittest.TestCase):
    def setUp(self):
        self.ordered = (1, 2, 3)

    def test_ordered(self):
        self.assertEqual(middle(*self.ordered), 2)

    def test_wrong(self):
        self.assertEqual(middle(3, 1, 2), 3)


class AnotherTest(unittest.TestCase):
    def test_texts(self):
        print("texts")
        self.assertEqual(middle("b", "c", "a"), "b")

    def helper(self):
        raise ValueError("this is no test")


program = unittest.main(exit=False, argv=["program", "MiddleTest.test_ordered", "AnotherTest"])
print(program.result.testsRun, program.result.wasSuccessful())
if __name__ == "__main__":
    unittest.main()
