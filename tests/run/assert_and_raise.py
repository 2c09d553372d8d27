def positive(x):
    assert x > 0, f"not positive: {x}"
    return x


print(positive(3))
try:
    positive(-1)
except AssertionError as e:
    print("assertion:", e)
try:
    assert 1 == 2
except AssertionError as e:
    print("empty:", repr(str(e)))


def reraise():
    try:
        raise ValueError("first")
    except ValueError:
        print("seen")
        raise


try:
    reraise()
except ValueError as e:
    print("again", e)
try:
    raise NotImplementedError
except NotImplementedError:
    print("not implemented")


def chosen(name):
    print("chosen", name)
    return KeyError


try:
    raise chosen("class")
except KeyError as e:
    print(repr(e))
try:
    raise ValueError("outer") from chosen("cause")
except ValueError as e:
    print(repr(e), repr(e.__cause__))
