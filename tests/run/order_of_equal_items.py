# Items that are equal are never ordered: they may be of types that have no order.
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Version:
    number: int
    base: "Version | None" = None


print(Version(1) < Version(1), Version(1) <= Version(1), Version(1) > Version(1))
print(Version(1, Version(2)) < Version(1, Version(3)), Version(1, Version(2)) >= Version(1, Version(2)))
try:
    print(Version(1) < Version(1, Version(1)))
except TypeError as error:
    print(error)

print((1, None) < (1, None), (1, None) <= (1, None), (None, 1) < (None, 2), (1, (2, None)) >= (1, (2, None)))


def small(n):
    return None if n > 2 else n


pairs = [("b", small(5)), ("a", small(7)), ("b", small(9))]
print(sorted(pairs), min(pairs), max(pairs), pairs[0] <= pairs[2])
print(sorted([(small(5), 2), (small(7), 1)]), sorted([[small(5), 2], [small(7), 1]]))
try:
    print(sorted([("a", small(1)), ("a", small(4))]))
except TypeError as error:
    print(error)


class Loose:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return True

    def __lt__(self, other):
        return self.n < other.n


print((Loose(1), 2) < (Loose(2), 1), (1, Loose(1)) < (1, Loose(2)), [Loose(1), 2] < [Loose(2), 3])
