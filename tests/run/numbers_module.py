import numbers
from decimal import Decimal
from fractions import Fraction
from numbers import Number


class Money(numbers.Number):
    def __init__(self, cents):
        self.cents = cents


KINDS = (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)


def kinds(value):
    return [isinstance(value, numbers.Number), isinstance(value, numbers.Complex), isinstance(value, numbers.Real),
            isinstance(value, numbers.Rational), isinstance(value, numbers.Integral)]


print(kinds(1), kinds(True), kinds(2.5), kinds(1j))
print(kinds(Fraction(1, 2)), kinds(Decimal("1.5")), kinds("text"), kinds(None), kinds([1]))
print(kinds(Money(5)), kinds(10**30))


def total(items):
    result = 0
    for item in items:
        if isinstance(item, Number):
            result += item
        elif isinstance(item, list):
            result += total(item)
    return result


print(total([1, [2, 3.5, ["x", 4]], None, True]))


def describe(value):
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, numbers.Integral):
        return "whole"
    if isinstance(value, numbers.Real):
        return "real"
    return "other"


print([describe(value) for value in [1, 2.0, "3", False, None]])
print(isinstance(3, (str, numbers.Real)), issubclass(int, numbers.Integral), issubclass(float, numbers.Integral), issubclass(Money, Number))
print(issubclass(bool, numbers.Real), issubclass(Fraction, numbers.Rational), issubclass(str, Number), issubclass(numbers.Integral, numbers.Real))
