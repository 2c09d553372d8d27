"""Tuples: `vartuple` for those of a length known at run time only, and helpers for fixed ones."""

from _reprs import _items_repr
from functions import _equal
from list import _first_difference
from slice import _index, _slice_count, _slice_low, _slice_start, _slice_step, _slice_stop, _tuple_index


class vartuple(_Generic[T]):
    _len: int
    _data: _Array[T]

    def __len__(self):
        return self._len

    def __bool__(self):
        return self._len != 0

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._getslice(index.start, index.stop, index.step)
        i = _tuple_index(index)
        n = self._len
        if _needs_wrap(i, n):
            i = _wrap_add(i, n)
            if not _in_bounds(i, n):
                _raise_tuple_index()
        return self._data[i]

    def _getslice(self, start, stop, step):
        by = _slice_step(step)
        first = _slice_start(start, by, self._len)
        count = _slice_count(first, _slice_stop(stop, by, self._len), by)
        result = _zeroed(vartuple)
        result._data = _array_resize(result._data, count)
        for i in range(count):
            _array_init(result._data, i, self._data[first])
            first = _wrap_add(first, by)
        result._len = count
        return result

    def _find(self, value, start, stop):
        i = start
        while i < stop:
            if _equal(self._data[i], value):
                return i
            i = _wrap_add(i, 1)
        return -1

    def __contains__(self, value):
        return self._find(value, 0, self._len) >= 0

    def index(self, value, start=0, stop=9223372036854775807):
        i = self._find(value, _slice_low(start, self._len), _slice_low(stop, self._len))
        if i < 0:
            _raise_not_in_tuple()
        return i

    def count(self, value):
        total = 0
        for i in range(self._len):
            if _equal(self._data[i], value):
                total = _wrap_add(total, 1)
        return total

    def __add__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        return _joined(self, _new_tuple(other))

    def __radd__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        return _joined(_new_tuple(other), self)

    def __mul__(self, times):
        if not isinstance(times, int) and not hasattr(times, "__index__"):
            return NotImplemented
        n = self._len
        total = n * max(_index(times), 0)
        result = _zeroed(vartuple)
        result._data = _array_resize(result._data, total)
        source = 0
        for i in range(total):
            _array_init(result._data, i, self._data[source])
            source = _wrap_add(source, 1)
            if source == n:
                source = 0
        result._len = total
        return result

    def __rmul__(self, times):
        return self.__mul__(times)

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        if not isinstance(other, vartuple):
            return self == _new_tuple(other)
        return self._len == other._len and _first_difference(self, other) == self._len

    def __lt__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        if not isinstance(other, vartuple):
            return self < _new_tuple(other)
        i = _first_difference(self, other)
        if i < self._len and i < other._len:
            return self._data[i] < other._data[i]
        return self._len < other._len

    def __le__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        if not isinstance(other, vartuple):
            return self <= _new_tuple(other)
        i = _first_difference(self, other)
        if i < self._len and i < other._len:
            return self._data[i] <= other._data[i]
        return self._len <= other._len

    def __gt__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        if not isinstance(other, vartuple):
            return self > _new_tuple(other)
        i = _first_difference(self, other)
        if i < self._len and i < other._len:
            return self._data[i] > other._data[i]
        return self._len > other._len

    def __ge__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        if not isinstance(other, vartuple):
            return self >= _new_tuple(other)
        i = _first_difference(self, other)
        if i < self._len and i < other._len:
            return self._data[i] >= other._data[i]
        return self._len >= other._len

    def __hash__(self):
        state = 2870177450012600261
        for i in range(self._len):
            state = _hash_combine(state, hash(self._data[i]))
        return _hash_finish(state, self._len)

    def __repr__(self):
        return _items_repr("(", self, ",)" if self._len == 1 else ")")

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

    def __reversed__(self):
        i = _wrap_sub(self._len, 1)
        while i >= 0:
            yield self._data[i]
            i = _wrap_sub(i, 1)


def _spread_tuple(*iterables):
    """`tuple(*iterables)`"""
    if len(iterables) > 1:
        raise TypeError(f"tuple expected at most 1 argument, got {len(iterables)}")
    result = []
    for iterable in iterables:
        result.extend(iterable)
    return _tuple_from(result)


def _new_tuple(iterable):
    """`tuple(iterable)`; the result's length is known at run time only."""
    if isinstance(iterable, vartuple):
        return iterable
    elif isinstance(iterable, list):
        result = _zeroed(vartuple)
        n = iterable._len
        result._data = _array_resize(result._data, n)
        for i in range(n):
            _array_init(result._data, i, iterable._data[i])
        result._len = n
        return result
    else:
        return _tuple_from(list(iterable))


def _tuple_from(items):
    """A tuple that takes over the elements of a list, which is empty afterwards."""
    empty = []
    result = _zeroed(vartuple)
    result._data = items._data
    result._len = items._len
    items._data = empty._data
    items._len = 0
    items._cap = 0
    return result


def _joined(a, b):
    n = a._len
    m = b._len
    result = _zeroed(vartuple)
    result._data = _array_resize(result._data, n + m)
    for i in range(n):
        _array_init(result._data, i, a._data[i])
    for i in range(m):
        _array_init(result._data, _wrap_add(n, i), b._data[i])
    result._len = n + m
    return result


def _star_item(rest, i, text):
    """The argument for a parameter that `*rest` has to fill; `text` says what is missing."""
    if i >= rest._len:
        raise TypeError(text)
    return rest._data[i]


def _star_key(mapping, key, text):
    """The argument for a parameter that `**mapping` has to fill."""
    if key not in mapping:
        raise TypeError(text)
    return mapping[key]


def _check_rest(rest, used, text, given, by_name):
    """Nothing of `*rest` may be left over."""
    if rest._len > used:
        _raise_too_many(text, given + rest._len, by_name)


def _raise_too_many(text, given, by_name):
    text += str(given)
    if by_name > 0:
        text += f" positional argument{_plural(given)} (and {by_name} keyword-only argument{_plural(by_name)})"
    raise TypeError(text + (" was given" if given == 1 and by_name == 0 else " were given"))


def _plural(count):
    return "" if count == 1 else "s"


def _check_empty(spread, text):
    if len(spread) > 0:
        raise TypeError(text)


def _check_ends(rest, used, text):
    """`*rest` must end before a parameter that has another value."""
    if rest._len > used:
        raise TypeError(text)


def _check_lacks(mapping, key, text):
    """`**mapping` must not hold the name of a parameter that has another value."""
    if key in mapping:
        raise TypeError(text)


def _check_keywords(mapping, open, filled, named, function, callee):
    """Every key of `**mapping` must be the name of a parameter that has no other value."""
    for key in mapping:
        _check_no_other_value(key, filled, named, function, callee)
        _check_expected(key, open, function)


def _check_no_other_value(key, filled, named, function, callee):
    """No parameter may get two values, one of them by position or by name."""
    if not isinstance(key, str):
        raise TypeError("keywords must be strings")
    if "," + key + "," in named:
        raise TypeError(callee + "() got multiple values for keyword argument '" + key + "'")
    if "," + key + "," in filled:
        raise TypeError(function + "() got multiple values for argument '" + key + "'")


def _check_expected(key, open, function):
    if "," + key + "," not in open:
        raise TypeError(function + "() got an unexpected keyword argument '" + key + "'")


def _check_arguments(mapping, open, function):
    for key in mapping:
        _check_expected(key, open, function)


def _of_length(items, needed):
    """What `_make` gets."""
    if len(items) != needed:
        raise TypeError(f"Expected {needed} arguments, got {len(items)}")
    return items


def _check_fields(mapping, open, _constructor):
    unknown = [key for key in mapping if "," + key + "," not in open]
    if unknown:
        raise ValueError("Got unexpected field names: " + repr(unknown))


def _rest_keywords(target, mapping, open, filled, named, function, callee):
    """What `**mapping` leaves for a parameter `**target`: keys that are no names of other parameters."""
    for key in mapping:
        _check_no_other_value(key, filled, named, function, callee)
        if "," + key + "," not in open:
            target[key] = mapping[key]


def _sole(items, function):
    """The argument of `function(*items)`, which takes just one."""
    if len(items) != 1:
        raise TypeError(f"{function}() takes exactly one argument ({len(items)} given)")
    return items[0]


def _joined_mappings(first, second, callee):
    """`**first, **second` as one mapping, for a call of `callee`."""
    joined = {}
    for key in first:
        joined[key] = first[key]
    for key in second:
        if key in joined:
            raise TypeError(callee + "() got multiple values for keyword argument '" + key + "'")
        joined[key] = second[key]
    return joined


def _replaced_mapping(first, second):
    """`{**first, **second}`"""
    joined = {}
    for key in first:
        joined[key] = first[key]
    for key in second:
        joined[key] = second[key]
    return joined


def _tuple_hash(t):
    """The hash of a fixed tuple."""
    state = 2870177450012600261
    for item in t:
        state = _hash_combine(state, hash(item))
    return _hash_finish(state, len(t))


def _hash_combine(state, h):
    """One round of the xxHash that CPython uses for tuples."""
    state = _wrap_add(state, _wrap_mul(h, -4417276706812531889))
    state = _shl(state, 31) | _shr_logical(state, 33)
    return _wrap_mul(state, -7046029288634856825)


def _hash_finish(state, length):
    state = _wrap_add(state, length ^ (2870177450012600261 ^ 3527539))
    if state == -1:
        return 1546275796
    return state


def _raise_tuple_index():
    raise IndexError("tuple index out of range")


def _raise_not_in_tuple():
    raise ValueError("tuple.index(x): x not in tuple")
