from statistics import mean, median

print(mean([2, 4]), mean([1, 2]), mean([2.0, 4.0]), mean([True, True]), median([3, 1, 2]), median([1, 2]))
