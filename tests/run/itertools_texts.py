"""The texts of the endless iterators say where they stand."""

from itertools import count, islice, repeat

print(count(), count(5, 2), count(1.5), count(1.0, 1), count(0, 0.5))
counter = count(3)
print(next(counter), next(counter), counter)
halves = count(0.5, 0.5)
print(list(islice(halves, 3)), halves)
print(repeat("x"), repeat("x", 4), repeat([1], -2))
twice = repeat(1, 3)
print(next(twice), twice, list(twice), twice)
print(list(zip(count(10, -1), "abc")), list(map(pow, range(4), repeat(2))))
for number, letter in zip(count(1), "xyz"):
    print(number, letter)
