"""The struct module. The types of what `unpack` gives depend on the format: where it is written out, the compiler adds
`_kinds`: a tuple with a value for each item that tells its kind (or a list with one, if there are many of the same).
With any other format the items are a union of all kinds."""

from tuple import _tuple_from

_SIZES = {"b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8, "e": 2, "f": 4, "d": 8}
_NATIVE_SIZES = {"l": 8, "L": 8, "n": 8, "N": 8, "P": 8}
_NAMES = {"b": "byte format", "B": "ubyte format", "h": "short format", "H": "ushort format"}
_SIGNED = "bhilqn"


class error(Exception):
    pass


class _Item:
    def __init__(self, code, offset, size, is_big):
        self.code = code
        self.offset = offset
        self.size = size
        self.is_big = is_big


class _Layout:
    """What a format says: where each item is."""

    def __init__(self, format):
        self.items = []
        self.size = 0
        native = True
        at = 0
        if format[:1] in ("@", "=", "<", ">", "!"):
            native = format[0] == "@"
            at = 1
        self.is_big = format[:1] in (">", "!")
        self.is_native = native
        while at < len(format):
            code = format[at]
            at += 1
            if code.isspace():
                continue
            count = 1
            if "0" <= code <= "9":
                start = at - 1
                while at < len(format) and "0" <= format[at] <= "9":
                    at += 1
                if at == len(format):
                    raise error("repeat count given without format specifier")
                if at - start > 18:
                    raise error("total struct size too long")
                count = int(format[start:at])
                code = format[at]
                at += 1
            self.add(code, count, native)

    def add(self, code, count, native):
        if code == "x":
            self.size += count
        elif code == "c":
            for i in range(count):
                self.place(code, 1)
        elif code == "s" or code == "p":
            self.place(code, count)
        else:
            size = _NATIVE_SIZES.get(code, 0) if native else 0
            if size == 0:
                size = _SIZES.get(code, 0)
            if size == 0:
                raise error("bad char in struct format")
            if native:
                self.size = (self.size + size - 1) // size * size
            for i in range(count):
                self.place(code, size)

    def place(self, code, size):
        self.items.append(_Item(code, self.size, size, self.is_big))
        self.size += size


_LAYOUTS = {}


def _layout(format):
    if isinstance(format, str):
        layout = _LAYOUTS.get(format)
        if layout is None:
            format.encode("ascii")
            layout = _Layout(format)
            _LAYOUTS[format] = layout
        return layout
    elif isinstance(format, bytes):
        return _layout(format.decode("ascii"))
    else:
        return _type_error("Struct() argument 1 must be a str or bytes object, not ", format)


# Reading


def _bits(data, at, size, is_big):
    """The bytes as an unsigned number; of eight bytes the bits of a signed one."""
    value = 0
    if is_big:
        for i in range(at, at + size):
            value = _shl(value, 8) | data._data[i]
    else:
        for i in range(at + size - 1, at - 1, -1):
            value = _shl(value, 8) | data._data[i]
    return value


def _int_of(data, at, item, is_big):
    value = _bits(data, at, item.size, is_big)
    if item.size < 8 and item.code in _SIGNED and value >= _shl(1, item.size * 8 - 1):
        value -= _shl(1, item.size * 8)
    return value


def _unsigned_of(data, at, item, is_big):
    value = _int_of(data, at, item, is_big)
    if value >= 0:
        return value
    tens = _shr_logical(value, 1) // 5
    return _wide_int(f"{tens}{_wrap_sub(value, _wrap_mul(tens, 10))}", 10)


def _float_of(data, at, item, is_big):
    bits = _bits(data, at, item.size, is_big)
    if item.size == 8:
        return _float_from_bits(bits)
    return _rt_float_widen(bits, item.size)


def _text_of(data, at, item):
    if item.code == "p":
        count = min(data[at], item.size - 1) if item.size > 0 else 0
        return bytes(data[at + 1:at + 1 + count])
    return bytes(data[at:at + item.size])


def _value_of(data, start, item, is_big, kind):
    """An item of the kind of `kind`; "" stands for unsigned ints of eight bytes, None for bytes."""
    at = start + item.offset
    if isinstance(kind, bool):
        return data[at] != 0
    elif isinstance(kind, int):
        return _int_of(data, at, item, is_big)
    elif isinstance(kind, float):
        return _float_of(data, at, item, is_big)
    elif kind is None:
        return _text_of(data, at, item)
    else:
        return _unsigned_of(data, at, item, is_big)


def _any_value_of(data, start, item, is_big):
    at = start + item.offset
    if item.code in "csp":
        return _text_of(data, at, item)
    if item.code in "efd":
        return _float_of(data, at, item, is_big)
    if item.code == "?":
        return data[at] != 0
    if item.code in "QNPL":
        return _unsigned_of(data, at, item, is_big)
    return _int_of(data, at, item, is_big)


def _values(layout, data, start, kinds):
    if kinds is None:
        return _tuple_from([_any_value_of(data, start, item, layout.is_big) for item in layout.items])
    elif isinstance(kinds, list):
        return _tuple_from([_value_of(data, start, item, layout.is_big, kinds[0]) for item in layout.items])
    else:
        return _value_tuple(layout, data, start, 0, *kinds)


def _value_tuple(layout, data, start, number, *kinds):
    if len(kinds) == 0:
        return ()
    else:
        value = _value_of(data, start, layout.items[number], layout.is_big, kinds[0])
        return (value,) + _value_tuple(layout, data, start, number + 1, *kinds[1:])


def _buffer(value):
    """What a value is read from: a memoryview is copied."""
    if isinstance(value, (bytes, bytearray)):
        return value
    elif isinstance(value, memoryview):
        return value.tobytes()
    else:
        return _type_error("a bytes-like object is required, not '", value, "'")


def _unpack(layout, buffer, kinds):
    data = _buffer(buffer)
    if len(data) != layout.size:
        raise error(f"unpack requires a buffer of {layout.size} bytes")
    return _values(layout, data, 0, kinds)


def _unpack_from(layout, buffer, offset, kinds):
    data = _buffer(buffer)
    size = len(data)
    start = offset
    if offset < 0:
        if offset + layout.size > 0:
            raise error(f"not enough data to unpack {layout.size} bytes at offset {offset}")
        start += size
        if start < 0:
            raise error(f"offset {offset} out of range for {size}-byte buffer")
    if size - start < layout.size:
        raise error(
            f"unpack_from requires a buffer of at least {start + layout.size} bytes for unpacking {layout.size} bytes at "
            f"offset {start} (actual buffer size is {size})"
        )
    return _values(layout, data, start, kinds)


def _iter_unpack(layout, buffer, kinds):
    data = _buffer(buffer)
    if layout.size == 0:
        raise error("cannot iteratively unpack with a struct of length 0")
    if len(data) % layout.size != 0:
        raise error(f"iterative unpacking requires a buffer of a multiple of {layout.size} bytes")
    return _each(layout, data, kinds)


def _each(layout, data, kinds):
    for start in range(0, len(data), layout.size):
        yield _values(layout, data, start, kinds)


# Writing


def _put(layout, data, start, values, verb):
    if len(values) != len(layout.items):
        raise error(f"{verb} expected {len(layout.items)} items for packing (got {len(values)})")
    number = 0
    for value in values:
        item = layout.items[number]
        number += 1
        at = start + item.offset
        if item.code == "c":
            _put_char(data, at, value)
        elif item.code == "s" or item.code == "p":
            _put_text(data, at, item, value)
        else:
            _put_bits(data, at, item.size, layout.is_big, _bits_of(value, item, layout.is_native))


def _put_bits(data, at, size, is_big, bits):
    for i in range(size):
        data._data[at + size - 1 - i if is_big else at + i] = bits & 255
        bits = _shr_logical(bits, 8)


def _put_char(data, at, value):
    if isinstance(value, bytes) and len(value) == 1:
        data[at] = value[0]
    else:
        raise error("char format requires a bytes object of length 1")


def _put_text(data, at, item, value):
    if isinstance(value, (bytes, bytearray)):
        first = at
        room = item.size
        if item.code == "p" and room > 0:
            data[at] = min(len(value), room - 1, 255)
            first += 1
            room -= 1
        count = min(len(value), room)
        _array_move(data._data, first, value._data, 0, count)
        for i in range(first + count, first + room):
            data[i] = 0
    else:
        raise error(f"argument for '{item.code}' must be a bytes object")


def _bits_of(value, item, is_native):
    if item.code == "?":
        return 1 if value else 0
    if item.code in "efd":
        return _float_bits_of(value, item, is_native)
    if isinstance(value, (int, _bigint)):
        return _int_bits_of(value, item)
    elif hasattr(value, "__index__"):
        return _int_bits_of(value.__index__(), item)
    else:
        raise error("required argument is not an integer")


def _float_bits_of(value, item, is_native):
    if isinstance(value, (int, float)) or hasattr(value, "__float__"):
        number = float(value)
        if item.size == 8:
            return _float_bits(number)
        bits = _rt_float_narrow(number, item.size)
        if bits < 0:
            if is_native and item.code == "f":
                return _rt_float_narrow(number * float("inf"), 4)
            raise OverflowError(f"float too large to pack with {item.code} format")
        return bits
    else:
        raise error("required argument is not a float")


def _int_bits_of(value, item):
    if isinstance(value, _bigint):
        if item.code in "QLN" and item.size == 8 and 0 <= value < 18446744073709551616:
            return _rt_big_to_int(_rt_big_sub(value._bits, _rt_big_shl(_rt_big_from_int(1), 64)))
        if item.code in "IL" and 0 <= value < 18446744073709551616:
            raise _out_of_range(item)
        raise error("argument out of range")
    number = value + 0
    if item.code in "ILQNP" and number < 0 and item.code != "P":
        raise error("argument out of range")
    if item.size < 8:
        half = _shl(1, item.size * 8 - 1)
        is_signed = item.code in _SIGNED
        if number < (-half if is_signed else 0) or number >= (half if is_signed else half * 2):
            raise _out_of_range(item)
    return number


def _out_of_range(item):
    limit = _shl(1, item.size * 8)
    low = 0
    if item.code in _SIGNED:
        limit //= 2
        low = -limit
    name = f"'{item.code}' format"
    if item.size == 1 or not item.is_big:
        name = _NAMES.get(item.code, name)
    return error(f"{name} requires {low} <= number <= {limit - 1}")


def _pack(layout, values):
    data = bytearray(layout.size)
    _put(layout, data, 0, values, "pack")
    return bytes(data)


def _pack_into(layout, buffer, offset, values):
    if not isinstance(buffer, bytearray):
        return _type_error("argument must be read-write bytes-like object, not ", buffer)
    size = len(buffer)
    if len(values) != len(layout.items):
        raise error(f"pack_into expected {len(layout.items)} items for packing (got {len(values)})")
    start = offset
    if offset < 0:
        if offset + layout.size > 0:
            raise error(f"no space to pack {layout.size} bytes at offset {offset}")
        start += size
        if start < 0:
            raise error(f"offset {offset} out of range for {size}-byte buffer")
    if size - start < layout.size:
        raise error(
            f"pack_into requires a buffer of at least {start + layout.size} bytes for packing {layout.size} bytes at "
            f"offset {start} (actual buffer size is {size})"
        )
    for i in range(start, start + layout.size):
        buffer[i] = 0
    _put(layout, buffer, start, values, "pack_into")


# The module's functions


def calcsize(format, /):
    return _layout(format).size


def pack(format, /, *values):
    return _pack(_layout(format), values)


def pack_into(format, buffer, offset, /, *values):
    _pack_into(_layout(format), buffer, offset, values)


def unpack(format, buffer, /, _kinds=None):
    return _unpack(_layout(format), buffer, _kinds)


def unpack_from(format, /, buffer, offset=0, _kinds=None):
    return _unpack_from(_layout(format), buffer, offset, _kinds)


def iter_unpack(format, buffer, /, _kinds=None):
    return _iter_unpack(_layout(format), buffer, _kinds)


class Struct:
    def __init__(self, format, _kinds=None):
        self._layout = _layout(format)
        self._kinds = _kinds
        self.format = format if isinstance(format, str) else format.decode("ascii")
        self.size = self._layout.size

    def pack(self, *values):
        return _pack(self._layout, values)

    def pack_into(self, buffer, offset, /, *values):
        _pack_into(self._layout, buffer, offset, values)

    def unpack(self, buffer, /):
        return _unpack(self._layout, buffer, self._kinds)

    def unpack_from(self, buffer, offset=0):
        return _unpack_from(self._layout, buffer, offset, self._kinds)

    def iter_unpack(self, buffer, /):
        return _iter_unpack(self._layout, buffer, self._kinds)
