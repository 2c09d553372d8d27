"""A generator's value comes with the first StopIteration only."""


def counted():
    yield 1
    return 5


numbers = counted()
print(next(numbers))
for _ in range(3):
    try:
        next(numbers)
    except StopIteration as e:
        print(repr(e), e.value)


def echo():
    got = None
    while got != "stop":
        got = yield got
    return got + "ped"


talk = echo()
print(next(talk), talk.send("a"))
try:
    talk.send("stop")
except StopIteration as e:
    print(repr(e))
try:
    talk.send("more")
except StopIteration as e:
    print(repr(e))
try:
    talk.throw(KeyError("late"))
except KeyError as e:
    print(repr(e))
closed = counted()
closed.close()
try:
    next(closed)
except StopIteration as e:
    print(repr(e))
def raises():
    raise StopIteration(3)
def wraps():
    yield raises()
try:
    next(wraps())
except RuntimeError as e:
    print(repr(e), repr(e.__cause__), e.__context__ is e.__cause__)


# One that has ended stays so, however often it is asked.
def closer():
    try:
        yield 1
    finally:
        print("fin")


def tree(depth):
    if depth > 0:
        yield from tree(depth - 1)
        yield depth


for ended in (closer(), tree(2)):
    print(list(ended), [next(ended, "over") for _ in range(3)])
