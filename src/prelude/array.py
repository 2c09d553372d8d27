"""The array module. `array` objects hold ints; where the type code is written out as "d" the compiler makes a
`_float_array` instead. Floats of 32 bits are not supported."""

import struct

_RANGES = {
    "b": (-128, 127),
    "B": (0, 255),
    "h": (-32768, 32767),
    "H": (0, 65535),
    "i": (-2147483648, 2147483647),
    "I": (0, 4294967295),
    "l": (-9223372036854775808, 9223372036854775807),
    "L": (0, 9223372036854775807),
    "q": (-9223372036854775808, 9223372036854775807),
    "Q": (0, 9223372036854775807),
}
_NAMES = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer", "H": "unsigned short", "i": "signed integer"}
# What CPython reads the items of some kinds as, before it looks at their own ranges.
_READ_AS = {"b": "h", "H": "i"}
_SIZES = {"b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}
typecodes = "bBuhHiIlLqQfd"


def _out_of_range(code, value):
    if code in "qQ":
        return "can't convert negative int to unsigned" if code == "Q" and value < 0 else "int too big to convert"
    elif code in "IL":
        if value < 0:
            return "can't convert negative value to unsigned int"
        elif value > _RANGES["L"][1]:
            return "Python int too large to convert to C unsigned long"
        else:
            return "unsigned int is greater than maximum"
    elif value < _RANGES["l"][0] or value > _RANGES["l"][1]:
        return "Python int too large to convert to C long"
    else:
        wide = _READ_AS.get(code, code)
        low, high = _RANGES[wide]
        name = _NAMES[wide if value < low or value > high else code]
        return name + (" is less than minimum" if value < 0 else " is greater than maximum")


class _array:
    @property
    def itemsize(self):
        return _SIZES[self.typecode]

    def __len__(self):
        return len(self._items)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._like(self._items[index])
        else:
            if not -len(self._items) <= index < len(self._items):
                raise IndexError("array index out of range")
            return self._items[index]

    def _getslice(self, start, stop, step):
        return self._like(self._items._getslice(start, stop, step))

    def _setslice(self, start, stop, step, value):
        self[slice(start, stop, step)] = value

    def _delslice(self, start, stop, step):
        del self._items[slice(start, stop, step)]

    def _like(self, items):
        result = _new_like(self)
        result.typecode = self.typecode
        result._items = items
        return result

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if not isinstance(value, _array):
                return _type_error("can only assign array (not \"", value, "\") to array slice")
            if value.typecode != self.typecode:
                raise TypeError("bad argument type for built-in operation")
            if index.step is not None and index.step != 1:
                places = len(range(*index.indices(len(self._items))))
                if places != len(value):
                    raise ValueError(f"attempt to assign array of size {len(value)} to extended slice of size {places}")
            self._items[index] = value._items[:]
            return
        if not -len(self._items) <= index < len(self._items):
            raise IndexError("array assignment index out of range")
        self._items[index] = self._checked(value)

    def __delitem__(self, index):
        del self._items[index]

    def _iter_start(self):
        return 0

    def _iter_next(self, position, token):
        if position < len(self._items):
            return position
        return -1

    def _iter_item(self, position):
        return self._items[position]

    def __contains__(self, value):
        return value in self._items

    def append(self, value):
        self._items.append(self._checked(value))

    def extend(self, values):
        for value in values:
            self._items.append(self._checked(value))

    def fromlist(self, values):
        self.extend(values)

    def insert(self, index, value):
        self._items.insert(index, self._checked(value))

    def pop(self, index=-1):
        if len(self._items) == 0:
            raise IndexError("pop from empty array")
        return self._items.pop(index)

    def remove(self, value):
        if value not in self._items:
            raise ValueError("array.remove(x): x not in array")
        self._items.remove(value)

    def index(self, value):
        if value not in self._items:
            raise ValueError("array.index(x): x not in array")
        return self._items.index(value)

    def count(self, value):
        return self._items.count(value)

    def reverse(self):
        self._items.reverse()

    def tobytes(self):
        parts = [self._packed(item) for item in self._items]
        return b"".join(parts)

    def __bytes__(self):
        return self.tobytes()

    def frombytes(self, buffer):
        size = self.itemsize
        if len(buffer) % size != 0:
            raise ValueError("bytes length not a multiple of item size")
        for start in range(0, len(buffer), size):
            self._items.append(self._unpacked(buffer[start:start + size]))

    def byteswap(self):
        self._items = [self._unpacked(self._packed(item)[::-1]) for item in self._items]

    def tolist(self):
        return self._items[:]

    def __add__(self, other):
        return self._like(self._items + other._items)

    def __mul__(self, times):
        return self._like(self._items * times)

    def __eq__(self, other):
        if not isinstance(other, _array):
            return NotImplemented
        return self._items == other._items

    def __lt__(self, other):
        return self._items < other._items

    def __copy__(self):
        return self._like(self._items[:])

    def __repr__(self):
        if len(self._items) == 0:
            return f"array({self.typecode!r})"
        return f"array({self.typecode!r}, {self._items!r})"


class array(_array):
    def __init__(self, typecode, initializer=()):
        if typecode not in _RANGES:
            raise ValueError("bad typecode (must be b, B, h, H, i, I, l, L, q or Q, or d written out)")
        self.typecode = typecode
        self._items = [0]
        self._items.clear()
        self.extend(initializer)

    def _checked(self, value):
        if isinstance(value, float):
            return _type_error("'float' object cannot be interpreted as an integer")
        low, high = _RANGES[self.typecode]
        if value < low or value > high:
            raise OverflowError(_out_of_range(self.typecode, value))
        return int(value)

    def _packed(self, item):
        return item.to_bytes(self.itemsize, "little", signed=self.typecode.islower())

    def _unpacked(self, data):
        return int.from_bytes(data, "little", signed=self.typecode.islower())


class _float_array(_array):
    def __init__(self, typecode, initializer=()):
        self.typecode = typecode
        self._items = [0.0]
        self._items.clear()
        self.extend(initializer)

    def _checked(self, value):
        return float(value)

    def _packed(self, item):
        return struct.pack("<d", item)

    def _unpacked(self, data):
        return struct.unpack("<d", data)[0]
