"""The fractions module."""

from math import gcd


def _parse(text):
    """Numerator and denominator of "3/4", "-1.25", "2e-3"."""
    body = text.strip()
    sign = 1
    if body.startswith("-"):
        sign = -1
        body = body[1:]
    elif body.startswith("+"):
        body = body[1:]
    if "/" in body:
        top, slash, bottom = body.partition("/")
        if not _is_digits(top) or not _is_digits(bottom):
            raise ValueError(f"Invalid literal for Fraction: {text!r}")
        return sign * int(top), int(bottom)
    exponent = 0
    at = body.lower().find("e")
    if at >= 0:
        power = body[at + 1 :]
        if not _is_digits(power.removeprefix("-") if power.startswith("-") else power.removeprefix("+")):
            raise ValueError(f"Invalid literal for Fraction: {text!r}")
        exponent = int(power)
        body = body[:at]
    whole, point, decimals = body.partition(".")
    if (whole == "" and decimals == "") or not _is_digits("0" + whole) or not _is_digits("0" + decimals):
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    numerator = int("0" + whole + decimals)
    exponent -= len(decimals)
    denominator = 1
    for _ in range(exponent):
        numerator *= 10
    for _ in range(-exponent):
        denominator *= 10
    return sign * numerator, denominator


def _is_digits(text):
    return text != "" and text.isascii() and text.isdigit()


class Fraction:
    """A rational number in lowest terms, denominator positive."""

    def __init__(self, numerator=0, denominator=None):
        top = 0
        bottom = 1
        if denominator is None:
            if isinstance(numerator, int):
                top = int(numerator)
            elif isinstance(numerator, Fraction):
                top = numerator.numerator
                bottom = numerator.denominator
            elif isinstance(numerator, str):
                top, bottom = _parse(numerator)
            else:
                top, bottom = numerator.as_integer_ratio()
        else:
            top = _numerator_of(numerator) * _denominator_of(denominator)
            bottom = _denominator_of(numerator) * _numerator_of(denominator)
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        divisor = gcd(top, bottom)
        if bottom < 0:
            divisor = -divisor
        self.numerator = top // divisor
        self.denominator = bottom // divisor

    @staticmethod
    def from_float(f):
        return Fraction(f)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return 0

    def as_integer_ratio(self):
        return (self.numerator, self.denominator)

    def limit_denominator(self, max_denominator=1000000):
        """The closest fraction whose denominator is not larger."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self.denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self.numerator, self.denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        near = Fraction(p1, q1)
        far = Fraction(p0 + k * p1, q0 + k * q1)
        if abs(near - self) <= abs(far - self):
            return near
        return far

    # Arithmetic; with a float the result is a float.

    def __add__(self, other):
        if isinstance(other, float):
            return float(self) + other
        d = _denominator_of(other)
        return Fraction(self.numerator * d + _numerator_of(other) * self.denominator, self.denominator * d)

    def __radd__(self, other):
        return self + other

    def __sub__(self, other):
        if isinstance(other, float):
            return float(self) - other
        d = _denominator_of(other)
        return Fraction(self.numerator * d - _numerator_of(other) * self.denominator, self.denominator * d)

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        if isinstance(other, float):
            return float(self) * other
        # Crosswise reduction first keeps the products small.
        n, d = _numerator_of(other), _denominator_of(other)
        first = gcd(self.numerator, d)
        second = gcd(n, self.denominator)
        return Fraction((self.numerator // first) * (n // second), (self.denominator // second) * (d // first))

    def __rmul__(self, other):
        return self * other

    def __truediv__(self, other):
        if isinstance(other, float):
            return float(self) / other
        n, d = _numerator_of(other), _denominator_of(other)
        if n == 0:
            raise ZeroDivisionError(f"Fraction({self.numerator * d}, 0)")
        return self * Fraction(d, n)

    def __rtruediv__(self, other):
        if isinstance(other, float):
            return other / float(self)
        return Fraction(other) / self

    def __floordiv__(self, other):
        if isinstance(other, float):
            return float(self) // other
        return (self.numerator * _denominator_of(other)) // (self.denominator * _numerator_of(other))

    def __rfloordiv__(self, other):
        if isinstance(other, float):
            return other // float(self)
        return Fraction(other) // self

    def __mod__(self, other):
        if isinstance(other, float):
            return float(self) % other
        return self - other * (self // other)

    def __rmod__(self, other):
        if isinstance(other, float):
            return other % float(self)
        return Fraction(other) % self

    def __divmod__(self, other):
        return (self // other, self % other)

    def __pow__(self, exponent):
        if isinstance(exponent, int):
            if exponent >= 0:
                return Fraction(self.numerator**exponent, self.denominator**exponent)
            return Fraction(self.denominator**-exponent, self.numerator**-exponent)
        return float(self) ** float(exponent)

    def __rpow__(self, base):
        return base ** float(self)

    def __neg__(self):
        return Fraction(-self.numerator, self.denominator)

    def __pos__(self):
        return Fraction(self.numerator, self.denominator)

    def __abs__(self):
        return Fraction(abs(self.numerator), self.denominator)

    def __trunc__(self):
        if self.numerator < 0:
            return -(-self.numerator // self.denominator)
        return self.numerator // self.denominator

    def __int__(self):
        return self.__trunc__()

    def __float__(self):
        return self.numerator / self.denominator

    def __bool__(self):
        return self.numerator != 0

    def __floor__(self):
        return self.numerator // self.denominator

    def __ceil__(self):
        return -(-self.numerator // self.denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self.numerator, self.denominator)
            if rest * 2 < self.denominator or (rest * 2 == self.denominator and floor % 2 == 0):
                return floor
            return floor + 1
        else:
            shift = 10 ** abs(ndigits)
            if ndigits > 0:
                return Fraction(round(self * shift), shift)
            return Fraction(round(self / shift) * shift)

    # Comparison

    def __hash__(self):
        if self.denominator == 1:
            return hash(self.numerator)
        # As CPython: n / d modulo the prime 2 ** 61 - 1.
        inverse = _inverse(self.denominator)
        if inverse == 0:
            result = 314159
        else:
            result = _multiply_modulo(abs(self.numerator) % 2305843009213693951, inverse)
        if self.numerator < 0:
            result = -result
        return -2 if result == -1 else result

    def __eq__(self, other):
        if isinstance(other, float):
            return float(self) == other and (other - other != 0.0 or Fraction(other) == self)
        if isinstance(other, (int, Fraction)):
            return self.numerator == _numerator_of(other) and self.denominator == _denominator_of(other)
        return NotImplemented

    def _difference(self, other):
        """Negative, zero or positive as self is less than, equal to or greater than other."""
        if isinstance(other, float):
            if other - other != 0.0:
                return 0.0 - other
            return self._difference(Fraction(other))
        left = self.numerator * _denominator_of(other)
        right = _numerator_of(other) * self.denominator
        return (left > right) - (left < right)

    def __lt__(self, other):
        return self._difference(other) < 0

    def __le__(self, other):
        return self._difference(other) <= 0

    def __gt__(self, other):
        return self._difference(other) > 0

    def __ge__(self, other):
        return self._difference(other) >= 0

    def __str__(self):
        if self.denominator == 1:
            return str(self.numerator)
        return f"{self.numerator}/{self.denominator}"

    def __repr__(self):
        return f"Fraction({self.numerator}, {self.denominator})"


def _numerator_of(x):
    if isinstance(x, int):
        return int(x)
    return x.numerator


def _denominator_of(x):
    if isinstance(x, int):
        return 1
    return x.denominator


def _multiply_modulo(a, b):
    """a * b modulo 2 ** 61 - 1, doubling step by step to stay in range."""
    result = 0
    while b > 0:
        if b & 1:
            result = (result + a) % 2305843009213693951
        a = (a + a) % 2305843009213693951
        b = _shr(b, 1)
    return result


def _inverse(n):
    """The inverse modulo 2 ** 61 - 1; 0 if there is none."""
    r0, r1 = 2305843009213693951, n % 2305843009213693951
    s0, s1 = 0, 1
    while r1 != 0:
        q = r0 // r1
        r0, r1 = r1, r0 - q * r1
        s0, s1 = s1, s0 - q * s1
    if r0 != 1:
        return 0
    return s0 % 2305843009213693951
