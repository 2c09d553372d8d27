"""The math module. Errors follow CPython: a NaN from numbers is a domain error, an infinity a range error."""

from _numbers import _returned_float, _returned_int

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = _float_from_bits(0x7FF0000000000000)
nan = _float_from_bits(0x7FF8000000000000)


def _real(x):
    if isinstance(x, float):
        return x
    if isinstance(x, int):
        return _int_to_float(int(x))
    if hasattr(x, "__float__"):
        return _returned_float(x, x.__float__())
    return _type_error("must be real number, not ", x)


def _integer(n):
    if isinstance(n, int):
        return int(n)
    if isinstance(n, _bigint):
        return n
    if hasattr(n, "__index__"):
        return _returned_int(n.__index__(), "__index__")
    return _type_error("'", n, "' object cannot be interpreted as an integer")


def _is_finite(x):
    return _fabs(x) <= 1.7976931348623157e308


def _is_infinite(x):
    return _fabs(x) > 1.7976931348623157e308


def _domain_checked(result, x):
    """The result of a function that cannot overflow: neither NaN nor infinite unless x is."""
    if result != result and x == x:
        raise ValueError("math domain error")
    if _is_infinite(result) and _is_finite(x):
        raise ValueError("math domain error")
    return result


def _range_checked(result, x):
    """The result of a function that may overflow."""
    if result != result and x == x:
        raise ValueError("math domain error")
    if _is_infinite(result) and _is_finite(x):
        raise OverflowError("math range error")
    return result


# Powers and logarithms


def sqrt(x):
    v = _real(x)
    if v < 0.0:
        raise ValueError("math domain error")
    return _sqrt(v)


def cbrt(x):
    return _rt_math_cbrt(_real(x))


def exp(x):
    v = _real(x)
    return _range_checked(_rt_math_exp(v), v)


def exp2(x):
    v = _real(x)
    return _range_checked(_rt_math_exp2(v), v)


def expm1(x):
    v = _real(x)
    return _range_checked(_rt_math_expm1(v), v)


def _positive(x):
    """The argument of a logarithm."""
    v = _real(x)
    if v <= 0.0:
        raise ValueError("math domain error")
    return v


def log(x, base=None):
    result = _logarithm(x, lambda v: _rt_math_log(v))
    if base is None:
        return result
    return result / _logarithm(base, lambda v: _rt_math_log(v))


def log2(x):
    return _logarithm(x, lambda v: _rt_math_log2(v))


def log10(x):
    return _logarithm(x, lambda v: _rt_math_log10(v))


def _logarithm(x, log):
    if isinstance(x, _bigint) and x > 0:
        return x._log(log)
    else:
        return log(_positive(x))


def log1p(x):
    v = _real(x)
    if v <= -1.0:
        raise ValueError("math domain error")
    return _rt_math_log1p(v)


def pow(x, y):
    a = _real(x)
    b = _real(y)
    result = _rt_math_pow(a, b)
    if not _is_finite(result) and _is_finite(a) and _is_finite(b):
        if result != result or a == 0.0:
            raise ValueError("math domain error")
        raise OverflowError("math range error")
    return result


# Trigonometric and hyperbolic functions


def sin(x):
    v = _real(x)
    return _domain_checked(_rt_math_sin(v), v)


def cos(x):
    v = _real(x)
    return _domain_checked(_rt_math_cos(v), v)


def tan(x):
    v = _real(x)
    return _domain_checked(_rt_math_tan(v), v)


def asin(x):
    v = _real(x)
    return _domain_checked(_rt_math_asin(v), v)


def acos(x):
    v = _real(x)
    return _domain_checked(_rt_math_acos(v), v)


def atan(x):
    return _rt_math_atan(_real(x))


def atan2(y, x):
    return _rt_math_atan2(_real(y), _real(x))


def sinh(x):
    v = _real(x)
    return _range_checked(_rt_math_sinh(v), v)


def cosh(x):
    v = _real(x)
    return _range_checked(_rt_math_cosh(v), v)


def tanh(x):
    return _rt_math_tanh(_real(x))


def asinh(x):
    return _rt_math_asinh(_real(x))


def acosh(x):
    v = _real(x)
    return _domain_checked(_rt_math_acosh(v), v)


def atanh(x):
    v = _real(x)
    return _domain_checked(_rt_math_atanh(v), v)


def degrees(x):
    return _real(x) * (180.0 / 3.141592653589793)


def radians(x):
    return _real(x) * (3.141592653589793 / 180.0)


# Distances


def _scaled_norm(values, largest):
    """The length of a vector of non-negative numbers, with the rounding errors carried along and put back."""
    scale = ldexp(1.0, -frexp(largest)[1])
    total = 1.0
    fraction1 = 0.0
    fraction2 = 0.0
    fraction3 = 0.0
    for value in values:
        x = value * scale
        t = x * 134217729.0
        high = t - (t - x)
        low = x - high
        x = high * high
        old = total
        total += x
        fraction1 += (old - total) + x
        x = 2.0 * high * low
        old = total
        total += x
        fraction2 += (old - total) + x
        fraction3 += low * low
    h = _sqrt(total - 1.0 + (fraction1 + fraction2 + fraction3))
    t = h * 134217729.0
    high = t - (t - h)
    low = h - high
    x = -high * high
    old = total
    total += x
    fraction1 += (old - total) + x
    x = -2.0 * high * low
    old = total
    total += x
    fraction2 += (old - total) + x
    x = -low * low
    old = total
    total += x
    fraction3 += (old - total) + x
    x = total - 1.0 + (fraction1 + fraction2 + fraction3)
    return _fdiv(h + _fdiv(x, 2.0 * h), scale)


def _norm(values):
    largest = 0.0
    has_nan = False
    for value in values:
        if value != value:
            has_nan = True
        elif value > largest:
            largest = value
    if _is_infinite(largest):
        return largest
    if has_nan:
        return nan
    if largest == 0.0 or len(values) <= 1:
        return largest
    if largest < 5.5626846462680035e-309:
        # The scale would overflow: count in units of the smallest normal number.
        tiny = 2.2250738585072014e-308
        return tiny * _scaled_norm([_fdiv(value, tiny) for value in values], _fdiv(largest, tiny))
    return _scaled_norm(values, largest)


def hypot(*coordinates):
    values = []
    for c in coordinates:
        values.append(_fabs(_real(c)))
    return _norm(values)


def dist(p, q):
    first = []
    for c in p:
        first.append(_real(c))
    values = []
    for c in q:
        values.append(_real(c))
    if len(first) != len(values):
        raise ValueError("both points must have the same number of dimensions")
    for i in range(len(values)):
        values[i] = _fabs(first[i] - values[i])
    return _norm(values)


# Rounding and the parts of a float


def floor(x):
    if isinstance(x, int):
        return int(x)
    if isinstance(x, float):
        return x.__floor__()
    if hasattr(x, "__floor__"):
        return x.__floor__()
    return floor(_real(x))


def ceil(x):
    if isinstance(x, int):
        return int(x)
    if isinstance(x, float):
        return x.__ceil__()
    if hasattr(x, "__ceil__"):
        return x.__ceil__()
    return ceil(_real(x))


def trunc(x):
    if isinstance(x, int):
        return int(x)
    if isinstance(x, float):
        return x.__trunc__()
    if hasattr(x, "__trunc__"):
        return x.__trunc__()
    return _type_error("type ", x, " doesn't define __trunc__ method")


def fabs(x):
    return _fabs(_real(x))


def copysign(x, y):
    return _copysign(_real(x), _real(y))


def fmod(x, y):
    a = _real(x)
    b = _real(y)
    result = _fmod_c(a, b)
    if result != result and a == a and b == b:
        raise ValueError("math domain error")
    return result


def remainder(x, y):
    a = _real(x)
    b = _real(y)
    if a != a:
        return a
    if b != b:
        return b
    if _is_infinite(a) or b == 0.0:
        raise ValueError("math domain error")
    if _is_infinite(b):
        return a
    magnitude = _fabs(a)
    modulus = _fabs(b)
    m = _fmod_c(magnitude, modulus)
    c = modulus - m
    if m < c:
        r = m
    elif m > c:
        r = -c
    else:
        r = m - 2.0 * _fmod_c(0.5 * (magnitude - m), modulus)
    return _copysign(1.0, a) * r


def modf(x):
    v = _real(x)
    if v != v:
        return (v, v)
    if _is_infinite(v):
        return (_copysign(0.0, v), v)
    whole = _trunc(v)
    return (_copysign(v - whole, v), whole)


def frexp(x):
    v = _real(x)
    if v == 0.0 or not _is_finite(v):
        return (v, 0)
    offset = 1022
    if _fabs(v) < 2.2250738585072014e-308:
        v *= 18014398509481984.0
        offset += 54
    bits = _float_bits(v)
    exponent = _shr(bits, 52) & 0x7FF
    # The same digits with the exponent of 0.5.
    mantissa = (bits & -0x7FF0000000000001) | 0x3FE0000000000000
    return (_float_from_bits(mantissa), exponent - offset)


def _power_of_two(n):
    """2.0 ** n for a normal result."""
    return _float_from_bits(_shl(n + 1023, 52))


def ldexp(x, i):
    v = _real(x)
    n = _integer(i)
    if v == 0.0 or not _is_finite(v):
        return v
    mantissa, exponent = frexp(v)
    if n > 10000:
        raise OverflowError("math range error")
    if n < -10000:
        return _copysign(0.0, v)
    exponent += n
    if exponent > 1024:
        raise OverflowError("math range error")
    if exponent > -1022:
        return mantissa * 2.0 * _power_of_two(exponent - 1)
    if exponent < -1080:
        return _copysign(0.0, v)
    # Only the last multiplication rounds.
    return mantissa * _power_of_two(exponent + 64) * _power_of_two(-64)


def nextafter(x, y):
    a = _real(x)
    b = _real(y)
    if a != a or b != b:
        return a + b
    if a == b:
        return b
    if a == 0.0:
        return _copysign(_float_from_bits(1), b)
    if (a < b) == (a > 0.0):
        return _float_from_bits(_float_bits(a) + 1)
    return _float_from_bits(_float_bits(a) - 1)


def ulp(x):
    v = _fabs(_real(x))
    if not _is_finite(v):
        return v
    if v == 1.7976931348623157e308:
        return v - _float_from_bits(_float_bits(v) - 1)
    return _float_from_bits(_float_bits(v) + 1) - v


def isnan(x):
    v = _real(x)
    return v != v


def isinf(x):
    return _is_infinite(_real(x))


def isfinite(x):
    return _is_finite(_real(x))


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    x = _real(a)
    y = _real(b)
    relative = _real(rel_tol)
    absolute = _real(abs_tol)
    if relative < 0.0 or absolute < 0.0:
        raise ValueError("tolerances must be non-negative")
    if x == y:
        return True
    if _is_infinite(x) or _is_infinite(y):
        return False
    difference = _fabs(y - x)
    return difference <= _fabs(relative * y) or difference <= _fabs(relative * x) or difference <= absolute


# Sums and products


def fsum(seq):
    """The sum without intermediate rounding: partials hold the exact sum as non-overlapping floats."""
    partials = []
    special = 0.0
    infinities = 0.0
    for item in seq:
        original = _real(item)
        x = original
        used = 0
        for k in range(len(partials)):
            y = partials[k]
            if _fabs(x) < _fabs(y):
                x, y = y, x
            high = x + y
            low = y - (high - x)
            if low != 0.0:
                partials[used] = low
                used += 1
            x = high
        del partials[used:]
        if x != 0.0:
            if _is_finite(x):
                partials.append(x)
            else:
                if _is_finite(original):
                    raise OverflowError("intermediate overflow in fsum")
                if _is_infinite(original):
                    infinities += original
                special += original
                partials.clear()
    if special != 0.0:
        if infinities != infinities:
            raise ValueError("-inf + inf in fsum")
        return special
    return _rounded_total(partials)


def _rounded_total(partials):
    n = len(partials)
    if n == 0:
        return 0.0
    n -= 1
    high = partials[n]
    low = 0.0
    while n > 0 and low == 0.0:
        x = high
        n -= 1
        y = partials[n]
        high = x + y
        low = y - (high - x)
    # Halfway cases: the digits below decide.
    if n > 0 and ((low < 0.0 and partials[n - 1] < 0.0) or (low > 0.0 and partials[n - 1] > 0.0)):
        y = low * 2.0
        x = high + y
        if y == x - high:
            high = x
    return high


def prod(iterable, *, start=1):
    result = start
    for x in iterable:
        result = _product(result, x)
    return result


def _product(a, b):
    if isinstance(a, (int, _bigint)) and isinstance(b, (int, _bigint)):
        return _wide_mul(a, b)
    else:
        return a * b


# Number theory


def _gcd(a, b):
    if isinstance(a, _bigint):
        return a._gcd(b)
    if isinstance(b, _bigint):
        return b._gcd(a)
    while b:
        a, b = b, a % b
    return a


def gcd(*integers):
    result = 0
    for n in integers:
        result = _gcd(result, abs(_integer(n)))
    return result


def lcm(*integers):
    result = 1
    for n in integers:
        m = abs(_integer(n))
        if m == 0:
            result = 0
        elif result != 0:
            result = _wide_mul(result // _gcd(result, m), m)
    return result


def factorial(n):
    count = _integer(n)
    if count < 0:
        raise ValueError("factorial() not defined for negative values")
    result = 1
    for i in range(2, count + 1):
        result = _wide_mul(result, i)
    return result


def comb(n, k):
    total = _integer(n)
    chosen = _integer(k)
    if total < 0:
        raise ValueError("n must be a non-negative integer")
    if chosen < 0:
        raise ValueError("k must be a non-negative integer")
    if chosen > total:
        return 0
    chosen = min(chosen, total - chosen)
    result = 1
    for i in range(1, chosen + 1):
        result = _wide_mul(result, total - chosen + i) // i
    return result


def perm(n, k=None):
    total = _integer(n)
    if k is None:
        return factorial(total)
    chosen = _integer(k)
    if total < 0:
        raise ValueError("n must be a non-negative integer")
    if chosen < 0:
        raise ValueError("k must be a non-negative integer")
    if chosen > total:
        return 0
    result = 1
    for i in range(chosen):
        result = _wide_mul(result, total - i)
    return result


def isqrt(n):
    value = _integer(n)
    if value < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    if isinstance(value, _bigint):
        return value._isqrt()
    root = _float_to_int(_sqrt(_int_to_float(value)))
    root = min(root, 3037000499)
    while root * root > value:
        root -= 1
    while root < 3037000499 and (root + 1) * (root + 1) <= value:
        root += 1
    return root
