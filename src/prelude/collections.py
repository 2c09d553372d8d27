"""The collections module. The mappings hold a dict and hand on what they do not change."""

from copy import _deep
from dict import _key_hash
from slice import _index


def _position(index):
    if isinstance(index, int):
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
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
            self._bound = maxlen
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
        at = _position(i)
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
        while i < min(high, self._len):
            if self._item(i) == x:
                return i
            i += 1
        raise ValueError(repr(x) + " is not in deque")

    def count(self, x):
        found = 0
        for item in self:
            if item == x:
                found += 1
        return found

    def remove(self, value):
        for i in range(self._len):
            if self._item(i) == value:
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
            if item == x:
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
            if not self._item(i) == other._item(i):
                return False
        return True

    def _first_difference(self, other):
        shorter = min(self._len, other._len)
        for i in range(shorter):
            if not self._item(i) == other._item(i):
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
        text = "deque([" + ", ".join([repr(x) for x in self]) + "]"
        if self._bound >= 0:
            text += ", maxlen=" + str(self._bound)
        return text + ")"


class defaultdict:
    def __init__(self, default_factory=None, *sources, **named):
        self.default_factory = default_factory
        self._items = {}
        for source in sources:
            self._items.update(source)
        if len(named) > 0:
            for name, value in named.items():
                self._items[name] = value

    def __getitem__(self, key):
        items = self._items
        e = items._find(key, _key_hash(key))
        if e < 0:
            return self.__missing__(key)
        return items._values[e]

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        else:
            value = self.default_factory()
            self._items[key] = value
            return value

    def __setitem__(self, key, value):
        self._items[key] = value

    def __delitem__(self, key):
        del self._items[key]

    def __len__(self):
        return len(self._items)

    def __bool__(self):
        return len(self._items) != 0

    def __contains__(self, key):
        return key in self._items

    def get(self, key, default=None):
        return self._items.get(key, default)

    def setdefault(self, key, default=None):
        return self._items.setdefault(key, default)

    def pop(self, key, *default):
        return self._items.pop(key, *default)

    def popitem(self):
        return self._items.popitem()

    def clear(self):
        self._items.clear()

    def update(self, *others, **named):
        for other in others:
            self._items.update(other)
        if len(named) > 0:
            for name, value in named.items():
                self._items[name] = value

    def keys(self):
        return self._items.keys()

    def values(self):
        return self._items.values()

    def items(self):
        return self._items.items()

    def _iter_start(self):
        return self._items._iter_start()

    def _iter_next(self, position, token):
        return self._items._iter_next(position, token)

    def _iter_item(self, position):
        return self._items._iter_item(position)

    def __reversed__(self):
        return reversed(self._items)

    def copy(self):
        result = defaultdict(self.default_factory)
        result._items = self._items.copy()
        return result

    def __copy__(self):
        return self.copy()

    def __or__(self, other):
        result = self.copy()
        result._items.update(other)
        return result

    def __ior__(self, other):
        self._items.update(other)
        return self

    def __eq__(self, other):
        if isinstance(other, defaultdict):
            return self._items == other._items
        return self._items == other

    def __repr__(self):
        return "defaultdict(" + repr(self.default_factory) + ", " + repr(self._items) + ")"


class Counter:
    def __init__(self, iterable=None, **named):
        self._items = {}
        self.update(iterable, **named)

    def __getitem__(self, key):
        return self._items.get(key, 0)

    def __setitem__(self, key, value):
        self._items[key] = value

    def __delitem__(self, key):
        if key in self._items:
            del self._items[key]

    def __len__(self):
        return len(self._items)

    def __bool__(self):
        return len(self._items) != 0

    def __contains__(self, key):
        return key in self._items

    def _change(self, key, amount):
        self._items[key] = self._items.get(key, 0) + amount

    def update(self, iterable=None, **named):
        """Add what the iterable counts: its items, or the counts of a mapping."""
        if iterable is None:
            pass
        elif hasattr(iterable, "items"):
            for key, amount in iterable.items():
                self._change(key, amount)
        else:
            for key in iterable:
                self._change(key, 1)
        if len(named) > 0:
            for key, amount in named.items():
                self._change(key, amount)

    def subtract(self, iterable=None, **named):
        if iterable is None:
            pass
        elif hasattr(iterable, "items"):
            for key, amount in iterable.items():
                self._change(key, -amount)
        else:
            for key in iterable:
                self._change(key, -1)
        if len(named) > 0:
            for key, amount in named.items():
                self._change(key, -amount)

    def most_common(self, n=None):
        ranking = sorted(self._items.items(), key=_count_of, reverse=True)
        if n is None:
            return ranking
        else:
            return ranking[: max(n, 0)]

    def elements(self):
        for key, amount in self._items.items():
            for _ in range(amount):
                yield key

    def total(self):
        return sum(self._items.values())

    def get(self, key, default=None):
        return self._items.get(key, default)

    def setdefault(self, key, default=None):
        return self._items.setdefault(key, default)

    def pop(self, key, *default):
        return self._items.pop(key, *default)

    def popitem(self):
        return self._items.popitem()

    def clear(self):
        self._items.clear()

    def keys(self):
        return self._items.keys()

    def values(self):
        return self._items.values()

    def items(self):
        return self._items.items()

    def _iter_start(self):
        return self._items._iter_start()

    def _iter_next(self, position, token):
        return self._items._iter_next(position, token)

    def _iter_item(self, position):
        return self._items._iter_item(position)

    def __reversed__(self):
        return reversed(self._items)

    def copy(self):
        result = Counter()
        result._items = self._items.copy()
        return result

    def __copy__(self):
        return self.copy()

    # Arithmetic drops counts that are not positive.

    def _keep(self, key, amount):
        if amount > 0:
            self._items[key] = amount

    def __add__(self, other):
        result = Counter()
        for key, amount in self._items.items():
            result._keep(key, _wide(amount) + other[key])
        for key, amount in other._items.items():
            if key not in self._items:
                result._keep(key, amount)
        return result

    def __sub__(self, other):
        result = Counter()
        for key, amount in self._items.items():
            result._keep(key, _wide(amount) - other[key])
        for key, amount in other._items.items():
            if key not in self._items:
                result._keep(key, -_wide(amount))
        return result

    def __or__(self, other):
        result = Counter()
        for key, amount in self._items.items():
            result._keep(key, max(amount, other[key]))
        for key, amount in other._items.items():
            if key not in self._items:
                result._keep(key, amount)
        return result

    def __and__(self, other):
        result = Counter()
        for key, amount in self._items.items():
            result._keep(key, min(amount, other[key]))
        return result

    def __pos__(self):
        result = Counter()
        for key, amount in self._items.items():
            result._keep(key, amount)
        return result

    def __neg__(self):
        result = Counter()
        for key, amount in self._items.items():
            result._keep(key, -_wide(amount))
        return result

    def _drop_others(self):
        """Remove what is not positive."""
        for key in [key for key, amount in self._items.items() if not amount > 0]:
            del self._items[key]
        return self

    def __iadd__(self, other):
        for key, amount in list(other.items()):
            self._change(key, amount)
        return self._drop_others()

    def __isub__(self, other):
        for key, amount in list(other.items()):
            self._change(key, -amount)
        return self._drop_others()

    def __ior__(self, other):
        for key, amount in other.items():
            if amount > self[key]:
                self._items[key] = amount
        return self._drop_others()

    def __iand__(self, other):
        for key in list(self._items):
            self._items[key] = min(self._items[key], other[key])
        return self._drop_others()

    # Comparison: a missing count is zero.

    def _at_most(self, other):
        for key, amount in self._items.items():
            if not amount <= other[key]:
                return False
        for key, amount in other._items.items():
            if not self[key] <= amount:
                return False
        return True

    def __eq__(self, other):
        if isinstance(other, Counter):
            for key, amount in self._items.items():
                if amount != other[key]:
                    return False
            for key, amount in other._items.items():
                if amount != self[key]:
                    return False
            return True
        return self._items == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._at_most(other)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._at_most(other) and not self == other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return other._at_most(self)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return other._at_most(self) and not self == other

    def __repr__(self):
        if not self._items:
            return "Counter()"
        items = [repr(key) + ": " + repr(amount) for key, amount in self.most_common()]
        return "Counter({" + ", ".join(items) + "})"


def _count_of(item):
    return item[1]


class OrderedDict:
    """Items in numbered slots that form a ring through `_next` and `_previous`; slot 0 is its fixed point."""

    def __init__(self, *sources, **named):
        self._slots = {}
        self._items = []
        self._next = [0]
        self._previous = [0]
        self._free = []
        for source in sources:
            self.update(source)
        if len(named) > 0:
            for name, value in named.items():
                self[name] = value

    # The ring. Slot s keeps its item at s - 1.

    def _link(self, slot, before):
        """Put a slot into the ring before another one."""
        after = self._previous[before]
        self._next[after] = slot
        self._previous[slot] = after
        self._next[slot] = before
        self._previous[before] = slot

    def _unlink(self, slot):
        self._next[self._previous[slot]] = self._next[slot]
        self._previous[self._next[slot]] = self._previous[slot]

    def _remove(self, slot):
        """Take out a slot whose key is no longer in `_slots`; its item."""
        self._unlink(slot)
        self._free.append(slot)
        return self._items[slot - 1]

    # Mapping

    def __len__(self):
        return len(self._slots)

    def __bool__(self):
        return len(self._slots) != 0

    def __contains__(self, key):
        return key in self._slots

    def _slot(self, key):
        slot = self._slots.get(key, 0)
        if slot == 0:
            raise KeyError(key)
        return slot

    def __getitem__(self, key):
        return self._items[self._slot(key) - 1][1]

    def __setitem__(self, key, value):
        slot = self._slots.get(key, 0)
        if slot != 0:
            self._items[slot - 1] = (self._items[slot - 1][0], value)
        else:
            if self._free:
                slot = self._free.pop()
                self._items[slot - 1] = (key, value)
            else:
                self._items.append((key, value))
                slot = len(self._items)
                self._next.append(0)
                self._previous.append(0)
            self._slots[key] = slot
            self._link(slot, 0)

    def __delitem__(self, key):
        slot = self._slot(key)
        del self._slots[key]
        self._remove(slot)

    def get(self, key, default=None):
        slot = self._slots.get(key, 0)
        if slot == 0:
            return default
        return self._items[slot - 1][1]

    def setdefault(self, key, default=None):
        if key not in self._slots:
            self[key] = default
        return self[key]

    def pop(self, key, *default):
        slot = self._slots.get(key, 0)
        if slot == 0:
            if len(default) == 0:
                raise KeyError(key)
            else:
                return default[0]
        del self._slots[key]
        return self._remove(slot)[1]

    def popitem(self, last=True):
        if not self._slots:
            raise KeyError("dictionary is empty")
        slot = self._previous[0] if last else self._next[0]
        del self._slots[self._items[slot - 1][0]]
        return self._remove(slot)

    def move_to_end(self, key, last=True):
        slot = self._slot(key)
        self._unlink(slot)
        self._link(slot, 0 if last else self._next[0])

    def clear(self):
        self._slots.clear()
        self._items.clear()
        self._free.clear()
        self._next = [0]
        self._previous = [0]

    def update(self, *others, **named):
        for other in others:
            if hasattr(other, "keys"):
                for key in other.keys():
                    self[key] = other[key]
            else:
                for key, value in other:
                    self[key] = value
        if len(named) > 0:
            for name, value in named.items():
                self[name] = value

    def copy(self):
        result = OrderedDict()
        for key, value in self.items():
            result[key] = value
        return result

    def __copy__(self):
        return self.copy()

    @staticmethod
    def fromkeys(iterable, value=None):
        result = OrderedDict()
        for key in iterable:
            result[key] = value
        return result

    def __or__(self, other):
        result = self.copy()
        result.update(other)
        return result

    def __ior__(self, other):
        self.update(other)
        return self

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return dict(self.items()) == other

    def __repr__(self):
        if not self._slots:
            return "OrderedDict()"
        return "OrderedDict([" + ", ".join([repr(item) for item in self.items()]) + "])"

    # Iteration: the position after slot p - 1 is the slot that follows it in the ring.

    def _iter_start(self):
        return len(self._slots)

    def _iter_next(self, position, token):
        if len(self._slots) != token:
            raise RuntimeError("OrderedDict mutated during iteration")
        slot = self._next[max(position - 1, 0)]
        return slot if slot != 0 else -1

    def _iter_item(self, position):
        return self._items[position - 1][0]

    def _reversed_slots(self):
        slot = self._previous[0]
        while slot != 0:
            yield slot
            slot = self._previous[slot]

    def __reversed__(self):
        for slot in self._reversed_slots():
            yield self._items[slot - 1][0]

    def keys(self):
        return odict_keys(self)

    def values(self):
        return odict_values(self)

    def items(self):
        return odict_items(self)


class odict_keys:
    def __init__(self, source):
        self._source = source

    def __len__(self):
        return len(self._source)

    def __contains__(self, key):
        return key in self._source

    def _iter_start(self):
        return self._source._iter_start()

    def _iter_next(self, position, token):
        return self._source._iter_next(position, token)

    def _iter_item(self, position):
        return self._source._iter_item(position)

    def __reversed__(self):
        return reversed(self._source)

    def __eq__(self, other):
        return set(self) == set(other)

    def __repr__(self):
        return "odict_keys([" + ", ".join([repr(x) for x in self]) + "])"


class odict_values:
    def __init__(self, source):
        self._source = source

    def __len__(self):
        return len(self._source)

    def __contains__(self, value):
        for x in self:
            if x == value:
                return True
        return False

    def _iter_start(self):
        return self._source._iter_start()

    def _iter_next(self, position, token):
        return self._source._iter_next(position, token)

    def _iter_item(self, position):
        return self._source._items[position - 1][1]

    def __reversed__(self):
        for slot in self._source._reversed_slots():
            yield self._source._items[slot - 1][1]

    def __repr__(self):
        return "odict_values([" + ", ".join([repr(x) for x in self]) + "])"


class odict_items:
    def __init__(self, source):
        self._source = source

    def __len__(self):
        return len(self._source)

    def __contains__(self, item):
        key, value = item
        return key in self._source and self._source[key] == value

    def _iter_start(self):
        return self._source._iter_start()

    def _iter_next(self, position, token):
        return self._source._iter_next(position, token)

    def _iter_item(self, position):
        return self._source._items[position - 1]

    def __reversed__(self):
        for slot in self._source._reversed_slots():
            yield self._source._items[slot - 1]

    def __repr__(self):
        return "odict_items([" + ", ".join([repr(x) for x in self]) + "])"


class ChainMap:
    def __init__(self, *maps):
        self.maps = []
        for mapping in maps:
            self.maps.append(mapping)
        if len(self.maps) == 0:
            self.maps.append({})

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        raise KeyError(key)

    def get(self, key, default=None):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        return default

    def __contains__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return True
        return False

    def _merged(self):
        result = {}
        for i in range(len(self.maps) - 1, -1, -1):
            result.update(self.maps[i])
        return result

    def __len__(self):
        return len(self._merged())

    def __bool__(self):
        for mapping in self.maps:
            if mapping:
                return True
        return False

    def __iter__(self):
        return iter(self._merged())

    def keys(self):
        return self._merged().keys()

    def values(self):
        return self._merged().values()

    def items(self):
        return self._merged().items()

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        del self.maps[0][key]

    def pop(self, key, *default):
        if key not in self.maps[0] and len(default) == 0:
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        return self.maps[0].pop(key, *default)

    def popitem(self):
        if not self.maps[0]:
            raise KeyError("No keys found in the first mapping.")
        return self.maps[0].popitem()

    def clear(self):
        self.maps[0].clear()

    def update(self, other):
        self.maps[0].update(other)

    def new_child(self, m=None):
        result = ChainMap()
        if m is not None:
            result.maps[0] = m
        result.maps.extend(self.maps)
        return result

    @property
    def parents(self):
        result = ChainMap()
        if len(self.maps) > 1:
            result.maps = self.maps[1:]
        return result

    def copy(self):
        result = ChainMap()
        result.maps = [self.maps[0].copy()] + self.maps[1:]
        return result

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items())

    def __repr__(self):
        return "ChainMap(" + ", ".join([repr(mapping) for mapping in self.maps]) + ")"


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """The compiler makes the class where the call stands in a statement; never called at run time."""
    return _type_error("namedtuple() is only supported as a statement of its own")
