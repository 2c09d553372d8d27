"""The functools module. `wraps` and `total_ordering` are the compiler's work: a decorated function keeps its name anyway."""

from typing import NamedTuple


def reduce(function, sequence, *initial):
    if len(initial) == 0:
        items = iter(sequence)
        for first in items:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
        result = first
        for x in items:
            result = function(result, x)
        return result
    else:
        result = initial[0]
        for x in sequence:
            result = function(result, x)
        return result


class partial:
    """A function with its first arguments already given; the compiler makes the objects."""


def _partial_text(function, args, keywords):
    parts = [repr(function)]
    parts.extend(repr(arg) for arg in args)
    parts.extend(f"{name}={value!r}" for name, value in keywords.items())
    return "functools.partial(" + ", ".join(parts) + ")"


def partialmethod(func, /, *args, **keywords):
    """A method with its first arguments already given: as an attribute of a class it gets the object before them."""

    def method(self, /, *more, **others):
        return partial(func, self, *args, **keywords)(*more, **others)

    return method


# Caches


class CacheInfo(NamedTuple):
    """What `cache_info` of a cached function returns."""

    hits: int
    misses: int
    maxsize: int
    currsize: int


def _plain_key(key):
    """The arguments. A number that is no int is another call than the int that equals it, if it is the only argument."""
    if len(key) == 1 and isinstance(key[0], (bool, float, complex)):
        return (key,)
    else:
        return key


def _typed_key(key):
    """Arguments that are equal but of different types are different calls."""
    return (key, ",".join([_class_name(value) for value in key]))


class _Cached:
    """A function that remembers all its results."""

    def __init__(self, function, remembered_by):
        self.__wrapped__ = function
        self._remembered_by = remembered_by
        self._results = {}
        self._hits = 0
        self._misses = 0

    def __call__(self, *args):
        return self._call_keyed(args, *args)

    def _call_keyed(self, call, /, *args, **named):
        """A call with keywords is remembered by how it is written."""
        key = self._remembered_by(call)
        if key in self._results:
            self._hits += 1
            return self._results[key]
        self._misses += 1
        result = self.__wrapped__(*args, **named)
        self._results[key] = result
        return result

    def cache_info(self):
        return CacheInfo(self._hits, self._misses, None, len(self._results))

    def cache_parameters(self):
        return {"maxsize": None, "typed": self._remembered_by is _typed_key}

    def cache_clear(self):
        self._results.clear()
        self._hits = 0
        self._misses = 0


class _BoundedCached:
    """A function that remembers the results it was last asked for; the oldest in use come first in `_results`."""

    def __init__(self, function, remembered_by, maxsize):
        self.__wrapped__ = function
        self._remembered_by = remembered_by
        self._maxsize = max(maxsize, 0)
        self._results = {}
        self._hits = 0
        self._misses = 0

    def __call__(self, *args):
        return self._call_keyed(args, *args)

    def _call_keyed(self, call, /, *args, **named):
        key = self._remembered_by(call)
        if key in self._results:
            self._hits += 1
            result = self._results.pop(key)
            self._results[key] = result
            return result
        self._misses += 1
        result = self.__wrapped__(*args, **named)
        if self._maxsize > 0 and key not in self._results:
            if len(self._results) >= self._maxsize:
                self._results._pop_first()
            self._results[key] = result
        return result

    def cache_info(self):
        return CacheInfo(self._hits, self._misses, self._maxsize, len(self._results))

    def cache_parameters(self):
        return {"maxsize": self._maxsize, "typed": self._remembered_by is _typed_key}

    def cache_clear(self):
        self._results.clear()
        self._hits = 0
        self._misses = 0


def cache(user_function):
    return _Cached(user_function, _plain_key)


def lru_cache(maxsize=128, typed=False):
    """A decorator; used without parentheses, `maxsize` is the function."""
    if typed:
        raise NotImplementedError("lru_cache: typed=True has to be written out")
    if maxsize is None or isinstance(maxsize, int):
        return _cache_decorator(maxsize, _plain_key)
    else:
        return _BoundedCached(maxsize, _plain_key, 128)


def _typed_lru_cache(maxsize=128, typed=True):
    """The compiler calls it where `typed=True` is written out."""
    return _cache_decorator(maxsize, _typed_key)


def _cache_decorator(maxsize, remembered_by):
    def decorate(function):
        if maxsize is None:
            return _Cached(function, remembered_by)
        else:
            return _BoundedCached(function, remembered_by, maxsize)

    return decorate


WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A function shows the name and the documentation of what it wraps."""
    for name in ("__name__", "__doc__"):
        if name not in assigned:
            raise NotImplementedError(f"update_wrapper: a wrapper shows the {name} of what it wraps")
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)

    return decorate


def total_ordering(cls):
    return cls


def singledispatch(func):
    """The compiler puts a test for each class that is registered at the start of the function."""
    return func


def singledispatchmethod(func):
    return func


# What it adds: a comparison by way of one that the class has.


def _gt_from_lt(self, other):
    result = self.__lt__(other)
    if result is NotImplemented:
        return NotImplemented
    return not result and self != other


def _le_from_lt(self, other):
    result = self.__lt__(other)
    if result is NotImplemented:
        return NotImplemented
    return result or self == other


def _ge_from_lt(self, other):
    result = self.__lt__(other)
    if result is NotImplemented:
        return NotImplemented
    return not result


def _ge_from_le(self, other):
    result = self.__le__(other)
    if result is NotImplemented:
        return NotImplemented
    return not result or self == other


def _lt_from_le(self, other):
    result = self.__le__(other)
    if result is NotImplemented:
        return NotImplemented
    return result and self != other


def _gt_from_le(self, other):
    result = self.__le__(other)
    if result is NotImplemented:
        return NotImplemented
    return not result


def _lt_from_gt(self, other):
    result = self.__gt__(other)
    if result is NotImplemented:
        return NotImplemented
    return not (result or self == other)


def _ge_from_gt(self, other):
    result = self.__gt__(other)
    if result is NotImplemented:
        return NotImplemented
    return result or self == other


def _le_from_gt(self, other):
    result = self.__gt__(other)
    if result is NotImplemented:
        return NotImplemented
    return not result


def _le_from_ge(self, other):
    result = self.__ge__(other)
    if result is NotImplemented:
        return NotImplemented
    return not result or self == other


def _gt_from_ge(self, other):
    result = self.__ge__(other)
    if result is NotImplemented:
        return NotImplemented
    return result and self != other


def _lt_from_ge(self, other):
    result = self.__ge__(other)
    if result is NotImplemented:
        return NotImplemented
    return not result


# Comparison functions as keys


class _ComparedBy:
    def __init__(self, compare, obj):
        self._compare = compare
        self.obj = obj

    def __lt__(self, other):
        return self._compare(self.obj, other.obj) < 0

    def __le__(self, other):
        return self._compare(self.obj, other.obj) <= 0

    def __gt__(self, other):
        return self._compare(self.obj, other.obj) > 0

    def __ge__(self, other):
        return self._compare(self.obj, other.obj) >= 0

    def __eq__(self, other):
        return self._compare(self.obj, other.obj) == 0


def cmp_to_key(mycmp):
    def key(obj):
        return _ComparedBy(mycmp, obj)

    return key


def cached_property(func):
    """The compiler keeps what the getter gives the first time."""
    return _type_error("cached_property is a decorator of methods")
