"""divmod of operands that know each other or not; defaults beyond 64 bits; members as text."""
from enum import IntEnum
from fractions import Fraction


class Coin(IntEnum):
    DIME = 10
    QUARTER = 25

    def __str__(self):
        return self.name.lower()


class Left:
    def __divmod__(self, other):
        return NotImplemented if isinstance(other, str) else ("left", other)


class Right:
    def __rdivmod__(self, other):
        return "right", other


class Both:
    def __divmod__(self, other):
        return NotImplemented

    def __rdivmod__(self, other):
        return "both", other


def fnv(data, h=0xCBF29CE484222325, low=-0xCBF29CE484222325):
    for byte in data:
        h = ((h ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h + low


print(divmod(67, Coin.QUARTER), divmod(Coin.QUARTER, Coin.DIME), divmod(Coin.QUARTER, 4), divmod(7, Fraction(2)))
print(divmod(Left(), 2), divmod(3, Right()), divmod("x", Right()), divmod(Both(), Right())[0], divmod(5, Both()))
for pair in ((Left(), "a"), (1, "a"), ("a", 1)):
    try:
        print(divmod(*pair))
    except TypeError as e:
        print(e)
print(f"{Coin.DIME} {Coin.DIME:>5} {Coin.DIME:x}", "{} {!s:>8}".format(Coin.QUARTER, Coin.DIME), format(Coin.DIME))
print(fnv(b""), fnv(b"a"), fnv(b"abc", 1), fnv(b"abc", h=5, low=0))
