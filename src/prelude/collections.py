"""The collections module. `deque`, `Counter`, `OrderedDict` and the classes to derive from are in files of their own, which
are read when they are asked for."""

import collections_abc as abc
from _held_dict import _HeldDict
from _reprs import _items_repr
from dict import _key_hash


class defaultdict(_HeldDict):
    def __init__(self, default_factory=None, *sources, **named):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
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

    def __delitem__(self, key):
        del self._items[key]

    def update(self, *others, **named):
        for other in others:
            self._items.update(other)
        if len(named) > 0:
            for name, value in named.items():
                self._items[name] = value

    def copy(self):
        result = defaultdict(self.default_factory)
        result._items = self._items.copy()
        return result

    def __or__(self, other):
        result = self.copy()
        result._items.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, (dict, _HeldDict)):
            return NotImplemented
        result = defaultdict(self.default_factory)
        result._items.update(other)
        result._items.update(self._items)
        return result

    def __ior__(self, other):
        self._items.update(other)
        return self

    @staticmethod
    def fromkeys(iterable, value=None):
        result = defaultdict()
        for key in iterable:
            result[key] = value
        return result

    def __repr__(self):
        return type(self).__name__ + "(" + repr(self.default_factory) + ", " + repr(self._items) + ")"


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
        return self.__missing__(key)

    def __missing__(self, key):
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

    def update(self, *others, **named):
        for other in others:
            self.maps[0].update(other)
        if len(named) > 0:
            for key, value in named.items():
                self.maps[0][key] = value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        result = self.copy()
        result.maps[0].update(other)
        return result

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __ror__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        result = ChainMap(dict(other))
        result.maps[0].update(self._merged())
        return result

    @staticmethod
    def fromkeys(iterable, value=None):
        return ChainMap(dict.fromkeys(iterable, value))

    def new_child(self, m=None, **named):
        result = ChainMap()
        if m is not None:
            result.maps[0] = m
        if len(named) > 0:
            for name, value in named.items():
                result.maps[0][name] = value
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
        if not hasattr(other, "keys"):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    def __repr__(self):
        return _items_repr(type(self).__name__ + "(", self.maps, ")")


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """The compiler makes the class where the call stands in a statement; never called at run time."""
    return _type_error("namedtuple() is only supported as a statement of its own")
