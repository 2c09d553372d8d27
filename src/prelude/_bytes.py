"""What bytes and byte arrays share. `self` is either."""

from bytearray import _bytearray_room
from bytes import _bytes_room, _staged
from slice import _bound_index, _index, _size


def _room(self, n):
    """New bytes of the kind of `self`, with any content."""
    if isinstance(self, bytearray):
        return _bytearray_room(n)
    else:
        return _bytes_room(n)


def _picked(self, first, step, count):
    """`count` bytes, the first at `first`, then every `step`-th."""
    result = _room(self, count)
    if step == 1:
        _array_move(result._data, 0, self._data, first, count)
    else:
        for i in range(count):
            result._data[i] = self._data[first]
            first = _wrap_add(first, step)
    return result


def _joined(self, other):
    n = self._len
    result = _room(self, n + other._len)
    _array_move(result._data, 0, self._data, 0, n)
    _array_move(result._data, n, other._data, 0, other._len)
    return result


def _repeated(self, times):
    count = _index(times)
    if count < 0:
        count = 0
    n = self._len
    result = _room(self, n * count)
    for i in range(count):
        _array_move(result._data, i * n, self._data, 0, n)
    return result


def _byte(value):
    """A value that becomes an element of a bytearray."""
    if not isinstance(value, int) and not hasattr(value, "__index__"):
        return _type_error("'", value, "' object cannot be interpreted as an integer")
    i = _bound_index(value)
    if not _unsigned_lt(i, 256):
        raise ValueError("byte must be in range(0, 256)")
    return i


def _buffer(value):
    if not isinstance(value, (bytes, bytearray)):
        return _type_error("can't concat ", value, " to bytearray")
    return value


def _octets(value):
    if not isinstance(value, (bytes, bytearray)):
        return _type_error("a bytes-like object is required, not '", value, "'", "help: encode the text: text.encode()")
    return value


def _full(sep):
    if _octets(sep)._len == 0:
        raise ValueError("empty separator")
    return sep


def _part(part):
    """What to search for: bytes, or one byte as an int."""
    if isinstance(part, int):
        return _new_bytes([_byte(part)])
    elif isinstance(part, (bytes, bytearray)):
        return part
    else:
        return _type_error("argument should be integer or bytes-like object, not '", part, "'")


def _contains(self, part):
    if isinstance(part, int):
        return _find(self, part, None, None) >= 0
    else:
        return _find(self, _octets(part), None, None) >= 0


def _compare_bytes(a, b):
    return _rt_bytes_compare(a._data, a._len, b._data, b._len)


# Searching


def _from(self, start):
    """Where a search starts: not negative, perhaps behind the end."""
    if start is None:
        return 0
    else:
        return _bound(_bound_index(start), self._len)


def _to(self, stop):
    if stop is None:
        return self._len
    else:
        last = _bound(_bound_index(stop), self._len)
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
    n = _octets(prefix)._len
    if first + n > _to(self, stop):
        return False
    for i in range(n):
        if self._data[first + i] != prefix._data[i]:
            return False
    return True


def _ends(self, suffix, start, stop):
    first = _to(self, stop) - _octets(suffix)._len
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
    _octets(new)
    if _octets(old)._len == 0:
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
        return octet in _octets(chars)


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
    result = _room(self, self._len)
    for i in range(self._len):
        octet = self._data[i]
        if low <= octet <= high:
            octet = octet + offset
        result._data[i] = octet
    return result


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


def _fill_byte(fill):
    if fill is None:
        return 32
    elif not isinstance(fill, (bytes, bytearray)):
        return _type_error("argument 2 must be a byte string of length 1, not ", fill)
    else:
        if fill._len != 1:
            raise TypeError("argument 2 must be a byte string of length 1, not " + _class_name(fill))
        return fill._data[0]


def _padding(self, width):
    padding = _size(width) - self._len
    if padding < 0:
        return 0
    return padding


def _padded(self, left, right, fill):
    result = _room(self, left + self._len + right)
    for i in range(left):
        result._data[i] = fill
    _array_move(result._data, left, self._data, 0, self._len)
    for i in range(right):
        result._data[left + self._len + i] = fill
    return result


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
        if not _is_deleted(octet, delete):
            if table is None:
                out.append(octet)
            else:
                out.append(_octets(table)[octet])
    return out


def _is_deleted(octet, delete):
    if delete is None:
        return False
    else:
        return octet in delete


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
    names = (
        "utf-8 ascii latin-1 utf-8 utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be unicodeescape rawunicodeescape"
    ).split()
    return names[codec - 1] if codec <= len(names) else "charmap"


def _encoded(text, encoding, errors):
    codec = _codec(encoding)
    handler = _handler(errors)
    n = _rt_str_encode(text, codec, handler)
    kind = _rt_failure()
    if kind != 0:
        if handler == 0:
            raise LookupError("unknown error handler name '" + errors + "'")
        if kind == 3:
            raise MemoryError()
        raise UnicodeEncodeError(
            _codec_name(codec), text, _rt_failure_detail(0), _rt_failure_detail(1), _rt_failure_text()
        )
    return _staged(n)


def _decoded(self, encoding, errors):
    codec = _codec(encoding)
    handler = _handler(errors)
    text = _rt_bytes_decode(self._data, self._len, codec, handler)
    kind = _rt_failure()
    if kind != 0:
        if handler == 0:
            raise LookupError("unknown error handler name '" + errors + "'")
        if kind == 3:
            raise MemoryError()
        raise UnicodeDecodeError(
            _codec_name(codec), bytes(self), _rt_failure_detail(0), _rt_failure_detail(1), _rt_failure_text()
        )
    return text


def _hex(self, sep, group):
    if len(sep) > 1:
        raise ValueError("sep must be length 1.")
    between = sep if isinstance(sep, str) else sep.decode("latin-1")
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
                parts.append(between)
        octet = self._data[i]
        parts.append(digits[_shr(octet, 4)])
        parts.append(digits[octet & 15])
    return "".join(parts)


def _octets_from_hex(text):
    """The bytes that a text of digits stands for, staged."""
    if not isinstance(text, str):
        return _type_error("fromhex() argument must be str, not ", text)
    n = _rt_bytes_from_hex(text)
    if n < 0:
        raise ValueError(f"non-hexadecimal number found in fromhex() arg at position {-1 - n}")
    return _staged(n)
