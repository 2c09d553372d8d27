"""Logarithms and exponentials of decimal numbers, by arithmetic of ints of any size.

Numbers are ints that count units of `10 ** -places`; every result is off by a few units at most. Callers ask for more
places until it is clear how the result rounds.
"""

from bigint import _digits_of, _wide_add, _wide_pow
from math import isqrt


def _scaled(coefficient, exponent):
    """coefficient * 10 ** exponent, rounded down."""
    if exponent >= 0:
        return coefficient * _wide_pow(10, exponent)
    return coefficient // _wide_pow(10, -exponent)


def _inverse_atanh(n, unit):
    """atanh(1 / n)"""
    power = unit // n
    total = power
    square = n * n
    k = 1
    while power != 0:
        power = power // square
        k += 2
        total = total + power // k
    return total


def ln_of_ten(places):
    unit = _wide_pow(10, places + 10)
    total = 46 * _inverse_atanh(31, unit) + 34 * _inverse_atanh(49, unit) + 20 * _inverse_atanh(161, unit)
    return total // _wide_pow(10, 10)


def ln(coefficient, exponent, digits, places):
    """ln(coefficient * 10 ** exponent); the coefficient has that many digits."""
    extra = places + 20 + digits // 10
    unit = _wide_pow(10, extra)
    # Between 1 / 10 and 1; roots bring it close to 1, where the series is short.
    x = _scaled(coefficient, extra - digits)
    roots = 8 + places // 20
    guard = roots // 3 + 2
    fine = _wide_pow(10, guard)
    unit = unit * fine
    x = x * fine
    for _ in range(roots):
        x = isqrt(x * unit)
    ratio = (x - unit) * unit // (x + unit)
    square = ratio * ratio // unit
    power = ratio
    total = ratio
    k = 1
    while power < -1 or power > 0:
        power = power * square // unit
        k += 2
        total = total + power // k
    total = total * _wide_pow(2, roots + 1) // fine
    total = total + (digits + exponent) * ln_of_ten(extra)
    return total // _wide_pow(10, 20 + digits // 10)


def exp(coefficient, exponent, places):
    """exp(x) of x = coefficient * 10 ** exponent, as a scaled int and a power of ten beside it."""
    extra = places + 15
    magnitude = len(_digits_of(abs(coefficient))) + exponent
    if magnitude > 0:
        extra += magnitude
    unit = _wide_pow(10, extra)
    x = _scaled(coefficient, exponent + extra)
    ten = ln_of_ten(extra)
    power_of_ten = x // ten
    rest = x - power_of_ten * ten
    # exp(rest) by its series after halving, then squaring.
    halvings = 8 + places // 20
    guard = halvings // 3 + 2
    fine = _wide_pow(10, guard)
    unit = unit * fine
    rest = rest * fine // _wide_pow(2, halvings)
    term = unit
    total = unit
    k = 1
    while term != 0:
        term = term * rest // (unit * k)
        total = total + term
        k += 1
    for _ in range(halvings):
        total = total * total // unit
    return total // (fine * _wide_pow(10, extra - places)), power_of_ten + 0
