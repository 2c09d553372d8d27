# What a handler is for is a parameter, the item of a table, or a tuple of any length.
class Problem(Exception):
    pass


def attempt(kind, raised):
    try:
        raise raised
    except kind as error:
        return f"caught {type(error).__name__} {error}"


for kind in [KeyError, ValueError, LookupError]:
    for raised in (KeyError("k"), ValueError("v")):
        try:
            print(kind.__name__, attempt(kind, raised))
        except Exception as error:
            print(kind.__name__, "let through", repr(error))


def guarded(function, *kinds, default=None):
    try:
        return function()
    except kinds as error:
        return default or f"{type(error).__name__}: {error}"
    finally:
        print("guarded", len(kinds), end=" ")


def fail(error):
    raise error


for kinds in ([KeyError], [Problem, ValueError], []):
    try:
        print(guarded(lambda: fail(Problem("p")), *kinds))
    except Problem as error:
        print("let through", error)

table = {"number": (ValueError, ArithmeticError), "key": KeyError}
for name, text in [("number", "x"), ("number", "0"), ("key", "q")]:
    try:
        print(1 // int(text) if name == "number" else {}[text])
    except table[name] as error:
        print(name, type(error).__name__)
    else:
        print("nothing")


def tried(times, on=(ValueError,)):
    for i in range(times):
        try:
            raise [ValueError, KeyError][i % 2](i)
        except on as error:
            print("again", repr(error))
    return "done"


print(tried(1), tried(2, on=(ValueError, KeyError)), tried(2, Exception))
kinds = tuple([KeyError, IndexError])
try:
    [][0]
except kinds as error:
    print(error)
except ValueError:
    print("never")
