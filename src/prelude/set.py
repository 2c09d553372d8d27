"""Sets: one open-addressing table, laid out and resized so that ints come out in CPython's order.

Place i of the table is `_marks[i]` and `_keys[i]`. A mark is 0 for a free place, `_FREED` (the most positive
int) for one whose key was removed, and otherwise the complement of the key's hash; hashes that would
collide with these two marks are changed by `_set_hash`. `_keys` has `_slots` places, zeroed where there is
no key. `_fill` counts keys and freed places. A set that never held anything has no blocks.

The functions at the end do the work for `set` and `frozenset` alike.
"""

from _reprs import _items_repr
from dict import dict_items, dict_keys
from functions import _equal


class set(_Generic[T]):
    _used: int
    _fill: int
    _mask: int
    _finger: int
    _slots: int
    _marks: _Array[int]
    _keys: _Array[T]

    def __len__(self):
        return self._used

    def __bool__(self):
        return self._used != 0

    def __contains__(self, key):
        if isinstance(key, set):
            return frozenset(key) in self
        return _set_find(self, key, _set_hash(key)) >= 0

    # Changes

    def add(self, key):
        _set_add(self, key, _set_hash(key))

    # A set that is looked for stands for the frozenset of its items.

    def discard(self, key):
        if isinstance(key, set):
            return self.discard(frozenset(key))
        _set_discard(self, key, _set_hash(key))

    def remove(self, key):
        if isinstance(key, set):
            if key not in self:
                _raise_missing(key)
            return self.discard(key)
        if not _set_discard(self, key, _set_hash(key)):
            _raise_missing(key)

    def pop(self):
        if self._used == 0:
            _raise_set_empty()
        i = self._finger & self._mask
        while not _is_key(self._marks[i]):
            i = _wrap_add(i, 1) & self._mask
        self._finger = _wrap_add(i, 1)
        self._marks[i] = 9223372036854775807
        self._used = _wrap_sub(self._used, 1)
        key = _array_take(self._keys, i)
        _array_zero(self._keys, i, _wrap_add(i, 1))
        return key

    def clear(self):
        _set_clear(self)

    def update(self, *others):
        for other in others:
            _set_update(self, other)

    def intersection_update(self, *others):
        _set_swap(self, self.intersection(*others))

    def difference_update(self, *others):
        for other in others:
            _set_remove_all(self, other)

    def symmetric_difference_update(self, other):
        _set_toggle(self, other)

    def __ior__(self, other):
        if not isinstance(other, (set, frozenset, dict_keys, dict_items)):
            return NotImplemented
        _set_update(self, other)
        return self

    def __iand__(self, other):
        if not isinstance(other, (set, frozenset, dict_keys, dict_items)):
            return NotImplemented
        _set_swap(self, self.intersection(other))
        return self

    def __isub__(self, other):
        if not isinstance(other, (set, frozenset, dict_keys, dict_items)):
            return NotImplemented
        _set_remove_all(self, other)
        return self

    def __ixor__(self, other):
        if not isinstance(other, (set, frozenset, dict_keys, dict_items)):
            return NotImplemented
        _set_toggle(self, other)
        return self

    # New sets

    def copy(self):
        result = _zeroed(set)
        _set_update(result, self)
        return result

    def __copy__(self):
        return self.copy()

    def union(self, *others):
        result = _zeroed(set)
        _set_merge(result, self)
        for other in others:
            if other is not self:
                _set_update(result, other)
        return result

    def intersection(self, *others):
        result = _zeroed(set)
        if len(others) == 0:
            _set_merge(result, self)
        first = True
        for other in others:
            if first:
                _set_common(result, self, other)
            else:
                previous = result
                result = _zeroed(set)
                _set_common(result, previous, other)
            first = False
        return result

    def difference(self, *others):
        result = _zeroed(set)
        if len(others) == 0:
            _set_merge(result, self)
        first = True
        for other in others:
            if first:
                _set_without(result, self, other)
            else:
                _set_remove_all(result, other)
            first = False
        return result

    def symmetric_difference(self, other):
        result = _zeroed(set)
        _set_update(result, other)
        _set_toggle(result, self)
        return result

    def __or__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        return self.union(other)

    def __and__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        return self.intersection(other)

    def __sub__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        return self.difference(other)

    def __xor__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        return self.symmetric_difference(other)

    # Comparisons

    def isdisjoint(self, other):
        return _set_disjoint(self, other)

    def issubset(self, other):
        return _set_inside(self, _as_set(other))

    def issuperset(self, other):
        return _holds_all(self, other)

    def __eq__(self, other):
        if isinstance(other, (set, frozenset)):
            return self._used == other._used and _set_inside(self, other)
        return NotImplemented

    def __le__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        return _set_inside(self, other)

    def __lt__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        return self._used < other._used and _set_inside(self, other)

    def __ge__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        return _set_inside(other, self)

    def __gt__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        return self._used > other._used and _set_inside(other, self)

    def __repr__(self):
        if self._used == 0:
            return type(self).__name__ + "()"
        if type(self) is set:
            return _items_repr("{", self, "}")
        return _items_repr(type(self).__name__ + "({", self, "})")

    # Iteration

    def __iter__(self):
        return iter(self)

    def _iter_start(self):
        return self._used

    def _iter_next(self, position, token):
        if self._used != token:
            _raise_set_changed()
        return _set_next(self, position)

    def _iter_item(self, position):
        return self._keys[position]


class frozenset(_Generic[T]):
    _used: int
    _fill: int
    _mask: int
    _slots: int
    _marks: _Array[int]
    _keys: _Array[T]

    def __len__(self):
        return self._used

    def __bool__(self):
        return self._used != 0

    def __contains__(self, key):
        if isinstance(key, set):
            return frozenset(key) in self
        return _set_find(self, key, _set_hash(key)) >= 0

    def __hash__(self):
        return _set_hash_value(self)

    def copy(self):
        return self

    def __copy__(self):
        return self

    def union(self, *others):
        result = _zeroed(frozenset)
        _set_merge(result, self)
        for other in others:
            if other is not self:
                _set_update(result, other)
        return result

    def intersection(self, *others):
        result = _zeroed(frozenset)
        if len(others) == 0:
            _set_merge(result, self)
        first = True
        for other in others:
            if first:
                _set_common(result, self, other)
            else:
                previous = result
                result = _zeroed(frozenset)
                _set_common(result, previous, other)
            first = False
        return result

    def difference(self, *others):
        result = _zeroed(frozenset)
        if len(others) == 0:
            _set_merge(result, self)
        first = True
        for other in others:
            if first:
                _set_without(result, self, other)
            else:
                _set_remove_all(result, other)
            first = False
        return result

    def symmetric_difference(self, other):
        result = _zeroed(frozenset)
        _set_update(result, other)
        _set_toggle(result, self)
        return result

    def __or__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        return self.union(other)

    def __and__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        return self.intersection(other)

    def __sub__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        return self.difference(other)

    def __xor__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        return self.symmetric_difference(other)

    def isdisjoint(self, other):
        return _set_disjoint(self, other)

    def issubset(self, other):
        return _set_inside(self, _as_set(other))

    def issuperset(self, other):
        return _holds_all(self, other)

    def __eq__(self, other):
        if isinstance(other, (set, frozenset)):
            return self._used == other._used and _set_inside(self, other)
        return NotImplemented

    def __le__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        return _set_inside(self, other)

    def __lt__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        return self._used < other._used and _set_inside(self, other)

    def __ge__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        return _set_inside(other, self)

    def __gt__(self, other):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        return self._used > other._used and _set_inside(other, self)

    def __repr__(self):
        if self._used == 0:
            return type(self).__name__ + "()"
        return _items_repr(type(self).__name__ + "({", self, "})")

    def __iter__(self):
        return iter(self)

    def _iter_start(self):
        return self._used

    def _iter_next(self, position, token):
        return _set_next(self, position)

    def _iter_item(self, position):
        return self._keys[position]


def _new_set(*iterables):
    """`set()` and `set(iterable)`"""
    result = _zeroed(set)
    for iterable in iterables:
        _set_update(result, iterable)
    return result


def _new_frozenset(*iterables):
    """`frozenset()` and `frozenset(iterable)`"""
    result = _zeroed(frozenset)
    for iterable in iterables:
        _set_update(result, iterable)
    return result


def _order_as_frozen(s):
    """Gives the set the order of a frozenset constant: a copy, item by item, of one that is filled with the items."""
    result = _zeroed(set)
    for key in s:
        _set_add(result, key, _set_hash(key))
    _set_swap(s, result)


def _order_from_frozen(s):
    """Gives the set the order of one that is filled from a frozenset constant."""
    _order_as_frozen(s)
    result = _zeroed(set)
    _set_merge(result, s)
    _set_swap(s, result)


def _set_hash(key):
    """The hash of a key, changed if it would give one of the two special marks."""
    if isinstance(key, _machine_int) and _unsigned_lt(key, 2305843009213693951):
        return _wrap_add(key, 0)
    h = hash(key)
    if h == -1:
        return -2
    if h == -9223372036854775808:
        return -9223372036854775807
    return h


def _is_key(mark):
    return mark != 0 and mark != 9223372036854775807


def _set_next(s, position):
    """The first place with a key at or after `position`, or -1."""
    while position < s._slots:
        if _is_key(s._marks[position]):
            return position
        position = _wrap_add(position, 1)
    return -1


def _set_find(s, key, h):
    """The place of a key with hash `h`, or -1."""
    if s._used == 0:
        return -1
    mask = s._mask
    mark = ~h
    i = h & mask
    perturb = h
    while True:
        start = i
        last = i
        if _wrap_add(i, 9) <= mask:
            last = _wrap_add(i, 9)
        while i <= last:
            seen = s._marks[i]
            if seen == 0:
                return -1
            if seen == mark and _equal(s._keys[i], key):
                return i
            i = _wrap_add(i, 1)
        perturb = _shr_logical(perturb, 5)
        i = _next_probe(start, perturb, mask)


def _next_probe(i, perturb, mask):
    return _wrap_add(_wrap_add(_wrap_mul(i, 5), 1), perturb) & mask


def _set_add(s, key, h):
    if s._slots == 0:
        _set_allocate(s, 8)
    mask = s._mask
    mark = ~h
    i = h & mask
    perturb = h
    freed = -1
    while True:
        start = i
        last = i
        if _wrap_add(i, 9) <= mask:
            last = _wrap_add(i, 9)
        while i <= last:
            seen = s._marks[i]
            if seen == 0:
                _set_put(s, i, freed, key, mark)
                return
            if seen == mark:
                if _equal(s._keys[i], key):
                    return
            elif seen == 9223372036854775807:
                freed = i
            i = _wrap_add(i, 1)
        perturb = _shr_logical(perturb, 5)
        i = _next_probe(start, perturb, mask)


def _set_put(s, i, freed, key, mark):
    """Puts a new key in the place `freed` that was passed on the way, or else in the free place `i`."""
    s._used = _wrap_add(s._used, 1)
    if freed >= 0:
        s._marks[freed] = mark
        _array_init(s._keys, freed, key)
    else:
        s._marks[i] = mark
        _array_init(s._keys, i, key)
        s._fill = _wrap_add(s._fill, 1)
        if s._fill * 5 >= s._mask * 3:
            _set_grow(s)


def _set_grow(s):
    if s._used > 50000:
        _set_resize(s, s._used * 2)
    else:
        _set_resize(s, s._used * 4)


def _set_allocate(s, size):
    marks = _array_new(size)
    try:
        s._keys = _array_new(size)
    except MemoryError:
        _array_free(marks)
        raise
    s._marks = marks
    s._mask = size - 1
    s._slots = size


def _clean_place(s, h):
    """The place for a hash in a table that has no freed places and not this key."""
    mask = s._mask
    i = h & mask
    perturb = h
    while True:
        start = i
        last = i
        if _wrap_add(i, 9) <= mask:
            last = _wrap_add(i, 9)
        while i <= last:
            if s._marks[i] == 0:
                return i
            i = _wrap_add(i, 1)
        perturb = _shr_logical(perturb, 5)
        i = _next_probe(start, perturb, mask)


def _set_resize(s, least):
    """A new table of more than `least` places, without freed ones."""
    size = 8
    while size <= least:
        size = _shl(size, 1)
    if size == 8 and s._slots == 8 and s._fill == s._used:
        return
    slots = s._slots
    marks = s._marks
    keys = s._keys
    _set_allocate(s, size)
    s._fill = s._used
    for i in range(slots):
        mark = marks[i]
        if _is_key(mark):
            place = _clean_place(s, ~mark)
            s._marks[place] = mark
            _array_move(s._keys, place, keys, i, 1)
    _array_free(marks)
    _array_free(keys)


def _set_free_place(s, i):
    s._marks[i] = 9223372036854775807
    s._used = _wrap_sub(s._used, 1)
    _array_release(s._keys, i, _wrap_add(i, 1))


def _set_discard(s, key, h):
    """Removes a key; was it there?"""
    i = _set_find(s, key, h)
    if i < 0:
        return False
    _set_free_place(s, i)
    return True


def _set_clear(s):
    slots = s._slots
    if slots > 8:
        marks = s._marks
        keys = s._keys
        _set_allocate(s, 8)
        _array_release(keys, 0, slots)
        _array_free(marks)
        _array_free(keys)
    elif slots > 0:
        _array_release(s._keys, 0, slots)
        _array_zero(s._marks, 0, 8)
    s._used = 0
    s._fill = 0


def _set_swap(a, b):
    """Exchanges the contents of two sets."""
    a._used, b._used = b._used, a._used
    a._fill, b._fill = b._fill, a._fill
    a._mask, b._mask = b._mask, a._mask
    a._slots, b._slots = b._slots, a._slots
    marks = a._marks
    a._marks = b._marks
    b._marks = marks
    keys = a._keys
    a._keys = b._keys
    b._keys = keys


def _set_presize(s, extra):
    """Makes room before `extra` keys are added, most of them new."""
    if s._slots == 0:
        _set_allocate(s, 8)
    if (s._fill + extra) * 5 >= s._mask * 3:
        _set_resize(s, (s._used + extra) * 2)


def _set_update(s, other):
    """Adds the items of any iterable."""
    if isinstance(other, (set, frozenset)):
        _set_merge(s, other)
    else:
        if isinstance(other, dict):
            _set_presize(s, len(other))
        for key in other:
            _set_add(s, key, _set_hash(key))


def _set_merge(s, other):
    if other is s or other._used == 0:
        return
    _set_presize(s, other._used)
    if s._fill == 0:
        same = s._mask == other._mask and other._fill == other._used
        for i in range(other._slots):
            mark = other._marks[i]
            if _is_key(mark):
                place = i
                if not same:
                    place = _clean_place(s, ~mark)
                s._marks[place] = mark
                _array_init(s._keys, place, other._keys[i])
        s._fill = other._used
        s._used = other._used
    else:
        i = 0
        while i < other._slots:
            mark = other._marks[i]
            if _is_key(mark):
                _set_add(s, other._keys[i], ~mark)
            i = _wrap_add(i, 1)


def _set_common(result, s, other):
    """Adds to `result` what is both in the set `s` and in the iterable `other`."""
    if isinstance(other, (set, frozenset)):
        if other is s:
            _set_merge(result, s)
        elif other._used > s._used:
            _add_common(result, other, s)
        else:
            _add_common(result, s, other)
    else:
        for key in other:
            h = _set_hash(key)
            if _set_find(s, key, h) >= 0:
                _set_add(result, key, h)


def _add_common(result, s, walked):
    i = 0
    while i < walked._slots:
        mark = walked._marks[i]
        if _is_key(mark) and _set_find(s, walked._keys[i], ~mark) >= 0:
            _set_add(result, walked._keys[i], ~mark)
        i = _wrap_add(i, 1)


def _set_without(result, s, other):
    """Adds to `result` what is in the set `s` but not in the iterable `other`."""
    if isinstance(other, (set, frozenset)):
        if other is not s:
            if _shr(s._used, 2) > other._used:
                _set_merge(result, s)
                _set_remove_all(result, other)
            else:
                i = 0
                while i < s._slots:
                    mark = s._marks[i]
                    if _is_key(mark) and _set_find(other, s._keys[i], ~mark) < 0:
                        _set_add(result, s._keys[i], ~mark)
                    i = _wrap_add(i, 1)
    elif isinstance(other, dict):
        if _shr(s._used, 2) > len(other):
            _set_merge(result, s)
            _set_remove_all(result, other)
        else:
            i = 0
            while i < s._slots:
                mark = s._marks[i]
                if _is_key(mark) and s._keys[i] not in other:
                    _set_add(result, s._keys[i], ~mark)
                i = _wrap_add(i, 1)
    else:
        _set_merge(result, s)
        _set_remove_all(result, other)


def _set_remove_all(s, other):
    if isinstance(other, (set, frozenset)):
        if other is s:
            _set_clear(s)
            return
        i = 0
        while i < other._slots:
            mark = other._marks[i]
            if _is_key(mark):
                _set_discard(s, other._keys[i], ~mark)
            i = _wrap_add(i, 1)
    else:
        for key in other:
            _set_discard(s, key, _set_hash(key))
    # Freed places slow down every search: a table with many of them is made anew.
    if s._fill - s._used > _shr(s._mask, 2):
        _set_grow(s)


def _set_toggle(s, other):
    """Removes what is in both, adds what is in `other` only."""
    if isinstance(other, (set, frozenset)):
        if other is s:
            _set_clear(s)
            return
        i = 0
        while i < other._slots:
            mark = other._marks[i]
            if _is_key(mark) and not _set_discard(s, other._keys[i], ~mark):
                _set_add(s, other._keys[i], ~mark)
            i = _wrap_add(i, 1)
    elif isinstance(other, dict):
        for key in other:
            h = _set_hash(key)
            if not _set_discard(s, key, h):
                _set_add(s, key, h)
    else:
        _set_toggle(s, _new_set(other))


def _as_set(other):
    if isinstance(other, (set, frozenset)):
        return other
    return _new_set(other)


def _set_inside(a, b):
    """Is each key of the set `a` in the set `b`?"""
    if a._used > b._used:
        return False
    i = 0
    while i < a._slots:
        mark = a._marks[i]
        if _is_key(mark) and _set_find(b, a._keys[i], ~mark) < 0:
            return False
        i = _wrap_add(i, 1)
    return True


def _holds_all(s, other):
    for key in other:
        if key not in s:
            return False
    return True


def _set_disjoint(s, other):
    if isinstance(other, (set, frozenset)) and other._used > s._used:
        return _set_disjoint(other, s)
    for key in other:
        if key in s:
            return False
    return True


def _shuffle_bits(h):
    return _wrap_mul((h ^ 89869747) ^ _shl(h, 16), 3644798167)


def _set_hash_value(s):
    """A hash that does not depend on the order of the keys."""
    h = 0
    i = 0
    while i < s._slots:
        mark = s._marks[i]
        if _is_key(mark):
            h ^= _shuffle_bits(~mark)
        i = _wrap_add(i, 1)
    h ^= _wrap_mul(_wrap_add(s._used, 1), 1927868237)
    h ^= _shr_logical(h, 11) ^ _shr_logical(h, 25)
    h = _wrap_add(_wrap_mul(h, 69069), 907133923)
    if h == -1:
        return 590923713
    return h


def _raise_missing(key):
    raise KeyError(key)


def _raise_set_empty():
    raise KeyError("pop from an empty set")


def _raise_set_changed():
    raise RuntimeError("Set changed size during iteration")
