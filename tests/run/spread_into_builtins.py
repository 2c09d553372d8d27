# Arguments of unknown number for builtins that take one.
table = {"len": len, "repr": repr, "abs": abs, "max": max, "hash": lambda value: hash(value) == hash(value), "type": lambda x: type(x).__name__}


def evaluate(expression):
    if isinstance(expression, str):
        return table[expression] if expression in table else expression
    if not isinstance(expression, list):
        return expression
    function, *rest = expression
    arguments = [evaluate(item) for item in rest]
    return evaluate(function)(*arguments)


print(evaluate(["max", 3, 8, 5]))
print(evaluate(["abs", -4]), evaluate(["repr", "text"]), evaluate(["type", 2.5]), evaluate(["hash", 3]))
print(evaluate(["len", "four"]))


def apply(function, *arguments):
    return function(*list(arguments))


print(apply(len, [1, 2, 3]), apply(repr, 5), apply(callable, len), apply(hash, 7))
for arguments in ([], ["a", "b"]):
    try:
        print(len(*arguments))
    except TypeError as error:
        print(error)


class Settings:
    """Its attributes live in a dict that only the class's own hooks see."""

    def __init__(self, values):
        self.__dict__["_values"] = dict(values)

    def __getattr__(self, name):
        try:
            return self._values[name]
        except KeyError:
            raise AttributeError(f"no setting {name!r}") from None

    def __setattr__(self, name, value):
        self._values[name] = value


settings = Settings({"debug": 1})
settings.level = 3
print(settings.debug, settings.level, settings._values, hasattr(settings, "other"))
try:
    settings.other
except AttributeError as error:
    print(error)
