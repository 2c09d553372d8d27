# hasattr, and getattr with a default, of functions and classes that get the attribute on the way.


def counter():
    counter.n = getattr(counter, "n", 0) + 1
    return counter.n


counter()
print(counter(), counter.n)


def computed():
    if not hasattr(computed, "cache"):
        print("computing")
        computed.cache = {"a": 1}
    return computed.cache


print(hasattr(computed, "cache"), computed(), computed(), hasattr(computed, "cache"))
print(hasattr(counter, "other"), getattr(counter, "other", "none"), hasattr(counter, "__name__"))


def counted(function):
    def wrapper(*args):
        wrapper.calls = getattr(wrapper, "calls", 0) + 1
        return function(*args)

    return wrapper


@counted
def add(a, b):
    return a + b


print(hasattr(add, "calls"), add(1, 2), add(3, 4), add.calls, hasattr(add, "calls"))


class Single:
    def __new__(cls):
        if not hasattr(cls, "_instance"):
            print("making")
            cls._instance = super().__new__(cls)
        return cls._instance


print(Single() is Single())


class Settings:
    pass


settings = Settings()
print(hasattr(Settings, "level"), getattr(Settings, "level", "unset"), hasattr(settings, "level"))
try:
    print(Settings.level)
except AttributeError as error:
    print(error)
Settings.level = 3
print(hasattr(Settings, "level"), getattr(Settings, "level", "unset"), Settings.level, settings.level, hasattr(settings, "level"))


class Tally:
    @classmethod
    def count(cls):
        cls.total = getattr(cls, "total", 0) + 1
        return cls.total


print(Tally.count(), Tally.count(), Tally.total)
