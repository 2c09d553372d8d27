import io
import unittest


class Skipped(unittest.TestCase):
    def setUp(self):
        print("setUp", self.id())
        self.addCleanup(print, "cleanup")

    @unittest.skip("not now")
    def test_skipped(self):
        """Told."""

    @unittest.skipIf(1 > 2, "never")
    def test_not_skipped(self):
        print("runs")

    @unittest.expectedFailure
    @unittest.skip("first")
    def test_skipped_inside(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.assertEqual(1, 2)

    def test_fizz(self):
        print("fizz")


suite = unittest.defaultTestLoader.loadTestsFromTestCase(Skipped)
result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
print(result.testsRun, len(result.skipped), [reason for _, reason in result.skipped], len(result.expectedFailures))
for pattern in ("fizz", "*_fizz", "*Skipped*fizz", "nothing"):
    print(unittest.main(argv=["x", "-k", pattern], exit=False).result.testsRun)
print(unittest.main(argv=["x", "-kfizz", "-k", "not_*"], exit=False).result.testsRun)
