"""The built-in functions that are neither types nor forms of the compiler."""

from slice import _index
from tuple import _tuple_from, vartuple


class _Missing:
    """As a default, tells "not given" from every value: no call passes a class there."""


def _equal(a, b):
    """Equality as containers use it: an object equals itself, whatever its `__eq__` says."""
    if not hasattr(a, "_contents_") and isinstance(a, (int, float, str, bytes, complex, tuple)):
        return a == b
    return a is b or a == b


# Text


def ascii(x):
    return _rt_str_escape_ascii(repr(x))


def bin(x):
    if isinstance(x, _bigint):
        return x._in_base(2, "0b")
    return _rt_int_base_text(_index(x), 2)


def oct(x):
    if isinstance(x, _bigint):
        return x._in_base(8, "0o")
    return _rt_int_base_text(_index(x), 8)


def hex(x):
    if isinstance(x, _bigint):
        return x._in_base(16, "0x")
    return _rt_int_base_text(_index(x), 16)


def chr(i):
    if isinstance(i, _bigint):
        raise OverflowError("Python int too large to convert to C int")
    code = _index(i)
    if not _unsigned_lt(code, 1114112):
        raise ValueError("chr() arg not in range(0x110000)")
    return _rt_chr(code)


def ord(c):
    if not isinstance(c, (str, bytes, bytearray)):
        return _type_error("ord() expected string of length 1, but ", c, " found")
    if len(c) != 1:
        _raise_ord(c)
    if isinstance(c, str):
        return _rt_ord(c)
    else:
        return c[0]


def _raise_ord(c):
    raise TypeError("ord() expected a character, but string of length " + str(len(c)) + " found")


# Numbers


def _object_hash(h):
    """What a `__hash__` gave as CPython knows it: -1 stands for an error there."""
    if h == -1:
        return -2
    return h


def _check_nothing_spread(*spread):
    for arguments in spread:
        if len(arguments) > 0:
            raise TypeError("object.__init__() takes exactly one argument (the instance to initialize)")


def _with_subclass(known, new):
    """The list of direct subclasses behind a class statement, which may have run before."""
    if known is None:
        return [new]
    if new not in known:
        known.append(new)
    return known


def _subclasses(known):
    return [] if known is None else known[:]


def _rest_of(iterator):
    """What `iterator` still gives, without asking for its iterator."""
    while True:
        try:
            item = iterator.__next__()
        except StopIteration:
            return
        yield item


def _identity_hash(x):
    return _shr(id(x), 4)


def abs(x):
    if not hasattr(x, "__abs__"):
        return _type_error("bad operand type for abs(): '", x, "'")
    return x.__abs__()


def divmod(a, b):
    if isinstance(a, (int, float)) and hasattr(b, "__rdivmod__"):
        return b.__rdivmod__(a)
    elif hasattr(a, "__divmod__"):
        result = a.__divmod__(b)
        if result is NotImplemented:
            if hasattr(b, "__rdivmod__"):
                return b.__rdivmod__(a)
            else:
                raise TypeError("unsupported operand type(s) for divmod(): '" + type(a).__name__ + "' and '" + type(b).__name__ + "'")
        return result
    elif hasattr(b, "__rdivmod__"):
        return b.__rdivmod__(a)
    else:
        return _type_error("unsupported operand type(s) for divmod(): '", a, "' and '", b, "'")


def round(number, ndigits=None):
    if not hasattr(number, "__round__"):
        return _type_error("type ", number, " doesn't define __round__ method")
    if ndigits is None:
        return number.__round__()
    else:
        return number.__round__(ndigits)


def pow(base, exp, mod=None):
    if mod is None:
        if isinstance(base, (int, float, _bigint)) and isinstance(exp, (int, float, _bigint)):
            return _number_pow(base, exp)
        else:
            return base ** exp
    else:
        return _power_modulo(base, exp, mod)


def _power_modulo(base, exp, mod):
    if isinstance(base, _bigint):
        return base.__pow__(exp, mod)
    elif isinstance(exp, _bigint):
        return exp._as_exponent(base, mod)
    elif isinstance(mod, _bigint):
        return mod._as_modulus(base, exp)
    elif isinstance(base, float) or isinstance(exp, float) or isinstance(mod, float):
        return _type_error("pow() 3rd argument not allowed unless all arguments are integers")
    elif isinstance(base, int) or not hasattr(base, "__pow__"):
        return _pow_mod(_index(base), _index(exp), _index(mod))
    else:
        return base.__pow__(exp, mod)


def _pow_mod(base, exp, mod):
    if mod == 0:
        raise ValueError("pow() 3rd argument cannot be 0")
    if mod == -9223372036854775808:
        raise OverflowError("integer overflow")
    if mod < 0:
        result = _pow_mod(base, exp, -mod)
        if result > 0:
            result += mod
        return result
    base %= mod
    if exp < 0:
        base = _inverse(base, mod)
        exp = -exp
    result = 1 % mod
    while exp > 0:
        if exp & 1:
            result = _mul_mod(result, base, mod)
        base = _mul_mod(base, base, mod)
        exp = _shr(exp, 1)
    return result


def _mul_mod(a, b, mod):
    """a * b % mod for 0 <= a, b < mod, whatever the size of the product."""
    if mod <= 3037000500:
        return a * b % mod
    result = 0
    while b > 0:
        if b & 1:
            result = _add_mod(result, a, mod)
        a = _add_mod(a, a, mod)
        b = _shr(b, 1)
    return result


def _add_mod(a, b, mod):
    if a >= mod - b:
        return a - (mod - b)
    return a + b


def _inverse(a, mod):
    """The number whose product with `a` is 1 modulo `mod`."""
    r = mod
    next_r = a
    t = 0
    next_t = 1 % mod
    while next_r != 0:
        q = r // next_r
        r, next_r = next_r, r - q * next_r
        t, next_t = next_t, t - q * next_t
    if r != 1:
        raise ValueError("base is not invertible for the given modulus")
    return t % mod


# Folding an iterable


def sum(iterable, start=0):
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    total = start
    for item in iterable:
        total = total + _wide(item)
    return total


def any(iterable):
    for item in iterable:
        if item:
            return True
    return False


def all(iterable):
    for item in iterable:
        if not item:
            return False
    return True


def max(*args, key=None, default=_Missing):
    if isinstance(args, vartuple):
        if len(args) == 0:
            raise TypeError("max expected at least 1 argument, got 0")
        elif len(args) > 1:
            if default is not _Missing:
                raise TypeError("Cannot specify a default for max() with multiple positional arguments")
            return _max_of(args, key, default)
        return _only_max(key, default, *args)
    elif len(args) == 1:
        return _max_of(args[0], key, default)
    elif len(args) == 2 and key is None:
        if args[1] > args[0]:
            return args[1]
        return args[0]
    elif len(args) == 0:
        return _type_error("max expected at least 1 argument, got 0")
    else:
        return _max_args(key, *args)


def _only_max(key, default, iterable=()):
    """What was spread had just one item: that holds what is compared, if it can. A caller who means to compare the items
    is not told what cannot work with a single one."""
    if not hasattr(iterable, "__iter__"):
        raise TypeError("'" + type(iterable).__name__ + "' object is not iterable")
    return _max_of(iterable, key, default)


def _max_args(key, first, *rest):
    best = first
    if key is None:
        for item in rest:
            if item > best:
                best = item
    else:
        best_key = key(first)
        for item in rest:
            item_key = key(item)
            if item_key > best_key:
                best = item
                best_key = item_key
    return best


def _max_of(iterable, key, default):
    if isinstance(iterable, tuple) and not isinstance(iterable, vartuple) and len(iterable) > 0:
        return _max_args(key, *iterable)
    elif isinstance(iterable, list) and key is None:
        if iterable._len == 0:
            return _empty_result("max", default)
        best = iterable._data[0]
        i = 1
        while i < iterable._len:
            item = iterable._data[i]
            if item > best:
                best = item
            i = _wrap_add(i, 1)
        return best
    elif key is None:
        empty = True
        for item in iterable:
            if empty:
                best = item
                empty = False
            elif item > best:
                best = item
        if empty:
            return _empty_result("max", default)
        return best
    else:
        empty = True
        for item in iterable:
            item_key = key(item)
            if empty:
                best = item
                best_key = item_key
                empty = False
            elif item_key > best_key:
                best = item
                best_key = item_key
        if empty:
            return _empty_result("max", default)
        return best


def min(*args, key=None, default=_Missing):
    if isinstance(args, vartuple):
        if len(args) == 0:
            raise TypeError("min expected at least 1 argument, got 0")
        elif len(args) > 1:
            if default is not _Missing:
                raise TypeError("Cannot specify a default for min() with multiple positional arguments")
            return _min_of(args, key, default)
        return _only_min(key, default, *args)
    elif len(args) == 1:
        return _min_of(args[0], key, default)
    elif len(args) == 2 and key is None:
        if args[1] < args[0]:
            return args[1]
        return args[0]
    elif len(args) == 0:
        return _type_error("min expected at least 1 argument, got 0")
    else:
        return _min_args(key, *args)


def _only_min(key, default, iterable=()):
    """What was spread had just one item: that holds what is compared, if it can. A caller who means to compare the items
    is not told what cannot work with a single one."""
    if not hasattr(iterable, "__iter__"):
        raise TypeError("'" + type(iterable).__name__ + "' object is not iterable")
    return _min_of(iterable, key, default)


def _min_args(key, first, *rest):
    best = first
    if key is None:
        for item in rest:
            if item < best:
                best = item
    else:
        best_key = key(first)
        for item in rest:
            item_key = key(item)
            if item_key < best_key:
                best = item
                best_key = item_key
    return best


def _min_of(iterable, key, default):
    if isinstance(iterable, tuple) and not isinstance(iterable, vartuple) and len(iterable) > 0:
        return _min_args(key, *iterable)
    elif isinstance(iterable, list) and key is None:
        if iterable._len == 0:
            return _empty_result("min", default)
        best = iterable._data[0]
        i = 1
        while i < iterable._len:
            item = iterable._data[i]
            if item < best:
                best = item
            i = _wrap_add(i, 1)
        return best
    elif key is None:
        empty = True
        for item in iterable:
            if empty:
                best = item
                empty = False
            elif item < best:
                best = item
        if empty:
            return _empty_result("min", default)
        return best
    else:
        empty = True
        for item in iterable:
            item_key = key(item)
            if empty:
                best = item
                best_key = item_key
                empty = False
            elif item_key < best_key:
                best = item
                best_key = item_key
        if empty:
            return _empty_result("min", default)
        return best


def _empty_result(name, default):
    if isinstance(default, type):
        _raise_empty(name)
    else:
        return default


def _raise_empty(name):
    raise ValueError(name + "() arg is an empty sequence")


# Order


def sorted(iterable, *, key=None, reverse=False):
    result = list(iterable)
    result.sort(key=key, reverse=reverse)
    return result


def reversed(x):
    if isinstance(x, tuple) and not isinstance(x, vartuple):
        return list(x).__reversed__()
    elif isinstance(x, str):
        return _iterate(x[::-1])
    elif isinstance(x, type):
        # An enumeration.
        return list(x).__reversed__()
    elif hasattr(x, "__reversed__"):
        return x.__reversed__()
    elif hasattr(x, "__getitem__") and not hasattr(x, "keys"):
        return _backwards(x)
    else:
        return _type_error("'", x, "' object is not reversible")


def _backwards(x):
    i = len(x) - 1
    while i >= 0:
        yield x[i]
        i = _wrap_sub(i, 1)


# Lazy iterables


def _iterate(x):
    """`iter(x)` of a container."""
    if isinstance(x, (list, vartuple, str, range, bytes, bytearray)):
        return _iterate_sequence(x)
    else:
        return _iterate_from(x, x._iter_start())


def _iterate_sequence(x):
    for item in x:
        yield item


def _iterate_from(x, token):
    """What must not change is how the container is when `iter` is called, not when the first item is asked for."""
    position = x._iter_next(0, token)
    while position >= 0:
        yield x._iter_item(position)
        position = x._iter_next(_wrap_add(position, 1), token)


def _iterate_items(x):
    """`iter(x)` of an object with nothing but `__getitem__`."""
    i = 0
    while True:
        try:
            item = x[i]
        except IndexError:
            return
        yield item
        i += 1


def _iter_until(f, sentinel):
    """`iter(f, sentinel)`"""
    while True:
        item = f()
        if item == sentinel:
            return
        yield item


def _checked_length(length):
    """What `__len__` of a class of the program gives."""
    length = _index(length)
    if length < 0:
        raise ValueError("__len__() should return >= 0")
    return length


def _is_instance_of_any(value, classes):
    for one in classes:
        if isinstance(value, one):
            return True
    return False


def _is_made_up(object, name):
    """Has the object an attribute that only its `__getattr__` knows?"""
    try:
        object.__getattr__(name)
    except AttributeError:
        return False
    return True


def _sorted_names(names, *others):
    """Names separated by spaces, and those of other collections, each once."""
    found = set(names.split())
    for other in others:
        found.update(other)
    return sorted(found)


def _is_method_of_all(name):
    listed = (
        " __delattr__ __dir__ __eq__ __format__ __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ "
        "__le__ __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ __subclasshook__ "
    )
    return " " + name + " " in listed


def _method_of_all(*args):
    """Stands for a method that every object has."""
    raise NotImplementedError("pyllvm has no methods of object as values")


def _made_up_or(object, name, default):
    """The attribute that only the object's `__getattr__` knows, or the default."""
    try:
        return object.__getattr__(name)
    except AttributeError:
        return default


def _wrapped__name__(function):
    return function.__name__


def _wrapped__qualname__(function):
    return function.__qualname__


def _wrapped__module__(function):
    return function.__module__


def _wrapped__doc__(function):
    return function.__doc__


def _wrapped__annotations__(function):
    return function.__annotations__


def _check_sent(state, value):
    """There is no `yield` yet that could give the value."""
    if state == 0 and value is not None:
        raise TypeError("can't send non-None value to a just-started generator")


def _has_finished(state):
    """The number is the compiler's for generators that have ended."""
    return state == -2


def _contains(iterable, value):
    """`value in iterable` where the iterable has no `__contains__`."""
    for item in iterable:
        if _equal(item, value):
            return True
    return False


def _sequence(x):
    """A fixed tuple as a list, so that loops over it need not be unrolled; anything else as it is, if it may be iterable."""
    if isinstance(x, tuple) and not isinstance(x, vartuple):
        return list(x)
    elif x is None or isinstance(x, (int, float)):
        return _type_error("'", x, "' object is not iterable")
    else:
        return x


def enumerate(iterable, start=0):
    return _enumerate(_sequence(iterable), _index(start))


def _enumerate(iterable, i):
    for item in iterable:
        yield (i, item)
        i += 1


def filter(function, iterable):
    return _filter(function, _sequence(iterable))


def _filter(function, iterable):
    for item in iterable:
        if function is None:
            if item:
                yield item
        elif function(item):
            yield item


def map(function, *iterables):
    if isinstance(iterables, vartuple):
        if len(iterables) == 0:
            raise TypeError("map() must have at least two arguments.")
        return _map_rows(function, zip(*iterables))
    elif len(iterables) == 0:
        return _type_error("map() must have at least two arguments.")
    elif len(iterables) == 1:
        return _map1(function, _sequence(iterables[0]))
    elif len(iterables) == 2:
        return _map2(function, _sequence(iterables[0]), _sequence(iterables[1]))
    else:
        return _map_rows(function, zip(*iterables))


def _map1(function, iterable):
    for item in iterable:
        yield function(item)


def _map2(function, left, right):
    for a, b in _zip2(left, right):
        yield function(a, b)


def _map_rows(function, rows):
    for row in rows:
        yield function(*row)


def zip(*iterables, strict=None):
    if strict is not None:
        return _zip_checked(_iterators(iterables), strict)
    elif isinstance(iterables, vartuple):
        return _zip_many(iterables)
    elif len(iterables) == 0:
        return _zip0()
    elif len(iterables) == 1:
        return _zip1(_sequence(iterables[0]))
    elif len(iterables) == 2:
        return _zip2(_sequence(iterables[0]), _sequence(iterables[1]))
    else:
        return _zip_rest(_sequence(iterables[0]), zip(*iterables[1:]))


def _zip0():
    for item in []:
        yield (item,)


def _zip1(iterable):
    for item in iterable:
        yield (item,)


def _zip2(left, right):
    if hasattr(right, "_iter_next"):
        token = right._iter_start()
        position = -1
        for a in left:
            position = right._iter_next(_wrap_add(position, 1), token)
            if position < 0:
                return
            yield (a, right._iter_item(position))
    else:
        others = iter(right)
        for a in left:
            try:
                b = next(others)
            except StopIteration:
                return
            yield (a, b)


def _zip_rest(left, rows):
    """The items of `left`, each in front of one of the tuples that a generator makes."""
    for a in left:
        try:
            row = next(rows)
        except StopIteration:
            return
        yield (a,) + row


def _zip_many(iterables):
    """As many iterables, of one type, as show at run time: `zip(*rows)`."""
    if len(iterables) == 0:
        return
    if hasattr(iterables[0], "_iter_next"):
        tokens = [x._iter_start() for x in iterables]
        positions = [-1 for x in iterables]
        while True:
            row = []
            for k in range(len(tokens)):
                position = iterables[k]._iter_next(_wrap_add(positions[k], 1), tokens[k])
                if position < 0:
                    return
                positions[k] = position
                row.append(iterables[k]._iter_item(position))
            yield _tuple_from(row)
    else:
        iterators = [iter(x) for x in iterables]
        while True:
            row = []
            for iterator in iterators:
                try:
                    row.append(next(iterator))
                except StopIteration:
                    return
            yield _tuple_from(row)


def _iterators(iterables):
    if isinstance(iterables, vartuple):
        return [iter(x) for x in iterables]
    elif len(iterables) == 0:
        return ()
    else:
        return (iter(iterables[0]),) + _iterators(iterables[1:])


def _zip_checked(iterators, strict):
    if len(iterators) == 0:
        return
    while True:
        try:
            row = _zip_row(iterators, 0, strict)
        except StopIteration:
            if strict:
                _check_ended(iterators[1:], 1)
            return
        yield row


def _zip_row(iterators, number, strict):
    """The next items of the iterators, the first of which is the one with that number among all."""
    if isinstance(iterators, list):
        return _tuple_from([_zip_item(iterators[i], i, strict) for i in range(len(iterators))])
    elif len(iterators) == 0:
        return ()
    else:
        return (_zip_item(iterators[0], number, strict),) + _zip_row(iterators[1:], number + 1, strict)


def _zip_item(iterator, number, strict):
    """StopIteration, if the others need not be as long or still have to be asked."""
    try:
        return next(iterator)
    except StopIteration:
        if strict and number > 0:
            _raise_zip_length(number, "shorter")
        raise


def _check_ended(iterators, number):
    if isinstance(iterators, list):
        for i in range(len(iterators)):
            _check_one_ended(iterators[i], number + i)
    elif len(iterators) > 0:
        _check_one_ended(iterators[0], number)
        _check_ended(iterators[1:], number + 1)


def _check_one_ended(iterator, number):
    try:
        next(iterator)
    except StopIteration:
        return
    _raise_zip_length(number, "longer")


def _raise_zip_length(i, how):
    others = " 1"
    if i > 1:
        others = "s 1-" + str(i)
    raise ValueError("zip() argument " + str(i + 1) + " is " + how + " than argument" + others)


# Unpacking


def _unpack(iterable, before, after):
    """The items for targets: `before` of them, or at least `before` + `after` if `after` is not -1."""
    items = []
    for item in iterable:
        if after < 0 and len(items) == before:
            _raise_too_many(before)
        items.append(item)
    if after < 0 and len(items) < before:
        _raise_too_few(str(before), len(items))
    if after >= 0 and len(items) < before + after:
        _raise_too_few("at least " + str(before + after), len(items))
    return items


def _raise_too_many(wanted):
    raise ValueError("too many values to unpack (expected " + str(wanted) + ")")


def _raise_too_few(wanted, got):
    raise ValueError("not enough values to unpack (expected " + wanted + ", got " + str(got) + ")")


# Leaving


def exit(code=None):
    if code is None:
        raise SystemExit
    else:
        raise SystemExit(code)


def quit(code=None):
    exit(code)


def _attributes_in_order(object, order):
    values = {}
    for name in order.split():
        values[name] = object.__dict__[name]
    return values


def _order_without(order, name):
    return (" " + order).replace(" " + name + " ", " ")[1:]


def _update_attributes(object, values):
    for name, value in values.items():
        object.__dict__[name] = value


# Names of modules that are computed: those in capitals are known


def _no_constant(module, name):
    if name.isupper():
        raise AttributeError(f"module {module!r} has no attribute {name!r}")
    raise NotImplementedError(f"getattr() on a module with a computed name that is not in capitals: {name!r}")


def _constant_or(name, default):
    if name.isupper():
        return default
    raise NotImplementedError(f"getattr() on a module with a computed name that is not in capitals: {name!r}")
