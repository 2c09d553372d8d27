"""Rounding decimal numbers to the precision and the limits of a context."""

from _decimal_arithmetic import _sum
from _decimal_making import _FINITE, _INFINITE, _QUIET_NAN, _digit_count, _infinity, _made, _nan_of, _ten
from _decimal_order import _equals
from _decimal_signals import Clamped, Inexact, Overflow, Rounded, Subnormal, Underflow
from bigint import _wide_add

ROUND_UP = "ROUND_UP"
ROUND_DOWN = "ROUND_DOWN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_05UP = "ROUND_05UP"


def _rounds_away(quotient, rest, unit, sign, rounding):
    """Does the magnitude `quotient + rest / unit` round up?"""
    if rest == 0:
        return False
    if rounding == ROUND_HALF_EVEN:
        twice = 2 * rest
        return twice > unit or (twice == unit and quotient % 2 == 1)
    if rounding == ROUND_HALF_UP:
        return 2 * rest >= unit
    if rounding == ROUND_HALF_DOWN:
        return 2 * rest > unit
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_CEILING:
        return sign == 0
    if rounding == ROUND_FLOOR:
        return sign == 1
    if rounding == ROUND_05UP:
        return quotient % 5 == 0
    return False


def _without_digits(coefficient, count, sign, rounding):
    """The coefficient without its last digits, rounded; and whether they were anything but zeros."""
    unit = _ten(count)
    quotient = coefficient // unit
    rest = coefficient % unit
    if _rounds_away(quotient, rest, unit, sign, rounding):
        quotient = quotient + 1
    return quotient, rest != 0


def _rounded(number, context):
    if number._kind >= _QUIET_NAN:
        return _nan_of(number, number, context)
    if number._kind == _INFINITE:
        return number
    return _finished(number._sign, number._coefficient, number._exponent, context)


def _finished(sign, coefficient, exponent, context):
    """A finite result, rounded to the context's precision and brought into its range."""
    lowest = context.Etiny()
    if coefficient == 0:
        highest = context.Etop() if context._clamp else context._emax
        bounded = min(max(exponent, lowest), highest)
        if bounded != exponent:
            context._note(Clamped)
        return _made(sign, coefficient, bounded, _FINITE)
    count = _digit_count(coefficient)
    if count + exponent - 1 > context._emax:
        return _overflowed(sign, context)
    needed = count + exponent - context._prec
    is_subnormal = count + exponent - 1 < context._emin
    if is_subnormal:
        needed = lowest
    if exponent >= needed:
        if is_subnormal:
            context._note(Subnormal)
        if context._clamp and exponent > context.Etop():
            context._note(Clamped)
            return _made(sign, coefficient * _ten(exponent - context.Etop()), context.Etop(), _FINITE)
        return _made(sign, coefficient, exponent, _FINITE)
    # Far below the last digit that is kept only its being there counts.
    dropped = needed - exponent
    if dropped > count + 1:
        coefficient = _wide_add(1, 0)
        dropped = 2
    kept, inexact = _without_digits(coefficient, dropped, sign, context._rounding)
    if _digit_count(kept) > context._prec:
        kept = kept // 10
        needed += 1
        if needed + context._prec - 1 > context._emax:
            return _overflowed(sign, context)
    status = Rounded._bit
    if inexact:
        status |= Inexact._bit
    if is_subnormal:
        status |= Subnormal._bit
        if inexact:
            status |= Underflow._bit
            if kept == 0:
                status |= Clamped._bit
    context._signal(status)
    return _made(sign, kept, needed, _FINITE)


def _overflowed(sign, context):
    context._signal(Overflow._bit | Inexact._bit | Rounded._bit)
    rounding = context._rounding
    to_infinity = rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP)
    if to_infinity or (rounding == ROUND_CEILING and sign == 0) or (rounding == ROUND_FLOOR and sign == 1):
        return _infinity(sign)
    return _made(sign, _ten(context._prec) - 1, context.Etop(), _FINITE)


def _rescaled(number, exponent, rounding):
    """With another exponent; digits that fall off are rounded."""
    if number._coefficient == 0:
        return _made(number._sign, number._coefficient, exponent, _FINITE)
    dropped = exponent - number._exponent
    if dropped <= 0:
        return _made(number._sign, number._coefficient * _ten(-dropped), exponent, _FINITE)
    coefficient = number._coefficient
    if dropped > _digit_count(coefficient) + 1:
        coefficient = _wide_add(1, 0)
        dropped = 2
    kept, inexact = _without_digits(coefficient, dropped, number._sign, rounding)
    return _made(number._sign, kept, exponent, _FINITE)


def _quantized(number, exponent, rounding, context):
    if exponent < context.Etiny() or exponent > context._emax:
        return context._invalid()
    if number._coefficient == 0:
        return _finished(number._sign, number._coefficient, exponent, context)
    if number.adjusted() > context._emax or number.adjusted() - exponent + 1 > context._prec:
        return context._invalid()
    result = _rescaled(number, exponent, rounding)
    if result.adjusted() > context._emax or _digit_count(result._coefficient) > context._prec:
        return context._invalid()
    status = 0
    if result._coefficient != 0 and result.adjusted() < context._emin:
        status |= Subnormal._bit
    if exponent > number._exponent:
        status |= Rounded._bit
        if not _equals(result, number):
            status |= Inexact._bit
    context._signal(status)
    return result


def _integral(number, rounding):
    number._check_integral()
    return _rescaled(number, 0, rounding)._signed() if number._exponent < 0 else number.__int__()


def _neighbour(number, rounding, sign_of_end, context):
    """The next number in a direction."""
    if number._kind >= _QUIET_NAN:
        return _nan_of(number, number, context)
    if number._kind == _INFINITE:
        if number._sign == sign_of_end:
            return number
        return _made(number._sign, _ten(context._prec) - 1, context.Etop(), _FINITE)
    inner = context._with(context._prec, rounding)
    near = _rounded(number, inner)
    if not _equals(near, number):
        return near
    step = _made(sign_of_end, _wide_add(1, 0), context.Etiny() - 1, _FINITE)
    return _sum(number, step, inner)
