"""Byte arrays: `_len` bytes at the front of a block with room for `_cap`."""

from _bytes import (
    _add_item, _all, _buffer, _byte, _cased, _compare_bytes, _contains, _count, _decoded, _encoded, _ends, _expanded, _fill_byte,
    _find, _found, _full, _hex, _joined, _left_end, _mapped, _octets_from_hex, _padded, _padding, _picked,
    _repeated, _replaced, _rfind, _right_end, _split_bounds, _split_bounds_back, _starts, _swapped, _titled,
    _translated, _translation, _word_bounds, _word_bounds_back,
)
from slice import _bound_index, _bytearray_index, _index, _size, _slice_count, _slice_low, _slice_start, _slice_step, _slice_stop


class bytearray:
    _len: int
    _cap: int
    _data: _Array[_u8]

    def __len__(self):
        return self._len

    def __bool__(self):
        return self._len != 0

    def __repr__(self):
        text = _rt_bytes_repr(self._data, self._len)
        # Unlike bytes, single quotes are escaped between double quotes, too.
        return "bytearray(" + (text.replace("'", "\\'") if text[1] == '"' else text) + ")"

    def __str__(self):
        return self.__repr__()

    # Parts

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._getslice(index.start, index.stop, index.step)
        i = _bytearray_index(index)
        n = self._len
        if _needs_wrap(i, n):
            i = _wrap_add(i, n)
            if not _in_bounds(i, n):
                raise IndexError("bytearray index out of range")
        return self._data[i]

    def _getslice(self, start, stop, step):
        by = _slice_step(step)
        first = _slice_start(start, by, self._len)
        count = _slice_count(first, _slice_stop(stop, by, self._len), by)
        return _picked(self, first, by, count)

    def __iter__(self):
        return iter(self)

    def _iter_start(self):
        return 0

    def _iter_next(self, position, token):
        if position < self._len:
            return position
        return -1

    def _iter_item(self, position):
        return self._data[position]

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            self._setslice(index.start, index.stop, index.step, value)
        else:
            i = _bytearray_index(index)
            if _needs_wrap(i, self._len):
                i = _wrap_add(i, self._len)
                if not _in_bounds(i, self._len):
                    raise IndexError("bytearray index out of range")
            self._data[i] = _byte(value)

    def __delitem__(self, index):
        if isinstance(index, slice):
            self._delslice(index.start, index.stop, index.step)
        else:
            i = _bytearray_index(index)
            if _needs_wrap(i, self._len):
                i = _wrap_add(i, self._len)
                if not _in_bounds(i, self._len):
                    raise IndexError("bytearray index out of range")
            self._splice(i, i + 1, b"")

    def _splice(self, start, stop, value):
        """Replaces the bytes from `start` to `stop`."""
        added = value._len
        length = self._len - (stop - start) + added
        self._reserve(length)
        _array_move(self._data, start + added, self._data, stop, self._len - stop)
        _array_move(self._data, start, value._data, 0, added)
        self._len = length

    def _setslice(self, start, stop, step, value):
        source = bytes(value)
        by = _slice_step(step)
        first = _slice_start(start, by, self._len)
        last = _slice_stop(stop, by, self._len)
        if by == 1:
            if last < first:
                last = first
            self._splice(first, last, source)
        else:
            count = _slice_count(first, last, by)
            if count != source._len:
                raise ValueError(
                    "attempt to assign bytes of size " + str(source._len) + " to extended slice of size " + str(count)
                )
            for i in range(count):
                self._data[first] = source._data[i]
                first = _wrap_add(first, by)

    def _delslice(self, start, stop, step):
        by = _slice_step(step)
        first = _slice_start(start, by, self._len)
        count = _slice_count(first, _slice_stop(stop, by, self._len), by)
        if by < 0:
            first = first + (count - 1) * by
            by = -by
        kept = first
        for i in range(first, self._len):
            offset = i - first
            if offset % by != 0 or offset // by >= count:
                self._data[kept] = self._data[i]
                kept += 1
        if count > 0:
            self._len = kept

    # Growing and shrinking

    def _reserve(self, size):
        if size > self._cap:
            cap = size + _shr(size, 1) + 8
            self._data = _array_resize(self._data, cap)
            self._cap = cap

    def append(self, value):
        octet = _byte(value)
        n = self._len
        self._reserve(_wrap_add(n, 1))
        self._data[n] = octet
        self._len = _wrap_add(n, 1)

    def extend(self, iterable):
        if isinstance(iterable, (bytes, bytearray)):
            self._splice(self._len, self._len, bytes(iterable))
        else:
            for value in iterable:
                self.append(value)

    def insert(self, index, value):
        octet = _byte(value)
        i = _slice_low(_size(index), self._len)
        self._splice(i, i, bytes([octet]))

    def pop(self, index=-1):
        n = self._len
        if n == 0:
            raise IndexError("pop from empty bytearray")
        i = _size(index)
        if i < 0:
            i = _wrap_add(i, n)
        if not _unsigned_lt(i, n):
            raise IndexError("pop index out of range")
        value = self._data[i]
        self._splice(i, i + 1, b"")
        return value

    def remove(self, value):
        i = self.find(value)
        if i < 0:
            raise ValueError("value not found in bytearray")
        self._splice(i, i + 1, b"")

    def clear(self):
        self._len = 0

    def reverse(self):
        i = 0
        j = self._len - 1
        while i < j:
            octet = self._data[i]
            self._data[i] = self._data[j]
            self._data[j] = octet
            i = _wrap_add(i, 1)
            j = _wrap_sub(j, 1)

    def copy(self):
        return _bytearray_copy(self._data, self._len)

    def __iadd__(self, other):
        self.extend(_buffer(other))
        return self

    def __imul__(self, times):
        repeated = self * times
        self._splice(0, self._len, bytes(repeated))
        return self

    # Operators

    def __add__(self, other):
        if not isinstance(other, (bytes, bytearray)):
            return _type_error("can't concat ", other, " to bytearray")
        return _joined(self, other)

    def __mod__(self, args):
        from format import _percent_bytes

        return bytearray(_encoded(_percent_bytes(self.decode("latin-1"), args), "latin-1", "strict"))

    def __mul__(self, times):
        if not isinstance(times, int) and not hasattr(times, "__index__"):
            return NotImplemented
        return _repeated(self, times)

    def __rmul__(self, times):
        return self.__mul__(times)

    def __contains__(self, part):
        return _contains(self, part)

    def __eq__(self, other):
        if not isinstance(other, (bytes, bytearray)):
            return NotImplemented
        return self._len == other._len and _compare_bytes(self, other) == 0

    def __lt__(self, other):
        if not isinstance(other, (bytes, bytearray)):
            return NotImplemented
        return _compare_bytes(self, other) < 0

    def __le__(self, other):
        if not isinstance(other, (bytes, bytearray)):
            return NotImplemented
        return _compare_bytes(self, other) <= 0

    def __gt__(self, other):
        if not isinstance(other, (bytes, bytearray)):
            return NotImplemented
        return _compare_bytes(self, other) > 0

    def __ge__(self, other):
        if not isinstance(other, (bytes, bytearray)):
            return NotImplemented
        return _compare_bytes(self, other) >= 0

    # Text

    def decode(self, encoding="utf-8", errors="strict"):
        return _decoded(self, encoding, errors)

    def hex(self, sep=None, bytes_per_sep=1):
        if sep is None:
            return _rt_bytes_hex(self._data, self._len)
        else:
            return _hex(self, sep, bytes_per_sep)

    @staticmethod
    def fromhex(text):
        return _new_bytearray(_octets_from_hex(text))

    # Searching

    def find(self, part, start=None, stop=None):
        return _find(self, part, start, stop)

    def rfind(self, part, start=None, stop=None):
        return _rfind(self, part, start, stop)

    def index(self, part, start=None, stop=None):
        return _found(_find(self, part, start, stop))

    def rindex(self, part, start=None, stop=None):
        return _found(_rfind(self, part, start, stop))

    def count(self, part, start=None, stop=None):
        return _count(self, part, start, stop)

    def startswith(self, prefix, start=None, stop=None):
        if isinstance(prefix, tuple):
            for one in prefix:
                if _starts(self, one, start, stop):
                    return True
            return False
        elif not isinstance(prefix, (bytes, bytearray)):
            return _type_error("startswith first arg must be bytes or a tuple of bytes, not ", prefix)
        else:
            return _starts(self, prefix, start, stop)

    def endswith(self, suffix, start=None, stop=None):
        if isinstance(suffix, tuple):
            for one in suffix:
                if _ends(self, one, start, stop):
                    return True
            return False
        elif not isinstance(suffix, (bytes, bytearray)):
            return _type_error("endswith first arg must be bytes or a tuple of bytes, not ", suffix)
        else:
            return _ends(self, suffix, start, stop)

    def removeprefix(self, prefix):
        if _starts(self, prefix, None, None):
            return self[prefix._len:]
        return self[:]

    def removesuffix(self, suffix):
        if _ends(self, suffix, None, None):
            return self[:self._len - suffix._len]
        return self[:]

    # Changing

    def replace(self, old, new, count=-1):
        return _new_bytearray(_replaced(self, old, new, count))

    def strip(self, chars=None):
        return self[_left_end(self, chars):_right_end(self, chars)]

    def lstrip(self, chars=None):
        return self[_left_end(self, chars):]

    def rstrip(self, chars=None):
        return self[:_right_end(self, chars)]

    def upper(self):
        return _mapped(self, 97, 122, -32)

    def lower(self):
        return _mapped(self, 65, 90, 32)

    def swapcase(self):
        return _new_bytearray(_swapped(self))

    def title(self):
        return _new_bytearray(_titled(self))

    def capitalize(self):
        return self[:1].upper() + self[1:].lower()

    def center(self, width, fill=None):
        padding = _padding(self, width)
        left = _shr(padding, 1) + (padding & width & 1)
        return _padded(self, left, padding - left, _fill_byte(fill))

    def ljust(self, width, fill=None):
        return _padded(self, 0, _padding(self, width), _fill_byte(fill))

    def rjust(self, width, fill=None):
        return _padded(self, _padding(self, width), 0, _fill_byte(fill))

    def zfill(self, width):
        padding = _padding(self, width)
        if self._len > 0 and (self._data[0] == 43 or self._data[0] == 45):
            return self[:1] + _padded(self[1:], padding, 0, 48)
        return _padded(self, padding, 0, 48)

    def expandtabs(self, tabsize=8):
        return _new_bytearray(_expanded(self, tabsize))

    def translate(self, table, delete=None):
        return _new_bytearray(_translated(self, table, delete))

    @staticmethod
    def maketrans(source, target):
        return _translation(source, target)

    # Cutting and joining

    def split(self, sep=None, maxsplit=-1):
        parts = []
        if sep is None:
            for start, stop in _word_bounds(self, maxsplit):
                parts.append(self[start:stop])
        else:
            for start, stop in _split_bounds(self, sep, maxsplit):
                parts.append(self[start:stop])
        return parts

    def rsplit(self, sep=None, maxsplit=-1):
        parts = []
        if sep is None:
            for start, stop in _word_bounds_back(self, maxsplit):
                parts.append(self[start:stop])
        else:
            for start, stop in _split_bounds_back(self, sep, maxsplit):
                parts.append(self[start:stop])
        parts.reverse()
        return parts

    def splitlines(self, keepends=False):
        parts = []
        start = 0
        while start < self._len:
            stop = start
            while stop < self._len and self._data[stop] != 10 and self._data[stop] != 13:
                stop += 1
            following = stop + 1
            if following < self._len and self._data[stop] == 13 and self._data[following] == 10:
                following += 1
            if keepends:
                parts.append(self[start:following])
            else:
                parts.append(self[start:stop])
            start = following
        return parts

    def partition(self, sep):
        i = self.find(_full(sep))
        if i < 0:
            return (self[:], self[:0], self[:0])
        return (self[:i], self[i:i + sep._len], self[i + sep._len:])

    def rpartition(self, sep):
        i = self.rfind(_full(sep))
        if i < 0:
            return (self[:0], self[:0], self[:])
        return (self[:i], self[i:i + sep._len], self[i + sep._len:])

    def join(self, iterable):
        out = _new_bytearray()
        count = 0
        for item in iterable:
            if count > 0:
                out.extend(self)
            _add_item(out, item, count)
            count += 1
        return _new_bytearray(out)

    # Kinds of bytes

    def isalpha(self):
        return _all(self, 1 | 2)

    def isdigit(self):
        return _all(self, 4)

    def isalnum(self):
        return _all(self, 1 | 2 | 4)

    def isspace(self):
        return _all(self, 8)

    def isascii(self):
        for octet in self:
            if octet > 127:
                return False
        return True

    def islower(self):
        return _cased(self, 2, 1)

    def isupper(self):
        return _cased(self, 1, 2)

    def istitle(self):
        return self.decode("latin-1").istitle()


def _bytearray_room(n):
    """`n` bytes with any content."""
    result = _zeroed(bytearray)
    result._data = _array_resize(result._data, n)
    result._len = n
    result._cap = n
    return result


def _bytearray_copy(data, n):
    result = _bytearray_room(n)
    _array_move(result._data, 0, data, 0, n)
    return result


def _new_bytearray(source=None, encoding=None, errors="strict"):
    if source is None:
        return _zeroed(bytearray)
    elif isinstance(source, str):
        if encoding is None:
            raise TypeError("string argument without an encoding")
        else:
            return _new_bytearray(source.encode(encoding, errors))
    elif isinstance(source, (bytes, bytearray)):
        return _bytearray_copy(source._data, source._len)
    elif isinstance(source, _bigint):
        return _new_bytearray(_index(source))
    elif isinstance(source, int):
        if source < 0:
            raise ValueError("negative count")
        result = _bytearray_room(source + 0)
        _array_zero(result._data, 0, source + 0)
        return result
    elif hasattr(source, "__bytes__"):
        return _new_bytearray(source.__bytes__())
    elif isinstance(source, float):
        return _type_error("cannot convert '", source, "' object to bytearray")
    else:
        result = _zeroed(bytearray)
        for value in source:
            result._reserve(_wrap_add(result._len, 1))
            result._data[result._len] = _octet(value)
            result._len = _wrap_add(result._len, 1)
        return result


def _octet(value):
    """A value that becomes an element of new bytes."""
    if not isinstance(value, int) and not hasattr(value, "__index__"):
        return _type_error("'", value, "' object cannot be interpreted as an integer")
    i = _bound_index(value)
    if not _unsigned_lt(i, 256):
        raise ValueError("bytes must be in range(0, 256)")
    return i
