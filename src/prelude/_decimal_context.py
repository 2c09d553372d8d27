"""Contexts of decimal arithmetic."""

from _decimal_arithmetic import (
    _power, _power_modulo, _product, _quotient, _remainder, _remainder_near, _sum, _whole_quotient,
)
from _decimal_making import _QUIET_NAN, _made, _operand
from _decimal_rounding import (
    ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP,
    _rounded,
)
from _decimal_signals import InvalidOperation, _raise_signal, _signals
from bigint import _wide_add
from decimal import Decimal

MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997
HAVE_THREADS = True
HAVE_CONTEXTVAR = True


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
        self._rounding = _checked_rounding(value)

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

    def _signal(self, bits, condition=InvalidOperation):
        self.flags._bits |= bits
        trapped = bits & self.traps._bits
        if trapped:
            _raise_signal(trapped, condition)

    def _note(self, signal):
        self._signal(signal._bit)

    def _invalid(self, condition=InvalidOperation):
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


def _checked_rounding(name):
    if not _is_rounding(name):
        raise TypeError(
            "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
            "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
        )
    return name


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
