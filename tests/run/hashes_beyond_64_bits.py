"""Hashes that leave 64 bits, and others that are no plain ints."""


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return -1 if self.n == 3 else self.n * 2 ** 70

    def __eq__(self, other):
        return self.n == other.n


class Side:
    def __init__(self, left):
        self.left = left

    def __hash__(self):
        return self.left

    def __eq__(self, other):
        return self.left == other.left


counts = {}
for i in range(40):
    counts[Key(i)] = i
for i in range(0, 40, 3):
    del counts[Key(i)]
print([counts.get(Key(i)) for i in range(40)])
print(hash(Key(1)), hash(Key(3)), hash(Key(0)), len({Key(i % 7) for i in range(50)}))
print(hash(Side(True)), hash(Side(False)), {Side(True): "left"}[Side(True)])
