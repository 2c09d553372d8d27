from collections import OrderedDict


class DotDict(dict):
    __getattr__ = dict.get
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__


class Strict(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__


class Deep(DotDict):
    size = dict.__len__

    def describe(self):
        return f"{self.name} of {self.size()}"


settings = DotDict({"host": "localhost", "port": 8080})
print(settings.host, settings.port, settings.missing)
settings.user = "root"
settings["shell"] = "sh"
del settings.port
print(settings, settings.shell, "user" in settings, hasattr(settings, "anything"))
print(getattr(settings, "host"), getattr(settings, "none", 5))
setattr(settings, "late", 1)
print(settings.late, len(settings), list(settings))
for key in ["host", "nope"]:
    print(getattr(settings, key))
strict = Strict(a=1)
strict.b = 2
print(strict.a + strict.b)
try:
    print(strict.c)
except KeyError as error:
    print("KeyError", error)
deep = Deep(name="deep")
deep.level = 2
print(deep.describe(), deep)
nested = DotDict(point=DotDict(x=1, y=2))
print(nested.point.x + nested.point.y)
nested.point.x = 10
print(nested)
print(settings.__dict__, vars(strict))


class Ordered(OrderedDict):
    __getattr__ = OrderedDict.__getitem__
    __setattr__ = OrderedDict.__setitem__


ordered = Ordered(x=1)
ordered.y = 2
print(ordered.x, ordered.y, ordered)


def noted(self, name, value):
    print("set", name)
    object.__setattr__(self, name, value)


class Base:
    def forgotten(self, name):
        print("deleted", name)

    def spelled(self, name):
        return name.upper()


class Hooks(Base):
    __setattr__ = noted
    __delattr__ = Base.forgotten
    __getattr__ = Base.spelled


hooks = Hooks()
hooks.x = 5
del hooks.x
print(hooks.x, hooks.y)
