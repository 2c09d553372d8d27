"""The dict: entries in insertion order, found through a table of entry numbers.

`_index` has `_mask + 1` places: 0 is free, -1 was freed, and one that leads to entry e holds e + 1 in the bits
of `_mask` and, above them, the same bits of the hash of its key: most other keys are passed over without a look
at their entries. Entries are the first `_fill` places of `_hashes`, `_keys` and `_values`; a deleted one has
hash -1 (which no key has) and zeroed key and value. `_cap` limits the entries until the table is made anew: at
most two thirds of its places are ever in use or freed. A dict that never held anything has no blocks.

The places for a key are tried in groups of four neighbours, which mostly lie in one cache line; the rest of
the hash leads from group to group.
"""

from _reprs import _entries_repr, _items_repr
from functions import _equal


class dict(_Generic[K, V]):
    _used: int
    _fill: int
    _cap: int
    _mask: int
    _index: _Array[_i32]
    _hashes: _Array[int]
    _keys: _Array[K]
    _values: _Array[V]

    def __len__(self):
        return self._used

    def __bool__(self):
        return self._used != 0

    # Looking up

    def _find(self, key, h):
        """The entry of `key`, whose hash is `h`, or -1."""
        if self._used == 0:
            return -1
        if isinstance(self._keys, _texts) and isinstance(key, str):
            # Characters, and texts that are written out or come from the dict, are the same objects as its keys.
            place = self._index[h & self._mask]
            if place == 0:
                return -1
            if place > 0:
                e = _wrap_sub(place & self._mask, 1)
                if self._keys[e] is key:
                    return e
        return self._search(key, h)

    def _search(self, key, h):
        for i in self._probe(h):
            place = self._index[i]
            if place == 0:
                break
            if place > 0:
                e = _wrap_sub(place & self._mask, 1)
                if self._is_at(e, place, key, h):
                    return e
        return -1

    def _probe(self, h):
        """The places for a key whose hash is `h`, in the order in which they are tried, without end."""
        i = h & self._mask
        perturb = h
        while True:
            for near in range(4):
                yield i ^ near
            perturb = _shr_logical(perturb, 5)
            i = _wrap_add(_wrap_add(_wrap_mul(i, 5), perturb), 1) & self._mask

    def _tag(self, h):
        """The bits of a hash that are kept beside the number of its entry."""
        return h & 2147483647 & ~self._mask

    def _is_at(self, e, place, key, h):
        """Whether entry `e`, which `place` leads to, is that of a key."""
        if isinstance(key, _machine_int) and isinstance(self._keys[e], _machine_int):
            return self._keys[e] == key
        if place & ~self._mask != self._tag(h):
            return False
        if isinstance(key, str) and isinstance(self._keys[e], str):
            return _equal(self._keys[e], key)
        return self._hashes[e] == h and _equal(self._keys[e], key)

    def __getitem__(self, key):
        _require_key(self._keys, key)
        e = self._find(key, _key_hash(key))
        if e < 0:
            _raise_key(key)
        return self._values[e]

    def __contains__(self, key):
        return self._find(key, _key_hash(key)) >= 0

    def get(self, key, default=None):
        e = self._find(key, _key_hash(key))
        if e < 0:
            return default
        return self._values[e]

    # Inserting

    def __setitem__(self, key, value):
        h = _key_hash(key)
        e = self._find(key, h)
        if e >= 0:
            self._values[e] = value
        else:
            self._add(key, h, value)

    def setdefault(self, key, default=None):
        h = _key_hash(key)
        e = self._find(key, h)
        if e < 0:
            e = self._add(key, h, default)
        return self._values[e]

    def _add(self, key, h, value):
        """Appends an entry for a key that is not there; its number."""
        if self._fill == self._cap:
            self._make_room()
        e = self._fill
        _array_init(self._keys, e, key)
        _array_init(self._values, e, value)
        _array_init(self._hashes, e, h)
        self._link(h, e)
        self._fill = _wrap_add(e, 1)
        self._used = _wrap_add(self._used, 1)
        return e

    def _link(self, h, e):
        for i in self._probe(h):
            if self._index[i] <= 0:
                self._index[i] = self._tag(h) | _wrap_add(e, 1)
                break

    def _make_room(self):
        """Drops deleted entries, and grows unless they were many."""
        size = 8
        while size <= self._used * 3:
            size = _shl(size, 1)
        self._resize(size)

    def _reserve(self, count):
        """Room for `count` entries in all."""
        if count > self._cap:
            size = 8
            while size * 2 < count * 3:
                size = _shl(size, 1)
            self._resize(size)

    def _compact(self):
        """Closes the gaps that deleted entries left; the table is out of date afterwards."""
        n = self._fill
        if n == self._used:
            return
        target = 0
        for e in range(n):
            if self._hashes[e] != -1:
                if target != e:
                    self._hashes[target] = self._hashes[e]
                    _array_move(self._keys, target, self._keys, e, 1)
                    _array_move(self._values, target, self._values, e, 1)
                target = _wrap_add(target, 1)
        self._fill = target

    def _resize(self, size):
        """A table of `size` places (a power of two), and room for two thirds as many entries, without deleted ones.
        Where memory is missing for any of it, the dict stays as it was."""
        cap = size * 2 // 3
        if cap > self._cap:
            self._resize_entries(cap)
        if size == self._mask + 1:
            _array_zero(self._index, 0, size)
        else:
            index = _array_new(size)
            _array_free(self._index)
            self._index = index
            self._mask = size - 1
        self._compact()
        if cap < self._cap:
            self._resize_entries(cap)
        self._cap = cap
        _rt_table_fill(self._index, self._mask, self._hashes, self._fill)

    def _resize_entries(self, cap):
        self._hashes = _array_resize(self._hashes, cap)
        self._keys = _array_resize(self._keys, cap)
        self._values = _array_resize(self._values, cap)

    # Removing

    def _unlink(self, e):
        """Frees the place in the table that leads to entry `e`."""
        _rt_table_free(self._index, self._mask, self._hashes[e], e)

    def _remove(self, e):
        """Deletes entry `e`; its value."""
        self._unlink(e)
        self._hashes[e] = -1
        self._used = _wrap_sub(self._used, 1)
        value = _array_take(self._values, e)
        _array_zero(self._values, e, _wrap_add(e, 1))
        _array_release(self._keys, e, _wrap_add(e, 1))
        return value

    def __delitem__(self, key):
        e = self._find(key, _key_hash(key))
        if e < 0:
            _raise_key(key)
        self._remove(e)

    def pop(self, key, *default):
        e = self._find(key, _key_hash(key))
        if len(default) == 0:
            if e < 0:
                _raise_key(key)
            return self._remove(e)
        else:
            if e < 0:
                return default[0]
            return self._remove(e)

    def popitem(self):
        if self._used == 0:
            _raise_popitem()
        e = _wrap_sub(self._fill, 1)
        while self._hashes[e] == -1:
            e = _wrap_sub(e, 1)
        self._unlink(e)
        self._used = _wrap_sub(self._used, 1)
        self._cap = _wrap_sub(self._cap, _wrap_sub(self._fill, e))
        self._fill = e
        return (_array_take(self._keys, e), _array_take(self._values, e))

    def _pop_first(self):
        """Removes the oldest item, for classes that keep an order of use."""
        e = self._first()
        key = self._keys[e]
        return (key, self._remove(e))

    def clear(self):
        n = self._fill
        if n > 0:
            self._used = 0
            self._fill = 0
            self._cap = (self._mask + 1) * 2 // 3
            _array_zero(self._index, 0, self._mask + 1)
            _array_release(self._keys, 0, n)
            _array_release(self._values, 0, n)

    # Whole dicts

    def update(self, *others, **named):
        for other in others:
            _update_dict(self, other)
        if len(named) > 0:
            for name, value in named.items():
                self[name] = value

    def copy(self):
        result = {}
        _copy_entries(result, self)
        return result

    def __copy__(self):
        return self.copy()

    def __or__(self, other):
        if not isinstance(other, dict) or hasattr(other, "__ror__"):
            return NotImplemented
        result = {}
        _copy_entries(result, self)
        _update_dict(result, other)
        return result

    def __ior__(self, other):
        _update_dict(self, other)
        return self

    def __eq__(self, other):
        if not isinstance(other, dict) or not hasattr(other, "_hashes"):
            return NotImplemented
        if self._used != other._used:
            return False
        e = 0
        while e < self._fill:
            h = self._hashes[e]
            if h != -1:
                found = other._find(self._keys[e], h)
                if found < 0 or not _equal(self._values[e], other._values[found]):
                    return False
            e = _wrap_add(e, 1)
        return True

    def __repr__(self):
        if _may_hold_itself(self):
            from _recursive import _begin, _end

            if not _begin(self):
                return "{...}"
            try:
                return _entries_repr(self)
            finally:
                _end()
        return _entries_repr(self)

    @staticmethod
    def fromkeys(iterable, value=None):
        result = {}
        for key in iterable:
            result[key] = value
        return result

    # Iteration

    def keys(self):
        return dict_keys(self)

    def values(self):
        return dict_values(self)

    def items(self):
        return dict_items(self)

    def __iter__(self):
        return iter(self)

    def _iter_start(self):
        return self._used

    def _iter_next(self, position, token):
        if self._used != token:
            _raise_dict_changed()
        while position < self._fill:
            if self._hashes[position] != -1:
                return position
            position = _wrap_add(position, 1)
        return -1

    def _iter_item(self, position):
        return self._keys[position]

    def _first(self):
        """The oldest entry, or -1."""
        return self._iter_next(0, self._used)

    def _before(self, e, token):
        """The last entry before `e`, or -1."""
        if self._used != token:
            _raise_dict_changed()
        e = _wrap_sub(min(e, self._fill), 1)
        while e >= 0 and self._hashes[e] == -1:
            e = _wrap_sub(e, 1)
        return e

    def __reversed__(self):
        token = self._used
        e = self._before(self._fill, token)
        while e >= 0:
            yield self._keys[e]
            e = self._before(e, token)


def _new_dict(*args, **named):
    result = {}
    for source in args:
        _update_dict(result, source)
    if len(named) > 0:
        for name, value in named.items():
            result[name] = value
    return result


def _update_dict(target, source):
    """Stores the items of a mapping or of an iterable of pairs."""
    if hasattr(source, "_hashes"):
        if target._fill == 0:
            _copy_entries(target, source)
        else:
            e = 0
            while e < source._fill:
                h = source._hashes[e]
                if h != -1:
                    found = target._find(source._keys[e], h)
                    if found >= 0:
                        target._values[found] = source._values[e]
                    else:
                        target._add(source._keys[e], h, source._values[e])
                e = _wrap_add(e, 1)
    elif hasattr(source, "keys"):
        # The keys come first: asking for an item may change the order of a mapping.
        for key in list(source.keys()):
            target[key] = source[key]
    else:
        for number, pair in enumerate(source):
            _store_pair(target, number, pair)


def _store_pair(target, number, pair):
    if isinstance(pair, tuple) or hasattr(pair, "__getitem__") and not hasattr(pair, "keys"):
        if len(pair) != 2:
            _raise_pair_length(number, len(pair))
        else:
            target[pair[0]] = pair[1]
    elif pair is None or isinstance(pair, (int, float)):
        raise TypeError("cannot convert dictionary update sequence element #" + str(number) + " to a sequence")
    else:
        _store_pair(target, number, list(pair))


def _copy_entries(target, source):
    """Copies the entries of `source` into the empty dict `target`."""
    target._reserve(source._used)
    n = 0
    for e in range(source._fill):
        h = source._hashes[e]
        if h != -1:
            _array_init(target._keys, n, source._keys[e])
            _array_init(target._values, n, source._values[e])
            _array_init(target._hashes, n, h)
            target._link(h, n)
            n = _wrap_add(n, 1)
            target._fill = n
    target._used = n


def _key_hash(key):
    """The hash of a key; never -1, which marks deleted entries."""
    if isinstance(key, _machine_int) and _unsigned_lt(key, 2305843009213693951):
        return _wrap_add(key, 0)
    h = hash(key)
    if h == -1:
        return -2
    return h


class dict_keys:
    def __init__(self, source):
        self._dict = source

    def __len__(self):
        return self._dict._used

    def __contains__(self, key):
        return key in self._dict

    def _iter_start(self):
        return self._dict._used

    def _iter_next(self, position, token):
        return self._dict._iter_next(position, token)

    def _iter_item(self, position):
        return self._dict._keys[position]

    def __reversed__(self):
        return self._dict.__reversed__()

    def __repr__(self):
        return _items_repr("dict_keys([", self, "])")

    def isdisjoint(self, other):
        return _view_disjoint(self, other)

    def __eq__(self, other):
        return _view_equal(self, other)

    def __le__(self, other):
        return len(self) <= len(other) and _view_inside(self, other)

    def __lt__(self, other):
        return len(self) < len(other) and _view_inside(self, other)

    def __ge__(self, other):
        return len(self) >= len(other) and _view_inside(other, self)

    def __gt__(self, other):
        return len(self) > len(other) and _view_inside(other, self)

    def __and__(self, other):
        return _view_and(self, other)

    def __rand__(self, other):
        return _view_and(self, other)

    def __or__(self, other):
        return _view_or(self, other)

    def __ror__(self, other):
        return _view_or(other, self)

    def __sub__(self, other):
        return _view_sub(self, other)

    def __rsub__(self, other):
        return _view_sub(other, self)

    def __xor__(self, other):
        return _view_xor(self, other)

    def __rxor__(self, other):
        return _view_xor(other, self)


class dict_items:
    def __init__(self, source):
        self._dict = source

    def __len__(self):
        return self._dict._used

    def __contains__(self, item):
        key, value = item
        e = self._dict._find(key, _key_hash(key))
        return e >= 0 and _equal(self._dict._values[e], value)

    def _iter_start(self):
        return self._dict._used

    def _iter_next(self, position, token):
        return self._dict._iter_next(position, token)

    def _iter_item(self, position):
        return (self._dict._keys[position], self._dict._values[position])

    def __reversed__(self):
        token = self._dict._used
        e = self._dict._before(self._dict._fill, token)
        while e >= 0:
            yield (self._dict._keys[e], self._dict._values[e])
            e = self._dict._before(e, token)

    def __repr__(self):
        return _items_repr("dict_items([", self, "])")

    def isdisjoint(self, other):
        return _view_disjoint(self, other)

    def __eq__(self, other):
        return _view_equal(self, other)

    def __le__(self, other):
        return len(self) <= len(other) and _view_inside(self, other)

    def __lt__(self, other):
        return len(self) < len(other) and _view_inside(self, other)

    def __ge__(self, other):
        return len(self) >= len(other) and _view_inside(other, self)

    def __gt__(self, other):
        return len(self) > len(other) and _view_inside(other, self)

    def __and__(self, other):
        return _view_and(self, other)

    def __rand__(self, other):
        return _view_and(self, other)

    def __or__(self, other):
        return _view_or(self, other)

    def __ror__(self, other):
        return _view_or(other, self)

    def __sub__(self, other):
        return _view_sub(self, other)

    def __rsub__(self, other):
        return _view_sub(other, self)

    def __xor__(self, other):
        return _view_xor(self, other)

    def __rxor__(self, other):
        return _view_xor(other, self)


class dict_values:
    def __init__(self, source):
        self._dict = source

    def __len__(self):
        return self._dict._used

    def _iter_start(self):
        return self._dict._used

    def _iter_next(self, position, token):
        return self._dict._iter_next(position, token)

    def _iter_item(self, position):
        return self._dict._values[position]

    def __contains__(self, value):
        for item in self:
            if _equal(item, value):
                return True
        return False

    def __reversed__(self):
        token = self._dict._used
        e = self._dict._before(self._dict._fill, token)
        while e >= 0:
            yield self._dict._values[e]
            e = self._dict._before(e, token)

    def __repr__(self):
        return _items_repr("dict_values([", self, "])")


# What the two views that act as sets share. Results come in the order in which CPython makes them.


def _view_inside(view, other):
    for item in view:
        if item not in other:
            return False
    return True


def _view_equal(view, other):
    if isinstance(other, (set, frozenset, dict_keys, dict_items)):
        return len(view) == len(other) and _view_inside(view, other)
    return NotImplemented


def _view_disjoint(view, other):
    for item in other:
        if item in view:
            return False
    return True


def _view_and(view, other):
    if isinstance(other, set):
        if len(view) <= len(other):
            return other.intersection(view)
    elif isinstance(other, (dict_keys, dict_items)):
        if len(other) > len(view):
            return _found_in(view, other)
    return _found_in(other, view)


def _found_in(items, view):
    result = _zeroed(set)
    for item in items:
        if item in view:
            result.add(item)
    return result


def _view_set(view):
    """The items as a set; keys come straight from the dict, which lets the set choose its size at once."""
    if isinstance(view, dict_keys):
        return set(view._dict)
    else:
        return set(view)


def _view_or(view, other):
    result = _view_set(view)
    result.update(other)
    return result


def _view_sub(view, other):
    result = _view_set(view)
    result.difference_update(other)
    return result


def _view_xor(view, other):
    if isinstance(view, dict_items) and isinstance(other, dict_items):
        return _items_xor(view, other)
    else:
        result = _view_set(view)
        result.symmetric_difference_update(other)
        return result


def _items_xor(view, other):
    result = _zeroed(set)
    for item in other:
        if item not in view:
            result.add(item)
    for item in view:
        if item not in other:
            result.add(item)
    return result


def _raise_key(key):
    raise KeyError(key)


def _raise_popitem():
    raise KeyError("popitem(): dictionary is empty")


def _raise_dict_changed():
    raise RuntimeError("dictionary changed size during iteration")


def _raise_pair_length(number, length):
    raise ValueError(
        "dictionary update sequence element #" + str(number) + " has length " + str(length) + "; 2 is required"
    )
