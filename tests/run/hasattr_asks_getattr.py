"""`hasattr` asks the `__getattr__` of the object's class."""


class Settings:
    def __init__(self, **values):
        self._values = values

    def __getattr__(self, name):
        if name.startswith("get_"):
            return lambda: self._values[name[4:]]
        if name not in self._values:
            raise AttributeError(f"no setting {name}")
        return self._values[name]


settings = Settings(colour="red")
print(hasattr(settings, "colour"), hasattr(settings, "size"), hasattr(settings, "_values"), hasattr(settings, "get_size"))
if hasattr(settings, "colour"):
    print(settings.colour, getattr(settings, "size", "none"))


class Proxy:
    def __init__(self, target):
        self.target = target

    def __getattr__(self, name):
        return getattr(self.target, name)


proxy = Proxy(settings)
print(hasattr(proxy, "colour"), hasattr(proxy, "nothing"), hasattr(proxy, "target"))


# __getattr__ is asked for what is not set yet, and may set it.
class Lazy:
    def __getattr__(self, name):
        if name == "loaded":
            print("loading")
            self.loaded = [name]
            return self.loaded
        raise AttributeError(f"no {name}")


class Partly:
    def __init__(self, full):
        self.a = 1
        if full:
            self.b = 2

    def __getattr__(self, name):
        return f"<{name}>"


lazy = Lazy()
print(lazy.loaded)
print(lazy.loaded is lazy.loaded, vars(lazy), hasattr(lazy, "loaded"), hasattr(lazy, "other"), getattr(lazy, "other", "none"))
del lazy.loaded
print(lazy.loaded)
for partly in (Partly(True), Partly(False)):
    print(partly.a, partly.b, partly.c)
