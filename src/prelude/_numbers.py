"""Numbers. Methods get the machine's value as `self`; what the machine does by itself (int and float arithmetic,
comparisons of equal types) never comes here."""

from _text import _checked
from enum import _IntMember
from slice import _bound_index, _index
from str import _ascii_code, _within


class int:
    def __bool__(self):
        return self != 0

    def __int__(self):
        return self + 0

    def __index__(self):
        return self + 0

    def __float__(self):
        return _int_to_float(self)

    def __trunc__(self):
        return self + 0

    def __floor__(self):
        return self + 0

    def __ceil__(self):
        return self + 0

    def __round__(self, ndigits=None):
        if ndigits is None:
            return self + 0
        else:
            return _round_int(self, _index(ndigits))

    def __abs__(self):
        if self < 0:
            return -_wide(self)
        return _wide(self)

    def __str__(self):
        return _rt_int_text(self)

    def __repr__(self):
        return _rt_int_text(self)

    def __format__(self, spec):
        if spec == "":
            return _rt_int_text(self)
        return _checked(_rt_format_int(self, spec))

    def __hash__(self):
        if self == -9223372036854775808:
            return -4
        if self < 0:
            h = -(-self % 2305843009213693951)
            if h == -1:
                return -2
            return h
        return self % 2305843009213693951

    # Operators

    def __truediv__(self, other):
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError("division by zero")
            if _rarely(_may_lose_bits(self) or _may_lose_bits(other)):
                return _rt_int_divide(self, other)
            return _fdiv(_int_to_float(self), _int_to_float(other))
        elif isinstance(other, float):
            return _int_to_float(self) / other
        else:
            return NotImplemented

    def __floordiv__(self, other):
        if not isinstance(other, float):
            return NotImplemented
        return _int_to_float(self) // other

    def __mod__(self, other):
        if not isinstance(other, float):
            return NotImplemented
        return _int_to_float(self) % other

    def __divmod__(self, other):
        if isinstance(other, float):
            return _int_to_float(self).__divmod__(other)
        elif isinstance(other, int):
            return (_wide(self) // other, self % other)
        else:
            return NotImplemented

    def __pow__(self, other, mod=None):
        if isinstance(other, int):
            return int_pow(self, other)
        elif isinstance(other, float):
            return float_pow(_int_to_float(self), other)
        else:
            return NotImplemented

    def __lshift__(self, count):
        if not isinstance(count, int):
            return NotImplemented
        if count < 0:
            _raise_shift()
        if self == 0:
            return 0
        if count > 62:
            if count == 63 and self == -1:
                return -9223372036854775808
            _raise_overflow()
        result = _shl(self, count)
        if _shr(result, count) != self:
            _raise_overflow()
        return result

    def __rshift__(self, count):
        if not isinstance(count, int):
            return NotImplemented
        if count < 0:
            _raise_shift()
        if count > 63:
            return _shr(self, 63)
        return _shr(self, count)

    def __eq__(self, other):
        if isinstance(other, int):
            return self + 0 == other + 0
        elif isinstance(other, float):
            return _compare(self, other) == 0
        else:
            return NotImplemented

    def __lt__(self, other):
        if isinstance(other, int):
            return self + 0 < other + 0
        elif isinstance(other, float):
            return _compare(self, other) == -1
        else:
            return NotImplemented

    def __le__(self, other):
        if isinstance(other, int):
            return self + 0 <= other + 0
        elif isinstance(other, float):
            return _compare(self, other) <= 0
        else:
            return NotImplemented

    def __gt__(self, other):
        if isinstance(other, int):
            return self + 0 > other + 0
        elif isinstance(other, float):
            return _compare(self, other) == 1
        else:
            return NotImplemented

    def __ge__(self, other):
        if isinstance(other, int):
            return self + 0 >= other + 0
        elif isinstance(other, float):
            c = _compare(self, other)
            return c == 0 or c == 1
        else:
            return NotImplemented

    # Methods

    def bit_length(self):
        length = 0
        rest = self
        if rest < 0:
            rest = _wrap_sub(0, rest)
        while rest != 0:
            rest = _shr_logical(rest, 1)
            length = _wrap_add(length, 1)
        return length

    def bit_count(self):
        count = 0
        rest = self
        if rest < 0:
            rest = _wrap_sub(0, rest)
        while rest != 0:
            rest = rest & _wrap_sub(rest, 1)
            count = _wrap_add(count, 1)
        return count

    def is_integer(self):
        return True

    def conjugate(self):
        return self + 0

    def as_integer_ratio(self):
        return (self + 0, 1)

    @property
    def real(self):
        return self + 0

    @property
    def imag(self):
        return 0

    @property
    def numerator(self):
        return self + 0

    @property
    def denominator(self):
        return 1

    def to_bytes(self, length=1, byteorder="big", *, signed=False):
        return _int_to_bytes(self, _index(length), byteorder, signed)

    @staticmethod
    def from_bytes(data, byteorder="big", *, signed=False):
        return _int_from_bytes(bytes(data), byteorder, signed)


class bool:
    def __bool__(self):
        return self

    def __int__(self):
        return self + 0

    def __index__(self):
        return self + 0

    def __float__(self):
        return _int_to_float(self + 0)

    def __trunc__(self):
        return self + 0

    def __floor__(self):
        return self + 0

    def __ceil__(self):
        return self + 0

    def __round__(self, ndigits=None):
        return (self + 0).__round__(ndigits)

    def __abs__(self):
        return self + 0

    def __str__(self):
        if self:
            return "True"
        return "False"

    def __repr__(self):
        if self:
            return "True"
        return "False"

    def __format__(self, spec):
        if spec == "":
            return self.__str__()
        return _checked(_rt_format_bool(self, spec))

    def __hash__(self):
        return self + 0

    def __truediv__(self, other):
        return (self + 0).__truediv__(other)

    def __floordiv__(self, other):
        return (self + 0).__floordiv__(other)

    def __mod__(self, other):
        return (self + 0).__mod__(other)

    def __divmod__(self, other):
        return (self + 0).__divmod__(other)

    def __pow__(self, other, mod=None):
        return (self + 0).__pow__(other)

    def __lshift__(self, count):
        return (self + 0).__lshift__(count)

    def __rshift__(self, count):
        return (self + 0).__rshift__(count)

    def __eq__(self, other):
        return (self + 0).__eq__(other)

    def __lt__(self, other):
        return (self + 0).__lt__(other)

    def __le__(self, other):
        return (self + 0).__le__(other)

    def __gt__(self, other):
        return (self + 0).__gt__(other)

    def __ge__(self, other):
        return (self + 0).__ge__(other)

    def bit_length(self):
        return self + 0

    def bit_count(self):
        return self + 0

    def conjugate(self):
        return self + 0

    def as_integer_ratio(self):
        return (self + 0, 1)

    def to_bytes(self, length=1, byteorder="big", *, signed=False):
        return _int_to_bytes(self + 0, _index(length), byteorder, signed)

    @property
    def real(self):
        return self + 0

    @property
    def imag(self):
        return 0

    @property
    def numerator(self):
        return self + 0

    @property
    def denominator(self):
        return 1


class float:
    def __bool__(self):
        return self != 0.0

    def __int__(self):
        return _wide_trunc(self)

    def __float__(self):
        return self

    def __trunc__(self):
        return _wide_trunc(self)

    def __floor__(self):
        return _wide_trunc(_floor(self))

    def __ceil__(self):
        return _wide_trunc(_ceil(self))

    def __round__(self, ndigits=None):
        if ndigits is None:
            return _round_float(self)
        else:
            return _checked(_rt_float_round(self, _bound_index(ndigits)))

    def __abs__(self):
        return _fabs(self)

    def __str__(self):
        return _rt_float_text(self)

    def __repr__(self):
        return _rt_float_text(self)

    def __format__(self, spec):
        if spec == "":
            return _rt_float_text(self)
        return _checked(_rt_format_float(self, spec))

    def __hash__(self):
        return _rt_float_hash(self)

    # Operators

    def __truediv__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self / _int_to_float(other + 0)

    def __floordiv__(self, other):
        if isinstance(other, float):
            if other == 0.0:
                raise ZeroDivisionError("float floor division by zero")
            return _floor_divide(self, other)
        elif isinstance(other, int):
            return self // _int_to_float(other + 0)
        else:
            return NotImplemented

    def __mod__(self, other):
        if isinstance(other, float):
            if other == 0.0:
                raise ZeroDivisionError("float modulo")
            return _modulo(self, other)
        elif isinstance(other, int):
            return self % _int_to_float(other + 0)
        else:
            return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, float):
            if other == 0.0:
                raise ZeroDivisionError("float divmod()")
            return (_floor_divide(self, other), _modulo(self, other))
        elif isinstance(other, int):
            return self.__divmod__(_int_to_float(other + 0))
        else:
            return NotImplemented

    def __pow__(self, other, mod=None):
        if isinstance(other, float):
            return float_pow(self, other)
        elif isinstance(other, int):
            return float_pow(self, _int_to_float(other + 0))
        else:
            return NotImplemented

    def __eq__(self, other):
        if isinstance(other, float):
            return self == other
        elif isinstance(other, int):
            return _compare(other + 0, self) == 0
        else:
            return NotImplemented

    def __lt__(self, other):
        if isinstance(other, float):
            return self < other
        elif isinstance(other, int):
            return _compare(other + 0, self) == 1
        else:
            return NotImplemented

    def __le__(self, other):
        if isinstance(other, float):
            return self <= other
        elif isinstance(other, int):
            c = _compare(other + 0, self)
            return c == 0 or c == 1
        else:
            return NotImplemented

    def __gt__(self, other):
        if isinstance(other, float):
            return self > other
        elif isinstance(other, int):
            return _compare(other + 0, self) == -1
        else:
            return NotImplemented

    def __ge__(self, other):
        if isinstance(other, float):
            return self >= other
        elif isinstance(other, int):
            return _compare(other + 0, self) <= 0
        else:
            return NotImplemented

    # Methods

    def is_integer(self):
        return _fabs(self) != _infinity() and _floor(self) == self

    def conjugate(self):
        return self

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return 0.0

    def hex(self):
        return _rt_float_hex(self)

    @staticmethod
    def fromhex(text):
        return _checked(_rt_float_fromhex(text))

    def as_integer_ratio(self):
        return _float_ratio(self)


# Making numbers


def _new_int(x=0, base=None):
    if base is not None:
        if isinstance(x, str):
            return _parse_int(x, _index(base))
        elif isinstance(x, (bytes, bytearray)):
            return _parse_int(x.decode("latin-1"), _index(base))
        else:
            raise TypeError("int() can't convert non-string with explicit base")
    elif type(x) is float:
        return _float_as_int(x)
    elif hasattr(x, "__int__"):
        return _returned_int(x.__int__(), "__int__")
    elif isinstance(x, str):
        return _parse_decimal(x)
    elif isinstance(x, (bytes, bytearray)):
        return _parse_int(x.decode("latin-1"), 10)
    elif hasattr(x, "__index__"):
        return _returned_int(x.__index__(), "__index__")
    elif hasattr(x, "__trunc__"):
        return _returned(x.__trunc__(), "__trunc__", "non-Integral")
    else:
        return _type_error("int() argument must be a string, a bytes-like object or a real number, not '", x, "'")


def _returned_int(value, method):
    return _returned(value, method, "non-int")


def _returned(value, method, refusal):
    if isinstance(value, _bigint):
        return value
    elif isinstance(value, int):
        return value + 0
    elif isinstance(value, _IntMember):
        return value._value_
    else:
        raise TypeError(f"{method} returned {refusal} (type {type(value).__name__})")


def _parse_decimal(text):
    code = _ascii_code(text)
    if _within(code, 48, 10):
        return _wrap_sub(code, 48)
    return _parse_int(text, 10)


def _parse_int(text, base):
    if base != 0 and (base < 2 or base > 36):
        raise ValueError("int() base must be >= 2 and <= 36, or 0")
    value = _rt_int_parse(text, base)
    if value != 0:
        return value
    kind = _rt_failure()
    if kind == 1:
        raise_unreadable(text, base)
    if kind == 2:
        _raise_overflow()
    return value


def raise_unreadable(text, base):
    message = _rt_failure_text()
    raise ValueError(message or "invalid literal for int() with base " + str(base) + ": " + repr(text))


def _new_float(x=0.0):
    if type(x) is float:
        return x
    elif hasattr(x, "__float__"):
        return _returned_float(x, x.__float__())
    elif isinstance(x, str):
        return _parse_float(x)
    elif isinstance(x, (bytes, bytearray)):
        return _parse_float(x.decode("latin-1"))
    elif hasattr(x, "__index__"):
        return float(_returned_int(x.__index__(), "__index__"))
    else:
        return _type_error("float() argument must be a string or a real number, not '", x, "'")


def _returned_float(x, value):
    if isinstance(value, float):
        return value
    else:
        raise TypeError(f"{type(x).__name__}.__float__ returned non-float (type {type(value).__name__})")


def _parse_float(text):
    value = _rt_float_parse(text)
    if _rt_failure() != 0:
        raise ValueError("could not convert string to float: " + repr(text))
    return value


def _new_bool(x=False):
    if x:
        return True
    return False


# Ints


def _raise_overflow():
    _rt_int_overflow()
    raise OverflowError("integer overflow")


def _raise_shift():
    raise ValueError("negative shift count")


def raise_negative_power(base):
    if base == 0:
        raise ZeroDivisionError("0.0 cannot be raised to a negative power")
    _rt_power_leaves_type()
    raise ValueError("an int to a negative power is a float: convert the base to float, or compile with --powers exact")


def int_pow(base, exponent):
    """`base ** exponent` of ints whose result is an int."""
    if exponent < 0:
        raise_negative_power(base)
    result = 1
    square = base + 0
    while True:
        if exponent & 1:
            result = result * square
        exponent = _shr(exponent, 1)
        if exponent == 0:
            return result
        square = square * square


def int_or_float_pow(base, exponent):
    """`base ** exponent` of ints as in Python."""
    if exponent < 0:
        return float(base) ** float(exponent)
    return _wide_pow(base, exponent)


def _may_lose_bits(i):
    """Is it beyond the range of which a float holds every int, up to 2 ** 53 either way?"""
    return _unsigned_lt(18014398509481984, _wrap_add(i, 9007199254740992))


def _compare(i, x):
    """Order of an int and a float by their exact values: -1, 0, 1, or 2 if there is none."""
    if x != x:
        return 2
    if x >= 9223372036854775808.0:
        return -1
    if x < -9223372036854775808.0:
        return 1
    whole = _float_to_int(x)
    if i < whole:
        return -1
    if i > whole:
        return 1
    rest = x - _int_to_float(whole)
    if rest > 0.0:
        return -1
    if rest < 0.0:
        return 1
    return 0


def _round_int(x, ndigits):
    """x rounded to a multiple of 10 ** -ndigits, ties to even."""
    if ndigits >= 0:
        return x
    if ndigits < -19:
        return 0
    if ndigits == -19:
        if x > 5000000000000000000 or x < -5000000000000000000:
            return _wide(10 if x > 0 else -10) * 1000000000000000000
        return 0
    unit = int_pow(10, -ndigits)
    rest = x % unit
    low = x // unit
    twice = unit - rest
    if rest > twice or (rest == twice and low & 1):
        low += 1
    return _wide(low) * unit


def _check_byteorder(byteorder):
    if byteorder != "big" and byteorder != "little":
        raise ValueError("byteorder must be either 'little' or 'big'")


def _int_to_bytes(x, length, byteorder, signed):
    _check_byteorder(byteorder)
    if length < 0:
        raise ValueError("length argument must be non-negative")
    if x < 0 and not signed:
        raise OverflowError("can't convert negative int to unsigned")
    if length < 8:
        bits = length * 8
        if signed and length > 0:
            bits = bits - 1
        high = _shr(x, bits)
        if high != 0 and not (signed and high == -1 and length > 0):
            raise OverflowError("int too big to convert")
    octets = []
    rest = x
    for _ in range(length):
        octets.append(rest & 255)
        rest = _shr(rest, 8)
    if byteorder == "big":
        octets.reverse()
    return bytes(octets)


def _int_from_bytes(data, byteorder, signed):
    _check_byteorder(byteorder)
    octets = list(data)
    if byteorder == "little":
        octets.reverse()
    if len(octets) == 0:
        return 0
    value = _wide(octets[0])
    if signed and value > 127:
        value -= 256
    for octet in octets[1:]:
        value = value * 256 + octet
    return value


# Floats


def _infinity():
    return _float_from_bits(9218868437227405312)


def _float_as_int(x):
    """x without its fraction."""
    if not (x < 9223372036854775808.0 and x >= -9223372036854775808.0):
        _raise_not_int(x)
    return _float_to_int(x)


def _raise_not_int(x):
    if x != x:
        raise ValueError("cannot convert float NaN to integer")
    if _fabs(x) == _infinity():
        raise OverflowError("cannot convert float infinity to integer")
    _raise_overflow()


def _round_float(x):
    """The nearest int, ties to even."""
    low = _floor(x)
    rest = x - low
    if rest > 0.5 or (rest == 0.5 and _fmod_c(low, 2.0) != 0.0):
        low = low + 1.0
    return _wide_trunc(low)


def _modulo(x, y):
    mod = _fmod_c(x, y)
    if mod != 0.0:
        if (y < 0.0) != (mod < 0.0):
            mod = mod + y
    else:
        mod = _copysign(0.0, y)
    return mod


def _floor_divide(x, y):
    mod = _fmod_c(x, y)
    div = _fdiv(x - mod, y)
    if mod != 0.0 and (y < 0.0) != (mod < 0.0):
        div = div - 1.0
    if div == 0.0:
        return _copysign(0.0, _fdiv(x, y))
    low = _floor(div)
    if div - low > 0.5:
        low = low + 1.0
    return low


def float_pow(x, y):
    """`x ** y` with Python's errors. Squares and roots are computed directly where that surely rounds as `pow` does.

    glibc's `pow` is wrong by less than 0.511 + |log(x ** y)| / 22000 units in the last place, so it gives the nearest
    number unless the true result lies close to the middle between two.
    """
    if y == 2.0:
        square = x * x
        if 1e-9 < square and square < 1e9:
            if _fabs(_square_rest(x, square)) <= _binade(square) * (0.4875 * 2.220446049250313e-16):
                return square
            return _rt_math_pow(x, 2.0)
    elif y == 0.5:
        if 1e-60 < x and x < 1e60:
            root = _sqrt(x)
            square = root * root
            if _fabs((x - square) - _square_rest(root, square)) <= _binade(root) * root * (0.96 * 2.220446049250313e-16):
                return root
    return _power(x, y)


def _binade(x):
    """The largest power of two that is not larger than the positive number."""
    return _float_from_bits(_float_bits(x) & 0x7FF0000000000000)


def _power(x, y):
    if x == 0.0 and y < 0.0:
        raise ZeroDivisionError("0.0 cannot be raised to a negative power")
    if is_complex_power(x, y):
        _rt_power_leaves_type()
        raise ValueError("a negative number to a fractional power is complex: convert the base to complex, or compile with --powers exact")
    result = _rt_math_pow(x, y)
    if _fabs(result) == _infinity() and _fabs(x) != _infinity() and _fabs(y) != _infinity():
        raise OverflowError(34, "Numerical result out of range")
    return result


def is_complex_power(x, y):
    return x < 0.0 and _fabs(x) != _infinity() and _fabs(y) != _infinity() and _floor(y) != y and y == y


def _float_ratio(x):
    from bigint import _from_float, _wide_pow

    if x != x:
        raise ValueError("cannot convert NaN to integer ratio")
    if _fabs(x) == _infinity():
        raise OverflowError("cannot convert Infinity to integer ratio")
    doublings = 0
    while _floor(x) != x:
        x = x * 2.0
        doublings += 1
    return (_from_float(x), _wide_pow(2, doublings))


def _mixable(n):
    """An int for a place that holds floats, too."""
    if n >= 562949953421312 or n < -562949953421312:
        _rt_int_overflow()
        raise OverflowError("an int beyond 49 bits in a variable or container that holds floats, too")
    return n
