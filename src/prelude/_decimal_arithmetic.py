"""Arithmetic with decimal numbers."""

import _decimal_functions as _functions
from _decimal_context import Context, _state
from _decimal_making import (
    _FINITE, _INFINITE, _QUIET_NAN, _digit_count, _from_int, _infinity, _made, _nan_of, _operand, _shifted, _ten,
)
from _decimal_order import _compare, _equals
from _decimal_rounding import ROUND_FLOOR, ROUND_HALF_EVEN, _finished, _overflowed, _rescaled, _rounded
from _decimal_signals import (
    Clamped,
    DivisionByZero,
    DivisionImpossible,
    DivisionUndefined,
    Inexact,
    InvalidOperation,
    Rounded,
)
from bigint import _digits_of, _of_digits, _wide_add, _wide_pow_mod
from decimal import Decimal
from math import isqrt as _isqrt


# Digits


def _is_digit_count(number, context):
    return number._kind == _FINITE and number._exponent == 0 and number._coefficient <= context._prec


def _fitted_digits(number, context):
    """As many digits as the precision has, the last ones."""
    return _digits_of(number._coefficient).rjust(context._prec, "0")[-context._prec :]


def _is_logical(number, context):
    if number._kind != _FINITE or number._sign or number._exponent != 0:
        return False
    digits = _digits_of(number._coefficient)
    return len(digits) <= context._prec and digits.strip("01") == ""


def _logical(a, b, pairs, context):
    """1 where the digits of both numbers make one of the pairs."""
    if not _is_logical(a, context) or not _is_logical(b, context):
        return context._invalid()
    wanted = pairs.split()
    digits = [x + y in wanted for x, y in zip(_fitted_digits(a, context), _fitted_digits(b, context))]
    return _made(0, _of_digits("".join(["1" if digit else "0" for digit in digits])), 0, _FINITE)


def _computed(operation, left, right):
    """What an operator gives for two numbers, one of which may be an int."""
    if isinstance(left, (Decimal, int, _bigint)) and isinstance(right, (Decimal, int, _bigint)):
        return operation(_operand(left), _operand(right), _state.context)
    else:
        return NotImplemented


def _sum(a, b, context):
    if a._kind >= _QUIET_NAN or b._kind >= _QUIET_NAN:
        return _nan_of(a, b, context)
    if a._kind == _INFINITE:
        if b._kind == _INFINITE and a._sign != b._sign:
            return context._invalid()
        return a
    if b._kind == _INFINITE:
        return b
    exponent = min(a._exponent, b._exponent)
    zero_sign = 1 if context._rounding == ROUND_FLOOR and a._sign != b._sign else 0
    if a._coefficient == 0 and b._coefficient == 0:
        return _finished(max(zero_sign, min(a._sign, b._sign)), a._coefficient, exponent, context)
    if a._coefficient == 0 or b._coefficient == 0:
        other = b if a._coefficient == 0 else a
        exponent = max(exponent, other._exponent - context._prec - 1)
        moved = _rescaled(other, exponent, context._rounding) if exponent < other._exponent else other
        return _finished(moved._sign, moved._coefficient, moved._exponent, context)
    # A number far below the other one's last digit counts as a tiny one of its sign.
    high, low = (a, b) if a._exponent >= b._exponent else (b, a)
    x = high._coefficient
    y = low._coefficient
    limit = high._exponent + min(-1, _digit_count(x) - context._prec - 2)
    exponent = low._exponent
    if _digit_count(y) + low._exponent - 1 < limit:
        y = _wide_add(1, 0)
        exponent = limit
    x = x * _ten(high._exponent - exponent)
    total = (-x if high._sign else x) + (-y if low._sign else y)
    if total == 0:
        return _finished(zero_sign, _wide_add(0, 0), exponent, context)
    if total < 0:
        return _finished(1, -total, exponent, context)
    return _finished(0, total, exponent, context)


def _difference(a, b, context):
    if a._kind >= _QUIET_NAN or b._kind >= _QUIET_NAN:
        return _nan_of(a, b, context)
    return _sum(a, b.copy_negate(), context)


def _product(a, b, context):
    if a._kind >= _QUIET_NAN or b._kind >= _QUIET_NAN:
        return _nan_of(a, b, context)
    sign = a._sign ^ b._sign
    if a._kind == _INFINITE or b._kind == _INFINITE:
        if a.is_zero() or b.is_zero():
            return context._invalid()
        return _infinity(sign)
    return _finished(sign, a._coefficient * b._coefficient, a._exponent + b._exponent, context)


def _quotient(a, b, context):
    if a._kind >= _QUIET_NAN or b._kind >= _QUIET_NAN:
        return _nan_of(a, b, context)
    sign = a._sign ^ b._sign
    if a._kind == _INFINITE:
        return context._invalid() if b._kind == _INFINITE else _infinity(sign)
    if b._kind == _INFINITE:
        context._note(Clamped)
        return _made(sign, _wide_add(0, 0), context.Etiny(), _FINITE)
    if b._coefficient == 0:
        if a._coefficient == 0:
            return context._invalid(DivisionUndefined)
        context._note(DivisionByZero)
        return _infinity(sign)
    ideal = a._exponent - b._exponent
    if a._coefficient == 0:
        return _finished(sign, a._coefficient, ideal, context)
    shift = _digit_count(b._coefficient) - _digit_count(a._coefficient) + context._prec + 1
    top = a._coefficient
    bottom = b._coefficient
    if shift >= 0:
        top = top * _ten(shift)
    else:
        bottom = bottom * _ten(-shift)
    result = top // bottom
    exponent = ideal - shift
    if top % bottom != 0:
        # What is left must be seen by the rounding.
        if result % 5 == 0:
            result = result + 1
    else:
        while exponent < ideal and result % 10 == 0:
            result = result // 10
            exponent += 1
    return _finished(sign, result, exponent, context)


def _divided(a, b, context):
    """The whole part of the quotient of finite numbers, or -1 if it has too many digits; and the remainder."""
    sign = a._sign
    ideal = min(a._exponent, b._exponent)
    gap = a.adjusted() - b.adjusted()
    if a._coefficient == 0 or gap <= -2:
        # More digits than the precision and one are not needed.
        enough = ideal if a._coefficient == 0 else max(ideal, min(a._exponent, a.adjusted() - context._prec))
        return _wide_add(0, 0), _rescaled(a, enough, context._rounding)
    if gap <= context._prec:
        x = a._coefficient
        y = b._coefficient
        if a._exponent >= b._exponent:
            x = x * _ten(a._exponent - b._exponent)
        else:
            y = y * _ten(b._exponent - a._exponent)
        whole = x // y
        if whole < _ten(context._prec):
            return whole, _made(sign, x % y, ideal, _FINITE)
    return _wide_add(-1, 0), a


def _whole_quotient(a, b, context):
    if a._kind >= _QUIET_NAN or b._kind >= _QUIET_NAN:
        return _nan_of(a, b, context)
    sign = a._sign ^ b._sign
    if a._kind == _INFINITE:
        return context._invalid() if b._kind == _INFINITE else _infinity(sign)
    if b._kind == _INFINITE:
        return _made(sign, _wide_add(0, 0), 0, _FINITE)
    if b._coefficient == 0:
        if a._coefficient == 0:
            return context._invalid(DivisionUndefined)
        context._note(DivisionByZero)
        return _infinity(sign)
    whole, rest = _divided(a, b, context)
    if whole < 0:
        return context._invalid(DivisionImpossible)
    return _finished(sign, whole, 0, context)


def _remainder(a, b, context):
    if a._kind >= _QUIET_NAN or b._kind >= _QUIET_NAN:
        return _nan_of(a, b, context)
    if a._kind == _INFINITE:
        return context._invalid()
    if b._kind == _INFINITE:
        return _rounded(a, context)
    if b._coefficient == 0:
        return context._invalid(DivisionUndefined if a._coefficient == 0 else InvalidOperation)
    whole, rest = _divided(a, b, context)
    if whole < 0:
        return context._invalid(DivisionImpossible)
    return _finished(rest._sign, rest._coefficient, rest._exponent, context)


def _remainder_near(a, b, context):
    if a._kind >= _QUIET_NAN or b._kind >= _QUIET_NAN:
        return _nan_of(a, b, context)
    if a._kind == _INFINITE:
        return context._invalid()
    if b._kind == _INFINITE:
        return _rounded(a, context)
    if b._coefficient == 0:
        return context._invalid(DivisionUndefined if a._coefficient == 0 else InvalidOperation)
    if a._coefficient != 0 and a.adjusted() - b.adjusted() > context._prec:
        return context._invalid(DivisionImpossible)
    ideal = min(a._exponent, b._exponent)
    if a._coefficient == 0 or a.adjusted() - b.adjusted() <= -2:
        return _rounded(_rescaled(a, ideal, context._rounding), context)
    x = a._coefficient * _ten(a._exponent - ideal)
    y = b._coefficient * _ten(b._exponent - ideal)
    whole = x // y
    rest = x % y
    sign = a._sign
    if 2 * rest > y or (2 * rest == y and whole % 2 == 1):
        rest = y - rest
        sign = 1 - sign
        whole = whole + 1
    if whole >= _ten(context._prec):
        return context._invalid(DivisionImpossible)
    return _finished(sign, rest, ideal, context)


def _square_root(number, context):
    if number._kind >= _QUIET_NAN:
        return _nan_of(number, number, context)
    if number._kind == _INFINITE and number._sign == 0:
        return number
    if number.is_zero():
        return _finished(number._sign, number._coefficient, number._exponent // 2, context)
    if number._sign:
        return context._invalid()
    coefficient = number._coefficient
    count = _digit_count(coefficient)
    exponent = number._exponent // 2
    if number._exponent % 2 == 1:
        coefficient = coefficient * 10
        half = count // 2 + 1
    else:
        half = (count + 1) // 2
    shift = context._prec + 1 - half
    exact = True
    if shift >= 0:
        coefficient = coefficient * _ten(2 * shift)
    else:
        unit = _ten(-2 * shift)
        exact = coefficient % unit == 0
        coefficient = coefficient // unit
    exponent -= shift
    root = _wide_add(_isqrt(coefficient), 0)
    if exact and root * root == coefficient:
        if shift >= 0:
            root = root // _ten(shift)
        else:
            root = root * _ten(-shift)
        exponent += shift
    elif root % 5 == 0:
        root = root + 1
    return _finished_half_even(0, root, exponent, context)


def _finished_half_even(sign, coefficient, exponent, context):
    rounding = context._rounding
    context._rounding = ROUND_HALF_EVEN
    try:
        return _finished(sign, coefficient, exponent, context)
    finally:
        context._rounding = rounding


def _is_settled(coefficient, precision):
    """Does an approximate coefficient say how the exact one rounds to this many digits?"""
    unit = _ten(_digit_count(coefficient) - precision - 1)
    rest = coefficient % (5 * unit)
    return rest > 100 and 5 * unit - rest > 100


def _exponential(number, context):
    if number._kind >= _QUIET_NAN:
        return _nan_of(number, number, context)
    if number._kind == _INFINITE:
        return _made(0, _wide_add(0, 0), 0, _FINITE) if number._sign else number
    if number._coefficient == 0:
        return _from_int(1)
    precision = context._prec
    adjusted = number.adjusted()
    # Results that are out of range, or so close to 1 that all digits are known.
    if number._sign == 0 and adjusted > _digit_count((context._emax + 1) * 3):
        return _finished_half_even(0, _wide_add(1, 0), context._emax + 1, context)
    if number._sign and adjusted > _digit_count((-context.Etiny() + 1) * 3):
        return _finished_half_even(0, _wide_add(1, 0), context.Etiny() - 1, context)
    if adjusted < -precision - 1:
        if number._sign:
            return _finished_half_even(0, _ten(precision + 2) - 1, -precision - 2, context)
        return _finished_half_even(0, _ten(precision + 2) + 1, -precision - 2, context)
    places = precision + 3
    while True:
        result, power = _functions.exp(number._signed(), number._exponent, places)
        if _is_settled(result, precision):
            return _finished_half_even(0, result, power - places, context)
        places += 10 + places // 2


def _logarithm(number, context):
    if number._kind >= _QUIET_NAN:
        return _nan_of(number, number, context)
    if number.is_zero():
        return _infinity(1)
    if number._sign:
        return context._invalid()
    if number._kind == _INFINITE:
        return number
    if _equals(number, _from_int(1)):
        return _from_int(0)
    count = _digit_count(number._coefficient)
    places = context._prec + 3 - _small_logarithm(number)
    while True:
        result = _functions.ln(number._coefficient, number._exponent, count, places)
        magnitude = abs(result)
        if _digit_count(magnitude) > context._prec + 2 and _is_settled(magnitude, context._prec):
            return _finished_half_even(1 if result < 0 else 0, magnitude, -places, context)
        places += 10 + places // 2


def _small_logarithm(number):
    """About the exponent of the logarithm of a number that is close to 1, else 0."""
    difference = _sum(number, _from_int(-1), Context(prec=_digit_count(number._coefficient) + 2))
    return min(0, difference.adjusted())


def _common_logarithm(number, context):
    if number._kind >= _QUIET_NAN:
        return _nan_of(number, number, context)
    if number.is_zero():
        return _infinity(1)
    if number._sign:
        return context._invalid()
    if number._kind == _INFINITE:
        return number
    digits = _digits_of(number._coefficient)
    if digits.rstrip("0") == "1":
        return _finished_half_even_of_int(number._exponent + len(digits) - 1, context)
    places = context._prec + 3 - _small_logarithm(number)
    while True:
        inner = places + 10
        top = _functions.ln(number._coefficient, number._exponent, len(digits), inner)
        result = top * _ten(inner) // _functions.ln_of_ten(inner) // _ten(10)
        magnitude = abs(result)
        if _digit_count(magnitude) > context._prec + 2 and _is_settled(magnitude, context._prec):
            return _finished_half_even(1 if result < 0 else 0, magnitude, -places, context)
        places += 10 + places // 2


def _finished_half_even_of_int(n, context):
    return _finished_half_even(1 if n < 0 else 0, abs(_wide_add(n, 0)), 0, context)


# Powers


def _is_integer(number):
    if number._kind != _FINITE:
        return False
    return number._exponent >= 0 or number._coefficient % _ten(-number._exponent) == 0


def _power(base, exponent, context):
    if base._kind >= _QUIET_NAN or exponent._kind >= _QUIET_NAN:
        return _nan_of(base, exponent, context)
    if exponent.is_zero():
        return context._invalid() if base.is_zero() else _from_int(1)
    whole = _is_integer(exponent)
    sign = 1 if base._sign and whole and _shifted(exponent._coefficient, exponent._exponent) % 2 == 1 else 0
    if base.is_zero():
        if base._sign and exponent._kind == _FINITE and not whole:
            sign = 0
        return _infinity(sign) if exponent._sign else _made(sign, _wide_add(0, 0), 0, _FINITE)
    if base._sign and not whole:
        return context._invalid()
    if base._kind == _INFINITE:
        return _made(sign, _wide_add(0, 0), 0, _FINITE) if exponent._sign else _infinity(sign)
    order = _compare(base.copy_abs(), _from_int(1))
    if exponent._kind == _INFINITE:
        if order == 0:
            return _padded_one(sign, context)
        return _made(sign, _wide_add(0, 0), 0, _FINITE) if (order > 0) == (exponent._sign == 1) else _infinity(sign)
    if order == 0 and not whole:
        return _padded_one(sign, context)
    # Far too large or small: the exponent of the result leaves the range for certain.
    if exponent.adjusted() + _digit_count(_wide_add(abs(base.adjusted()), 0)) > 25 and order != 0:
        if (order > 0) == (exponent._sign == 0):
            return _overflowed(sign, context)
        return _finished(sign, _wide_add(1, 0), context.Etiny() - 10, context)
    if whole and exponent.adjusted() < 18:
        return _whole_power(base, exponent, sign, context)
    return _real_power(base, exponent, sign, context)


def _padded_one(sign, context):
    """1 with all digits of the precision, as an inexact result."""
    context._signal(Inexact._bit | Rounded._bit)
    return _made(sign, _ten(context._prec - 1), 1 - context._prec, _FINITE)


def _whole_power(base, exponent, sign, context):
    """By squaring, with a few digits more than asked for."""
    count = _shifted(exponent._coefficient, exponent._exponent) + 0
    inner = context._with(context._prec + _digit_count(exponent._coefficient) + exponent._exponent + 2, ROUND_HALF_EVEN)
    factor = base.copy_abs()
    if exponent._sign:
        inner._prec += 1
        factor = _quotient(_from_int(1), factor, inner)
    result = factor
    bit = 1
    while bit * 2 <= count:
        bit *= 2
    while bit > 1:
        bit = bit // 2
        result = _product(result, result, inner)
        if count // bit % 2 == 1:
            result = _product(result, factor, inner)
    if result._kind == _INFINITE:
        return _overflowed(sign, context)
    if inner.flags._bits & Inexact._bit:
        context._signal(Inexact._bit | Rounded._bit)
    return _finished(sign, result._coefficient, result._exponent, context)


def _real_power(base, exponent, sign, context):
    """exp(exponent * ln(base))"""
    places = context._prec + 10 + max(0, exponent.adjusted() + 8)
    magnitude = base.copy_abs()
    count = _digit_count(magnitude._coefficient)
    inner = places + count + abs(min(0, exponent._exponent)) + 10
    logarithm = _functions.ln(magnitude._coefficient, magnitude._exponent, count, inner)
    product = exponent._signed() * logarithm
    estimate = product // _ten(max(0, inner - exponent._exponent))
    limit = (context._emax + 1) * 3
    if estimate > limit:
        return _overflowed(sign, context)
    if estimate < (context.Etiny() - 1) * 3:
        return _finished(sign, _wide_add(1, 0), context.Etiny() - 10, context)
    result, power = _functions.exp(product, exponent._exponent - inner, context._prec + 10)
    context._signal(Inexact._bit | Rounded._bit)
    return _finished(sign, result, power - context._prec - 10, context)


def _power_modulo(base, exponent, modulus, context):
    if not _is_integer(base) or not _is_integer(exponent) or not _is_integer(modulus) or exponent._sign:
        return context._invalid()
    if modulus.is_zero() or (base.is_zero() and exponent.is_zero()):
        return context._invalid()
    m = _shifted(modulus._coefficient, modulus._exponent)
    result = _wide_pow_mod(_shifted(base._coefficient, base._exponent), exponent.__int__(), m)
    odd = exponent.__int__() % 2 == 1
    return _finished(1 if base._sign and odd else 0, _wide_add(result, 0), 0, context)
