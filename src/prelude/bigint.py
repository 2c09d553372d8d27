"""Ints beyond 64 bits. A `bigint` holds only what no machine int can: every result that fits is a machine int, so
the type of a value that may be large is `int | bigint`, which messages and `type()` call `int`.

Values of that type hold ints from 2**63 to 2**64 - 1, words, without an object: `isinstance` knows them as `bigint`, and
what treats them as that makes an object of them. So hashes and random numbers of 64 bits stay in registers."""

from _numbers import _check_byteorder, int_pow, raise_negative_power, raise_unreadable
from slice import _index


class bigint:
    _bits: str

    def __bool__(self):
        return True

    def __int__(self):
        return self

    def __index__(self):
        raise OverflowError("cannot fit 'int' into an index-sized integer")

    def __trunc__(self):
        return self

    def __floor__(self):
        return self

    def __ceil__(self):
        return self

    def __round__(self, ndigits=None):
        if ndigits is None or ndigits >= 0:
            return self
        else:
            return _round_big(self, -ndigits)

    def __float__(self):
        value = _rt_big_float(self._bits)
        if value - value != 0.0:
            raise OverflowError("int too large to convert to float")
        return value

    def __complex__(self):
        return complex(self.__float__())

    def __abs__(self):
        if _rt_big_compare(self._bits, _rt_big_from_int(0)) < 0:
            return -self
        return self

    def __neg__(self):
        return _big(_rt_big_sub(_rt_big_from_int(0), self._bits))

    def __pos__(self):
        return self

    def __invert__(self):
        return _big(_rt_big_sub(_rt_big_from_int(-1), self._bits))

    def __str__(self):
        return _checked(_rt_big_str(self._bits))

    def __repr__(self):
        return _checked(_rt_big_str(self._bits))

    def __format__(self, spec):
        if spec == "":
            return self.__str__()
        return _checked(_rt_format_big(self._bits, spec))

    def _gcd(self, other):
        return _big(_rt_big_gcd(self._bits, _bits_of(other)))

    def __hash__(self):
        return _rt_big_hash(self._bits)

    # Operators. With another int the compiler calls the `_wide_` functions for those whose result may leave 64 bits.

    def __add__(self, other):
        if isinstance(other, float):
            return self.__float__() + other
        elif isinstance(other, (int, bigint)):
            return _big(_rt_big_add(self._bits, _bits_of(other)))
        else:
            return NotImplemented

    def __radd__(self, other):
        if isinstance(other, float):
            return other + self.__float__()
        elif isinstance(other, int):
            return _big(_rt_big_add(_bits_of(other), self._bits))
        else:
            return NotImplemented

    def __sub__(self, other):
        if isinstance(other, float):
            return self.__float__() - other
        elif isinstance(other, (int, bigint)):
            return _big(_rt_big_sub(self._bits, _bits_of(other)))
        else:
            return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, float):
            return other - self.__float__()
        elif isinstance(other, int):
            return _big(_rt_big_sub(_bits_of(other), self._bits))
        else:
            return NotImplemented

    def __mul__(self, other):
        if isinstance(other, float):
            return self.__float__() * other
        elif isinstance(other, (int, bigint)):
            return _big(_rt_big_mul(self._bits, _bits_of(other)))
        else:
            return NotImplemented

    def __rmul__(self, other):
        if isinstance(other, float):
            return other * self.__float__()
        elif isinstance(other, int):
            return _big(_rt_big_mul(_bits_of(other), self._bits))
        else:
            return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, float):
            return self.__float__() / other
        elif isinstance(other, (int, bigint)):
            return _divided(self._bits, _bits_of(other))
        else:
            return NotImplemented

    def __rtruediv__(self, other):
        if isinstance(other, float):
            return other / self.__float__()
        elif isinstance(other, int):
            return _divided(_bits_of(other), self._bits)
        else:
            return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, float):
            return self.__float__() // other
        elif isinstance(other, (int, bigint)):
            return _wide_floordiv(self, other)
        else:
            return NotImplemented

    def __rfloordiv__(self, other):
        if isinstance(other, float):
            return other // self.__float__()
        elif isinstance(other, int):
            return _wide_floordiv(other, self)
        else:
            return NotImplemented

    def __mod__(self, other):
        if isinstance(other, float):
            return self.__float__() % other
        elif isinstance(other, (int, bigint)):
            return _wide_mod(self, other)
        else:
            return NotImplemented

    def __rmod__(self, other):
        if isinstance(other, float):
            return other % self.__float__()
        elif isinstance(other, int):
            return _wide_mod(other, self)
        else:
            return NotImplemented

    def __divmod__(self, other):
        return (self // other, self % other)

    def __rdivmod__(self, other):
        return (other // self, other % self)

    def __pow__(self, other, mod=None):
        if mod is not None:
            return _wide_pow_mod(self, other, mod)
        elif isinstance(other, float):
            return self.__float__() ** other
        elif isinstance(other, (int, bigint)):
            return _wide_pow(self, other)
        else:
            return NotImplemented

    def __rpow__(self, other):
        if isinstance(other, float):
            return other ** self.__float__()
        elif isinstance(other, int):
            return _wide_pow(other, self)
        else:
            return NotImplemented

    def __lshift__(self, other):
        return _wide_shl(self, other)

    def __rlshift__(self, other):
        return _wide_shl(other, self)

    def __rshift__(self, other):
        if isinstance(other, (int, bigint)):
            return _wide_shr(self, other)
        else:
            return NotImplemented

    def __rrshift__(self, other):
        if isinstance(other, int):
            return _wide_shr(other, self)
        else:
            return NotImplemented

    def __and__(self, other):
        if isinstance(other, (int, bigint)):
            return _wide_and(self, other)
        else:
            return NotImplemented

    def __rand__(self, other):
        return self.__and__(other)

    def __or__(self, other):
        if isinstance(other, (int, bigint)):
            return _wide_or(self, other)
        else:
            return NotImplemented

    def __ror__(self, other):
        return self.__or__(other)

    def __xor__(self, other):
        if isinstance(other, (int, bigint)):
            return _wide_xor(self, other)
        else:
            return NotImplemented

    def __rxor__(self, other):
        return self.__xor__(other)

    # Order

    def __eq__(self, other):
        if isinstance(other, bigint):
            return _rt_big_compare(self._bits, other._bits) == 0
        elif isinstance(other, int):
            return False
        elif isinstance(other, float):
            return _compare_float(self, other) == 0
        else:
            return NotImplemented

    def __lt__(self, other):
        if isinstance(other, (int, bigint, float)):
            return _order(self, other) == -1
        else:
            return NotImplemented

    def __le__(self, other):
        if isinstance(other, (int, bigint, float)):
            order = _order(self, other)
            return order == -1 or order == 0
        else:
            return NotImplemented

    def __gt__(self, other):
        if isinstance(other, (int, bigint, float)):
            return _order(self, other) == 1
        else:
            return NotImplemented

    def __ge__(self, other):
        if isinstance(other, (int, bigint, float)):
            order = _order(self, other)
            return order == 1 or order == 0
        else:
            return NotImplemented

    # Methods

    def _as_exponent(self, base, modulus):
        return _wide_pow_mod(base, self, modulus)

    def _as_modulus(self, base, exponent):
        return _wide_pow_mod(base, exponent, self)

    def _in_base(self, base, prefix):
        digits = _rt_big_text(self._bits, base)
        if digits.startswith("-"):
            return "-" + prefix + digits[1:]
        return prefix + digits

    def _percent(self, flags, width, precision, kind):
        return _checked(_rt_percent_big(self._bits, flags, width, precision, kind))

    def _isqrt(self):
        return _big(_rt_big_isqrt(self._bits))

    def _log(self, log):
        """A logarithm of a positive value, of any size."""
        length = _rt_big_bit_length(self._bits)
        if length < 1000:
            return log(_rt_big_float(self._bits))
        scale = length - 60
        return log(_rt_big_float(_rt_big_shr(self._bits, scale))) + log(2.0) * scale

    def bit_length(self):
        return _rt_big_bit_length(self._bits)

    def bit_count(self):
        return _rt_big_bit_count(self._bits)

    def to_bytes(self, length=1, byteorder="big", *, signed=False):
        _check_byteorder(byteorder)
        length = _index(length)
        negative = _rt_big_compare(self._bits, _rt_big_from_int(0)) < 0
        if length < 0:
            raise ValueError("length argument must be non-negative")
        if negative and not signed:
            raise OverflowError("can't convert negative int to unsigned")
        size = (~self).bit_length() if negative else self.bit_length()
        if size + signed > length * 8:
            raise OverflowError("int too big to convert")
        value = self + _wide_shl(1, length * 8) if negative else self
        octets = bytes.fromhex(format(value, "x").zfill(length * 2))
        return octets if byteorder == "big" else octets[::-1]

    def is_integer(self):
        return True

    def conjugate(self):
        return self

    def as_integer_ratio(self):
        return (self, 1)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return 0

    @property
    def numerator(self):
        return self

    @property
    def denominator(self):
        return 1


def _checked(text):
    kind = _rt_failure()
    if kind == 1:
        raise ValueError(_rt_failure_text())
    if kind == 2:
        raise OverflowError(_rt_failure_text())
    return text


def _object(bits):
    """The value of more than 64 bits."""
    big = _zeroed(bigint)
    big._bits = bits
    return big


def _big(bits):
    """A machine int if the value fits, or a word."""
    if _rt_big_fits(bits):
        return _rt_big_to_int(bits)
    if _rt_big_is_word(bits):
        return _of_word(_rt_big_low(bits))
    return _object(bits)


def _object_of_words(high, low):
    return _object(_rt_big_from_words(high, low))


def _object_of_word(word):
    return _object_of_words(0, word)


def _wide_of_words(high, low):
    """`high * 2**64 + low`, where `low` has no sign."""
    if high == 0:
        return _of_word(low)
    if high == -1 and low < 0:
        return low
    return _object_of_words(high, low)


def _wide_high_word(n):
    """What `_wide_of_words` takes beside the low word of an int that is no object."""
    return 0 if _is_word(n) else _shr(_low_word(n), 63)


def _big_or_memory_error(bits):
    if _rt_failure() != 0:
        raise MemoryError()
    return _big(bits)


def _bits_of(n):
    if _is_object(n):
        return _object_of(n)._bits
    return _rt_big_from_words(_wide_high_word(n), _low_word(n))


def _literal(text):
    return _object(_rt_big_from_text(text))


def _parse_wide(text, base):
    """`int(text, base)` where the result may be large."""
    if base != 0 and (base < 2 or base > 36):
        raise ValueError("int() base must be >= 2 and <= 36, or 0")
    bits = _rt_big_parse(text, base)
    if _rt_failure() != 0:
        raise_unreadable(text, base)
    return _big(bits)


def _of_digits(text):
    """The int of these decimal digits, however many."""
    return _big(_rt_big_from_text(text))


def _digits_of(n):
    """The decimal digits of an int, however many."""
    return _rt_big_text(_bits_of(n), 10) if isinstance(n, bigint) else str(n)


def _from_float(x):
    """`int(x)` of a float."""
    if x != x:
        raise ValueError("cannot convert float NaN to integer")
    if x - x != 0.0:
        raise OverflowError("cannot convert float infinity to integer")
    return _big(_rt_big_from_float(x))


# Operators of ints whose results may be large


def _wide_of(n):
    """The same int, as one from which large ones are computed."""
    return _wide_add(n, 0)


def _wide_add(a, b):
    if _is_large(a) or _is_large(b):
        return _large_sum(a, b)
    x, y = _low_word(a), _low_word(b)
    if _add_overflows(x, y):
        return _large_sum(x, y)
    return _wrap_add(x, y)


def _large_sum(a, b):
    if not _is_object(a) and not _is_object(b):
        x = _low_word(a)
        low = _wrap_add(x, _low_word(b))
        return _wide_of_words(_wide_high_word(a) + _wide_high_word(b) + _unsigned_lt(low, x), low)
    return _big(_rt_big_add(_bits_of(a), _bits_of(b)))


def _wide_sub(a, b):
    if _is_large(a) or _is_large(b):
        return _large_difference(a, b)
    x, y = _low_word(a), _low_word(b)
    if _sub_overflows(x, y):
        return _large_difference(x, y)
    return _wrap_sub(x, y)


def _large_difference(a, b):
    if not _is_object(a) and not _is_object(b):
        x, y = _low_word(a), _low_word(b)
        return _wide_of_words(_wide_high_word(a) - _wide_high_word(b) - _unsigned_lt(x, y), _wrap_sub(x, y))
    return _big(_rt_big_sub(_bits_of(a), _bits_of(b)))


def _wide_mul(a, b):
    if _is_large(a) or _is_large(b):
        return _large_product(a, b)
    x, y = _low_word(a), _low_word(b)
    if _mul_overflows(x, y):
        return _large_product(x, y)
    return _wrap_mul(x, y)


def _large_product(a, b):
    return _big(_rt_big_mul(_bits_of(a), _bits_of(b)))


def _wide_neg(a):
    return _wide_sub(0, a)


def _wide_floordiv(a, b):
    if _rarely(_is_object(a) or _is_large(b)):
        return _large_quotient(a, b)
    x, y = _low_word(a), _low_word(b)
    if _is_word(a):
        return _of_word(_unsigned_div(x, y)) if y > 0 else _large_quotient(a, b)
    elif y == -1:
        return _wide_neg(x)
    else:
        return x // y


def _large_quotient(a, b):
    if b == 0:
        raise ZeroDivisionError("integer division or modulo by zero")
    return _big(_rt_big_floordiv(_bits_of(a), _bits_of(b)))


def _wide_mod(a, b):
    """By a machine int the rest is one."""
    if isinstance(b, bigint):
        return _large_rest(a, b)
    divisor = b + 0
    if _rarely(_is_object(a)):
        return _small_rest(a, divisor)
    x = _low_word(a)
    if _is_word(a):
        return _wrap_sub(x, _wrap_mul(_unsigned_div(x, divisor), divisor)) if divisor > 0 else _small_rest(a, divisor)
    return x % divisor


def _small_rest(a, b):
    if b == 0:
        raise ZeroDivisionError("integer modulo by zero")
    return _rt_big_to_int(_rt_big_mod(_bits_of(a), _rt_big_from_int(b)))


def _large_rest(a, b):
    if b == 0:
        raise ZeroDivisionError("integer modulo by zero")
    return _big(_rt_big_mod(_bits_of(a), _bits_of(b)))


def _wide_pow(a, b):
    if isinstance(b, bigint):
        if isinstance(a, bigint) or a > 1 or a < -1:
            raise MemoryError()
        return _small_power(a + 0, b % 2 == 0)
    exponent = b + 0
    if exponent < 0:
        raise_negative_power(a)
    if isinstance(a, bigint):
        return _big_or_memory_error(_rt_big_pow(a._bits, exponent))
    base = a + 0
    if base >= -1 and base <= 1:
        return _small_power(base, exponent % 2 == 0) if exponent > 0 else 1
    if exponent < 64 and base.bit_length() * exponent < 64:
        return int_pow(base, exponent)
    return _big_or_memory_error(_rt_big_pow(_rt_big_from_int(base), exponent))


def _small_power(base, even):
    return 1 if base == -1 and even else base


def _wide_shl(a, b):
    if _is_large(a) or _is_large(b):
        return _large_shift(a, b)
    x, count = _low_word(a), _low_word(b)
    if count < 0 or count > 63:
        return _large_shift(x, count)
    shifted = _shl(x, count)
    if _shr(shifted, count) == x:
        return shifted
    return _large_shift(x, count)


def _large_shift(a, b):
    if b < 0:
        raise ValueError("negative shift count")
    if isinstance(b, bigint):
        if isinstance(a, int) and a == 0:
            return 0
        raise OverflowError("too many digits in integer")
    return _big_or_memory_error(_rt_big_shl(_bits_of(a), b + 0))


def _wide_shr(a, b):
    if _rarely(_is_object(a) or _is_large(b)):
        return _large_shift_right(a, b)
    x, count = _low_word(a), _low_word(b)
    if count < 0 or count > 63:
        return _large_shift_right(a, count)
    return _of_word(_shr_logical(x, count)) if _is_word(a) else _shr(x, count)


def _large_shift_right(a, b):
    if b < 0:
        raise ValueError("negative shift count")
    if isinstance(b, bigint):
        return _wide_sign(a)
    return _big(_rt_big_shr(_bits_of(a), b + 0))


def _wide_and(a, b):
    if _rarely(_is_object(a) or _is_object(b)):
        return _large_and(a, b)
    return _wide_of_words(_wide_high_word(a) & _wide_high_word(b), _low_word(a) & _low_word(b))


def _large_and(a, b):
    return _big(_rt_big_and(_bits_of(a), _bits_of(b)))


def _wide_or(a, b):
    if _rarely(_is_object(a) or _is_object(b)):
        return _large_or(a, b)
    return _wide_of_words(_wide_high_word(a) | _wide_high_word(b), _low_word(a) | _low_word(b))


def _large_or(a, b):
    return _big(_rt_big_or(_bits_of(a), _bits_of(b)))


def _wide_xor(a, b):
    if _rarely(_is_object(a) or _is_object(b)):
        return _large_xor(a, b)
    return _wide_of_words(_wide_high_word(a) ^ _wide_high_word(b), _low_word(a) ^ _low_word(b))


def _large_xor(a, b):
    return _big(_rt_big_xor(_bits_of(a), _bits_of(b)))


def _wide_equal(a, b):
    if _rarely(_is_object(a) or _is_object(b)):
        return _large_order(a, b) == 0
    return _low_word(a) == _low_word(b) and _is_word(a) == _is_word(b)


def _wide_less(a, b):
    if _rarely(_is_object(a) or _is_object(b)):
        return _large_order(a, b) < 0
    x, y = _low_word(a), _low_word(b)
    if _is_word(a):
        return _is_word(b) and _unsigned_lt(x, y)
    return _is_word(b) or x < y


def _large_order(a, b):
    return _rt_big_compare(_bits_of(a), _bits_of(b))


def _wide_sign(a):
    """What is left when all bits are shifted out."""
    return -1 if a < 0 else 0


def _whole(n):
    if isinstance(n, bigint):
        return n
    else:
        return _index(n)


def _wide_pow_mod(base, exponent, modulus):
    """`pow(base, exponent, modulus)`"""
    a, b, m = _whole(base), _whole(exponent), _whole(modulus)
    if m == 0:
        raise ValueError("pow() 3rd argument cannot be 0")
    bits = _bits_of(m)
    if b < 0:
        inverse = _rt_big_inverse(_bits_of(a), bits)
        if _rt_failure() != 0:
            raise ValueError("base is not invertible for the given modulus")
        return _big(_rt_big_pow_mod(inverse, _bits_of(-b), bits))
    return _big(_rt_big_pow_mod(_bits_of(a), _bits_of(b), bits))


def _divided(a, b):
    if _rt_big_compare(b, _rt_big_from_int(0)) == 0:
        raise ZeroDivisionError("division by zero")
    quotient = _rt_big_divide(a, b)
    if quotient - quotient != 0.0:
        raise OverflowError("integer division result too large for a float")
    return quotient


def _order(big, other):
    """-1, 0, 1, or 2 if there is no order."""
    if isinstance(other, float):
        return _compare_float(big, other)
    return _rt_big_compare(big._bits, _bits_of(other))


def _compare_float(big, x):
    if x != x:
        return 2
    if x - x != 0.0:
        return -1 if x > 0.0 else 1
    return _rt_big_compare(big._bits, _rt_big_from_float(x))


def _round_big(big, places):
    """To a multiple of `10 ** places`, ties to even."""
    unit = _wide_pow(10, places)
    whole = big // unit
    twice = (big % unit) * 2
    if twice > unit or (twice == unit and whole % 2 == 1):
        whole = _wide_add(whole, 1)
    return _wide_mul(whole, unit)


