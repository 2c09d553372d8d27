"""What the program's own classes derive from when they name list, dict or set as a base: an object that holds the
container. As in CPython, methods that a class overrides are not called by those that it inherits."""


def _plain(value):
    """The container that an object of a derived class holds; other values stay as they are."""
    if hasattr(value, "_contents_"):
        return value._contents_
    else:
        return value


class _Container:
    def __len__(self):
        return len(self._contents_)

    def __contains__(self, item):
        return item in self._contents_

    def __iter__(self):
        return iter(self._contents_)

    def __eq__(self, other):
        return self._contents_ == _plain(other)

    def __ne__(self, other):
        return self._contents_ != _plain(other)

    def clear(self):
        self._contents_.clear()

    def copy(self):
        return self._contents_.copy()


class _List(_Container):
    def _prepare(self):
        self._contents_ = []

    def __init__(self, iterable=None):
        self._contents_.clear()
        if iterable is not None:
            self._contents_.extend(_plain(iterable))

    def __getitem__(self, index):
        return self._contents_[index]

    def __setitem__(self, index, value):
        self._contents_[index] = value

    def __delitem__(self, index):
        del self._contents_[index]

    def __reversed__(self):
        return reversed(self._contents_)

    def __repr__(self):
        return repr(self._contents_)

    def __add__(self, other):
        return self._contents_ + _plain(other)

    def __radd__(self, other):
        return other + self._contents_

    def __iadd__(self, other):
        self._contents_ += _plain(other)
        return self

    def __mul__(self, times):
        return self._contents_ * times

    def __rmul__(self, times):
        return self._contents_ * times

    def __imul__(self, times):
        self._contents_ *= times
        return self

    def __lt__(self, other):
        return self._contents_ < _plain(other)

    def __le__(self, other):
        return self._contents_ <= _plain(other)

    def __gt__(self, other):
        return self._contents_ > _plain(other)

    def __ge__(self, other):
        return self._contents_ >= _plain(other)

    def append(self, item):
        self._contents_.append(item)

    def extend(self, iterable):
        self._contents_.extend(_plain(iterable))

    def insert(self, index, item):
        self._contents_.insert(index, item)

    def pop(self, index=-1):
        return self._contents_.pop(index)

    def remove(self, value):
        self._contents_.remove(value)

    def index(self, value, start=0, stop=9223372036854775807):
        return self._contents_.index(value, start, stop)

    def count(self, value):
        return self._contents_.count(value)

    def reverse(self):
        self._contents_.reverse()

    def sort(self, *, key=None, reverse=False):
        self._contents_.sort(key=key, reverse=reverse)


class _Dict(_Container):
    def _prepare(self):
        self._contents_ = {}

    def __init__(self, *args, **named):
        self.update(*args, **named)

    def __getitem__(self, key):
        if hasattr(self, "__missing__"):
            if key not in self._contents_:
                return self.__missing__(key)
        return self._contents_[key]

    def __setitem__(self, key, value):
        self._contents_[key] = value

    def __delitem__(self, key):
        del self._contents_[key]

    def __reversed__(self):
        return reversed(self._contents_)

    def __repr__(self):
        return repr(self._contents_)

    def __or__(self, other):
        return self._contents_ | _plain(other)

    def __ror__(self, other):
        return other | self._contents_

    def __ior__(self, other):
        self._contents_ |= _plain(other)
        return self

    def get(self, key, default=None):
        return self._contents_.get(key, default)

    def setdefault(self, key, default=None):
        return self._contents_.setdefault(key, default)

    def pop(self, key, *default):
        return self._contents_.pop(key, *default)

    def popitem(self):
        return self._contents_.popitem()

    def update(self, *others, **named):
        for other in others:
            self._contents_.update(_plain(other))
        self._contents_.update(**named)

    def keys(self):
        return self._contents_.keys()

    def values(self):
        return self._contents_.values()

    def items(self):
        return self._contents_.items()

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made


class _Set(_Container):
    def _prepare(self):
        self._contents_ = set()

    def __init__(self, iterable=None):
        self._contents_.clear()
        if iterable is not None:
            self._contents_.update(_plain(iterable))

    def __repr__(self):
        if not self._contents_:
            return _class_name(self) + "()"
        return _class_name(self) + "(" + repr(self._contents_) + ")"

    def __or__(self, other):
        return self._contents_ | _plain(other)

    def __ror__(self, other):
        return other | self._contents_

    def __ior__(self, other):
        self._contents_ |= _plain(other)
        return self

    def __and__(self, other):
        return self._contents_ & _plain(other)

    def __rand__(self, other):
        return other & self._contents_

    def __iand__(self, other):
        self._contents_ &= _plain(other)
        return self

    def __sub__(self, other):
        return self._contents_ - _plain(other)

    def __rsub__(self, other):
        return other - self._contents_

    def __isub__(self, other):
        self._contents_ -= _plain(other)
        return self

    def __xor__(self, other):
        return self._contents_ ^ _plain(other)

    def __rxor__(self, other):
        return other ^ self._contents_

    def __ixor__(self, other):
        self._contents_ ^= _plain(other)
        return self

    def __lt__(self, other):
        return self._contents_ < _plain(other)

    def __le__(self, other):
        return self._contents_ <= _plain(other)

    def __gt__(self, other):
        return self._contents_ > _plain(other)

    def __ge__(self, other):
        return self._contents_ >= _plain(other)

    def add(self, item):
        self._contents_.add(item)

    def discard(self, item):
        self._contents_.discard(item)

    def remove(self, item):
        self._contents_.remove(item)

    def pop(self):
        return self._contents_.pop()

    def update(self, *others):
        self._contents_.update(*others)

    def intersection_update(self, *others):
        self._contents_.intersection_update(*others)

    def difference_update(self, *others):
        self._contents_.difference_update(*others)

    def symmetric_difference_update(self, other):
        self._contents_.symmetric_difference_update(other)

    def union(self, *others):
        return self._contents_.union(*others)

    def intersection(self, *others):
        return self._contents_.intersection(*others)

    def difference(self, *others):
        return self._contents_.difference(*others)

    def symmetric_difference(self, other):
        return self._contents_.symmetric_difference(other)

    def isdisjoint(self, other):
        return self._contents_.isdisjoint(other)

    def issubset(self, other):
        return self._contents_.issubset(other)

    def issuperset(self, other):
        return self._contents_.issuperset(other)
