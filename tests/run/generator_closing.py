def g():
    try:
        yield 1
        yield 2
    finally:
        print("fin")
for x in g():
    print(x)
    break
print("after")
def inner():
    try:
        yield 1
    finally:
        print("inner fin")
def outer():
    try:
        yield from inner()
    finally:
        print("outer fin")
o = outer()
next(o)
o.close()
print("closed")


def tells_what_is_thrown():
    while True:
        try:
            yield
        except (KeyError, ValueError) as error:
            print(repr(error))


thrown = tells_what_is_thrown()
next(thrown)
thrown.throw(KeyError, "key")
thrown.throw(ValueError, ("two", "values"))
thrown.throw(LookupError, KeyError("one already"))
thrown.throw(ValueError, None)
thrown.throw(ValueError)
try:
    thrown.throw(ValueError("one"), "and a value")
except TypeError as error:
    print(error)
