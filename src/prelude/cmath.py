"""The cmath module: CPython's formulas for finite arguments. Inside, a complex number is a pair of floats."""

from math import asinh as _asinh, atan2 as _atan2, isinf as _isinf, isnan as _isnan, log1p as _log1p

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = _float_from_bits(0x7FF0000000000000)
nan = _float_from_bits(0x7FF8000000000000)
infj = complex(0.0, inf)
nanj = complex(0.0, nan)

_LARGE = 4.49423283715579e307
_LOG_LARGE = 708.3964185322641
_TINY = 2.2250738585072014e-308


def _parts(z):
    if isinstance(z, complex):
        return z.real, z.imag
    if isinstance(z, (int, float)):
        return float(z), 0.0
    return _type_error("must be real number, not ", z)


def _checked(x, y, a, b):
    """The result x + yj for the argument a + bj: an infinity from finite numbers is an overflow."""
    if (_isinf(x) or _isinf(y)) and a - a == 0.0 and b - b == 0.0:
        raise OverflowError("math range error")
    return complex(x, y)


def _root(x, y):
    if x == 0.0 and y == 0.0:
        return 0.0, y
    ax = _fabs(x)
    ay = _fabs(y)
    if ax < _TINY and ay < _TINY:
        ax *= 9007199254740992.0
        s = _sqrt(ax + _rt_math_hypot(ax, ay * 9007199254740992.0)) * 7.450580596923828e-09
    else:
        ax /= 8.0
        s = 2.0 * _sqrt(ax + _rt_math_hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    if x >= 0.0:
        return s, _copysign(d, y)
    return d, _copysign(s, y)


def sqrt(z):
    x, y = _parts(z)
    real, imag = _root(x, y)
    return complex(real, imag)


def exp(z):
    x, y = _parts(z)
    if x > _LOG_LARGE:
        scale = _rt_math_exp(x - 1.0)
        real = scale * _rt_math_cos(y) * e
        imag = scale * _rt_math_sin(y) * e
    else:
        scale = _rt_math_exp(x)
        real = scale * _rt_math_cos(y)
        imag = scale * _rt_math_sin(y)
    return _checked(real, imag, x, y)


def _logarithm(z):
    x, y = _parts(z)
    ax = _fabs(x)
    ay = _fabs(y)
    if ax > _LARGE or ay > _LARGE:
        real = _rt_math_log(_rt_math_hypot(ax / 2.0, ay / 2.0)) + 0.6931471805599453
    elif ax < _TINY and ay < _TINY:
        if ax == 0.0 and ay == 0.0:
            raise ValueError("math domain error")
        scale = 9007199254740992.0
        real = _rt_math_log(_rt_math_hypot(ax * scale, ay * scale)) - 53.0 * 0.6931471805599453
    else:
        h = _rt_math_hypot(ax, ay)
        if 0.71 <= h <= 1.73:
            larger = max(ax, ay)
            smaller = min(ax, ay)
            real = _log1p((larger - 1.0) * (larger + 1.0) + smaller * smaller) / 2.0
        else:
            real = _rt_math_log(h)
    return real, _atan2(y, x)


def log(z, base=None):
    real, imag = _logarithm(z)
    if base is None:
        return complex(real, imag)
    else:
        base_real, base_imag = _logarithm(base)
        if base_real == 0.0 and base_imag == 0.0:
            raise ValueError("math domain error")
        return complex(real, imag) / complex(base_real, base_imag)


def log10(z):
    real, imag = _logarithm(z)
    return complex(real / 2.302585092994046, imag / 2.302585092994046)


def phase(z):
    x, y = _parts(z)
    return _atan2(y, x)


def polar(z):
    x, y = _parts(z)
    r = _rt_math_hypot(x, y)
    if _isinf(r) and not _isinf(x) and not _isinf(y):
        raise OverflowError("math range error")
    return (r, _atan2(y, x))


def rect(r, phi):
    length = float(r)
    angle = float(phi)
    if angle == 0.0:
        return complex(length, length * angle)
    return complex(length * _rt_math_cos(angle), length * _rt_math_sin(angle))


# Hyperbolic functions, and the trigonometric ones by turning the plane


def _hyperbolic_cos(x, y):
    if _fabs(x) > _LOG_LARGE:
        less = x - _copysign(1.0, x)
        return _rt_math_cos(y) * _rt_math_cosh(less) * e, _rt_math_sin(y) * _rt_math_sinh(less) * e
    return _rt_math_cos(y) * _rt_math_cosh(x), _rt_math_sin(y) * _rt_math_sinh(x)


def _hyperbolic_sin(x, y):
    if _fabs(x) > _LOG_LARGE:
        less = x - _copysign(1.0, x)
        return _rt_math_cos(y) * _rt_math_sinh(less) * e, _rt_math_sin(y) * _rt_math_cosh(less) * e
    return _rt_math_cos(y) * _rt_math_sinh(x), _rt_math_sin(y) * _rt_math_cosh(x)


def _hyperbolic_tan(x, y):
    if _fabs(x) > _LOG_LARGE:
        return _copysign(1.0, x), 4.0 * _rt_math_sin(y) * _rt_math_cos(y) * _rt_math_exp(-2.0 * _fabs(x))
    tx = _rt_math_tanh(x)
    ty = _rt_math_tan(y)
    cx = 1.0 / _rt_math_cosh(x)
    product = tx * ty
    bottom = 1.0 + product * product
    return tx * (1.0 + ty * ty) / bottom, ty / bottom * cx * cx


def cosh(z):
    x, y = _parts(z)
    real, imag = _hyperbolic_cos(x, y)
    return _checked(real, imag, x, y)


def sinh(z):
    x, y = _parts(z)
    real, imag = _hyperbolic_sin(x, y)
    return _checked(real, imag, x, y)


def tanh(z):
    x, y = _parts(z)
    real, imag = _hyperbolic_tan(x, y)
    return complex(real, imag)


def cos(z):
    x, y = _parts(z)
    real, imag = _hyperbolic_cos(-y, x)
    return _checked(real, imag, x, y)


def sin(z):
    x, y = _parts(z)
    real, imag = _hyperbolic_sin(-y, x)
    return _checked(imag, -real, x, y)


def tan(z):
    x, y = _parts(z)
    real, imag = _hyperbolic_tan(-y, x)
    return complex(imag, -real)


# Inverse functions


def acos(z):
    x, y = _parts(z)
    if _fabs(x) > _LARGE or _fabs(y) > _LARGE:
        real = _atan2(_fabs(y), x)
        size = _rt_math_log(_rt_math_hypot(x / 2.0, y / 2.0)) + 1.3862943611198906
        if x < 0.0:
            return complex(real, -_copysign(size, y))
        return complex(real, _copysign(size, -y))
    a, b = _root(1.0 - x, -y)
    c, d = _root(1.0 + x, y)
    return complex(2.0 * _atan2(a, c), _asinh(c * b - d * a))


def acosh(z):
    x, y = _parts(z)
    if _fabs(x) > _LARGE or _fabs(y) > _LARGE:
        size = _rt_math_log(_rt_math_hypot(x / 2.0, y / 2.0)) + 1.3862943611198906
        return complex(size, _atan2(y, x))
    a, b = _root(x - 1.0, y)
    c, d = _root(x + 1.0, y)
    return complex(_asinh(a * c + b * d), 2.0 * _atan2(b, c))


def _inverse_hyperbolic_sin(x, y):
    if _fabs(x) > _LARGE or _fabs(y) > _LARGE:
        size = _rt_math_log(_rt_math_hypot(x / 2.0, y / 2.0)) + 1.3862943611198906
        real = _copysign(size, x) if y >= 0.0 else -_copysign(size, -x)
        return real, _atan2(y, _fabs(x))
    a, b = _root(1.0 + y, -x)
    c, d = _root(1.0 - y, x)
    return _asinh(a * d - c * b), _atan2(y, a * c - b * d)


def asinh(z):
    x, y = _parts(z)
    real, imag = _inverse_hyperbolic_sin(x, y)
    return complex(real, imag)


def asin(z):
    x, y = _parts(z)
    real, imag = _inverse_hyperbolic_sin(-y, x)
    return complex(imag, -real)


def _inverse_hyperbolic_tan(x, y):
    if _copysign(1.0, x) < 0.0:
        real, imag = _inverse_hyperbolic_tan(-x, -y)
        return -real, -imag
    ay = _fabs(y)
    if x > 6.703903964971298e153 or ay > 6.703903964971298e153:
        h = _rt_math_hypot(x / 2.0, y / 2.0)
        return x / 4.0 / h / h, -_copysign(pi / 2.0, -y)
    if x == 1.0 and ay < 1.4916681462400413e-154:
        if ay == 0.0:
            raise ValueError("math domain error")
        size = -_rt_math_log(_sqrt(ay) / _sqrt(_rt_math_hypot(ay, 2.0)))
        return size, _copysign(_atan2(2.0, -ay) / 2.0, y)
    distance = (1.0 - x) * (1.0 - x) + ay * ay
    return _log1p(4.0 * x / distance) / 4.0, -_atan2(-2.0 * y, (1.0 - x) * (1.0 + x) - ay * ay) / 2.0


def atanh(z):
    x, y = _parts(z)
    real, imag = _inverse_hyperbolic_tan(x, y)
    return complex(real, imag)


def atan(z):
    x, y = _parts(z)
    real, imag = _inverse_hyperbolic_tan(-y, x)
    return complex(imag, -real)


# Classification


def isnan(z):
    x, y = _parts(z)
    return _isnan(x) or _isnan(y)


def isinf(z):
    x, y = _parts(z)
    return _isinf(x) or _isinf(y)


def isfinite(z):
    x, y = _parts(z)
    return x - x == 0.0 and y - y == 0.0


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol
