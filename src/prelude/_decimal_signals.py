"""What may go wrong with decimal numbers. Each signal has a bit in the flags and traps of contexts; the order is the one
in which CPython looks at them."""


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
    InvalidOperation,
    FloatOperation,
    DivisionByZero,
    Overflow,
    Underflow,
    Subnormal,
    Inexact,
    Rounded,
    Clamped,
]


def _raise_signal(trapped, condition):
    """Raises what the lowest bit stands for; of an invalid operation the condition says more."""
    signals = [condition] if trapped & 1 else []
    signals += [_SIGNALS[i] for i in range(1, 9) if trapped >> i & 1]
    if trapped & 1:
        raise InvalidOperation(signals)
    elif trapped & 2:
        raise FloatOperation(signals)
    elif trapped & 4:
        raise DivisionByZero(signals)
    elif trapped & 8:
        raise Overflow(signals)
    elif trapped & 16:
        raise Underflow(signals)
    elif trapped & 32:
        raise Subnormal(signals)
    elif trapped & 64:
        raise Inexact(signals)
    elif trapped & 128:
        raise Rounded(signals)
    else:
        raise Clamped(signals)


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

    def __len__(self):
        return len(_SIGNALS)

    def __iter__(self):
        return iter(_SIGNALS)

    def __contains__(self, signal):
        return signal in _SIGNALS

    def keys(self):
        return iter(_SIGNALS)

    def values(self):
        return [self[signal] for signal in _SIGNALS]

    def items(self):
        return [(signal, self[signal]) for signal in _SIGNALS]

    def get(self, signal, default=None):
        return self[signal] if signal in _SIGNALS else default

    def __eq__(self, other):
        return self._bits == other._bits

    def __repr__(self):
        items = [str(_SIGNALS[i]) + ":" + str(self._bits >> i & 1 == 1) for i in range(9)]
        return "{" + ", ".join(items) + "}"

    def _names(self):
        return "[" + ", ".join([_SIGNALS[i].__name__ for i in [0, 2, 6, 1, 3, 7, 5, 4, 8] if self._bits >> i & 1]) + "]"


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
