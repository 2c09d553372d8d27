"""The list: `_len` elements at the front of a block of `_cap` places."""

from _reprs import _items_repr
from functions import _equal
from slice import _index, _list_index, _size, _slice_count, _slice_high, _slice_low, _slice_start, _slice_step, _slice_stop


class list(_Generic[T]):
    _len: int
    _cap: int
    _data: _Array[T]

    def __len__(self):
        return self._len

    def __bool__(self):
        return self._len != 0

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._getslice(index.start, index.stop, index.step)
        i = _list_index(index)
        n = self._len
        if _needs_wrap(i, n):
            i = _wrap_add(i, n)
            if not _in_bounds(i, n):
                _raise_list_index()
        return self._data[i]

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            self._setslice(index.start, index.stop, index.step, value)
        else:
            i = _list_index(index)
            n = self._len
            if _needs_wrap(i, n):
                i = _wrap_add(i, n)
                if not _in_bounds(i, n):
                    _raise_list_assignment()
            self._data[i] = value

    def __delitem__(self, index):
        if isinstance(index, slice):
            self._delslice(index.start, index.stop, index.step)
        else:
            i = _list_index(index)
            n = self._len
            if _needs_wrap(i, n):
                i = _wrap_add(i, n)
                if not _in_bounds(i, n):
                    _raise_list_assignment()
            self._remove_at(i)

    def _remove_at(self, i):
        item = _array_take(self._data, i)
        n = _wrap_sub(self._len, 1)
        self._len = n
        _array_move(self._data, i, self._data, _wrap_add(i, 1), _wrap_sub(n, i))
        return item

    # Growing

    def _grow(self):
        n = self._cap
        self._reserve(_wrap_add(_wrap_add(n, _shr(n, 1)), 4))

    def _reserve(self, cap):
        """Room for at least `cap` elements."""
        if cap > self._cap:
            self._data = _array_resize(self._data, cap)
            self._cap = cap

    def _reserve_more(self, extra):
        """Room for `extra` elements more; repeated calls cost amortised constant time for each."""
        n = self._len + extra
        if n > self._cap:
            self._reserve(max(n, self._cap + _shr(self._cap, 1)))

    def _make_room(self, rounds):
        """Room for at least one of the items that come in so many rounds, and for all of them unless that is a lot: one of the
        first may raise. A negative number is one of 2**63 and more."""
        n = max(self._cap, 16777216)
        if _unsigned_lt(rounds, n):
            n = rounds
        self._reserve(_wrap_add(self._len, n))

    def _has_room(self):
        return self._len != self._cap

    def _append_to_room(self, item):
        """Appends where `_has_room` holds."""
        n = self._len
        _array_init(self._data, n, item)
        self._len = _wrap_add(n, 1)

    def append(self, item):
        n = self._len
        if n == self._cap:
            self._grow()
        _array_init(self._data, n, item)
        self._len = _wrap_add(n, 1)

    def extend(self, iterable):
        if isinstance(iterable, list):
            extra = iterable._len
            self._reserve_more(extra)
            n = self._len
            for i in range(extra):
                _array_init(self._data, _wrap_add(n, i), iterable._data[i])
            self._len = _wrap_add(n, extra)
        else:
            for item in iterable:
                self.append(item)

    def insert(self, index, item):
        n = self._len
        i = _slice_low(_size(index), n)
        if n == self._cap:
            self._grow()
        _array_move(self._data, _wrap_add(i, 1), self._data, i, _wrap_sub(n, i))
        _array_init(self._data, i, item)
        self._len = _wrap_add(n, 1)

    # Shrinking

    def pop(self, index=-1):
        n = self._len
        if n == 0:
            _raise_pop_empty()
        i = _size(index)
        if i < 0:
            i = _wrap_add(i, n)
        if not _unsigned_lt(i, n):
            _raise_pop_index()
        item = _array_take(self._data, i)
        n = _wrap_sub(n, 1)
        self._len = n
        if i < n:
            _array_move(self._data, i, self._data, _wrap_add(i, 1), _wrap_sub(n, i))
        return item

    def remove(self, value):
        i = self._find(value, 0, self._len)
        if i < 0:
            _raise_list_remove()
        self._remove_at(i)

    def clear(self):
        n = self._len
        self._len = 0
        _array_release(self._data, 0, n)

    # Searching

    def _find(self, value, start, stop):
        """The first position in [start, stop) of something equal to `value`, or -1."""
        i = start
        while i < stop and i < self._len:
            if _equal(self._data[i], value):
                return i
            i = _wrap_add(i, 1)
        return -1

    def __contains__(self, value):
        return self._find(value, 0, self._len) >= 0

    def index(self, value, start=0, stop=9223372036854775807):
        n = self._len
        i = self._find(value, _slice_low(start, n), _slice_low(stop, n))
        if i < 0:
            _raise_not_in_list(value)
        return i

    def count(self, value):
        total = 0
        i = 0
        while i < self._len:
            if _equal(self._data[i], value):
                total = _wrap_add(total, 1)
            i = _wrap_add(i, 1)
        return total

    # Copies

    def copy(self):
        return self._getslice(None, None, None)

    def __copy__(self):
        return self._getslice(None, None, None)

    def __add__(self, other):
        if not isinstance(other, list):
            return NotImplemented
        n = self._len
        m = other._len
        result = []
        result._data = _array_resize(result._data, n + m)
        result._cap = n + m
        for i in range(n):
            _array_init(result._data, i, self._data[i])
        for i in range(m):
            _array_init(result._data, _wrap_add(n, i), other._data[i])
        result._len = n + m
        return result

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, times):
        if not isinstance(times, int) and not hasattr(times, "__index__"):
            return NotImplemented
        n = self._len
        total = n * max(_index(times), 0)
        result = []
        if total > 0:
            result._data = _array_resize(result._data, total)
            result._cap = total
            if n == 1:
                item = self._data[0]
                for i in range(total):
                    _array_init(result._data, i, item)
            else:
                for base in range(0, total, n):
                    for i in range(n):
                        _array_init(result._data, _wrap_add(base, i), self._data[i])
            result._len = total
        return result

    def __rmul__(self, times):
        return self.__mul__(times)

    def __imul__(self, times):
        if not isinstance(times, int) and not hasattr(times, "__index__"):
            return NotImplemented
        n = self._len
        total = n * max(_index(times), 0)
        if total == 0:
            self.clear()
        elif total > n:
            self._reserve(total)
            for i in range(n, total):
                _array_init(self._data, i, self._data[_wrap_sub(i, n)])
            self._len = total
        return self

    # Slices

    def _getslice(self, start, stop, step):
        result = []
        if step is None:
            low = _slice_low(start, self._len)
            count = _wrap_sub(_slice_high(stop, self._len), low)
            if count > 0:
                result._data = _array_resize(result._data, count)
                result._cap = count
                for i in range(count):
                    _array_init(result._data, i, self._data[_wrap_add(low, i)])
                result._len = count
        else:
            by = _slice_step(step)
            first = _slice_start(start, by, self._len)
            count = _slice_count(first, _slice_stop(stop, by, self._len), by)
            if count > 0:
                result._data = _array_resize(result._data, count)
                result._cap = count
                for i in range(count):
                    _array_init(result._data, i, self._data[first])
                    first = _wrap_add(first, by)
                result._len = count
        return result

    def _setslice(self, start, stop, step, value):
        if step is None:
            self._replace(start, stop, _items_of(value, self))
        else:
            by = _slice_step(step)
            items = _items_of(value, self)
            if by == 1:
                self._replace(start, stop, items)
            else:
                self._replace_each(start, stop, by, items)

    def _replace(self, start, stop, items):
        """Puts the elements of another list in the place of those between the bounds."""
        n = self._len
        low = _slice_low(start, n)
        high = max(low, _slice_high(stop, n))
        extra = items._len
        length = _wrap_sub(n, _wrap_sub(high, low)) + extra
        if length > self._cap:
            self._reserve_more(_wrap_sub(length, n))
        _array_release(self._data, low, high)
        if length != n:
            _array_move(self._data, low + extra, self._data, high, _wrap_sub(n, high))
        for i in range(extra):
            _array_init(self._data, _wrap_add(low, i), items._data[i])
        self._len = length

    def _replace_each(self, start, stop, step, items):
        first = _slice_start(start, step, self._len)
        count = _slice_count(first, _slice_stop(stop, step, self._len), step)
        if count != items._len:
            _raise_slice_size(items._len, count)
        for i in range(count):
            self._data[first] = items._data[i]
            first = _wrap_add(first, step)

    def _delslice(self, start, stop, step):
        if step is None:
            self._delete_range(_slice_low(start, self._len), _slice_high(stop, self._len))
        else:
            by = _slice_step(step)
            first = _slice_start(start, by, self._len)
            count = _slice_count(first, _slice_stop(stop, by, self._len), by)
            if by < 0:
                first = _wrap_add(first, _wrap_mul(_wrap_sub(count, 1), by))
                by = -by
            if by == 1:
                self._delete_range(first, _wrap_add(first, count))
            else:
                self._delete_each(first, count, by)

    def _delete_range(self, low, high):
        if low < high:
            n = self._len
            self._len = _wrap_sub(n, _wrap_sub(high, low))
            _array_release(self._data, low, high)
            _array_move(self._data, low, self._data, high, _wrap_sub(n, high))

    def _delete_each(self, first, count, step):
        """Removes the elements at `first, first + step, …`, moving each stretch between two of them once."""
        n = self._len
        target = first
        for k in range(count):
            source = _wrap_add(first, _wrap_mul(k, step))
            _array_release(self._data, source, _wrap_add(source, 1))
            stretch = min(_wrap_sub(step, 1), _wrap_sub(n, _wrap_add(source, 1)))
            if k == _wrap_sub(count, 1):
                stretch = _wrap_sub(n, _wrap_add(source, 1))
            _array_move(self._data, target, self._data, _wrap_add(source, 1), stretch)
            target = _wrap_add(target, stretch)
        self._len = _wrap_sub(n, count)

    # Order

    def reverse(self):
        i = 0
        j = _wrap_sub(self._len, 1)
        while i < j:
            item = _array_take(self._data, i)
            _array_init(self._data, i, _array_take(self._data, j))
            _array_init(self._data, j, item)
            i = _wrap_add(i, 1)
            j = _wrap_sub(j, 1)

    def sort(self, *, key=None, reverse=False):
        from list_sort import _sort_list

        _sort_list(self, key, reverse)

    # Comparisons

    def __eq__(self, other):
        if not isinstance(other, list):
            return NotImplemented
        if self._len != other._len:
            return False
        return _first_difference(self, other) == self._len

    def __lt__(self, other):
        if not isinstance(other, list):
            return NotImplemented
        i = _first_difference(self, other)
        if i < self._len and i < other._len:
            return self._data[i] < other._data[i]
        return self._len < other._len

    def __le__(self, other):
        if not isinstance(other, list):
            return NotImplemented
        i = _first_difference(self, other)
        if i < self._len and i < other._len:
            return self._data[i] <= other._data[i]
        return self._len <= other._len

    def __gt__(self, other):
        if not isinstance(other, list):
            return NotImplemented
        i = _first_difference(self, other)
        if i < self._len and i < other._len:
            return self._data[i] > other._data[i]
        return self._len > other._len

    def __ge__(self, other):
        if not isinstance(other, list):
            return NotImplemented
        i = _first_difference(self, other)
        if i < self._len and i < other._len:
            return self._data[i] >= other._data[i]
        return self._len >= other._len

    def __repr__(self):
        if _may_hold_itself(self):
            from _recursive import _begin, _end

            if not _begin(self):
                return "[...]"
            try:
                return _items_repr("[", self, "]")
            finally:
                _end()
        return _items_repr("[", self, "]")

    # Iteration

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
        while i >= 0 and i < self._len:
            yield self._data[i]
            i = _wrap_sub(i, 1)


def _new_list(*iterables):
    """`list()` and `list(iterable)`"""
    result = []
    for iterable in iterables:
        result.extend(iterable)
    return result


def _items_of(value, target):
    """The items of any iterable as a list that changes of the list `target` don't touch."""
    if isinstance(value, list):
        if value is target:
            return value.copy()
        return value
    return _new_list(value)


def _first_difference(a, b):
    """The first position where two lists (or tuples of unknown length) differ, or the shorter length."""
    i = 0
    while i < a._len and i < b._len:
        if not _equal(a._data[i], b._data[i]):
            return i
        i = _wrap_add(i, 1)
    return i


def _raise_list_index():
    raise IndexError("list index out of range")


def _raise_list_assignment():
    raise IndexError("list assignment index out of range")


def _raise_pop_empty():
    raise IndexError("pop from empty list")


def _raise_pop_index():
    raise IndexError("pop index out of range")


def _raise_list_remove():
    raise ValueError("list.remove(x): x not in list")


def _raise_not_in_list(value):
    raise ValueError(repr(value) + " is not in list")


def _raise_slice_size(given, wanted):
    raise ValueError("attempt to assign sequence of size " + str(given) + " to extended slice of size " + str(wanted))
