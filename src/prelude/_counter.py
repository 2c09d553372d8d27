"""The Counter of the collections module."""

from _held_dict import _HeldDict


class Counter(_HeldDict):
    def __init__(self, iterable=None, **named):
        self._items = {}
        self.update(iterable, **named)

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def __getitem__(self, key):
        return self._items.get(key, 0)

    def __delitem__(self, key):
        if key in self._items:
            del self._items[key]

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

    def copy(self):
        result = Counter()
        result._items = self._items.copy()
        return result

    # Arithmetic drops counts that are not positive.

    def _keep(self, key, amount):
        if amount > 0:
            self._items[key] = amount

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key, amount in self._items.items():
            result._keep(key, _wide(amount) + other[key])
        for key, amount in other._items.items():
            if key not in self._items:
                result._keep(key, amount)
        return result

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key, amount in self._items.items():
            result._keep(key, _wide(amount) - other[key])
        for key, amount in other._items.items():
            if key not in self._items:
                result._keep(key, -_wide(amount))
        return result

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key, amount in self._items.items():
            result._keep(key, max(amount, other[key]))
        for key, amount in other._items.items():
            if key not in self._items:
                result._keep(key, amount)
        return result

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
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
            return type(self).__name__ + "()"
        items = [repr(key) + ": " + repr(amount) for key, amount in self.most_common()]
        return type(self).__name__ + "({" + ", ".join(items) + "})"


def _count_of(item):
    return item[1]
