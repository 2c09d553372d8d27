"""Exact sums of ints and floats, and their quotients and roots rounded once: what `statistics` needs.

A magnitude is a list of 30-bit digits, lowest first. A sum is a row of digits that are only brought into
range at the end; its lowest digit counts units of 2.0 ** -2160, less than the square of any float.
"""

from math import frexp, ldexp

_DIGIT = 0x3FFFFFFF
_UNIT = -2160


class ExactSum:
    """The sum of many ints and floats, or of their squares."""

    def __init__(self):
        self.digits = [0] * 145
        # The sum of the infinities and NaNs that were added; 0.0 for none.
        self.special = 0.0
        self.has_special = False
        self.only_ints = True

    def _add_piece(self, value, exponent, sign):
        """Add sign * value * 2 ** exponent for 0 <= value < 2 ** 63."""
        place = exponent - _UNIT
        i = place // 30
        shift = place - 30 * i
        low = _shl(value & _DIGIT, shift)
        high = _shl(_shr(value, 30), shift)
        self.digits[i] += sign * (low & _DIGIT)
        self.digits[i + 1] += sign * (_shr(low, 30) + (high & _DIGIT))
        self.digits[i + 2] += sign * _shr(high, 30)

    def _take_special(self, x):
        if x - x == 0.0:
            return False
        self.special += x
        self.has_special = True
        return True

    def add(self, x):
        if isinstance(x, float):
            self.only_ints = False
            if not self._take_special(x):
                mantissa, exponent = frexp(_fabs(x))
                self._add_piece(_float_to_int(mantissa * 9007199254740992.0), exponent - 53, -1 if x < 0.0 else 1)
        elif isinstance(x, int):
            self._add_piece(abs(x), 0, -1 if x < 0 else 1)
        else:
            return _type_error("can't convert type '", x, "' to numerator/denominator")

    def add_square(self, x):
        if isinstance(x, float):
            if not self._take_special(x):
                mantissa, exponent = frexp(_fabs(x))
                self._add_product(_float_to_int(mantissa * 9007199254740992.0), 2 * (exponent - 53))
        else:
            self._add_product(abs(x), 0)

    def _add_product(self, value, exponent):
        """Add value ** 2 * 2 ** exponent."""
        low = value & _DIGIT
        middle = _shr(value, 30) & _DIGIT
        high = _shr(value, 60)
        self._add_piece(low * low, exponent, 1)
        self._add_piece(2 * low * middle, exponent + 30, 1)
        self._add_piece(middle * middle, exponent + 60, 1)
        if high != 0:
            self._add_piece(2 * low * high, exponent + 60, 1)
            self._add_piece(2 * middle * high, exponent + 90, 1)
            self._add_piece(high * high, exponent + 120, 1)

    def split(self):
        """Sign (-1, 0, 1) and magnitude, in units of 2 ** -2160."""
        sign = 1
        digits = _carried(self.digits, 1)
        if digits[-1] < 0:
            sign = -1
            digits = _carried(self.digits, -1)
        digits = trimmed(digits)
        if not digits:
            sign = 0
        return sign, digits


def _carried(digits, sign):
    """The digits times the sign, each but the last brought into range."""
    result = []
    carry = 0
    for digit in digits:
        carry += sign * digit
        result.append(carry & _DIGIT)
        carry = _shr(carry, 30)
    result.append(carry)
    return result


def trimmed(digits):
    while digits and digits[-1] == 0:
        digits.pop()
    return digits


def magnitude(n):
    """The digits of an int that is not negative."""
    return trimmed([n & _DIGIT, _shr(n, 30) & _DIGIT, _shr(n, 60)])


def multiply(a, b):
    result = [0] * (len(a) + len(b))
    for i in range(len(a)):
        carry = 0
        x = a[i]
        if x != 0:
            for j in range(len(b)):
                carry += result[i + j] + x * b[j]
                result[i + j] = carry & _DIGIT
                carry = _shr(carry, 30)
            result[i + len(b)] = carry
    return trimmed(result)


def subtract(a, b):
    """a - b for a >= b."""
    result = []
    carry = 0
    for i in range(len(a)):
        carry += a[i]
        if i < len(b):
            carry -= b[i]
        result.append(carry & _DIGIT)
        carry = _shr(carry, 30)
    return trimmed(result)


def less(a, b):
    if len(a) != len(b):
        return len(a) < len(b)
    for i in range(len(a) - 1, -1, -1):
        if a[i] != b[i]:
            return a[i] < b[i]
    return False


def bits(a):
    if not a:
        return 0
    return 30 * (len(a) - 1) + a[-1].bit_length()


def shifted(a, count):
    """a * 2 ** count for count >= 0."""
    result = [0] * (count // 30)
    shift = count % 30
    carry = 0
    for digit in a:
        carry |= _shl(digit, shift)
        result.append(carry & _DIGIT)
        carry = _shr(carry, 30)
    result.append(carry)
    return trimmed(result)


def _without_low_zeros(a):
    """The magnitude without its zero digits at the low end, and how many bits those had."""
    zeros = 0
    while zeros < len(a) and a[zeros] == 0:
        zeros += 1
    return a[zeros:], 30 * zeros


class Quotient:
    """a / b for positive a and b, bit by bit: `next_bits` gives the leading bits, then the bits after those.

    The first bit taken is worth 2 ** exponent and is 1, or 0 with the next one 1.
    """

    def __init__(self, a, b):
        top, top_zeros = _without_low_zeros(a)
        bottom, bottom_zeros = _without_low_zeros(b)
        difference = bits(top) - bits(bottom)
        if difference >= 0:
            bottom = shifted(bottom, difference)
        else:
            top = shifted(top, -difference)
        self.exponent = difference + top_zeros - bottom_zeros
        self.rest = top
        self.divisor = bottom

    def next_bits(self, count):
        result = 0
        for _ in range(count):
            result = _shl(result, 1)
            if not less(self.rest, self.divisor):
                self.rest = subtract(self.rest, self.divisor)
                result |= 1
            self.rest = shifted(self.rest, 1)
        return result


def rounded(value, exponent, more):
    """value * 2 ** exponent as the nearest float, ties to even; `more`: the exact value is slightly larger.

    The value must have at least 54 bits unless it is exact.
    """
    size = value.bit_length()
    keep = min(53, size + exponent + 1074)
    if keep < 0:
        return 0.0
    drop = size - keep
    if drop > 0:
        low = value & (_shl(1, drop) - 1)
        half = _shl(1, drop - 1)
        value = _shr(value, drop)
        exponent += drop
        if low > half or (low == half and (more or value & 1 == 1)):
            value += 1
    if value.bit_length() + exponent > 1024:
        raise OverflowError("integer division result too large for a float")
    return ldexp(_int_to_float(value), exponent)


def quotient_as_float(a, b, exponent):
    """a / b * 2 ** exponent, rounded once; b is not zero."""
    if not a:
        return 0.0
    quotient = Quotient(a, b)
    leading = quotient.next_bits(60)
    return rounded(leading, quotient.exponent - 59 + exponent, len(quotient.rest) > 0)


def root_as_float(a, b, exponent):
    """The square root of a / b * 2 ** exponent, rounded once; b is not zero."""
    if not a:
        return 0.0
    quotient = Quotient(a, b)
    # 112 bits of the radicand, so that what is left is an even power of two.
    scale = quotient.exponent + exponent - 111
    high = quotient.next_bits(56)
    if scale % 2 != 0:
        scale -= 1
        low = quotient.next_bits(57)
        radicand = shifted(magnitude(high), 57)
        estimate = _sqrt(_int_to_float(high) * 144115188075855872.0 + _int_to_float(low))
    else:
        low = quotient.next_bits(56)
        radicand = shifted(magnitude(high), 56)
        estimate = _sqrt(_int_to_float(high) * 72057594037927936.0 + _int_to_float(low))
    radicand = subtract(shifted(radicand, 1), subtract(radicand, magnitude(low)))
    root = _float_to_int(estimate)
    while less(radicand, multiply(magnitude(root), magnitude(root))):
        root -= 1
    while not less(radicand, multiply(magnitude(root + 1), magnitude(root + 1))):
        root += 1
    more = len(quotient.rest) > 0 or less(multiply(magnitude(root), magnitude(root)), radicand)
    return rounded(root, scale // 2, more)
