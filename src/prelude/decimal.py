"""The decimal module, after the General Decimal Arithmetic specification: numbers are a sign, a coefficient of any size
and an exponent. Contexts, signals and what is done with numbers are in files of their own."""

from _decimal_arithmetic import (
    _common_logarithm, _computed, _difference, _exponential, _fitted_digits, _is_digit_count, _logarithm, _logical,
    _power, _power_modulo, _product, _quotient, _remainder, _remainder_near, _square_root, _sum, _whole_quotient,
)
from _decimal_context import (
    BasicContext, Context, DefaultContext, ExtendedContext, HAVE_CONTEXTVAR, HAVE_THREADS, MAX_EMAX, MAX_PREC,
    MIN_EMIN, MIN_ETINY, _checked_rounding, _context, _state, getcontext, localcontext, setcontext,
)
from _decimal_making import (
    _FINITE, _INFINITE, _QUIET_NAN, _SIGNALING_NAN, _converted, _digit_count, _from_float, _from_int, _gcd,
    _infinity, _made, _nan_of, _operand, _shifted, _split, _ten,
)
from _decimal_order import (
    _compare, _compared, _equals, _extreme, _extreme_magnitude, _is_at_least, _is_at_most, _is_greater, _is_less,
    _total_order,
)
from _decimal_rounding import (
    ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP,
    _finished, _integral, _neighbour, _quantized, _rescaled, _rounded,
)
from _decimal_signals import (
    Clamped, ConversionSyntax, DecimalException, DivisionByZero, DivisionImpossible, DivisionUndefined,
    FloatOperation, Inexact, InvalidContext, InvalidOperation, Overflow, Rounded, Subnormal, Underflow,
)
from _decimal_text import _formatted
from bigint import _digits_of, _of_digits, _wide_add, _wide_pow_mod
from typing import NamedTuple as _NamedTuple

_MODULUS = 2305843009213693951


class DecimalTuple(_NamedTuple):
    sign: object
    digits: object
    exponent: object


class Decimal:
    """A decimal number: `_sign`, `_coefficient` and `_exponent`, or an infinity or NaN, as `_kind` says."""

    def __init__(self, value="0", context=None):
        made = _converted(value, _context(context))
        self._sign = made._sign
        self._coefficient = made._coefficient
        self._exponent = made._exponent
        self._kind = made._kind

    @classmethod
    def from_float(cls, f):
        if isinstance(f, (int, _bigint)):
            return _from_int(f)
        elif isinstance(f, float):
            return _from_float(f)
        else:
            return _type_error("argument must be int or float")

    # What it is

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    def canonical(self):
        return self

    def is_canonical(self):
        return True

    def is_finite(self):
        return self._kind == _FINITE

    def is_infinite(self):
        return self._kind == _INFINITE

    def is_nan(self):
        return self._kind >= _QUIET_NAN

    def is_qnan(self):
        return self._kind == _QUIET_NAN

    def is_snan(self):
        return self._kind == _SIGNALING_NAN

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return self._kind == _FINITE and self._coefficient == 0

    def is_normal(self, context=None):
        return self._kind == _FINITE and self._coefficient != 0 and _context(context)._emin <= self.adjusted()

    def is_subnormal(self, context=None):
        return self._kind == _FINITE and self._coefficient != 0 and self.adjusted() < _context(context)._emin

    def number_class(self, context=None):
        if self._kind == _SIGNALING_NAN:
            return "sNaN"
        if self._kind == _QUIET_NAN:
            return "NaN"
        sign = "-" if self._sign else "+"
        if self._kind == _INFINITE:
            return sign + "Infinity"
        if self._coefficient == 0:
            return sign + "Zero"
        if self.is_subnormal(context):
            return sign + "Subnormal"
        return sign + "Normal"

    def radix(self):
        return Decimal(10)

    def adjusted(self):
        """The exponent of the leading digit."""
        if self._kind != _FINITE:
            return 0
        return self._exponent + _digit_count(self._coefficient) - 1

    def as_tuple(self):
        digits = tuple([int(c) for c in _digits_of(self._coefficient)])
        if self._kind == _FINITE:
            return DecimalTuple(self._sign, digits, self._exponent)
        if self._kind == _INFINITE:
            return DecimalTuple(self._sign, (0,), "F")
        if self._coefficient == 0:
            digits = tuple(digits[:0])
        return DecimalTuple(self._sign, digits, "n" if self._kind == _QUIET_NAN else "N")

    def as_integer_ratio(self):
        if self._kind == _INFINITE:
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._kind != _FINITE:
            raise ValueError("cannot convert NaN to integer ratio")
        numerator = self._signed()
        denominator = _wide_add(1, 0)
        if self._exponent >= 0:
            return (numerator * _ten(self._exponent), denominator)
        denominator = _ten(-self._exponent)
        divisor = _gcd(numerator, denominator)
        return (numerator // divisor, denominator // divisor)

    def _signed(self):
        return -self._coefficient if self._sign else self._coefficient

    # Texts

    def __repr__(self):
        return "Decimal('" + str(self) + "')"

    def __str__(self):
        return self._text(False, _state.context)

    def to_eng_string(self, context=None):
        return self._text(True, _context(context))

    def _text(self, engineering, context):
        sign = "-" if self._sign else ""
        if self._kind != _FINITE:
            return sign + self._special_name()
        digits = _digits_of(self._coefficient)
        left = self._exponent + len(digits)
        if self._exponent <= 0 and left > -6:
            point = left
        elif not engineering:
            point = 1
        elif self._coefficient == 0:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        whole, decimals = _split(digits, point)
        if decimals != "":
            decimals = "." + decimals
        if left == point:
            return sign + whole + decimals
        power = left - point
        mark = "E" if context._capitals else "e"
        return sign + whole + decimals + mark + ("+" if power >= 0 else "") + str(power)

    def _special_name(self):
        if self._kind == _INFINITE:
            return "Infinity"
        payload = "" if self._coefficient == 0 else _digits_of(self._coefficient)
        return ("NaN" if self._kind == _QUIET_NAN else "sNaN") + payload

    def __format__(self, spec):
        return _formatted(self, spec, _state.context)

    # Conversions

    def __bool__(self):
        return self._kind != _FINITE or self._coefficient != 0

    def __int__(self):
        self._check_integral()
        whole = _shifted(self._coefficient, self._exponent)
        return -whole if self._sign else whole

    def __trunc__(self):
        return self.__int__()

    def _check_integral(self):
        if self._kind == _INFINITE:
            raise OverflowError("cannot convert Infinity to integer")
        if self._kind != _FINITE:
            raise ValueError("cannot convert NaN to integer")

    def __float__(self):
        if self._kind == _SIGNALING_NAN:
            raise ValueError("cannot convert signaling NaN to float")
        if self._kind == _QUIET_NAN:
            return float("-nan") if self._sign else float("nan")
        return float(self._text(False, _state.context))

    def __complex__(self):
        return complex(self.__float__())

    def __floor__(self):
        return _integral(self, ROUND_FLOOR)

    def __ceil__(self):
        return _integral(self, ROUND_CEILING)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return _integral(self, ROUND_HALF_EVEN)
        else:
            return self.quantize(_made(0, _wide_add(1, 0), -ndigits, _FINITE), ROUND_HALF_EVEN)

    def __hash__(self):
        if self._kind == _SIGNALING_NAN:
            raise TypeError("Cannot hash a signaling NaN value")
        if self._kind == _QUIET_NAN:
            return 0
        if self._kind == _INFINITE:
            return -314159 if self._sign else 314159
        if self._exponent >= 0:
            power = _wide_pow_mod(10, self._exponent, _MODULUS)
        else:
            power = _wide_pow_mod(_wide_pow_mod(10, -1, _MODULUS), -self._exponent, _MODULUS)
        result = hash(self._coefficient * power % _MODULUS)
        if self._sign:
            result = -result
        return -2 if result == -1 else result

    # Comparison

    def __eq__(self, other):
        return _compared(_equals, self, other)

    def __lt__(self, other):
        return _compared(_is_less, self, other)

    def __le__(self, other):
        return _compared(_is_at_most, self, other)

    def __gt__(self, other):
        return _compared(_is_greater, self, other)

    def __ge__(self, other):
        return _compared(_is_at_least, self, other)

    def compare(self, other, context=None):
        given = _operand(other)
        if self._kind >= _QUIET_NAN or given._kind >= _QUIET_NAN:
            return _nan_of(self, given, _context(context))
        return _from_int(_compare(self, given))

    def compare_signal(self, other, context=None):
        given = _operand(other)
        if self._kind >= _QUIET_NAN or given._kind >= _QUIET_NAN:
            return _context(context)._invalid()
        return _from_int(_compare(self, given))

    def compare_total(self, other, context=None):
        return _from_int(_total_order(self, _operand(other)))

    def compare_total_mag(self, other, context=None):
        return _from_int(_total_order(self.copy_abs(), _operand(other).copy_abs()))

    def max(self, other, context=None):
        return _extreme(self, _operand(other), 1, _context(context))

    def min(self, other, context=None):
        return _extreme(self, _operand(other), -1, _context(context))

    def max_mag(self, other, context=None):
        return _extreme_magnitude(self, _operand(other), 1, _context(context))

    def min_mag(self, other, context=None):
        return _extreme_magnitude(self, _operand(other), -1, _context(context))

    def same_quantum(self, other, context=None):
        given = _operand(other)
        if self._kind != _FINITE or given._kind != _FINITE:
            return (self._kind == _INFINITE) == (given._kind == _INFINITE) and self._kind != _FINITE and given._kind != _FINITE
        return self._exponent == given._exponent

    # Signs

    def copy_abs(self):
        return _made(0, self._coefficient, self._exponent, self._kind)

    def copy_negate(self):
        return _made(1 - self._sign, self._coefficient, self._exponent, self._kind)

    def copy_sign(self, other, context=None):
        return _made(_operand(other)._sign, self._coefficient, self._exponent, self._kind)

    def __neg__(self, context=None):
        if self.is_zero() and _context(context)._rounding != ROUND_FLOOR:
            return _rounded(self.copy_abs(), _context(context))
        if self._kind >= _QUIET_NAN:
            return _rounded(self, _context(context))
        return _rounded(self.copy_negate(), _context(context))

    def __pos__(self, context=None):
        if self.is_zero() and _context(context)._rounding != ROUND_FLOOR:
            return _rounded(self.copy_abs(), _context(context))
        return _rounded(self, _context(context))

    def __abs__(self, context=None):
        if self._kind >= _QUIET_NAN:
            return _rounded(self, _context(context))
        return _rounded(self.copy_abs(), _context(context))

    # Arithmetic

    def __add__(self, other):
        return _computed(_sum, self, other)

    def __radd__(self, other):
        return _computed(_sum, other, self)

    def __sub__(self, other):
        return _computed(_difference, self, other)

    def __rsub__(self, other):
        return _computed(_difference, other, self)

    def __mul__(self, other):
        return _computed(_product, self, other)

    def __rmul__(self, other):
        return _computed(_product, other, self)

    def __truediv__(self, other):
        return _computed(_quotient, self, other)

    def __rtruediv__(self, other):
        return _computed(_quotient, other, self)

    def __floordiv__(self, other):
        return _computed(_whole_quotient, self, other)

    def __rfloordiv__(self, other):
        return _computed(_whole_quotient, other, self)

    def __mod__(self, other):
        return _computed(_remainder, self, other)

    def __rmod__(self, other):
        return _computed(_remainder, other, self)

    def __divmod__(self, other):
        remainder = self % other
        return (self // other, remainder)

    def __rdivmod__(self, other):
        remainder = other % self
        return (other // self, remainder)

    def __pow__(self, other, modulo=None):
        if not isinstance(other, (Decimal, int, _bigint)):
            return NotImplemented
        elif modulo is None:
            return _power(self, _operand(other), _state.context)
        else:
            return _power_modulo(self, _operand(other), _operand(modulo), _state.context)

    def __rpow__(self, other):
        return _computed(_power, other, self)

    def remainder_near(self, other, context=None):
        return _remainder_near(self, _operand(other), _context(context))

    def fma(self, other, third, context=None):
        """self * other + third, rounded once."""
        used = _context(context)
        factor = _operand(other)
        summand = _operand(third)
        if self._kind != _FINITE or factor._kind != _FINITE:
            if self._kind == _SIGNALING_NAN or factor._kind == _SIGNALING_NAN:
                return _nan_of(self, factor, used)
            if self._kind == _QUIET_NAN or factor._kind == _QUIET_NAN:
                return _nan_of(self, factor, used)
            return _sum(_product(self, factor, used), summand, used)
        exact = _made(
            self._sign ^ factor._sign,
            self._coefficient * factor._coefficient,
            self._exponent + factor._exponent,
            _FINITE,
        )
        return _sum(exact, summand, used)

    def sqrt(self, context=None):
        return _square_root(self, _context(context))

    def exp(self, context=None):
        return _exponential(self, _context(context))

    def ln(self, context=None):
        return _logarithm(self, _context(context))

    def log10(self, context=None):
        return _common_logarithm(self, _context(context))

    def logb(self, context=None):
        used = _context(context)
        if self._kind >= _QUIET_NAN:
            return _nan_of(self, self, used)
        if self._kind == _INFINITE:
            return self.copy_abs()
        if self._coefficient == 0:
            used._note(DivisionByZero)
            return _infinity(1)
        return _rounded(_from_int(self.adjusted()), used)

    # Exponents

    def normalize(self, context=None):
        """Without zeros at the end."""
        used = _context(context)
        result = _rounded(self, used)
        if result._kind != _FINITE:
            return result
        if result._coefficient == 0:
            return _made(result._sign, result._coefficient, 0, _FINITE)
        most = used.Etop() if used._clamp else used._emax
        coefficient = result._coefficient
        exponent = result._exponent
        while exponent < most and coefficient % 10 == 0:
            coefficient = coefficient // 10
            exponent += 1
        return _made(result._sign, coefficient, exponent, _FINITE)

    def quantize(self, exp, rounding=None, context=None):
        """With the exponent of another number."""
        used = _context(context)
        pattern = _operand(exp)
        way = used._rounding if rounding is None else _checked_rounding(rounding)
        if self._kind >= _QUIET_NAN or pattern._kind >= _QUIET_NAN:
            return _nan_of(self, pattern, used)
        if self._kind == _INFINITE or pattern._kind == _INFINITE:
            return self if self._kind == pattern._kind else used._invalid()
        return _quantized(self, pattern._exponent, way, used)

    def to_integral_value(self, rounding=None, context=None):
        used = _context(context)
        if self._kind >= _QUIET_NAN:
            return _nan_of(self, self, used)
        if self._kind == _INFINITE or self._exponent >= 0:
            return self
        return _rescaled(self, 0, used._rounding if rounding is None else _checked_rounding(rounding))

    def to_integral(self, rounding=None, context=None):
        return self.to_integral_value(rounding, context)

    def to_integral_exact(self, rounding=None, context=None):
        result = self.to_integral_value(rounding, context)
        if self._kind == _FINITE and self._exponent < 0:
            if not _equals(result, self):
                _context(context)._note(Inexact)
            _context(context)._note(Rounded)
        return result

    def scaleb(self, other, context=None):
        used = _context(context)
        power = _operand(other)
        if self._kind >= _QUIET_NAN or power._kind >= _QUIET_NAN:
            return _nan_of(self, power, used)
        limit = 2 * (used._emax + used._prec)
        if power._kind != _FINITE or power._exponent != 0 or abs(power._signed()) > limit:
            return used._invalid()
        if self._kind == _INFINITE:
            return self
        return _finished(self._sign, self._coefficient, self._exponent + int(power), used)

    def shift(self, other, context=None):
        """The digits moved to the left, or to the right if the count is negative."""
        used = _context(context)
        count = _operand(other)
        if self._kind >= _QUIET_NAN or count._kind >= _QUIET_NAN:
            return _nan_of(self, count, used)
        if not _is_digit_count(count, used):
            return used._invalid()
        if self._kind == _INFINITE:
            return self
        moved = _shifted(self._coefficient, int(count)) % _ten(used._prec)
        return _made(self._sign, moved, self._exponent, _FINITE)

    def rotate(self, other, context=None):
        """As `shift`; what falls off on one side comes in on the other."""
        used = _context(context)
        count = _operand(other)
        if self._kind >= _QUIET_NAN or count._kind >= _QUIET_NAN:
            return _nan_of(self, count, used)
        if not _is_digit_count(count, used):
            return used._invalid()
        if self._kind == _INFINITE:
            return self
        digits = _fitted_digits(self, used)
        at = int(count) % used._prec
        return _made(self._sign, _of_digits(digits[at:] + digits[:at]), self._exponent, _FINITE)

    # Digits as truth values

    def logical_and(self, other, context=None):
        return _logical(self, _operand(other), "11", _context(context))

    def logical_or(self, other, context=None):
        return _logical(self, _operand(other), "01 10 11", _context(context))

    def logical_xor(self, other, context=None):
        return _logical(self, _operand(other), "01 10", _context(context))

    def logical_invert(self, context=None):
        used = _context(context)
        return _logical(self, _made(0, _ten(used._prec) // 9, 0, _FINITE), "01 10", used)

    def next_minus(self, context=None):
        return _neighbour(self, ROUND_FLOOR, 1, _context(context))

    def next_plus(self, context=None):
        return _neighbour(self, ROUND_CEILING, 0, _context(context))

    def next_toward(self, other, context=None):
        used = _context(context)
        goal = _operand(other)
        if self._kind >= _QUIET_NAN or goal._kind >= _QUIET_NAN:
            return _nan_of(self, goal, used)
        order = _compare(self, goal)
        if order == 0:
            return self.copy_sign(goal)
        return self.next_plus(used) if order < 0 else self.next_minus(used)
