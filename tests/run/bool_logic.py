def loud(value, name):
    print("evaluating", name)
    return value


print(loud(False, "a") and loud(True, "b"))
print(loud(True, "a") or loud(True, "b"))
print(not loud(False, "c"))
print(True + True, True * 5, sum([True, False, True]))
print(bool(0), bool(3), bool(""), bool("x"), bool([]), bool([0]), bool(0.0))
x = 5
print(1 < x < 10, 1 < x > 4, 5 == x == 5, 1 < x < 3)
print("yes" if x > 3 else "no")
name = "" or "anonymous"
print(name)
print(all([1 < 2, 2 < 3]), any([1 > 2, 2 > 3]), all([]), any([]))


# What types decide drops no call, and makes none twice.
def shown(value):
    print("evaluated", value)
    return value


def int_class():
    print("asked for the class")
    return int


if shown(1) and isinstance(1, str):
    print("never")
if (walrus := shown(2)) and isinstance(walrus, str):
    print("never")
print(walrus, shown(3) and isinstance(1, str), not (shown(4) and isinstance(1, str)))
print("then" if shown(5) and isinstance(1, str) else "else", [x for x in (6, 7) if shown(x) and isinstance(x, str)])
while shown(8) and isinstance(1, str):
    print("never")
if isinstance(None, int_class()) or isinstance(shown(9), int_class()):
    print("one of them")
either = isinstance(shown(10), int_class()) or shown(11)
neither = isinstance(None, int_class()) and shown(12)
print(either, neither)
try:
    assert shown(13) and isinstance(1, str), "decided"
except AssertionError as e:
    print(e)
