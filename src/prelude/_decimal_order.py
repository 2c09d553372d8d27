"""Comparing decimal numbers."""

from _decimal_context import _state
from _decimal_making import (
    _INFINITE, _QUIET_NAN, _SIGNALING_NAN, _from_float, _from_int, _nan_of, _over_one_denominator, _ten,
)
from _decimal_rounding import _rounded
from _decimal_signals import FloatOperation
from decimal import Decimal


def _compare(a, b):
    """-1, 0 or 1; no NaNs."""
    if a._kind == _INFINITE or b._kind == _INFINITE:
        left = 0 if a._kind != _INFINITE else -1 if a._sign else 1
        right = 0 if b._kind != _INFINITE else -1 if b._sign else 1
        return -1 if left < right else 1 if left > right else 0
    if a._coefficient == 0 or b._coefficient == 0 or a._sign != b._sign:
        left = 0 if a._coefficient == 0 else -1 if a._sign else 1
        right = 0 if b._coefficient == 0 else -1 if b._sign else 1
        return -1 if left < right else 1 if left > right else 0
    larger = -1 if a._sign else 1
    left = a.adjusted()
    right = b.adjusted()
    if left != right:
        return larger if left > right else -larger
    exponent = min(a._exponent, b._exponent)
    x = a._coefficient * _ten(a._exponent - exponent)
    y = b._coefficient * _ten(b._exponent - exponent)
    return larger if x > y else -larger if x < y else 0


def _equals(a, b):
    if a._kind >= _QUIET_NAN or b._kind >= _QUIET_NAN:
        if a._kind == _SIGNALING_NAN or b._kind == _SIGNALING_NAN:
            _state.context._invalid()
        return False
    return _compare(a, b) == 0


def _compared(test, number, other):
    """What a comparison operator gives."""
    if isinstance(other, Decimal):
        return test(number, other)
    elif isinstance(other, (int, _bigint)):
        return test(number, _from_int(other))
    elif isinstance(other, float):
        if test is _equals:
            # Only noted, also where it is trapped.
            _state.context.flags[FloatOperation] = True
        else:
            _state.context._note(FloatOperation)
        return test(number, _from_float(other))
    elif hasattr(other, "limit_denominator"):
        return test(*_over_one_denominator(number, other))
    else:
        return NotImplemented


def _is_less(a, b):
    return _order(a, b) == -1


def _is_at_most(a, b):
    return _order(a, b) <= 0


def _is_greater(a, b):
    return _order(a, b) == 1


def _is_at_least(a, b):
    return _order(a, b) in (0, 1)


def _order(a, b):
    """As `_compare`; 2 if there is no order."""
    if a._kind >= _QUIET_NAN or b._kind >= _QUIET_NAN:
        _state.context._invalid()
        return 2
    return _compare(a, b)


def _total_order(a, b):
    if a._sign != b._sign:
        return -1 if a._sign else 1
    larger = -1 if a._sign else 1
    left = _rank(a._kind)
    right = _rank(b._kind)
    if left != right:
        return larger if left > right else -larger
    if left > 1:
        return larger if a._coefficient > b._coefficient else -larger if a._coefficient < b._coefficient else 0
    order = _compare(a, b)
    if order != 0 or left == 1:
        return order
    return larger if a._exponent > b._exponent else -larger if a._exponent < b._exponent else 0


def _rank(kind):
    """Infinities stand above numbers, signaling NaNs below quiet ones."""
    return 3 if kind == _QUIET_NAN else 2 if kind == _SIGNALING_NAN else kind


def _extreme(a, b, wanted, context):
    if a._kind >= _QUIET_NAN or b._kind >= _QUIET_NAN:
        if a._kind == _QUIET_NAN and b._kind < _QUIET_NAN:
            return _rounded(b, context)
        if b._kind == _QUIET_NAN and a._kind < _QUIET_NAN:
            return _rounded(a, context)
        return _nan_of(a, b, context)
    order = _compare(a, b)
    if order == 0:
        order = _total_order(a, b)
    return _rounded(a if order == wanted else b, context)


def _extreme_magnitude(a, b, wanted, context):
    if a._kind >= _QUIET_NAN or b._kind >= _QUIET_NAN:
        return _extreme(a, b, wanted, context)
    order = _compare(a.copy_abs(), b.copy_abs())
    if order == 0:
        order = _total_order(a, b)
    return _rounded(a if order == wanted else b, context)
