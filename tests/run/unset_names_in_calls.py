"""Names that are not set where a function uses them; its caller waits for the error."""

counter = 0


def inc():
    counter += 1


def undefined():
    return undefined_name


def maybe(x):
    if x:
        return another_undefined
    return 1


class A:
    def method(self):
        print(value)
        value = 1


def gen():
    yield missing


try:
    inc()
except UnboundLocalError as e:
    print(e)
try:
    undefined()
except NameError as e:
    print(type(e).__name__, e)
print(maybe(0))
try:
    A().method()
except UnboundLocalError as e:
    print(type(e).__name__, e)
try:
    print(list(gen()))
except NameError as e:
    print(e)
try:
    print([nothing for _ in range(2)], (lambda: never)())
except NameError as e:
    print(e)
try:
    maybe(1)
except Exception as e:
    print(repr(e))
