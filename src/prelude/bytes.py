"""Bytes: `_len` bytes in a block."""

from _bytes import (
    _add_item, _all, _cased, _compare_bytes, _contains, _count, _decoded, _encoded, _ends, _expanded, _fill_byte, _find, _found,
    _full, _hex, _joined, _left_end, _mapped, _octets_from_hex, _padded, _padding, _picked, _repeated,
    _replaced, _rfind, _right_end, _split_bounds, _split_bounds_back, _starts, _swapped, _titled, _translated,
    _translation, _word_bounds, _word_bounds_back,
)
from slice import _byte_index, _slice_count, _slice_start, _slice_step, _slice_stop


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
        i = _byte_index(index)
        n = self._len
        if _needs_wrap(i, n):
            i = _wrap_add(i, n)
            if not _in_bounds(i, n):
                raise IndexError("index out of range")
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

    # Operators

    def __add__(self, other):
        if not isinstance(other, (bytes, bytearray)):
            return _type_error("can't concat ", other, " to bytes")
        return _joined(self, other)

    def __mod__(self, args):
        from format import _percent_bytes

        return _encoded(_percent_bytes(self.decode("latin-1"), args), "latin-1", "strict")

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
        return _octets_from_hex(text)

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
        return _new_bytes(_replaced(self, old, new, count))

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
        return _new_bytes(_swapped(self))

    def title(self):
        return _new_bytes(_titled(self))

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
        return _new_bytes(_expanded(self, tabsize))

    def translate(self, table, delete=None):
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


def _bytes_room(n):
    """`n` bytes with any content."""
    result = _zeroed(bytes)
    result._data = _array_resize(result._data, n)
    result._len = n
    return result


def _bytes_copy(data, n):
    result = _bytes_room(n)
    _array_move(result._data, 0, data, 0, n)
    return result


def _staged(n):
    """The bytes that a runtime function has ready."""
    result = _bytes_room(n)
    _rt_take_bytes(result._data)
    return result


def _returned_bytes(value):
    if isinstance(value, bytes):
        return value
    else:
        raise TypeError(f"__bytes__ returned non-bytes (type {type(value).__name__})")


def _new_bytes(source=None, encoding=None, errors="strict"):
    if isinstance(source, bytes):
        return source
    elif isinstance(source, str) and encoding is not None:
        return source.encode(encoding, errors)
    elif hasattr(source, "__bytes__"):
        return _returned_bytes(source.__bytes__())
    elif isinstance(source, float):
        return _type_error("cannot convert '", source, "' object to bytes")
    else:
        made = _new_bytearray(source)
        return _bytes_copy(made._data, made._len)
