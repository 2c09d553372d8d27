"""The deque of the collections module."""

from _reprs import _items_repr
from copy import _deep
from functions import _equal
from slice import _index, _raise_no_index, _size


def _position(index):
    if isinstance(index, _bigint):
        _raise_no_index()
    elif isinstance(index, int):
        return int(index)
    if hasattr(index, "__index__"):
        return _index(index)
    return _type_error("sequence index must be integer, not '", index, "'")


class deque(_Generic[T]):
    """A ring of `_slots` places (a power of two), of which `_len` from `_head` on are in use; the others are zero."""

    _slots: int
    _values: _Array[T]
    _head: int
    _len: int
    _bound: int
    _changes: int

    def __init__(self, iterable=(), maxlen=None):
        self._slots = 8
        self._values = _array_new(8)
        self._head = 0
        self._len = 0
        self._bound = -1
        self._changes = 0
        if maxlen is not None:
            self._bound = _size(maxlen)
            if self._bound < 0:
                raise ValueError("maxlen must be non-negative")
        for x in iterable:
            self.append(x)

    @property
    def maxlen(self):
        if self._bound < 0:
            return None
        return self._bound

    def __len__(self):
        return self._len

    def __bool__(self):
        return self._len != 0

    # Places

    def _place(self, index):
        """Where the item number `index`, which is known to exist, is kept."""
        return _wrap_add(self._head, index) & _wrap_sub(self._slots, 1)

    def _item(self, index):
        return self._values[self._place(index)]

    def _move(self, target, source):
        """Move the content of a place to one that holds nothing."""
        if target != source:
            _array_move(self._values, target, self._values, source, 1)
            _array_zero(self._values, source, _wrap_add(source, 1))

    def _make_room(self):
        """A free place, on either side."""
        self._changes = _wrap_add(self._changes, 1)
        size = self._slots
        if self._len < size:
            return
        self._values = _array_resize(self._values, size * 2)
        _array_zero(self._values, size, size * 2)
        self._slots = size * 2
        # What stood before the head follows the old end.
        _array_move(self._values, size, self._values, 0, self._head)
        _array_zero(self._values, 0, self._head)

    # The ends

    def append(self, x):
        if self._len == self._bound:
            if self._bound == 0:
                return
            self.popleft()
        self._make_room()
        _array_init(self._values, self._place(self._len), x)
        self._len = _wrap_add(self._len, 1)

    def appendleft(self, x):
        if self._len == self._bound:
            if self._bound == 0:
                return
            self.pop()
        self._make_room()
        self._head = self._place(-1)
        _array_init(self._values, self._head, x)
        self._len = _wrap_add(self._len, 1)

    def pop(self):
        if self._len == 0:
            raise IndexError("pop from an empty deque")
        self._changes = _wrap_add(self._changes, 1)
        self._len = _wrap_sub(self._len, 1)
        place = self._place(self._len)
        item = _array_take(self._values, place)
        _array_zero(self._values, place, _wrap_add(place, 1))
        return item

    def popleft(self):
        if self._len == 0:
            raise IndexError("pop from an empty deque")
        self._changes = _wrap_add(self._changes, 1)
        self._len = _wrap_sub(self._len, 1)
        place = self._head
        self._head = self._place(1)
        item = _array_take(self._values, place)
        _array_zero(self._values, place, _wrap_add(place, 1))
        return item

    def extend(self, iterable):
        if isinstance(iterable, deque):
            for x in iterable.copy():
                self.append(x)
        else:
            for x in iterable:
                self.append(x)

    def extendleft(self, iterable):
        if isinstance(iterable, deque):
            for x in iterable.copy():
                self.appendleft(x)
        else:
            for x in iterable:
                self.appendleft(x)

    def clear(self):
        self._changes = _wrap_add(self._changes, 1)
        self._len = 0
        self._head = 0
        _array_release(self._values, 0, self._slots)

    def rotate(self, n=1):
        n = _size(n)
        if self._len < 2:
            return
        self._changes = _wrap_add(self._changes, 1)
        steps = n % self._len
        if steps * 2 <= self._len:
            for _ in range(steps):
                last = self._place(self._len - 1)
                self._head = self._place(-1)
                self._move(self._head, last)
        else:
            for _ in range(self._len - steps):
                first = self._head
                free = self._place(self._len)
                self._head = self._place(1)
                self._move(free, first)

    # Items by number

    def _checked(self, index):
        i = _position(index)
        if i < 0:
            i += self._len
        if not _unsigned_lt(i, self._len):
            raise IndexError("deque index out of range")
        return i

    def __getitem__(self, index):
        return self._item(self._checked(index))

    def __setitem__(self, index, value):
        self._values[self._place(self._checked(index))] = value

    def __delitem__(self, index):
        self._delete(self._checked(index))

    def _delete(self, i):
        """Close the gap from the nearer end."""
        if i < self._len // 2:
            while i > 0:
                self._values[self._place(i)] = self._item(i - 1)
                i -= 1
            self.popleft()
        else:
            while i < self._len - 1:
                self._values[self._place(i)] = self._item(i + 1)
                i += 1
            self.pop()

    def insert(self, i, x):
        if self._len == self._bound:
            raise IndexError("deque already at its maximum size")
        at = _size(i)
        if at < 0:
            at = max(at + self._len, 0)
        if at >= self._len:
            self.append(x)
            return
        self._make_room()
        self._len += 1
        place = self._len - 1
        while place > at:
            self._move(self._place(place), self._place(place - 1))
            place -= 1
        _array_init(self._values, self._place(at), x)

    def index(self, x, start=0, stop=None):
        low = start
        if low < 0:
            low = max(low + self._len, 0)
        high = self._len
        if stop is not None:
            high = stop
            if high < 0:
                high += self._len
        i = low
        changes = self._changes
        while i < min(high, self._len):
            if _equal(self._item(i), x):
                return i
            if self._changes != changes:
                raise RuntimeError("deque mutated during iteration")
            i += 1
        raise ValueError(repr(x) + " is not in deque")

    def count(self, x):
        found = 0
        for item in self:
            if _equal(item, x):
                found += 1
        return found

    def remove(self, value):
        changes = self._changes
        for i in range(self._len):
            is_equal = _equal(self._item(i), value)
            if self._changes != changes:
                raise IndexError("deque mutated during iteration")
            if is_equal:
                self._delete(i)
                return
        raise ValueError(repr(value) + " is not in deque")

    def reverse(self):
        left = 0
        right = self._len - 1
        while left < right:
            item = self._item(left)
            self._values[self._place(left)] = self._item(right)
            self._values[self._place(right)] = item
            left += 1
            right -= 1

    # Iteration

    def _iter_start(self):
        return self._changes

    def _iter_next(self, position, token):
        if self._changes != token:
            raise RuntimeError("deque mutated during iteration")
        if position < self._len:
            return position
        return -1

    def _iter_item(self, position):
        return self._item(position)

    def __reversed__(self):
        token = self._changes
        i = self._len - 1
        while i >= 0:
            yield self._item(i)
            if self._changes != token:
                raise RuntimeError("deque mutated during iteration")
            i -= 1

    def __contains__(self, x):
        for item in self:
            if _equal(item, x):
                return True
        return False

    # Whole deques

    def _empty_like(self):
        result = deque()
        result._bound = self._bound
        return result

    def copy(self):
        result = self._empty_like()
        for x in self:
            result.append(x)
        return result

    def __deepcopy__(self, memo):
        result = deque((), self.maxlen)
        for item in self:
            result.append(_by_type(_deep, item, memo))
        return result

    def __copy__(self):
        return self.copy()

    def __add__(self, other):
        if not isinstance(other, deque):
            return _type_error('can only concatenate deque (not "', other, '") to deque')
        result = self.copy()
        for x in other:
            result.append(x)
        return result

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        result = self._empty_like()
        for _ in range(n):
            for x in self:
                result.append(x)
        return result

    def __rmul__(self, n):
        return self * n

    def __imul__(self, n):
        if n <= 0:
            self.clear()
        else:
            original = self.copy()
            for _ in range(n - 1):
                for x in original:
                    self.append(x)
        return self

    def __eq__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        if self._len != other._len:
            return False
        for i in range(self._len):
            if not _equal(self._item(i), other._item(i)):
                return False
        return True

    def _first_difference(self, other):
        shorter = min(self._len, other._len)
        for i in range(shorter):
            if not _equal(self._item(i), other._item(i)):
                return i
        return -1

    def __lt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        i = self._first_difference(other)
        if i < 0:
            return self._len < other._len
        return self._item(i) < other._item(i)

    def __le__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        i = self._first_difference(other)
        if i < 0:
            return self._len <= other._len
        return self._item(i) <= other._item(i)

    def __gt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return other < self

    def __ge__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return other <= self

    def __repr__(self):
        if _may_hold_itself(self):
            from _recursive import _begin, _end

            if not _begin(self):
                return "[...]"
            try:
                return _deque_text(self)
            finally:
                _end()
        return _deque_text(self)


def _deque_text(items):
    text = _items_repr(type(items).__name__ + "([", items, "]")
    if items._bound >= 0:
        text += ", maxlen=" + str(items._bound)
    return text + ")"
