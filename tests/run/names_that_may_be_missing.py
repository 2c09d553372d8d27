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
