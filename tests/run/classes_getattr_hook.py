class Proxy:
    def __init__(self, target):
        self.target = target
        self.calls = []
    def __getattr__(self, name):
        self.calls.append(name)
        return len(name)
p = Proxy([1])
print(p.abc, p.hello + 1, p.target, p.calls)
class Api:
    def __getattr__(self, name):
        def call(*args):
            return f"{name}{args}"
        return call
print(Api().get(1, 2), Api().put("x"))


# What a getter raises AttributeError for is asked of __getattr__.
import functools


class Refuses:
    def __get__(self, owner, kind):
        raise AttributeError("refused")


class WithGetters:
    refused = Refuses()

    def __init__(self):
        self._kept = "kept"

    @property
    def kept(self):
        return self._kept

    @property
    def raises(self):
        raise AttributeError("inner")

    @property
    def reads(self):
        return self.nowhere

    @property
    def fails(self):
        raise ValueError("not an AttributeError")

    @functools.cached_property
    def cached(self):
        raise AttributeError("cached")

    def __getattr__(self, name):
        if name.startswith("un"):
            raise AttributeError(f"no {name}")
        return f"<{name}>"

    @property
    def unknown(self):
        raise AttributeError("inner")


class Above(WithGetters):
    @property
    def raises(self):
        return "above " + super().raises


for getters in (WithGetters(), Above()):
    print(getters.kept, getters.raises, getters.reads, getters.cached, getters.refused, getters.other)
    print(hasattr(getters, "raises"), hasattr(getters, "unknown"), getattr(getters, "reads", 1), getattr(getters, "unknown", 2))
    try:
        getters.fails
    except ValueError as error:
        print(error)
    try:
        getters.unknown
    except AttributeError as error:
        print(error)


class Asked:
    def __getattr__(self, name):
        return "got " + name


asked = Asked()
print(asked.plain, asked._internal, asked.__private)
