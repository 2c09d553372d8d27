"""The error and gamma functions of the math module."""

from math import _is_finite, _is_infinite, _real, inf, pi


def erf(x):
    return _rt_math_erf(_real(x))


def erfc(x):
    return _rt_math_erfc(_real(x))


def _lanczos_sum(x):
    """Lanczos' rational function for g = 6.0246..., by Horner from the end that stays in range."""
    if x < 5.0:
        top = 2.5066282746310002701649081771338373386264310793408
        top = top * x + 210.82427775157934587250973392071336271166969580291
        top = top * x + 8071.6720023658162106380029022722506138218516325024
        top = top * x + 186056.26539522349504029498971604569928220784236328
        top = top * x + 2876370.6289353724412254090516208496135991145378768
        top = top * x + 31426415.585400194380614231628318205362874684987640
        top = top * x + 248874557.86205415651146038641322942321632125127801
        top = top * x + 1439720407.3117216736632230727949123939715485786372
        top = top * x + 6039542586.3520280050642916443072979210699388420708
        top = top * x + 17921034426.037209699919755754458931112671403265390
        top = top * x + 35711959237.355668049440185451547166705960488635843
        top = top * x + 42919803642.649098768957899047001988850926355848959
        top = top * x + 23531376880.410759688572007674451636754734846804940
        low = x + 66.0
        low = low * x + 1925.0
        low = low * x + 32670.0
        low = low * x + 357423.0
        low = low * x + 2637558.0
        low = low * x + 13339535.0
        low = low * x + 45995730.0
        low = low * x + 105258076.0
        low = low * x + 150917976.0
        low = low * x + 120543840.0
        low = low * x + 39916800.0
        low = low * x
    else:
        top = 23531376880.410759688572007674451636754734846804940
        top = top / x + 42919803642.649098768957899047001988850926355848959
        top = top / x + 35711959237.355668049440185451547166705960488635843
        top = top / x + 17921034426.037209699919755754458931112671403265390
        top = top / x + 6039542586.3520280050642916443072979210699388420708
        top = top / x + 1439720407.3117216736632230727949123939715485786372
        top = top / x + 248874557.86205415651146038641322942321632125127801
        top = top / x + 31426415.585400194380614231628318205362874684987640
        top = top / x + 2876370.6289353724412254090516208496135991145378768
        top = top / x + 186056.26539522349504029498971604569928220784236328
        top = top / x + 8071.6720023658162106380029022722506138218516325024
        top = top / x + 210.82427775157934587250973392071336271166969580291
        top = top / x + 2.5066282746310002701649081771338373386264310793408
        low = 39916800.0 / x + 120543840.0
        low = low / x + 150917976.0
        low = low / x + 105258076.0
        low = low / x + 45995730.0
        low = low / x + 13339535.0
        low = low / x + 2637558.0
        low = low / x + 357423.0
        low = low / x + 32670.0
        low = low / x + 1925.0
        low = low / x + 66.0
        low = low / x + 1.0
    return _fdiv(top, low)


def _sin_pi(x):
    """sin(pi * x) for a finite x."""
    y = _fmod_c(_fabs(x), 2.0)
    n = _float_to_int(_floor(2.0 * y + 0.5))
    if n == 0:
        result = _rt_math_sin(pi * y)
    elif n == 1:
        result = _rt_math_cos(pi * (y - 0.5))
    elif n == 2:
        result = _rt_math_sin(pi * (1.0 - y))
    elif n == 3:
        result = -_rt_math_cos(pi * (y - 1.5))
    else:
        result = _rt_math_sin(pi * (y - 2.0))
    return _copysign(1.0, x) * result


def gamma(x):
    v = _real(x)
    if not _is_finite(v):
        if v != v or v > 0.0:
            return v
        raise ValueError("math domain error")
    if v == 0.0:
        raise ValueError("math domain error")
    if v == _floor(v):
        if v < 0.0:
            raise ValueError("math domain error")
        if v <= 23.0:
            return _small_factorial(v)
    magnitude = _fabs(v)
    if magnitude < 1e-20:
        result = _fdiv(1.0, v)
    elif magnitude > 200.0:
        if v > 0.0:
            raise OverflowError("math range error")
        return _fdiv(0.0, _sin_pi(v))
    else:
        result = _lanczos_gamma(v, magnitude)
    if _is_infinite(result):
        raise OverflowError("math range error")
    return result


def _small_factorial(x):
    result = 1.0
    factor = 2.0
    while factor < x:
        result *= factor
        factor += 1.0
    return result


def _lanczos_gamma(x, magnitude):
    g_minus_half = 5.524680040776729583740234375
    y = magnitude + g_minus_half
    if magnitude > g_minus_half:
        z = (y - magnitude) - g_minus_half
    else:
        z = (y - g_minus_half) - magnitude
    z = z * 6.024680040776729583740234375 / y
    if x < 0.0:
        result = _fdiv(-pi, _sin_pi(magnitude)) / magnitude * _rt_math_exp(y) / _lanczos_sum(magnitude)
        result -= z * result
        if magnitude < 140.0:
            return _fdiv(result, _rt_math_pow(y, magnitude - 0.5))
        root = _rt_math_pow(y, magnitude / 2.0 - 0.25)
        return _fdiv(_fdiv(result, root), root)
    result = _lanczos_sum(magnitude) / _rt_math_exp(y)
    result += z * result
    if magnitude < 140.0:
        return result * _rt_math_pow(y, magnitude - 0.5)
    root = _rt_math_pow(y, magnitude / 2.0 - 0.25)
    return result * root * root


def lgamma(x):
    v = _real(x)
    if v != v:
        return v
    if _is_infinite(v):
        return inf
    if v == _floor(v) and v <= 2.0:
        if v <= 0.0:
            raise ValueError("math domain error")
        return 0.0
    magnitude = _fabs(v)
    if magnitude < 1e-20:
        return -_rt_math_log(magnitude)
    g = 6.024680040776729583740234375
    result = _rt_math_log(_lanczos_sum(magnitude)) - g
    result += (magnitude - 0.5) * (_rt_math_log(magnitude + g - 0.5) - 1.0)
    if v < 0.0:
        log_pi = 1.144729885849400174143427351353058711647
        result = log_pi - _rt_math_log(_fabs(_sin_pi(magnitude))) - _rt_math_log(magnitude) - result
    if _is_infinite(result):
        raise OverflowError("math range error")
    return result
