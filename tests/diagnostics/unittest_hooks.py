import unittest
from unittest import mock


def setUpModule():
    pass


class Test(unittest.TestCase):
    def test_it(self):
        pass


unittest.main()
print(mock)
