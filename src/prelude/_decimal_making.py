"""Making decimal numbers of other values, and out of their parts."""

from _decimal_signals import ConversionSyntax, FloatOperation
from bigint import _digits_of, _of_digits, _wide_add, _wide_pow
from decimal import Decimal

# What a number may be.
_FINITE = 0
_INFINITE = 1
_QUIET_NAN = 2
_SIGNALING_NAN = 3


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
            return context._invalid(ConversionSyntax)
        return _made(sign, _of_digits("0" + payload), 0, kind)
    digits, mark, power = lower.partition("e")
    negative = power.startswith("-")
    if negative or power.startswith("+"):
        power = power[1:]
    whole, point, decimals = digits.partition(".")
    if not (whole + decimals).isdecimal() or (mark != "" and not power.isdecimal()):
        return context._invalid(ConversionSyntax)
    exponent = int("0" + power)
    exponent = (-exponent if negative else exponent) - len(decimals)
    return _made(sign, _of_digits(whole + decimals), exponent, _FINITE)


# Helpers


# Powers of ten, as far as somebody needed them.
_powers = [_wide_add(1, 0)]
_MOST_POWERS = 2048


def _ten(power):
    if not 0 <= power < _MOST_POWERS:
        return _wide_pow(10, power)
    while len(_powers) <= power:
        _powers.append(_powers[-1] * 10)
    return _powers[power]


def _digit_count(n):
    """The number of digits of an int that is not negative."""
    if n < 10:
        return 1
    # The logarithm of the highest bit, rounded down, and one power of ten say it.
    count = (n.bit_length() - 1) * 30102999566 // 100000000000 + 1
    return count if n < _ten(count) else count + 1


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
