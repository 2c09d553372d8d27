import math
import statistics
print(statistics.mean([math.factorial(n) for n in range(25)]))
print(statistics.mean([2**70, 2**71]), statistics.pvariance([10**20, 10**20 + 4]), statistics.variance([10**20, 10**20 + 5]), statistics.pvariance([2**70, 1], 3))
