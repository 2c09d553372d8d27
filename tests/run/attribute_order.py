# `__dict__` of objects whose attributes are set in an order that only shows at run time.
import copy


class Record:
    def __init__(self, **values):
        self.__dict__.update(values)

    def __repr__(self):
        return "Record(%s)" % ", ".join("%s=%r" % item for item in self.__dict__.items())


record = Record(name="x", size=3)
print(record, Record(size=1), Record())
record.extra = [1]
del record.name
record.name = "again"
print(record, vars(record), list(record.__dict__))


class Maybe:
    def __init__(self, full):
        self.first = 1
        if full:
            self.second = "two"
        self.third = 3.0

    def to_dict(self):
        return {key: value for key, value in self.__dict__.items() if not key.startswith("_")}


for maybe in (Maybe(True), Maybe(False)):
    print(maybe.to_dict(), "second" in maybe.__dict__, len(vars(maybe)))
late = Maybe(False)
late.second = "late"
del late.first
copied = copy.copy(late)
copied.first = "back"
print(late.to_dict(), copied.to_dict(), copy.deepcopy(copied).__dict__)


class Plain:
    pass


plain = Plain()
plain.b, plain.a = 1, [2]
print(plain.__dict__)
del plain.b
print(plain.__dict__, vars(plain))
plain.b = None
print(plain.__dict__, getattr(plain, "c", "none"))


class Version:
    def __init__(self, text):
        self.major, self.minor = map(int, text.split("."))

    @classmethod
    def from_dict(cls, values):
        version = cls.__new__(cls)
        for name, value in values.items():
            setattr(version, name, value)
        return version

    def to_dict(self):
        return dict(sorted(self.__dict__.items()))


print(Version("1.2").to_dict(), Version.from_dict({"minor": 4, "major": 3}).__dict__)


class Base:
    def __init__(self, kind):
        self.kind = kind

    def state(self):
        return list(self.__dict__.items())


class Child(Base):
    def __init__(self, kind, noisy):
        if noisy:
            self.noise = "loud"
        super().__init__(kind)
        self.age = 1


class Other(Base):
    pass


for thing in (Child("c", True), Child("d", False), Other("o"), Base("b")):
    print(type(thing).__name__, thing.state())


class Named:
    """A descriptor, after which the names of all class attributes may be names of fields."""

    def __set_name__(self, owner, name):
        self.name = name


class Item:
    first = Named()


def configured(cls):
    def __init__(self, *values):
        for name, value in zip(["x", "y"], values):
            setattr(self, name, value)

    cls.__init__ = __init__
    return cls


@configured
class Pair:
    pass


print(Pair(1, "b").__dict__, Pair(3).x, Item.first.name)


class Event:
    """No object is of this class alone."""

    def __init__(self, **data):
        self.__dict__.update(data)

    def show(self):
        return sorted(vars(self).items())


class Login(Event):
    pass


class Logout(Event):
    pass


def parse(line):
    kind, *rest = line.split()
    data = dict(p.split("=") for p in rest)
    return (Login if kind == "login" else Logout)(**data)


for line in ["login user=bob", "logout user=bob"]:
    e = parse(line)
    print(e.show(), e.user)
