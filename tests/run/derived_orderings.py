"""total_ordering derives from whatever gives the class a comparison: a method, or a decorated one."""

from functools import total_ordering, wraps


def same_type(compare):
    @wraps(compare)
    def checked(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return compare(self, other)

    return checked


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = [int(part) for part in text.split(".")]

    @same_type
    def __eq__(self, other):
        return self.parts == other.parts

    @same_type
    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


old, new = Version("1.2"), Version("1.10")
print(old < new, old <= new, old > new, old >= new, old == new)
print(max(old, new), sorted([new, old]))
try:
    old >= 3
except TypeError as e:
    print(e)


@total_ordering
class Level:
    def __init__(self, n):
        self.n = n

    def __gt__(self, other):
        return self.n > other.n

    def __eq__(self, other):
        return self.n == other.n


print(Level(1) < Level(2), Level(1) <= Level(1), Level(3) >= Level(2))
