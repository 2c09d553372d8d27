# Names that only other versions of Python have, where a handler expects the NameError.
try: input = raw_input
except NameError: pass
try: range = xrange
except NameError: pass
print(list(range(3)))
try:
    unicode
except NameError:
    unicode = str
print(unicode("x"))
try:
    print(undefined_thing + 1)
except NameError as e:
    print("caught:", e)
try:
    from functools import cache
except ImportError:
    from functools import lru_cache as cache
print(cache(lambda x: x + 1)(3))
try:
    basestring
except NameError: basestring = (str, bytes)
print(isinstance("x", basestring))
try:
    from itertools import izip as zip
    print("never")
except ImportError as e:
    print(type(e).__name__, e.name)
print(list(zip([1], [2])))
try:
    from nowhere import filter
except ImportError as e:
    print(type(e).__name__, e.name)
print(list(filter(None, [0, 1])))
def newer():
    try:
        from math import no_such_function as found
    except ImportError as e:
        print(e.msg.split(" (")[0])
        from math import floor as found
    return found(2.5)
print(newer())


# What no import finds has no name.
try:
    import module_that_is_nowhere
    from math import name_that_is_nowhere
except ImportError:
    print("not there")


def use():
    return name_that_is_nowhere


for ask in (lambda: module_that_is_nowhere, use):
    try:
        print(ask())
    except NameError as e:
        print(e)
