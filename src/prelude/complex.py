"""Complex numbers."""

from _text import _checked
from _numbers import _infinity, float_pow, is_complex_power


class complex:
    real: float
    imag: float

    def __bool__(self):
        return self.real != 0.0 or self.imag != 0.0

    def __str__(self):
        return _rt_complex_text(self.real, self.imag)

    def __repr__(self):
        return _rt_complex_text(self.real, self.imag)

    def __format__(self, spec):
        if spec == "":
            return _rt_complex_text(self.real, self.imag)
        return _checked(_rt_format_complex(self.real, self.imag, spec))

    def __hash__(self):
        h = _wrap_add(_rt_float_hash(self.real), _wrap_mul(_rt_float_hash(self.imag), 1000003))
        if h == -1:
            return -2
        return h

    def __abs__(self):
        size = _rt_math_hypot(self.real, self.imag)
        if size == _infinity() and _fabs(self.real) != size and _fabs(self.imag) != size:
            raise OverflowError("absolute value too large")
        return size

    def __neg__(self):
        return _complex(-self.real, -self.imag)

    def __pos__(self):
        return self

    def __eq__(self, other):
        if isinstance(other, complex):
            return self.real == other.real and self.imag == other.imag
        elif isinstance(other, (int, float, _bigint)):
            return self.real == other and self.imag == 0.0
        else:
            return NotImplemented

    def __add__(self, other):
        if isinstance(other, complex):
            return _complex(self.real + other.real, self.imag + other.imag)
        elif isinstance(other, (int, float, _bigint)):
            return _complex(self.real + other, self.imag + 0.0)
        else:
            return NotImplemented

    def __radd__(self, other):
        return self + other

    def __sub__(self, other):
        if isinstance(other, complex):
            return _complex(self.real - other.real, self.imag - other.imag)
        elif isinstance(other, (int, float, _bigint)):
            return _complex(self.real - other, self.imag - 0.0)
        else:
            return NotImplemented

    def __rsub__(self, other):
        if not isinstance(other, (int, float, _bigint)):
            return NotImplemented
        return _complex(other - self.real, 0.0 - self.imag)

    def __mul__(self, other):
        if isinstance(other, complex):
            return _product(self, other)
        elif isinstance(other, (int, float, _bigint)):
            return _product(self, _complex(float(other), 0.0))
        else:
            return NotImplemented

    def __rmul__(self, other):
        if not isinstance(other, (int, float, _bigint)):
            return NotImplemented
        return _product(_complex(float(other), 0.0), self)

    def __truediv__(self, other):
        if isinstance(other, complex):
            return _quotient(self, other)
        elif isinstance(other, (int, float, _bigint)):
            return _quotient(self, _complex(float(other), 0.0))
        else:
            return NotImplemented

    def __rtruediv__(self, other):
        if not isinstance(other, (int, float, _bigint)):
            return NotImplemented
        return _quotient(_complex(float(other), 0.0), self)

    def __pow__(self, other):
        if isinstance(other, (int, float, _bigint)):
            return _complex_pow(self, _complex(float(other), 0.0))
        elif isinstance(other, complex):
            return _complex_pow(self, other)
        else:
            return NotImplemented

    def __rpow__(self, other):
        if not isinstance(other, (int, float, _bigint)):
            return NotImplemented
        return _complex_pow(_complex(float(other), 0.0), self)

    def conjugate(self):
        return _complex(self.real, -self.imag)


def _returned_complex(value):
    if isinstance(value, complex):
        return value
    else:
        raise TypeError(f"__complex__ returned non-complex (type {type(value).__name__})")


def _new_complex(real=0.0, imag=None):
    if imag is None:
        if isinstance(real, complex):
            return real
        elif isinstance(real, str):
            re = _checked(_rt_complex_parse(real, 0))
            return _complex(re, _rt_complex_parse(real, 1))
        elif hasattr(real, "__complex__"):
            return _returned_complex(real.__complex__())
        else:
            return _complex(float(real), 0.0)
    elif isinstance(real, str):
        raise TypeError("complex() can't take second arg if first is a string")
    elif isinstance(imag, str):
        raise TypeError("complex() second arg can't be a string")
    elif isinstance(real, complex):
        if isinstance(imag, complex):
            return _complex(real.real - imag.imag, real.imag + imag.real)
        else:
            return _complex(real.real, real.imag + float(imag))
    elif isinstance(imag, complex):
        return _complex(float(real) - imag.imag, imag.real)
    else:
        return _complex(float(real), float(imag))


def _product(a, b):
    return _complex(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real)


def _quotient(a, b):
    """Division that scales by the larger part of the divisor, as CPython does."""
    if b.real == 0.0 and b.imag == 0.0:
        raise ZeroDivisionError("complex division by zero")
    if _fabs(b.real) >= _fabs(b.imag):
        ratio = b.imag / b.real
        denominator = b.real + b.imag * ratio
        return _complex((a.real + a.imag * ratio) / denominator, (a.imag - a.real * ratio) / denominator)
    elif _fabs(b.imag) >= _fabs(b.real):
        ratio = b.real / b.imag
        denominator = b.real * ratio + b.imag
        return _complex((a.real * ratio + a.imag) / denominator, (a.imag * ratio - a.real) / denominator)
    else:
        nan = b.real - b.real + (b.imag - b.imag)
        return _complex(nan, nan)


def _complex_positive_pow(z, n):
    result = _complex(1.0, 0.0)
    power = z
    bit = 1
    while n >= bit:
        if n & bit:
            result = _product(result, power)
        bit = bit * 2
        power = _product(power, power)
    return result


def _complex_pow(a, b):
    if b.imag == 0.0 and _floor(b.real) == b.real and _fabs(b.real) <= 100.0:
        n = _float_to_int(b.real)
        if n > 0:
            return _complex_positive_pow(a, n)
        if n < 0 and a.real == 0.0 and a.imag == 0.0:
            raise ZeroDivisionError("0.0 to a negative or complex power")
        return _quotient(_complex(1.0, 0.0), _complex_positive_pow(a, -n))
    if b.real == 0.0 and b.imag == 0.0:
        return _complex(1.0, 0.0)
    if a.real == 0.0 and a.imag == 0.0:
        if b.imag != 0.0 or b.real < 0.0:
            raise ZeroDivisionError("0.0 to a negative or complex power")
        return _complex(0.0, 0.0)
    size = _rt_math_hypot(a.real, a.imag)
    length = _rt_math_pow(size, b.real)
    angle = _rt_math_atan2(a.imag, a.real)
    phase = angle * b.real
    if b.imag != 0.0:
        length = length / _rt_math_exp(angle * b.imag)
        phase = phase + b.imag * _rt_math_log(size)
    return _complex(length * _rt_math_cos(phase), length * _rt_math_sin(phase))


def float_or_complex_pow(x, y):
    """`x ** y` of floats as in Python."""
    if is_complex_power(x, y):
        return _complex_pow(_complex(x, 0.0), _complex(y, 0.0))
    return float_pow(x, y)
