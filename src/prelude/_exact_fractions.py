"""Averages and deviations of fractions and decimals: what `statistics` needs beside ints and floats. Everything is
computed with fractions and becomes what the data are in the end."""

from bigint import _wide_add
from decimal import Decimal
from fractions import Fraction
from math import isqrt


def _sum(values):
    total = Fraction(0)
    for x in values:
        total += Fraction(x)
    return total


def _decimal_of(value):
    return Decimal(value.numerator) / Decimal(value.denominator)


def _as_data(value, values):
    """The value as one of the data's type; ints among them take the others' type."""
    first = values[0]
    if isinstance(first, Decimal):
        return _decimal_of(value)
    for x in values:
        if isinstance(x, Decimal):
            return _decimal_of(value)
        elif isinstance(x, float):
            return float(value)
    return value


def mean(values):
    return _as_data(_sum(values) / len(values), values)


def _squares(values, center):
    """The sum of squared deviations."""
    if center is None:
        total = _sum(values)
        squares = Fraction(0)
        for x in values:
            ratio = Fraction(x)
            squares += ratio * ratio
        return (squares * len(values) - total * total) / len(values)
    else:
        squares = Fraction(0)
        for x in values:
            deviation = x - center
            squares += Fraction(deviation * deviation)
        return squares


def variance(values, center, divisor):
    return _as_data(_squares(values, center) / divisor, values)


def deviation(values, center, divisor):
    square = _squares(values, center) / divisor
    top, bottom = _wide_add(square.numerator, 0), _wide_add(square.denominator, 0)
    first = values[0]
    if isinstance(first, Decimal):
        return _decimal_root(top, bottom)
    for x in values:
        if isinstance(x, Decimal):
            return _decimal_root(top, bottom)
    return _float_root(top, bottom)


def _decimal_root(n, m):
    """The square root of n / m, rounded once."""
    if n == 0:
        return Decimal("0.0")
    root = (Decimal(n) / Decimal(m)).sqrt()
    a, b = root.as_integer_ratio()
    plus = root.next_plus()
    c, d = plus.as_integer_ratio()
    # Is it beyond the middle of the two?
    if 4 * n * (b * d) ** 2 > m * (b * c + d * a) ** 2:
        return plus
    minus = root.next_minus()
    c, d = minus.as_integer_ratio()
    if 4 * n * (b * d) ** 2 < m * (b * c + d * a) ** 2:
        return minus
    return root


def _odd_root(n, m):
    """The whole part of the square root of n / m, made odd if it is not exact."""
    root = isqrt(n // m)
    return root | 1 if root * root * m != n else root


def _float_root(n, m):
    half = (n.bit_length() - m.bit_length() - 109) // 2
    if half >= 0:
        return float(_odd_root(n, m << 2 * half) << half)
    return _odd_root(n << -2 * half, m) / (_wide_add(1, 0) << -half)


def harmonic_mean(values, factors, negative):
    """`negative` is the error for a value below zero."""
    weight = Fraction(0)
    total = Fraction(0)
    for w in factors:
        if w < 0:
            raise negative
        weight += Fraction(w)
    for w, x in zip(factors, values):
        if x < 0:
            raise negative
        if w != 0:
            if x == 0:
                return 0
            total += Fraction(w / x)
    return _as_data(weight / total, values)
