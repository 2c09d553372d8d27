"""What mappings of the collections module share that hold a dict."""


class _HeldDict:
    """Hands on to `_items` what the mapping does not change."""

    def __setitem__(self, key, value):
        self._items[key] = value

    def __len__(self):
        return len(self._items)

    def __bool__(self):
        return len(self._items) != 0

    def __eq__(self, other):
        return self._items == _held(other)

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

    def __copy__(self):
        return self.copy()


def _held(mapping):
    if isinstance(mapping, _HeldDict):
        return mapping._items
    else:
        return mapping
