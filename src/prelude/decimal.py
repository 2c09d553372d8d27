"""The decimal module, after the General Decimal Arithmetic specification: numbers are a sign, a coefficient of any size
and an exponent."""

import _decimal_functions as _functions
from bigint import _digits_of, _of_digits, _wide_add, _wide_pow, _wide_pow_mod
from math import isqrt as _isqrt
from typing import NamedTuple as _NamedTuple

ROUND_UP = "ROUND_UP"
ROUND_DOWN = "ROUND_DOWN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_05UP = "ROUND_05UP"

MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997
HAVE_THREADS = True
HAVE_CONTEXTVAR = True

_MODULUS = 2305843009213693951
# What a number may be.
_FINITE = 0
_INFINITE = 1
_QUIET_NAN = 2
_SIGNALING_NAN = 3


# Signals. Each has a bit in the flags and traps of contexts; the order is the one in which CPython looks at them.


class DecimalException(ArithmeticError):
    _bit = 0


class InvalidOperation(DecimalException):
    _bit = 1


class FloatOperation(DecimalException, TypeError):
    _bit = 2


class DivisionByZero(DecimalException, ZeroDivisionError):
    _bit = 4


class Clamped(DecimalException):
    _bit = 256


class Rounded(DecimalException):
    _bit = 128


class Inexact(DecimalException):
    _bit = 64


class Subnormal(DecimalException):
    _bit = 32


class Overflow(Inexact, Rounded):
    _bit = 8


class Underflow(Inexact, Rounded, Subnormal):
    _bit = 16


class ConversionSyntax(InvalidOperation):
    _bit = 1


class DivisionImpossible(InvalidOperation):
    _bit = 1


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    _bit = 1


class InvalidContext(InvalidOperation):
    _bit = 1


_SIGNALS = [
    "InvalidOperation",
    "FloatOperation",
    "DivisionByZero",
    "Overflow",
    "Underflow",
    "Subnormal",
    "Inexact",
    "Rounded",
    "Clamped",
]


def _raise_signal(trapped, condition):
    """Raises what the lowest bit stands for; of an invalid operation the condition says more."""
    names = [condition] if trapped & 1 else []
    names += [_SIGNALS[i] for i in range(1, 9) if trapped >> i & 1]
    text = "[" + ", ".join(["<class 'decimal." + name + "'>" for name in names]) + "]"
    if trapped & 1:
        raise InvalidOperation(text)
    elif trapped & 2:
        raise FloatOperation(text)
    elif trapped & 4:
        raise DivisionByZero(text)
    elif trapped & 8:
        raise Overflow(text)
    elif trapped & 16:
        raise Underflow(text)
    elif trapped & 32:
        raise Subnormal(text)
    elif trapped & 64:
        raise Inexact(text)
    elif trapped & 128:
        raise Rounded(text)
    else:
        raise Clamped(text)


class _Signals:
    """The flags or traps of a context, as a mapping from signals to truth values."""

    def __init__(self, bits):
        self._bits = bits

    def __getitem__(self, signal):
        return self._bits & signal._bit != 0

    def __setitem__(self, signal, value):
        if value:
            self._bits |= signal._bit
        else:
            self._bits &= ~signal._bit

    def __eq__(self, other):
        return self._bits == other._bits

    def __repr__(self):
        items = ["<class 'decimal." + _SIGNALS[i] + "'>:" + str(self._bits >> i & 1 == 1) for i in range(9)]
        return "{" + ", ".join(items) + "}"

    def _names(self):
        return "[" + ", ".join([_SIGNALS[i] for i in [0, 2, 6, 1, 3, 7, 5, 4, 8] if self._bits >> i & 1]) + "]"


def _signals(given, default):
    """Of a list of signals."""
    if given is None:
        return _Signals(default)
    elif isinstance(given, _Signals):
        return _Signals(given._bits)
    else:
        made = _Signals(0)
        for signal in given:
            made[signal] = True
        return made


class Context:
    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        self.prec = 28 if prec is None else prec
        self.rounding = ROUND_HALF_EVEN if rounding is None else rounding
        self.Emin = -999999 if Emin is None else Emin
        self.Emax = 999999 if Emax is None else Emax
        self.capitals = 1 if capitals is None else capitals
        self.clamp = 0 if clamp is None else clamp
        self.flags = _signals(flags, 0)
        self.traps = _signals(traps, 13)

    @property
    def prec(self):
        return self._prec

    @prec.setter
    def prec(self, value):
        if value < 1 or value > MAX_PREC:
            raise ValueError("valid range for prec is [1, MAX_PREC]")
        self._prec = value

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        if not _is_rounding(value):
            raise TypeError(
                "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
            )
        self._rounding = value

    @property
    def Emin(self):
        return self._emin

    @Emin.setter
    def Emin(self, value):
        if value < MIN_EMIN or value > 0:
            raise ValueError("valid range for Emin is [MIN_EMIN, 0]")
        self._emin = value

    @property
    def Emax(self):
        return self._emax

    @Emax.setter
    def Emax(self, value):
        if value < 0 or value > MAX_EMAX:
            raise ValueError("valid range for Emax is [0, MAX_EMAX]")
        self._emax = value

    @property
    def capitals(self):
        return self._capitals

    @capitals.setter
    def capitals(self, value):
        if value != 0 and value != 1:
            raise ValueError("valid values for capitals are 0 or 1")
        self._capitals = value

    @property
    def clamp(self):
        return self._clamp

    @clamp.setter
    def clamp(self, value):
        if value != 0 and value != 1:
            raise ValueError("valid values for clamp are 0 or 1")
        self._clamp = value

    def copy(self):
        made = Context(self._prec, self._rounding, self._emin, self._emax, self._capitals, self._clamp)
        made.flags._bits = self.flags._bits
        made.traps._bits = self.traps._bits
        return made

    def __copy__(self):
        return self.copy()

    def __repr__(self):
        return (
            f"Context(prec={self._prec}, rounding={self._rounding}, Emin={self._emin}, Emax={self._emax}, "
            f"capitals={self._capitals}, clamp={self._clamp}, flags={self.flags._names()}, traps={self.traps._names()})"
        )

    def clear_flags(self):
        self.flags._bits = 0

    def clear_traps(self):
        self.traps._bits = 0

    def Etiny(self):
        return self._emin - self._prec + 1

    def Etop(self):
        return self._emax - self._prec + 1

    def radix(self):
        return Decimal(10)

    def _signal(self, bits, condition):
        self.flags._bits |= bits
        trapped = bits & self.traps._bits
        if trapped:
            _raise_signal(trapped, condition)

    def _note(self, signal):
        self._signal(signal._bit, "")

    def _invalid(self, condition="InvalidOperation"):
        self._signal(InvalidOperation._bit, condition)
        return _made(0, _wide_add(0, 0), 0, _QUIET_NAN)

    def _with(self, prec, rounding):
        """For steps in between: nothing is trapped."""
        made = self.copy()
        made._prec = prec
        made._rounding = rounding
        made.traps._bits = 0
        return made

    # Operations on numbers that may also be ints

    def create_decimal(self, num="0"):
        return Decimal(num).__pos__(self) if not isinstance(num, str) else _rounded(Decimal(num, self), self)

    def create_decimal_from_float(self, f):
        return _rounded(Decimal.from_float(f), self)

    def abs(self, x):
        return _operand(x).__abs__(self)

    def plus(self, x):
        return _operand(x).__pos__(self)

    def minus(self, x):
        return _operand(x).__neg__(self)

    def add(self, x, y):
        return _sum(_operand(x), _operand(y), self)

    def subtract(self, x, y):
        return _sum(_operand(x), _operand(y).copy_negate(), self)

    def multiply(self, x, y):
        return _product(_operand(x), _operand(y), self)

    def divide(self, x, y):
        return _quotient(_operand(x), _operand(y), self)

    def divide_int(self, x, y):
        return _whole_quotient(_operand(x), _operand(y), self)

    def divmod(self, x, y):
        return (_whole_quotient(_operand(x), _operand(y), self), _remainder(_operand(x), _operand(y), self))

    def remainder(self, x, y):
        return _remainder(_operand(x), _operand(y), self)

    def power(self, a, b, modulo=None):
        if modulo is None:
            return _power(_operand(a), _operand(b), self)
        return _power_modulo(_operand(a), _operand(b), _operand(modulo), self)

    def fma(self, x, y, z):
        return _operand(x).fma(y, z, self)

    def sqrt(self, x):
        return _operand(x).sqrt(self)

    def exp(self, x):
        return _operand(x).exp(self)

    def ln(self, x):
        return _operand(x).ln(self)

    def log10(self, x):
        return _operand(x).log10(self)

    def logb(self, x):
        return _operand(x).logb(self)

    def compare(self, x, y):
        return _operand(x).compare(y, self)

    def max(self, x, y):
        return _operand(x).max(y, self)

    def min(self, x, y):
        return _operand(x).min(y, self)

    def normalize(self, x):
        return _operand(x).normalize(self)

    def quantize(self, x, y):
        return _operand(x).quantize(y, None, self)

    def scaleb(self, x, y):
        return _operand(x).scaleb(y, self)

    def next_minus(self, x):
        return _operand(x).next_minus(self)

    def next_plus(self, x):
        return _operand(x).next_plus(self)

    def to_integral_value(self, x):
        return _operand(x).to_integral_value(None, self)

    def to_integral_exact(self, x):
        return _operand(x).to_integral_exact(None, self)

    def next_toward(self, x, y):
        return _operand(x).next_toward(y, self)

    def to_integral(self, x):
        return _operand(x).to_integral(None, self)

    def remainder_near(self, x, y):
        return _remainder_near(_operand(x), _operand(y), self)

    def compare_signal(self, x, y):
        return _operand(x).compare_signal(y, self)

    def compare_total(self, x, y):
        return _operand(x).compare_total(y)

    def compare_total_mag(self, x, y):
        return _operand(x).compare_total_mag(y)

    def max_mag(self, x, y):
        return _operand(x).max_mag(y, self)

    def min_mag(self, x, y):
        return _operand(x).min_mag(y, self)

    def same_quantum(self, x, y):
        return _operand(x).same_quantum(y)

    def rotate(self, x, y):
        return _operand(x).rotate(y, self)

    def shift(self, x, y):
        return _operand(x).shift(y, self)

    def logical_and(self, x, y):
        return _operand(x).logical_and(y, self)

    def logical_or(self, x, y):
        return _operand(x).logical_or(y, self)

    def logical_xor(self, x, y):
        return _operand(x).logical_xor(y, self)

    def logical_invert(self, x):
        return _operand(x).logical_invert(self)

    def copy_abs(self, x):
        return _operand(x).copy_abs()

    def copy_decimal(self, x):
        return _operand(x)

    def copy_negate(self, x):
        return _operand(x).copy_negate()

    def copy_sign(self, x, y):
        return _operand(x).copy_sign(y)

    def canonical(self, x):
        return x

    def is_canonical(self, x):
        return True

    def is_finite(self, x):
        return _operand(x).is_finite()

    def is_infinite(self, x):
        return _operand(x).is_infinite()

    def is_nan(self, x):
        return _operand(x).is_nan()

    def is_qnan(self, x):
        return _operand(x).is_qnan()

    def is_snan(self, x):
        return _operand(x).is_snan()

    def is_signed(self, x):
        return _operand(x).is_signed()

    def is_zero(self, x):
        return _operand(x).is_zero()

    def is_normal(self, x):
        return _operand(x).is_normal(self)

    def is_subnormal(self, x):
        return _operand(x).is_subnormal(self)

    def number_class(self, x):
        return _operand(x).number_class(self)

    def to_sci_string(self, x):
        return _operand(x)._text(False, self)

    def to_eng_string(self, x):
        return _operand(x)._text(True, self)


def _is_rounding(name):
    return name in (
        ROUND_UP,
        ROUND_DOWN,
        ROUND_CEILING,
        ROUND_FLOOR,
        ROUND_HALF_UP,
        ROUND_HALF_DOWN,
        ROUND_HALF_EVEN,
        ROUND_05UP,
    )


DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP)
BasicContext.traps._bits = 1 + 4 + 8 + 16 + 256
ExtendedContext = Context(prec=9)
ExtendedContext.traps._bits = 0


class _State:
    def __init__(self):
        self.context = DefaultContext.copy()


_state = _State()


def getcontext():
    return _state.context


def setcontext(context):
    _state.context = context


def localcontext(ctx=None, *, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None):
    made = (_state.context if ctx is None else ctx).copy()
    if prec is not None:
        made.prec = prec
    if rounding is not None:
        made.rounding = rounding
    if Emin is not None:
        made.Emin = Emin
    if Emax is not None:
        made.Emax = Emax
    if capitals is not None:
        made.capitals = capitals
    if clamp is not None:
        made.clamp = clamp
    return _LocalContext(made)


class _LocalContext:
    def __init__(self, context):
        self.context = context
        self.saved = context

    def __enter__(self):
        self.saved = _state.context
        _state.context = self.context
        return self.context

    def __exit__(self, kind, value, traceback):
        _state.context = self.saved


def _context(given):
    if given is None:
        return _state.context
    return given


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
        if isinstance(other, Decimal):
            return _equals(self, other)
        elif isinstance(other, (int, _bigint)):
            return _equals(self, _from_int(other))
        elif isinstance(other, float):
            return _equals(self, _from_float(other))
        elif hasattr(other, "limit_denominator"):
            return self._kind == _FINITE and _equals(*_over_one_denominator(self, other))
        else:
            return NotImplemented

    def __lt__(self, other):
        if isinstance(other, Decimal):
            return _order(self, other) == -1
        elif isinstance(other, (int, _bigint)):
            return _order(self, _from_int(other)) == -1
        elif isinstance(other, float):
            return _order(self, _from_float(other)) == -1
        elif hasattr(other, "limit_denominator"):
            return _order(*_over_one_denominator(self, other)) == -1
        else:
            return NotImplemented

    def __le__(self, other):
        if isinstance(other, Decimal):
            return _order(self, other) <= 0
        elif isinstance(other, (int, _bigint)):
            return _order(self, _from_int(other)) <= 0
        elif isinstance(other, float):
            return _order(self, _from_float(other)) <= 0
        elif hasattr(other, "limit_denominator"):
            return _order(*_over_one_denominator(self, other)) <= 0
        else:
            return NotImplemented

    def __gt__(self, other):
        if isinstance(other, Decimal):
            return _order(self, other) == 1
        elif isinstance(other, (int, _bigint)):
            return _order(self, _from_int(other)) == 1
        elif isinstance(other, float):
            return _order(self, _from_float(other)) == 1
        elif hasattr(other, "limit_denominator"):
            return _order(*_over_one_denominator(self, other)) == 1
        else:
            return NotImplemented

    def __ge__(self, other):
        if isinstance(other, Decimal):
            return _order(self, other) in (0, 1)
        elif isinstance(other, (int, _bigint)):
            return _order(self, _from_int(other)) in (0, 1)
        elif isinstance(other, float):
            return _order(self, _from_float(other)) in (0, 1)
        elif hasattr(other, "limit_denominator"):
            return _order(*_over_one_denominator(self, other)) in (0, 1)
        else:
            return NotImplemented

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
        if isinstance(other, Decimal):
            return _sum(self, other, _state.context)
        elif isinstance(other, (int, _bigint)):
            return _sum(self, _from_int(other), _state.context)
        else:
            return NotImplemented

    def __radd__(self, other):
        if isinstance(other, (int, _bigint)):
            return _sum(_from_int(other), self, _state.context)
        else:
            return NotImplemented

    def __sub__(self, other):
        if isinstance(other, Decimal):
            return _difference(self, other, _state.context)
        elif isinstance(other, (int, _bigint)):
            return _difference(self, _from_int(other), _state.context)
        else:
            return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, (int, _bigint)):
            return _difference(_from_int(other), self, _state.context)
        else:
            return NotImplemented

    def __mul__(self, other):
        if isinstance(other, Decimal):
            return _product(self, other, _state.context)
        elif isinstance(other, (int, _bigint)):
            return _product(self, _from_int(other), _state.context)
        else:
            return NotImplemented

    def __rmul__(self, other):
        if isinstance(other, (int, _bigint)):
            return _product(_from_int(other), self, _state.context)
        else:
            return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, Decimal):
            return _quotient(self, other, _state.context)
        elif isinstance(other, (int, _bigint)):
            return _quotient(self, _from_int(other), _state.context)
        else:
            return NotImplemented

    def __rtruediv__(self, other):
        if isinstance(other, (int, _bigint)):
            return _quotient(_from_int(other), self, _state.context)
        else:
            return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, Decimal):
            return _whole_quotient(self, other, _state.context)
        elif isinstance(other, (int, _bigint)):
            return _whole_quotient(self, _from_int(other), _state.context)
        else:
            return NotImplemented

    def __rfloordiv__(self, other):
        if isinstance(other, (int, _bigint)):
            return _whole_quotient(_from_int(other), self, _state.context)
        else:
            return NotImplemented

    def __mod__(self, other):
        if isinstance(other, Decimal):
            return _remainder(self, other, _state.context)
        elif isinstance(other, (int, _bigint)):
            return _remainder(self, _from_int(other), _state.context)
        else:
            return NotImplemented

    def __rmod__(self, other):
        if isinstance(other, (int, _bigint)):
            return _remainder(_from_int(other), self, _state.context)
        else:
            return NotImplemented

    def __divmod__(self, other):
        return (self // other, self % other)

    def __rdivmod__(self, other):
        return (other // self, other % self)

    def __pow__(self, other, modulo=None):
        if not isinstance(other, (Decimal, int, _bigint)):
            return NotImplemented
        elif modulo is None:
            return _power(self, _operand(other), _state.context)
        else:
            return _power_modulo(self, _operand(other), _operand(modulo), _state.context)

    def __rpow__(self, other):
        if isinstance(other, (int, _bigint)):
            return _power(_from_int(other), self, _state.context)
        else:
            return NotImplemented

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
        way = used._rounding if rounding is None else rounding
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
        return _rescaled(self, 0, used._rounding if rounding is None else rounding)

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


# Making numbers


def _made(sign, coefficient, exponent, kind):
    number = _zeroed(Decimal)
    number._sign = sign
    number._coefficient = coefficient
    number._exponent = exponent
    number._kind = kind
    return number


def _from_int(n):
    if n < 0:
        return _made(1, -_wide_add(n, 0), 0, _FINITE)
    return _made(0, _wide_add(n, 0), 0, _FINITE)


def _infinity(sign):
    return _made(sign, _wide_add(0, 0), 0, _INFINITE)


def _from_float(x):
    negative = _float_bits(x) < 0
    if x != x:
        return _made(1 if negative else 0, _wide_add(0, 0), 0, _QUIET_NAN)
    if x - x != 0.0:
        return _infinity(1 if negative else 0)
    numerator, denominator = abs(x).as_integer_ratio()
    halvings = denominator.bit_length() - 1
    return _made(1 if negative else 0, numerator * _wide_pow(5, halvings), -halvings, _FINITE)


def _operand(x):
    """The other number of an operation."""
    if isinstance(x, Decimal):
        return x
    elif isinstance(x, (int, _bigint)):
        return _from_int(x)
    else:
        return _type_error("conversion from ", x, " to Decimal is not supported")


def _converted(value, context):
    if isinstance(value, Decimal):
        return value
    elif isinstance(value, (int, _bigint)):
        return _from_int(value)
    elif isinstance(value, str):
        return _parsed(value, context)
    elif isinstance(value, float):
        context._note(FloatOperation)
        return _from_float(value)
    elif isinstance(value, (tuple, list)):
        return _from_parts(value)
    else:
        return _type_error("conversion from ", value, " to Decimal is not supported")


def _from_parts(parts):
    if len(parts) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = parts
    if sign != 0 and sign != 1:
        raise ValueError("sign must be an integer with the value 0 or 1")
    text = "0"
    for digit in digits:
        if digit < 0 or digit > 9:
            raise ValueError("coefficient must be a tuple of digits")
        text += str(digit)
    if isinstance(exponent, str):
        if exponent == "F":
            return _infinity(sign)
        if exponent == "n" or exponent == "N":
            return _made(sign, _of_digits(text), 0, _QUIET_NAN if exponent == "n" else _SIGNALING_NAN)
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    else:
        return _made(sign, _of_digits(text), exponent, _FINITE)


def _parsed(text, context):
    body = text.strip().replace("_", "")
    sign = 0
    if body.startswith("-"):
        sign = 1
        body = body[1:]
    elif body.startswith("+"):
        body = body[1:]
    lower = body.lower()
    if lower == "inf" or lower == "infinity":
        return _infinity(sign)
    kind = _QUIET_NAN
    if lower.startswith("snan"):
        kind = _SIGNALING_NAN
        lower = lower[1:]
    if lower.startswith("nan"):
        payload = lower[3:]
        if payload != "" and not payload.isdecimal():
            return context._invalid("ConversionSyntax")
        return _made(sign, _of_digits("0" + payload), 0, kind)
    digits, mark, power = lower.partition("e")
    negative = power.startswith("-")
    if negative or power.startswith("+"):
        power = power[1:]
    whole, point, decimals = digits.partition(".")
    if not (whole + decimals).isdecimal() or (mark != "" and not power.isdecimal()):
        return context._invalid("ConversionSyntax")
    exponent = int("0" + power)
    exponent = (-exponent if negative else exponent) - len(decimals)
    return _made(sign, _of_digits(whole + decimals), exponent, _FINITE)


# Helpers


def _ten(power):
    return _wide_pow(10, power)


def _digit_count(n):
    return len(_digits_of(n))


def _gcd(a, b):
    while b != 0:
        a, b = b, a % b
    return a


def _shifted(coefficient, power):
    """Times a power of ten; digits behind the point are dropped."""
    if power >= 0:
        return coefficient * _ten(power)
    return coefficient // _ten(-power)


def _split(digits, point):
    """The digits before and behind the point; a point outside of the digits is reached by zeros."""
    if point <= 0:
        return "0", "0" * -point + digits
    if point >= len(digits):
        return digits + "0" * (point - len(digits)), ""
    return digits[:point], digits[point:]


def _over_one_denominator(number, fraction):
    """A decimal number and a fraction, both times the fraction's denominator."""
    if number._kind != _FINITE:
        return number, _from_int(fraction.numerator)
    scaled = _made(number._sign, number._coefficient * fraction.denominator, number._exponent, _FINITE)
    return scaled, _from_int(fraction.numerator)


def _nan_of(a, b, context):
    """What an operation with a NaN gives."""
    if a._kind == _SIGNALING_NAN or b._kind == _SIGNALING_NAN:
        context._invalid()
        source = a if a._kind == _SIGNALING_NAN else b
    else:
        source = a if a._kind == _QUIET_NAN else b
    return _fitted_nan(_made(source._sign, source._coefficient, 0, _QUIET_NAN), context)


def _fitted_nan(number, context):
    most = context._prec - context._clamp
    if _digit_count(number._coefficient) > most:
        return _made(number._sign, number._coefficient % _ten(most), 0, _QUIET_NAN)
    return number


# Rounding


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
    context._signal(status, "")
    return _made(sign, kept, needed, _FINITE)


def _overflowed(sign, context):
    context._signal(Overflow._bit | Inexact._bit | Rounded._bit, "")
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
    context._signal(status, "")
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


# Order


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


# Operations


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
            return context._invalid("DivisionUndefined")
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
            return context._invalid("DivisionUndefined")
        context._note(DivisionByZero)
        return _infinity(sign)
    whole, rest = _divided(a, b, context)
    if whole < 0:
        return context._invalid("DivisionImpossible")
    return _finished(sign, whole, 0, context)


def _remainder(a, b, context):
    if a._kind >= _QUIET_NAN or b._kind >= _QUIET_NAN:
        return _nan_of(a, b, context)
    if a._kind == _INFINITE:
        return context._invalid()
    if b._kind == _INFINITE:
        return _rounded(a, context)
    if b._coefficient == 0:
        return context._invalid("DivisionUndefined" if a._coefficient == 0 else "InvalidOperation")
    whole, rest = _divided(a, b, context)
    if whole < 0:
        return context._invalid("DivisionImpossible")
    return _finished(rest._sign, rest._coefficient, rest._exponent, context)


def _remainder_near(a, b, context):
    if a._kind >= _QUIET_NAN or b._kind >= _QUIET_NAN:
        return _nan_of(a, b, context)
    if a._kind == _INFINITE:
        return context._invalid()
    if b._kind == _INFINITE:
        return _rounded(a, context)
    if b._coefficient == 0:
        return context._invalid("DivisionUndefined" if a._coefficient == 0 else "InvalidOperation")
    if a._coefficient != 0 and a.adjusted() - b.adjusted() > context._prec:
        return context._invalid("DivisionImpossible")
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
        return context._invalid("DivisionImpossible")
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
    context._signal(Inexact._bit | Rounded._bit, "")
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
        context._signal(Inexact._bit | Rounded._bit, "")
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
    context._signal(Inexact._bit | Rounded._bit, "")
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


# Formatting


def _formatted(number, spec, context):
    """`format(number, spec)`"""
    fill = " "
    align = ""
    at = 0
    if len(spec) >= 2 and spec[1] in "<>=^":
        fill = spec[0]
        align = spec[1]
        at = 2
    elif spec != "" and spec[0] in "<>=^":
        align = spec[0]
        at = 1
    plus = ""
    if at < len(spec) and spec[at] in "+- ":
        plus = spec[at].replace("-", "")
        at += 1
    zeros = at < len(spec) and spec[at] == "0"
    if zeros:
        at += 1
        if align == "":
            fill = "0"
            align = "="
    start = at
    while at < len(spec) and spec[at].isdigit():
        at += 1
    width = int("0" + spec[start:at])
    grouped = at < len(spec) and spec[at] == ","
    if grouped:
        at += 1
    precision = -1
    if at < len(spec) and spec[at] == ".":
        start = at + 1
        at = start
        while at < len(spec) and spec[at].isdigit():
            at += 1
        if at == start:
            raise ValueError("invalid format string")
        precision = int(spec[start:at])
    kind = spec[at:]
    if kind not in ("", "e", "E", "f", "F", "g", "G", "n", "%"):
        raise ValueError("invalid format string")
    if kind == "":
        kind = "G" if context._capitals else "g"
    elif kind == "n":
        kind = "g"
    if precision == 0 and kind in "gG":
        precision = 1
    sign = "-" if number._sign else plus
    if number._kind != _FINITE:
        body = number._special_name() + ("%" if kind == "%" else "")
        if align == "=" and fill == "0":
            fill = " "
            align = ">"
        return _aligned(sign, body, fill, align, width)
    if kind == "%":
        number = _made(number._sign, number._coefficient, number._exponent + 2, _FINITE)
    if precision >= 0:
        if kind in "eE":
            number = _to_digits(number, precision + 1, context._rounding)
        elif kind in "fF%":
            number = _rescaled(number, -precision, context._rounding)
        elif _digit_count(number._coefficient) > precision:
            number = _to_digits(number, precision, context._rounding)
    if number._coefficient == 0 and number._exponent > 0 and kind in "fF%":
        number = _made(number._sign, number._coefficient, 0, _FINITE)
    digits = _digits_of(number._coefficient)
    left = number._exponent + len(digits)
    if kind in "eE":
        point = 1 - precision if number._coefficient == 0 and precision >= 0 else 1
    elif kind in "fF%" or (number._exponent <= 0 and left > -6):
        point = left
    else:
        point = 1
    whole, decimals = _split(digits, point)
    tail = "." + decimals if decimals != "" else ""
    power = left - point
    if power != 0 or kind in "eE":
        tail += ("E" if kind in "EG" else "e") + ("+" if power >= 0 else "") + str(power)
    if kind == "%":
        tail += "%"
    if align == "=" and fill == "0":
        whole = whole.rjust(width - len(sign) - len(tail), "0") if not grouped else _padded_groups(whole, width - len(sign) - len(tail))
    elif grouped:
        whole = _padded_groups(whole, 0)
    return _aligned(sign, whole + tail, fill, align, width)


def _to_digits(number, count, rounding):
    """Rounded to this many digits; a zero keeps them behind the point."""
    if number._coefficient == 0:
        return number
    exponent = number.adjusted() + 1 - count
    result = _rescaled(number, exponent, rounding)
    if result.adjusted() != number.adjusted():
        return _rescaled(result, result.adjusted() + 1 - count, rounding)
    return result


def _padded_groups(digits, width):
    """With commas every three digits, and zeros in front up to the width."""
    groups = []
    missing = max(width, 1)
    while True:
        take = min(max(len(digits), missing, 1), 3)
        groups.append("0" * (take - len(digits)) + digits[-take:])
        digits = digits[:-take]
        missing -= take
        if digits == "" and missing <= 0:
            break
        missing -= 1
    return ",".join(groups[::-1])


def _aligned(sign, body, fill, align, width):
    missing = width - len(sign) - len(body)
    if missing <= 0:
        return sign + body
    padding = fill * missing
    if align == "<":
        return sign + body + padding
    if align == "=":
        return sign + padding + body
    if align == "^":
        half = missing // 2
        return fill * half + sign + body + fill * (missing - half)
    return padding + sign + body
