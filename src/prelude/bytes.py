"""Bytes: `_len` bytes at the front of a block; a bytearray's block may have room for more (`_cap`)."""

from _text import _checked
from slice import _index, _slice_count, _slice_low, _slice_start, _slice_step, _slice_stop


class bytes:
    _len: int
    _data: _Array[_u8]

    def __len__(self):
        return self._len

    def __bool__(self):
        return self._len != 0

    def __hash__(self):
        return _rt_bytes_hash(self._data, self._len)

    def __repr__(self):
        return _rt_bytes_repr(self._data, self._len)

    def __bytes__(self):
        return self

    def __str__(self):
        return self.__repr__()

    # Parts

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._getslice(index.start, index.stop, index.step)
        i = _index(index)
        n = self._len
        if i < 0:
            i = _wrap_add(i, n)
        if not _unsigned_lt(i, n):
            raise IndexError("index out of range")
        return self._data[i]

    def _getslice(self, start, stop, step):
        by = _slice_step(step)
        first = _slice_start(start, by, self._len)
        count = _slice_count(first, _slice_stop(stop, by, self._len), by)
        return _bytes_of(_picked(self._data, first, by, count), count)

    def _iter_start(self):
        return 0

    def _iter_next(self, position, token):
        if position < self._len:
            return position
        return -1

    def _iter_item(self, position):
        return self._data[position]

    # Operators

    def __add__(self, other):
        if not isinstance(other, (bytes, bytearray)):
            raise TypeError("can't concat " + _class_name(other) + " to bytes")
        n = self._len + other._len
        data = _array_new(n)
        _array_move(data, 0, self._data, 0, self._len)
        _array_move(data, self._len, other._data, 0, other._len)
        return _bytes_of(data, n)

    def __mul__(self, times):
        if not isinstance(times, int) and not hasattr(times, "__index__"):
            raise TypeError("can't multiply sequence by non-int of type '" + _class_name(times) + "'")
        count = _index(times)
        if count < 0:
            count = 0
        n = self._len * count
        data = _array_new(n)
        for i in range(count):
            _array_move(data, i * self._len, self._data, 0, self._len)
        return _bytes_of(data, n)

    def __rmul__(self, times):
        return self.__mul__(times)

    def __contains__(self, part):
        return self.find(part) >= 0

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
            return _hex(self, "", 0)
        else:
            return _hex(self, sep, bytes_per_sep)

    @staticmethod
    def fromhex(text):
        return _new_bytes(_octets_from_hex(text))

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
        else:
            return _starts(self, prefix, start, stop)

    def endswith(self, suffix, start=None, stop=None):
        if isinstance(suffix, tuple):
            for one in suffix:
                if _ends(self, one, start, stop):
                    return True
            return False
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
        return _new_bytes(_replaced(self, old, new, count))

    def strip(self, chars=None):
        return self[_left_end(self, chars):_right_end(self, chars)]

    def lstrip(self, chars=None):
        return self[_left_end(self, chars):]

    def rstrip(self, chars=None):
        return self[:_right_end(self, chars)]

    def upper(self):
        return _bytes_of(_mapped(self, 97, 122, -32), self._len)

    def lower(self):
        return _bytes_of(_mapped(self, 65, 90, 32), self._len)

    def swapcase(self):
        return _new_bytes(_swapped(self))

    def title(self):
        return _new_bytes(_titled(self))

    def capitalize(self):
        return self[:1].upper() + self[1:].lower()

    def center(self, width, fill=b" "):
        padding = _padding(self, width, fill)
        left = _shr(padding, 1) + (padding & width & 1)
        return _padded(self, left, padding - left, fill)

    def ljust(self, width, fill=b" "):
        return _padded(self, 0, _padding(self, width, fill), fill)

    def rjust(self, width, fill=b" "):
        return _padded(self, _padding(self, width, fill), 0, fill)

    def zfill(self, width):
        padding = _padding(self, width, b"0")
        if self._len > 0 and (self._data[0] == 43 or self._data[0] == 45):
            return self[:1] + _padded(self[1:], padding, 0, b"0")
        return _padded(self, padding, 0, b"0")

    def expandtabs(self, tabsize=8):
        return _new_bytes(_expanded(self, tabsize))

    def translate(self, table, delete=b""):
        return _new_bytes(_translated(self, table, delete))

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
        return _new_bytes(out)

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


class bytearray:
    _len: int
    _cap: int
    _data: _Array[_u8]

    def __len__(self):
        return self._len

    def __bool__(self):
        return self._len != 0

    def __repr__(self):
        return "bytearray(" + _rt_bytes_repr(self._data, self._len) + ")"

    def __str__(self):
        return self.__repr__()

    # Parts

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._getslice(index.start, index.stop, index.step)
        i = _index(index)
        n = self._len
        if i < 0:
            i = _wrap_add(i, n)
        if not _unsigned_lt(i, n):
            raise IndexError("bytearray index out of range")
        return self._data[i]

    def _getslice(self, start, stop, step):
        by = _slice_step(step)
        first = _slice_start(start, by, self._len)
        count = _slice_count(first, _slice_stop(stop, by, self._len), by)
        return _bytearray_of(_picked(self._data, first, by, count), count)

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
            i = _index(index)
            if i < 0:
                i = _wrap_add(i, self._len)
            if not _unsigned_lt(i, self._len):
                raise IndexError("bytearray index out of range")
            self._data[i] = _byte(value)

    def __delitem__(self, index):
        if isinstance(index, slice):
            self._delslice(index.start, index.stop, index.step)
        else:
            i = _index(index)
            if i < 0:
                i = _wrap_add(i, self._len)
            if not _unsigned_lt(i, self._len):
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
        i = _slice_low(index, self._len)
        self._splice(i, i, bytes([octet]))

    def pop(self, index=-1):
        n = self._len
        if n == 0:
            raise IndexError("pop from empty bytearray")
        i = _index(index)
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
        return _bytearray_of(_copied(self._data, 0, self._len), self._len)

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
            raise TypeError("can't concat " + _class_name(other) + " to bytearray")
        n = self._len + other._len
        data = _array_new(n)
        _array_move(data, 0, self._data, 0, self._len)
        _array_move(data, self._len, other._data, 0, other._len)
        return _bytearray_of(data, n)

    def __mul__(self, times):
        if not isinstance(times, int) and not hasattr(times, "__index__"):
            raise TypeError("can't multiply sequence by non-int of type '" + _class_name(times) + "'")
        count = _index(times)
        if count < 0:
            count = 0
        n = self._len * count
        data = _array_new(n)
        for i in range(count):
            _array_move(data, i * self._len, self._data, 0, self._len)
        return _bytearray_of(data, n)

    def __rmul__(self, times):
        return self.__mul__(times)

    def __contains__(self, part):
        return self.find(part) >= 0

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
            return _hex(self, "", 0)
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
        else:
            return _starts(self, prefix, start, stop)

    def endswith(self, suffix, start=None, stop=None):
        if isinstance(suffix, tuple):
            for one in suffix:
                if _ends(self, one, start, stop):
                    return True
            return False
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
        return _bytearray_of(_mapped(self, 97, 122, -32), self._len)

    def lower(self):
        return _bytearray_of(_mapped(self, 65, 90, 32), self._len)

    def swapcase(self):
        return _new_bytearray(_swapped(self))

    def title(self):
        return _new_bytearray(_titled(self))

    def capitalize(self):
        return self[:1].upper() + self[1:].lower()

    def center(self, width, fill=b" "):
        padding = _padding(self, width, fill)
        left = _shr(padding, 1) + (padding & width & 1)
        return _padded(self, left, padding - left, fill)

    def ljust(self, width, fill=b" "):
        return _padded(self, 0, _padding(self, width, fill), fill)

    def rjust(self, width, fill=b" "):
        return _padded(self, _padding(self, width, fill), 0, fill)

    def zfill(self, width):
        padding = _padding(self, width, b"0")
        if self._len > 0 and (self._data[0] == 43 or self._data[0] == 45):
            return self[:1] + _padded(self[1:], padding, 0, b"0")
        return _padded(self, padding, 0, b"0")

    def expandtabs(self, tabsize=8):
        return _new_bytearray(_expanded(self, tabsize))

    def translate(self, table, delete=b""):
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


# Making bytes


def _bytes_of(data, n):
    result = _zeroed(bytes)
    result._data = data
    result._len = n
    return result


def _bytearray_of(data, n):
    result = _zeroed(bytearray)
    result._data = data
    result._len = n
    result._cap = n
    return result


def _staged(n):
    """The bytes that a runtime function has ready."""
    data = _array_new(n)
    _rt_take_bytes(data)
    return _bytes_of(data, n)


def _copied(source, start, n):
    data = _array_new(n)
    _array_move(data, 0, source, start, n)
    return data


def _picked(source, first, step, count):
    data = _array_new(count)
    if step == 1:
        _array_move(data, 0, source, first, count)
    else:
        for i in range(count):
            data[i] = source[first]
            first = _wrap_add(first, step)
    return data


def _new_bytes(source=None, encoding=None, errors="strict"):
    if isinstance(source, bytes):
        return source
    elif isinstance(source, str) and encoding is not None:
        return source.encode(encoding, errors)
    else:
        made = _new_bytearray(source)
        return _bytes_of(_copied(made._data, 0, made._len), made._len)


def _new_bytearray(source=None, encoding=None, errors="strict"):
    if source is None:
        return _zeroed(bytearray)
    elif isinstance(source, str):
        if encoding is None:
            raise TypeError("string argument without an encoding")
        else:
            return _new_bytearray(source.encode(encoding, errors))
    elif isinstance(source, (bytes, bytearray)):
        return _bytearray_of(_copied(source._data, 0, source._len), source._len)
    elif isinstance(source, int):
        if source < 0:
            raise ValueError("negative count")
        return _bytearray_of(_array_new(source + 0), source + 0)
    elif hasattr(source, "__bytes__"):
        return _new_bytearray(source.__bytes__())
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
        raise TypeError("'" + _class_name(value) + "' object cannot be interpreted as an integer")
    i = _index(value)
    if not _unsigned_lt(i, 256):
        raise ValueError("bytes must be in range(0, 256)")
    return i


def _byte(value):
    """A value that becomes an element of a bytearray."""
    if not isinstance(value, int) and not hasattr(value, "__index__"):
        raise TypeError("'" + _class_name(value) + "' object cannot be interpreted as an integer")
    i = _index(value)
    if not _unsigned_lt(i, 256):
        raise ValueError("byte must be in range(0, 256)")
    return i


def _buffer(value):
    if not isinstance(value, (bytes, bytearray)):
        raise TypeError("can't concat " + _class_name(value) + " to bytearray")
    return value


def _full(sep):
    if sep._len == 0:
        raise ValueError("empty separator")
    return sep


def _part(part):
    """What to search for: bytes, or one byte as an int."""
    if isinstance(part, int):
        return _new_bytes([_byte(part)])
    elif isinstance(part, (bytes, bytearray)):
        return part
    else:
        raise TypeError(
            "argument should be integer or bytes-like object, not '" + _class_name(part) + "'"
        )


def _compare_bytes(a, b):
    return _rt_bytes_compare(a._data, a._len, b._data, b._len)


# Searching


def _from(self, start):
    """Where a search starts: not negative, perhaps behind the end."""
    if start is None:
        return 0
    else:
        return _bound(_index(start), self._len)


def _to(self, stop):
    if stop is None:
        return self._len
    else:
        last = _bound(_index(stop), self._len)
        if last > self._len:
            return self._len
        return last


def _bound(i, n):
    if i < 0:
        i = i + n
        if i < 0:
            i = 0
    return i


def _find(self, part, start, stop):
    needle = _part(part)
    first = _from(self, start)
    last = _to(self, stop)
    if first > last:
        return -1
    return _rt_bytes_find(self._data, last, needle._data, needle._len, first)


def _rfind(self, part, start, stop):
    needle = _part(part)
    first = _from(self, start)
    last = _to(self, stop)
    if first > last:
        return -1
    return _rt_bytes_rfind(self._data, last, needle._data, needle._len, first)


def _found(i):
    if i < 0:
        raise ValueError("subsection not found")
    return i


def _count(self, part, start, stop):
    needle = _part(part)
    first = _from(self, start)
    last = _to(self, stop)
    if first > last:
        return 0
    if needle._len == 0:
        return last - first + 1
    total = 0
    while True:
        i = _rt_bytes_find(self._data, last, needle._data, needle._len, first)
        if i < 0:
            return total
        total += 1
        first = i + needle._len


def _starts(self, prefix, start, stop):
    first = _from(self, start)
    n = prefix._len
    if first + n > _to(self, stop):
        return False
    for i in range(n):
        if self._data[first + i] != prefix._data[i]:
            return False
    return True


def _ends(self, suffix, start, stop):
    first = _to(self, stop) - suffix._len
    if first < _from(self, start):
        return False
    for i in range(suffix._len):
        if self._data[first + i] != suffix._data[i]:
            return False
    return True


# Changing


def _replaced(self, old, new, limit):
    out = _new_bytearray()
    start = 0
    if old._len == 0:
        while limit != 0 and start <= self._len:
            out.extend(new)
            if start < self._len:
                out.append(self._data[start])
            start += 1
            limit -= 1
    else:
        while limit != 0:
            i = _find(self, old, start, None)
            if i < 0:
                break
            out.extend(self[start:i])
            out.extend(new)
            start = i + old._len
            limit -= 1
    out.extend(self[start:])
    return out


def _is_space(octet):
    return octet == 32 or 9 <= octet <= 13


def _is_stripped(octet, chars):
    if chars is None:
        return _is_space(octet)
    else:
        return octet in chars


def _left_end(self, chars):
    i = 0
    while i < self._len and _is_stripped(self._data[i], chars):
        i += 1
    return i


def _right_end(self, chars):
    i = self._len
    while i > 0 and _is_stripped(self._data[i - 1], chars):
        i -= 1
    return i


def _mapped(self, low, high, offset):
    """The bytes, those from `low` to `high` moved by `offset`."""
    data = _array_new(self._len)
    for i in range(self._len):
        octet = self._data[i]
        if low <= octet <= high:
            octet = octet + offset
        data[i] = octet
    return data


def _swapped(self):
    out = _new_bytearray(self)
    for i in range(out._len):
        if _kind(out._data[i]) & 3:
            out._data[i] = out._data[i] ^ 32
    return out


def _titled(self):
    out = _new_bytearray(self)
    inside = False
    for i in range(out._len):
        kind = _kind(out._data[i])
        if kind == 1 and inside or kind == 2 and not inside:
            out._data[i] = out._data[i] ^ 32
        inside = kind == 1 or kind == 2
    return out


def _padding(self, width, fill):
    if fill._len != 1:
        raise TypeError("argument 2 must be a byte string of length 1, not a bytes object of length " + str(fill._len))
    padding = _index(width) - self._len
    if padding < 0:
        return 0
    return padding


def _padded(self, left, right, fill):
    if isinstance(self, bytearray):
        return bytearray(fill * left) + self + fill * right
    else:
        return fill * left + self + fill * right


def _expanded(self, size):
    out = _new_bytearray()
    column = 0
    for octet in self:
        if octet == 9:
            if size > 0:
                blanks = size - column % size
                out.extend(b" " * blanks)
                column += blanks
        else:
            out.append(octet)
            column += 1
            if octet == 10 or octet == 13:
                column = 0
    return out


def _translated(self, table, delete):
    out = _new_bytearray()
    for octet in self:
        if octet not in delete:
            if table is None:
                out.append(octet)
            else:
                out.append(table[octet])
    return out


def _translation(source, target):
    if len(source) != len(target):
        raise ValueError("maketrans arguments must have same length")
    table = bytearray(range(256))
    for i in range(len(source)):
        table[source[i]] = target[i]
    return bytes(table)


# Cutting and joining


def _word_bounds(self, limit):
    bounds = []
    i = _left_end(self, None)
    while i < self._len:
        stop = self._len
        if limit != 0:
            stop = i
            while stop < self._len and not _is_space(self._data[stop]):
                stop += 1
        bounds.append((i, stop))
        i = stop
        while i < self._len and _is_space(self._data[i]):
            i += 1
        limit -= 1
    return bounds


def _word_bounds_back(self, limit):
    bounds = []
    i = _right_end(self, None)
    while i > 0:
        start = 0
        if limit != 0:
            start = i
            while start > 0 and not _is_space(self._data[start - 1]):
                start -= 1
        bounds.append((start, i))
        i = start
        while i > 0 and _is_space(self._data[i - 1]):
            i -= 1
        limit -= 1
    return bounds


def _split_bounds(self, sep, limit):
    bounds = []
    start = 0
    width = _full(sep)._len
    while limit != 0:
        i = _find(self, sep, start, None)
        if i < 0:
            break
        bounds.append((start, i))
        start = i + width
        limit -= 1
    bounds.append((start, self._len))
    return bounds


def _split_bounds_back(self, sep, limit):
    bounds = []
    stop = self._len
    width = _full(sep)._len
    while limit != 0:
        i = _rfind(self, sep, 0, stop)
        if i < 0:
            break
        bounds.append((i + width, stop))
        stop = i
        limit -= 1
    bounds.append((0, stop))
    return bounds


def _add_item(out, item, position):
    if isinstance(item, (bytes, bytearray)):
        out.extend(item)
    else:
        raise TypeError(
            "sequence item " + str(position) + ": expected a bytes-like object, " + _class_name(item) + " found"
        )


# Kinds of bytes: 1 upper case, 2 lower case, 4 digits, 8 white space


def _kind(octet):
    if 65 <= octet <= 90:
        return 1
    if 97 <= octet <= 122:
        return 2
    if 48 <= octet <= 57:
        return 4
    if _is_space(octet):
        return 8
    return 0


def _all(self, kinds):
    for octet in self:
        if _kind(octet) & kinds == 0:
            return False
    return self._len > 0


def _cased(self, wanted, other):
    seen = False
    for octet in self:
        kind = _kind(octet)
        if kind == other:
            return False
        if kind == wanted:
            seen = True
    return seen


# Text


def _codec(name):
    """The number of an encoding."""
    codec = _rt_encoding(name)
    if codec == 0:
        raise LookupError("unknown encoding: " + name)
    return codec


def _handler(name):
    """The number of an error handler; an unknown one is an error only once it is needed."""
    return _rt_error_handler(name)


def _codec_name(codec):
    names = "utf-8 ascii latin-1 utf-8 utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be".split()
    return names[codec - 1]


def _encoded(text, encoding, errors):
    codec = _codec(encoding)
    handler = _handler(errors)
    n = _rt_str_encode(text, codec, handler)
    if _rt_failure() != 0:
        if handler == 0:
            raise LookupError("unknown error handler name '" + errors + "'")
        raise UnicodeEncodeError(
            _codec_name(codec), text, _rt_failure_detail(0), _rt_failure_detail(1), _rt_failure_text()
        )
    return _staged(n)


def _decoded(self, encoding, errors):
    codec = _codec(encoding)
    handler = _handler(errors)
    text = _rt_bytes_decode(self._data, self._len, codec, handler)
    if _rt_failure() != 0:
        if handler == 0:
            raise LookupError("unknown error handler name '" + errors + "'")
        raise UnicodeDecodeError(
            _codec_name(codec), bytes(self), _rt_failure_detail(0), _rt_failure_detail(1), _rt_failure_text()
        )
    return text


def _hex(self, sep, group):
    if len(sep) > 1:
        raise ValueError("sep must be length 1.")
    digits = "0123456789abcdef"
    parts = []
    size = abs(group)
    for i in range(self._len):
        if size > 0 and i > 0:
            if group > 0:
                at_edge = (self._len - i) % size == 0
            else:
                at_edge = i % size == 0
            if at_edge:
                parts.append(sep)
        octet = self._data[i]
        parts.append(digits[_shr(octet, 4)])
        parts.append(digits[octet & 15])
    return "".join(parts)


def _octets_from_hex(text):
    octets = []
    i = 0
    n = len(text)
    while i < n:
        if text[i].isspace() and text[i].isascii():
            i += 1
            continue
        high = _hex_digit(text, i)
        octets.append(high * 16 + _hex_digit(text, i + 1))
        i += 2
    return octets


def _hex_digit(text, i):
    value = -1
    if i < len(text):
        value = "0123456789abcdef".find(text[i].lower())
    if value < 0:
        raise ValueError("non-hexadecimal number found in fromhex() arg at position " + str(i))
    return value
