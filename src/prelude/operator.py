"""The operator module: operators as functions. `itemgetter` takes one or more keys; `attrgetter` and
`methodcaller` need names known when compiling and are the compiler's work."""

from functions import _equal, abs as _absolute, pow as _power
from slice import _index


def call(function, /, *arguments, **keywords):
    return function(*arguments, **keywords)


def add(a, b):
    return _wide(a) + b


def sub(a, b):
    return _wide(a) - b


def mul(a, b):
    return _wide(a) * b


def matmul(a, b):
    return a @ b


def imatmul(a, b):
    a @= b
    return a


def truediv(a, b):
    return a / b


def floordiv(a, b):
    return _wide(a) // b


def mod(a, b):
    return a % b


def pow(a, b):
    return _power(a, b)


def neg(a):
    return -_wide(a)


def pos(a):
    return +a


def abs(a):
    return _absolute(a)


def invert(a):
    return ~a


def inv(a):
    return ~a


def lshift(a, b):
    return _wide(a) << b


def rshift(a, b):
    return a >> b


def and_(a, b):
    return a & b


def or_(a, b):
    return a | b


def xor(a, b):
    return a ^ b


def lt(a, b):
    return a < b


def le(a, b):
    return a <= b


def eq(a, b):
    return a == b


def ne(a, b):
    return a != b


def ge(a, b):
    return a >= b


def gt(a, b):
    return a > b


def not_(a):
    return not a


def truth(a):
    return True if a else False


def is_(a, b):
    return a is b


def is_not(a, b):
    return a is not b


def index(a):
    return _index(a)


def concat(a, b):
    if not hasattr(a, "__getitem__"):
        return _type_error("'", a, "' object can't be concatenated")
    return a + b


def contains(a, b):
    return b in a


def countOf(a, b):
    count = 0
    for x in a:
        if _equal(x, b):
            count += 1
    return count


def indexOf(a, b):
    i = 0
    for x in a:
        if _equal(x, b):
            return i
        i += 1
    raise ValueError("sequence.index(x): x not in sequence")


def getitem(a, b):
    return a[b]


def setitem(a, b, c):
    a[b] = c


def delitem(a, b):
    del a[b]


def iadd(a, b):
    a += b
    return a


def isub(a, b):
    a -= b
    return a


def imul(a, b):
    a *= b
    return a


def itruediv(a, b):
    a /= b
    return a


def ifloordiv(a, b):
    a //= b
    return a


def imod(a, b):
    a %= b
    return a


def ipow(a, b):
    a **= b
    return a


def iand(a, b):
    a &= b
    return a


def ior(a, b):
    a |= b
    return a


def ixor(a, b):
    a ^= b
    return a


def ilshift(a, b):
    a <<= b
    return a


def irshift(a, b):
    a >>= b
    return a


def iconcat(a, b):
    if not hasattr(a, "__getitem__"):
        return _type_error("'", a, "' object can't be concatenated")
    a += b
    return a


def length_hint(obj, default=0):
    if hasattr(obj, "__len__"):
        return len(obj)
    elif hasattr(obj, "__length_hint__"):
        return obj.__length_hint__()
    else:
        return default


class itemgetter:
    def __init__(self, *items):
        self._items = items

    def __call__(self, obj):
        items = self._items
        if len(items) == 1:
            return obj[items[0]]
        else:
            return _items_of(obj, *items)


def _items_of(obj, *items):
    if len(items) == 0:
        return ()
    else:
        return (obj[items[0]],) + _items_of(obj, *items[1:])


class attrgetter:
    """The compiler makes a function where the names are written out; this is for others."""

    def __init__(self, *attributes):
        for name in attributes:
            if not isinstance(name, str):
                raise TypeError("attribute name must be a string")
            if "." in name:
                raise TypeError("attrgetter() needs names with dots written out")
        self._names = attributes

    def __call__(self, obj):
        names = self._names
        if len(names) == 1:
            return getattr(obj, names[0])
        else:
            return _attributes_of(obj, *names)


def _attributes_of(obj, *names):
    if len(names) == 0:
        return ()
    else:
        return (getattr(obj, names[0]),) + _attributes_of(obj, *names[1:])


class methodcaller:
    """The compiler makes a function where the name is written out; this is for others."""

    def __init__(self, name, /, *args, **keywords):
        self._name = name
        self._args = args
        self._keywords = keywords

    def __call__(self, obj):
        return getattr(obj, self._name)(*self._args, **self._keywords)
