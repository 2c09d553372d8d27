"""The OrderedDict of the collections module."""

from _reprs import _items_repr


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

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = OrderedDict(other)
        result.update(self)
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
            return type(self).__name__ + "()"
        return _items_repr(type(self).__name__ + "([", self.items(), "])")

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
        return _items_repr("odict_keys([", self, "])")


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
        return _items_repr("odict_values([", self, "])")


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
        return _items_repr("odict_items([", self, "])")
