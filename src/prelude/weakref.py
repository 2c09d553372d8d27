"""The weakref module. The runtime knows an object by a number, which stands for nothing once the object is gone. What
shall happen then is called behind the operation of the program that let go of it."""

import atexit as _atexit
from _report import report as _report

# Nobody is told of what goes with the program's variables.
_is_over = False

# By the object's number: what is called when it is gone, the last one first.
_watchers = {}


class _Watcher:
    """What is called, and as what errors show it."""

    def __init__(self, call, show):
        self.call = call
        self.show = show


def _watch(number, call, show):
    _rt_weak_watch(number)
    _watchers.setdefault(number, []).append(_Watcher(call, show))


def _end():
    global _is_over
    _is_over = True


def _tell_next():
    """Tells those who wait for the object that went first."""
    watchers = _watchers.pop(_rt_weak_next_gone(), [])
    if _is_over:
        return
    for watcher in reversed(watchers):
        try:
            watcher.call()
        except BaseException as error:
            _rt_flush_stdout()
            _rt_print_error("Exception ignored in: " + watcher.show() + "\n" + _report(error))


def _checked(object):
    return _by_type(_checked_one, object)


def _checked_one(object):
    if object is None or isinstance(object, (int, float, complex, str, bytes, tuple, range)):
        return _type_error("cannot create weak reference to '", object, "' object")
    elif type(object) is list or type(object) is dict or type(object) is bytearray:
        return _type_error("cannot create weak reference to '", object, "' object")
    elif _has_fields(object):
        return object
    else:
        return _type_error("cannot create weak reference to '", object, "' object in a compiled program")


class weakref:
    def __init__(self, object, callback=None, /):
        known = _checked(object)
        self._number = _weak_number(known)
        self._like = _weak_like(known)
        self._hash = 0
        self._is_hashed = False
        self._callback = callback
        if callback is not None:
            me = weakref(self)
            _watch(self._number, lambda: _call_back(me, callback), lambda: repr(callback))

    def __call__(self):
        return _weak_get(self._number, self._like)

    @property
    def __callback__(self):
        return self._callback if _rt_weak_class(self._number) >= 0 else None

    def __hash__(self):
        if not self._is_hashed:
            object = self()
            if object is None:
                raise TypeError("weak object has gone away")
            self._hash = hash(object)
            self._is_hashed = True
        return self._hash

    def __eq__(self, other):
        if not isinstance(other, weakref):
            return NotImplemented
        mine = self()
        others = other()
        if mine is None or others is None:
            return self is other
        return mine is others or mine == others

    def __repr__(self):
        object = self()
        if object is None:
            return f"<weakref at {hex(id(self))}; dead>"
        else:
            return f"<weakref at {hex(id(self))}; to {_class_name(object)!r} at {hex(id(object))}>"


ref = weakref
ReferenceType = weakref


def _call_back(me, callback):
    reference = me()
    if reference is not None:
        callback(reference)


class WeakMethod:
    """A weak reference to the object of a bound method."""

    def __init__(self, meth, callback=None):
        object = meth.__self__
        self._reference = weakref(object)
        self._function = meth.__func__
        if callback is not None:
            me = weakref(self)
            _watch(self._reference._number, lambda: _call_back(me, callback), lambda: repr(callback))

    def __call__(self):
        object = self._reference()
        if object is None:
            return None
        function = self._function
        return lambda *args, **kwargs: function(object, *args, **kwargs)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return self._reference == other._reference and self._function == other._function

    def __hash__(self):
        return hash(self._reference)


class _Finalizer:
    """What is left to do for an object, whatever its type."""

    def __init__(self, work):
        self.work = work
        self.is_alive = True
        self.atexit = True
        self.place = _places.next()
        _finalizers[self.place] = self

    def leave(self):
        self.is_alive = False
        self.work = _nothing
        del _finalizers[self.place]

    def run(self):
        if self.is_alive:
            work = self.work
            self.leave()
            work()


class _Places:
    def __init__(self):
        self.last = 0

    def next(self):
        if self.last == 0:
            _atexit.register(_finalize_all)
        self.last += 1
        return self.last


_places = _Places()
_finalizers = {}


def _nothing():
    pass


def _done(result):
    pass


def _finalize_all():
    """At the end of the program the last ones come first, also those that others add."""
    while True:
        waiting = [known for known in _finalizers.values() if known.atexit]
        if len(waiting) == 0:
            break
        try:
            waiting[-1].run()
        except BaseException as error:
            _rt_flush_stdout()
            _rt_print_error(_report(error))


class finalize:
    """Calls a function when an object is gone, or at the end of the program."""

    def __init__(self, obj, func, /, *args, **kwargs):
        known = _checked(obj)
        number = _weak_number(known)
        state = _Finalizer(lambda: _done(func(*args, **kwargs)))
        self._number = number
        self._like = _weak_like(known)
        self._state = state
        self._call = lambda: func(*args, **kwargs)
        self._parts = lambda: (func, args, kwargs)
        _watch(number, lambda: state.run(), lambda: "<finalize object; dead>")

    def __call__(self, _=None):
        if not self._state.is_alive:
            return None
        self._state.leave()
        return self._call()

    @property
    def alive(self):
        return self._state.is_alive

    @property
    def atexit(self):
        return self._state.is_alive and self._state.atexit

    @atexit.setter
    def atexit(self, value):
        self._state.atexit = bool(value)

    def peek(self):
        object = _weak_get(self._number, self._like)
        if object is None or not self._state.is_alive:
            return None
        func, args, kwargs = self._parts()
        return (object, func, args, kwargs)

    def detach(self):
        found = self.peek()
        if found is not None:
            self._state.leave()
        return found

    def __repr__(self):
        return f"<finalize object at {hex(id(self))}; {'for' if self.alive else 'dead'}>"


class WeakValueDictionary:
    """An entry goes with its value."""

    def __init__(self, other=(), /, **kw):
        self._known = {}
        self.update(other, **kw)

    def _add(self, key, value):
        reference = weakref(value)
        me = weakref(self)
        self._known[key] = reference
        _watch(reference._number, lambda: _forget_key(me, key, reference), lambda: "<WeakValueDictionary>")

    def _remove(self, key, reference):
        if self._known.get(key) is reference:
            del self._known[key]

    def __getitem__(self, key):
        value = self._known[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self._add(key, value)

    def __delitem__(self, key):
        del self._known[key]

    def __len__(self):
        return len(self._known)

    def __contains__(self, key):
        return key in self._known

    def __iter__(self):
        return iter([key for key, reference in self._known.items() if reference() is not None])

    def keys(self):
        return iter(self)

    def values(self):
        for reference in list(self._known.values()):
            value = reference()
            if value is not None:
                yield value

    def items(self):
        for key, reference in list(self._known.items()):
            value = reference()
            if value is not None:
                yield key, value

    def valuerefs(self):
        return list(self._known.values())

    def itervaluerefs(self):
        return iter(self.valuerefs())

    def get(self, key, default=None):
        reference = self._known.get(key)
        if reference is None:
            return default
        value = reference()
        if value is None:
            return default
        return value

    def pop(self, key, *default):
        reference = self._known.pop(key, None)
        value = None if reference is None else reference()
        if value is None:
            if len(default) == 0:
                raise KeyError(key)
            else:
                return default[0]
        return value

    def popitem(self):
        while True:
            key, reference = self._known.popitem()
            value = reference()
            if value is not None:
                return key, value

    def setdefault(self, key, default):
        value = self.get(key)
        if value is None:
            self._add(key, default)
            return default
        return value

    def update(self, other=(), /, **kw):
        if hasattr(other, "items"):
            for key, value in other.items():
                self._add(key, value)
        else:
            for key, value in other:
                self._add(key, value)
        for key, value in kw.items():
            self._add(key, value)

    def copy(self):
        new = WeakValueDictionary()
        new.update(self)
        return new

    def __copy__(self):
        return self.copy()

    def clear(self):
        self._known.clear()

    def __or__(self, other):
        new = self.copy()
        new.update(other)
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items())

    def __repr__(self):
        return f"<WeakValueDictionary at {hex(id(self))}>"


def _forget_key(dictionary, key, reference):
    known = dictionary()
    if known is not None:
        known._remove(key, reference)


class WeakKeyDictionary:
    """An entry goes with its key."""

    def __init__(self, dict=None):
        self._known = {}
        if dict is not None:
            self.update(dict)

    def _find(self, key):
        return weakref(key)

    def _add(self, key, value):
        reference = weakref(key)
        is_new = reference not in self._known
        self._known[reference] = value
        if is_new:
            me = weakref(self)
            _watch(reference._number, lambda: _forget(me, reference), lambda: "<WeakKeyDictionary>")

    def _remove(self, reference):
        if reference in self._known:
            del self._known[reference]

    def __getitem__(self, key):
        return self._known[weakref(key)]

    def __setitem__(self, key, value):
        self._add(key, value)

    def __delitem__(self, key):
        del self._known[weakref(key)]

    def __len__(self):
        return len(self._known)

    def __contains__(self, key):
        if _is_weak(key):
            return weakref(key) in self._known
        else:
            return False

    def __iter__(self):
        return self.keys()

    def keys(self):
        for reference in list(self._known):
            key = reference()
            if key is not None:
                yield key

    def values(self):
        for reference, value in list(self._known.items()):
            if reference() is not None:
                yield value

    def items(self):
        for reference, value in list(self._known.items()):
            key = reference()
            if key is not None:
                yield key, value

    def keyrefs(self):
        return list(self._known)

    def get(self, key, default=None):
        return self._known.get(weakref(key), default)

    def pop(self, key, *default):
        return self._known.pop(weakref(key), *default)

    def popitem(self):
        while True:
            reference, value = self._known.popitem()
            key = reference()
            if key is not None:
                return key, value

    def setdefault(self, key, default=None):
        if key not in self:
            self._add(key, default)
        return self[key]

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            if hasattr(dict, "items"):
                for key, value in dict.items():
                    self._add(key, value)
            else:
                for key, value in dict:
                    self._add(key, value)
        for key, value in kwargs.items():
            self._add(key, value)

    def copy(self):
        new = WeakKeyDictionary()
        new.update(self)
        return new

    def __copy__(self):
        return self.copy()

    def clear(self):
        self._known.clear()

    def __or__(self, other):
        new = self.copy()
        new.update(other)
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items())

    def __repr__(self):
        return f"<WeakKeyDictionary at {hex(id(self))}>"


def _is_weak(value):
    return _has_fields(value)


def _forget(collection, reference):
    known = collection()
    if known is not None:
        known._remove(reference)


class WeakSet:
    """An item goes when nothing else refers to it."""

    def __init__(self, data=None):
        self._known = {}
        if data is not None:
            self.update(data)

    def _remove(self, reference):
        if reference in self._known:
            del self._known[reference]

    def add(self, item):
        reference = weakref(item)
        if reference not in self._known:
            self._known[reference] = None
            me = weakref(self)
            _watch(reference._number, lambda: _forget(me, reference), lambda: "<WeakSet>")

    def __iter__(self):
        for reference in list(self._known):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return len(self._known)

    def __contains__(self, item):
        if _is_weak(item):
            return weakref(item) in self._known
        else:
            return False

    def discard(self, item):
        self._known.pop(weakref(item), None)

    def remove(self, item):
        if item not in self:
            raise KeyError(item)
        self.discard(item)

    def pop(self):
        while len(self._known) > 0:
            reference, _ = self._known.popitem()
            item = reference()
            if item is not None:
                return item
        raise KeyError("pop from empty WeakSet")

    def clear(self):
        self._known.clear()

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def copy(self):
        return WeakSet(self)

    def union(self, other):
        new = WeakSet(self)
        new.update(other)
        return new

    def intersection(self, other):
        return WeakSet([item for item in self if item in other])

    def difference(self, other):
        return WeakSet([item for item in self if item not in other])

    def symmetric_difference(self, other):
        new = self.difference(other)
        new.update([item for item in other if item not in self])
        return new

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    def intersection_update(self, other):
        for item in list(self):
            if item not in other:
                self.discard(item)

    def issubset(self, other):
        return all(item in other for item in self)

    def issuperset(self, other):
        return all(item in self for item in other)

    def isdisjoint(self, other):
        return not any(item in self for item in other)

    def __or__(self, other):
        return self.union(other)

    def __and__(self, other):
        return self.intersection(other)

    def __sub__(self, other):
        return self.difference(other)

    def __xor__(self, other):
        return self.symmetric_difference(other)

    def __le__(self, other):
        return self.issubset(other)

    def __ge__(self, other):
        return self.issuperset(other)

    def __lt__(self, other):
        return len(self) < len(other) and self.issubset(other)

    def __gt__(self, other):
        return len(self) > len(other) and self.issuperset(other)

    def __eq__(self, other):
        return len(self) == len(other) and self.issubset(other)

    def __repr__(self):
        return f"{{{', '.join([repr(reference) for reference in self._known])}}}"
