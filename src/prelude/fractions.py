"""The fractions module. Numerators and denominators are ints of any size."""

from bigint import _parse_wide, _wide_add, _wide_floordiv, _wide_pow, _wide_pow_mod
from math import gcd

_MODULUS = 2305843009213693951


def _parse(text):
    """Numerator and denominator of "3/4", "-1.25", "2e-3"."""
    body = text.strip()
    sign = 1
    if body.startswith("-"):
        sign = -1
        body = body[1:]
    elif body.startswith("+"):
        body = body[1:]
    top, slash, bottom = body.partition("/")
    if slash != "":
        if not _is_digits(top) or not _is_digits(bottom):
            raise ValueError(f"Invalid literal for Fraction: {text!r}")
        return _any_int(top) * sign, _any_int(bottom)
    body, e, power = body.replace("E", "e").partition("e")
    negative = power.startswith("-")
    if negative or power.startswith("+"):
        power = power[1:]
    whole, point, decimals = body.partition(".")
    well_formed = (whole != "" or decimals != "") and (whole == "" or _is_digits(whole)) and (decimals == "" or _is_digits(decimals))
    if not well_formed or (e != "" and not _is_digits(power)):
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    decimals = decimals.replace("_", "")
    exponent = int("0" + power)
    exponent = (-exponent if negative else exponent) - len(decimals)
    numerator = _any_int("0" + whole + decimals) * sign
    if exponent >= 0:
        return numerator * _wide_pow(10, exponent), _wide_add(1, 0)
    return numerator, _wide_pow(10, -exponent)


def _any_int(digits):
    return _parse_wide(digits, 10)


def _is_digits(text):
    """Decimal digits, single underscores between them."""
    return text.replace("_", "0").isdecimal() and text[0] != "_" and text[-1] != "_" and "__" not in text


class Fraction:
    """A rational number in lowest terms, denominator positive."""

    def __init__(self, numerator=0, denominator=None):
        if denominator is None:
            if isinstance(numerator, (int, _bigint, Fraction)):
                top = _numerator_of(numerator)
                bottom = _denominator_of(numerator)
            elif isinstance(numerator, str):
                top, bottom = _parse(numerator)
            elif hasattr(numerator, "as_integer_ratio"):
                top, bottom = numerator.as_integer_ratio()
            else:
                return _type_error("argument should be a string or a Rational instance")
        elif isinstance(numerator, (int, _bigint, Fraction)) and isinstance(denominator, (int, _bigint, Fraction)):
            top = _numerator_of(numerator) * _denominator_of(denominator)
            bottom = _denominator_of(numerator) * _numerator_of(denominator)
        else:
            return _type_error("both arguments should be Rational instances")
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        divisor = gcd(top, bottom)
        if bottom < 0:
            divisor = -divisor
        self._numerator = _wide_floordiv(_wide_add(top, 0), divisor)
        self._denominator = _wide_floordiv(_wide_add(bottom, 0), divisor)

    @classmethod
    def from_float(cls, f):
        if isinstance(f, (int, _bigint)):
            return cls(f)
        elif isinstance(f, float):
            return cls(*f.as_integer_ratio())
        else:
            return _type_error(cls.__name__ + ".from_float() only takes floats, not ", f)

    @classmethod
    def from_decimal(cls, dec):
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return self

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        """The closest fraction whose denominator is not larger."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        zero = _wide_add(0, 0)
        one = _wide_add(1, 0)
        p0, q0, p1, q1 = zero, one, one, zero
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        # The one bound is p1 / q1, the other (p0 + k * p1) / (q0 + k * q1); between them lies self.
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return _reduced(p1, q1)
        return _reduced(p0 + k * p1, q0 + k * q1)

    # Arithmetic; with a float the result is a float.

    def __add__(self, other):
        if isinstance(other, (float, complex)):
            return float(self) + other
        elif not isinstance(other, (int, _bigint, Fraction)):
            return NotImplemented
        return self._plus(_numerator_of(other), _denominator_of(other))

    def _plus(self, n, d):
        """The sum with n / d, which is in lowest terms. What its terms have in common is in what the denominators have in
        common (Knuth, 4.5.1), so small denominators need no divisor of large numbers."""
        common = gcd(self._denominator, d)
        if common == 1:
            return _reduced(self._numerator * d + n * self._denominator, self._denominator * d)
        rest = self._denominator // common
        top = self._numerator * (d // common) + n * rest
        divisor = gcd(top, common)
        return _reduced(top // divisor, rest * (d // divisor))

    def __radd__(self, other):
        return self + other

    def __sub__(self, other):
        if isinstance(other, (float, complex)):
            return float(self) - other
        elif not isinstance(other, (int, _bigint, Fraction)):
            return NotImplemented
        return self._plus(-_numerator_of(other), _denominator_of(other))

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        if isinstance(other, (float, complex)):
            return float(self) * other
        elif not isinstance(other, (int, _bigint, Fraction)):
            return NotImplemented
        # Crosswise reduction first keeps the products small.
        n, d = _numerator_of(other), _denominator_of(other)
        first = gcd(self._numerator, d)
        second = gcd(n, self._denominator)
        return _reduced((self._numerator // first) * (n // second), (self._denominator // second) * (d // first))

    def __rmul__(self, other):
        return self * other

    def __truediv__(self, other):
        if isinstance(other, (float, complex)):
            return float(self) / other
        elif not isinstance(other, (int, _bigint, Fraction)):
            return NotImplemented
        return Fraction(self._numerator * _denominator_of(other), self._denominator * _numerator_of(other))

    def __rtruediv__(self, other):
        if isinstance(other, (float, complex)):
            return other / float(self)
        elif not isinstance(other, (int, _bigint, Fraction)):
            return NotImplemented
        return Fraction(other) / self

    def __floordiv__(self, other):
        if isinstance(other, float):
            return float(self) // other
        elif not isinstance(other, (int, _bigint, Fraction)):
            return NotImplemented
        return (self._numerator * _denominator_of(other)) // (self._denominator * _numerator_of(other))

    def __rfloordiv__(self, other):
        if isinstance(other, float):
            return other // float(self)
        elif not isinstance(other, (int, _bigint, Fraction)):
            return NotImplemented
        return Fraction(other) // self

    def __mod__(self, other):
        if isinstance(other, float):
            return float(self) % other
        elif not isinstance(other, (int, _bigint, Fraction)):
            return NotImplemented
        d = _denominator_of(other)
        return Fraction((self._numerator * d) % (_numerator_of(other) * self._denominator), self._denominator * d)

    def __rmod__(self, other):
        if isinstance(other, float):
            return other % float(self)
        elif not isinstance(other, (int, _bigint, Fraction)):
            return NotImplemented
        return Fraction(other) % self

    def __divmod__(self, other):
        return (self // other, self % other)

    def __rdivmod__(self, other):
        return (other // self, other % self)

    def __pow__(self, exponent):
        if isinstance(exponent, (int, _bigint)):
            return self._power(exponent)
        elif isinstance(exponent, Fraction):
            if exponent._denominator == 1:
                return self._power(exponent._numerator)
            return float(self) ** float(exponent)
        elif isinstance(exponent, (float, complex)):
            return float(self) ** exponent
        else:
            return NotImplemented

    def _power(self, exponent):
        if exponent >= 0:
            return _reduced(_wide_pow(self._numerator, exponent), _wide_pow(self._denominator, exponent))
        top = _wide_pow(self._denominator, -exponent)
        bottom = _wide_pow(self._numerator, -exponent)
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        if bottom < 0:
            return _reduced(-top, -bottom)
        return _reduced(top, bottom)

    def __rpow__(self, base):
        if isinstance(base, (int, _bigint)):
            if self._denominator == 1:
                return Fraction(base)._power(self._numerator)
            return base ** float(self)
        elif isinstance(base, (float, complex)):
            return base ** float(self)
        else:
            return NotImplemented

    def __neg__(self):
        return _reduced(-self._numerator, self._denominator)

    def __pos__(self):
        return self

    def __abs__(self):
        return _reduced(abs(self._numerator), self._denominator)

    def __trunc__(self):
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    def __int__(self):
        return self.__trunc__()

    def __float__(self):
        return self._numerator / self._denominator

    def __complex__(self):
        return complex(float(self))

    def __bool__(self):
        return self._numerator != 0

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor = self._numerator // self._denominator
            twice = (self._numerator % self._denominator) * 2
            if twice < self._denominator or (twice == self._denominator and floor % 2 == 0):
                return floor
            return floor + 1
        else:
            shift = _wide_pow(10, abs(ndigits))
            if ndigits > 0:
                return Fraction(round(self * shift), shift)
            return Fraction(round(self / shift) * shift)

    # Comparison

    def __hash__(self):
        if self._denominator == 1:
            return hash(self._numerator)
        # As CPython: n / d modulo the prime 2 ** 61 - 1.
        if self._denominator % _MODULUS == 0:
            result = 314159
        else:
            inverse = _wide_pow_mod(self._denominator, -1, _MODULUS)
            result = hash(hash(abs(self._numerator)) * inverse)
        if self._numerator < 0:
            result = -result
        return -2 if result == -1 else result

    def __eq__(self, other):
        if isinstance(other, (int, _bigint, Fraction)):
            return self._numerator == _numerator_of(other) and self._denominator == _denominator_of(other)
        elif isinstance(other, float):
            return other - other == 0.0 and self == Fraction(other)
        elif isinstance(other, complex):
            return other.imag == 0.0 and self == other.real
        else:
            return NotImplemented

    def _order(self, other):
        """Negative, zero or positive as self is less than, equal to or greater than other; 2 if there is no order."""
        if isinstance(other, float):
            if other != other:
                return 2
            if other - other != 0.0:
                return -1 if other > 0.0 else 1
            return self._order(Fraction(other))
        left = self._numerator * _denominator_of(other)
        right = _numerator_of(other) * self._denominator
        return -1 if left < right else 1 if left > right else 0

    def __lt__(self, other):
        if isinstance(other, (int, _bigint, Fraction)) or isinstance(other, float):
            return self._order(other) == -1
        else:
            return NotImplemented

    def __le__(self, other):
        if isinstance(other, (int, _bigint, Fraction)) or isinstance(other, float):
            return self._order(other) <= 0
        else:
            return NotImplemented

    def __gt__(self, other):
        if isinstance(other, (int, _bigint, Fraction)) or isinstance(other, float):
            return self._order(other) == 1
        else:
            return NotImplemented

    def __ge__(self, other):
        if isinstance(other, (int, _bigint, Fraction)) or isinstance(other, float):
            order = self._order(other)
            return order == 0 or order == 1
        else:
            return NotImplemented

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"


def _reduced(numerator, denominator):
    """Of ints in lowest terms, the second one positive."""
    made = Fraction()
    made._numerator = numerator
    made._denominator = denominator
    return made


def _numerator_of(x):
    if isinstance(x, Fraction):
        return x._numerator
    return _wide_add(x, 0)


def _denominator_of(x):
    if isinstance(x, Fraction):
        return x._denominator
    return _wide_add(1, 0)
