"""Decimal numbers as text, after format specifications."""

from _decimal_making import _FINITE, _digit_count, _made, _split
from _decimal_rounding import _rescaled
from bigint import _digits_of


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
