# Items of a set, and entries of a dict, that are written out are all evaluated before one of them is hashed, unless they
# are many.


class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        print("hash", self.number)
        return self.number

    def __eq__(self, other):
        return isinstance(other, Key) and self.number == other.number


def value(number):
    print("value", number)
    return number


print(len({Key(1): value(1), Key(2): value(2), Key(1): value(3)}))
print(len({Key(value(1)), Key(value(2)), Key(value(1))}))
print(len({Key(value(1)), *[Key(value(3)), Key(value(4))], Key(value(6)), Key(value(7))}))
print(len({Key(1): value(1), **{"x": value(2)}, Key(3): value(3), Key(4): value(4)}))
print(len({Key(i): value(i) for i in range(2)}))
print(len({Key(1): value(1), **{Key(5): value(2), Key(1): value(3)}}))
try:
    print({(1, [value(7)]): value(1), (2, [3]): value(2)})
except TypeError as e:
    print(e)
many = {
    Key(1): value(1), Key(2): value(2), Key(3): value(3), Key(4): value(4), Key(5): value(5), Key(6): value(6),
    Key(7): value(7), Key(8): value(8), Key(9): value(9), Key(10): value(10), Key(11): value(11), Key(12): value(12),
    Key(13): value(13), Key(14): value(14), Key(15): value(15), Key(16): value(16),
}
print(len(many))
