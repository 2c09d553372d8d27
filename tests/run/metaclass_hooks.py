# Metaclasses that hear of their classes: registries, checks, attributes and methods added.
class Registry(type):
    known = {}

    def __new__(mcs, name, bases, namespace):
        cls = super().__new__(mcs, name, bases, namespace)
        if bases:
            mcs.known[name.lower()] = cls
        return cls


class Plugin(metaclass=Registry):
    def run(self):
        return "plain"


class Loud(Plugin):
    def run(self):
        return "LOUD"


class Quiet(Plugin):
    def run(self):
        return "quiet"


print(sorted(Registry.known), [Registry.known[name]().run() for name in ("loud", "quiet")])


class Checked(type):
    def __new__(metacls, name, bases, attrs, **kwargs):
        print("making", name, [base.__name__ for base in bases], sorted(kwargs))
        if name != "Base" and "execute" not in attrs:
            raise TypeError(f"class {name} must define execute()")
        return super().__new__(metacls, name, bases, attrs)

    def __init__(cls, name, bases, attrs, **kwargs):
        super().__init__(name, bases, attrs)
        cls.label = kwargs.get("label", name.upper())
        print("made", cls.__name__, cls.label)


class Base(metaclass=Checked):
    pass


class Good(Base, label="fine"):
    def execute(self):
        return self.label + "!"


print(Good().execute(), Base.label)
try:

    class Bad(Base):
        def other(self):
            pass

except TypeError as error:
    print(error)


class Described(type):
    def __new__(cls, name, bases, dct):
        dct["created_by"] = "Described"
        dct["describe"] = lambda self: f"{name} object of {self.created_by}"
        public = [key for key, value in dct.items() if not key.startswith("_") and callable(value)]
        made = type.__new__(cls, name, bases, dct)
        made.public = public
        return made


class Thing(metaclass=Described):
    size = 3

    def __init__(self, weight):
        self.weight = weight

    def grow(self):
        self.weight += self.size
        return self.weight

    @staticmethod
    def shrink():
        return "smaller"


thing = Thing(4)
print(thing.created_by, thing.describe(), Thing.public, thing.grow())


class Counted(type):
    def __init__(cls, name, bases, namespace):
        cls.instances = 0
        cls.methods = len([key for key in namespace if not key.startswith("__")])

    def __call__(cls, *args):
        cls.instances += 1
        return super().__call__(*args)


class Left(metaclass=Counted):
    def a(self):
        return 1

    def b(self):
        return 2


class Right(metaclass=Counted):
    pass


Left(), Left(), Right()
print(Left.instances, Right.instances, Left.methods, Right.methods)


def traced(function):
    def wrapper(self, *args):
        print("->", function.__name__, args)
        return function(self, *args)

    return wrapper


class Traced(type):
    def __new__(mcs, name, bases, namespace):
        for key, value in list(namespace.items()):
            if callable(value) and not key.startswith("__"):
                namespace[key] = traced(value)
        return super().__new__(mcs, name, bases, namespace)


class Service(metaclass=Traced):
    version = 2

    def start(self, port):
        return f"started on {port}"

    def stop(self):
        return "stopped"


service = Service()
print(service.start(80), service.stop(), service.version)


class Field:
    def __set_name__(self, owner, name):
        self.name = name
        print("field", name, "of", owner.__name__)


class Model(type):
    def __new__(mcs, name, bases, namespace):
        print("before", name)
        cls = super().__new__(mcs, name, bases, namespace)
        print("after", name, [key for key in namespace if isinstance(namespace[key], Field)])
        return cls


class User(metaclass=Model):
    first = Field()
    second = Field()

    def __init_subclass__(cls, **kwargs):
        print("subclass", cls.__name__, kwargs)


class Admin(User):
    pass


print(Admin.first.name, User.second.name)


class Sealed(type):
    def __new__(mcs, name, bases, namespace):
        for base in bases:
            if isinstance(base, Sealed):
                raise TypeError(f"type '{base.__name__}' is not an acceptable base type")
        return super().__new__(mcs, name, bases, namespace)


class Final(metaclass=Sealed):
    pass


try:

    class MoreFinal(Final):
        pass

except TypeError as error:
    print(error)
print(type(Final).__name__, type(Final) is Sealed, isinstance(Final, Sealed), isinstance(Final, type), isinstance(int, Sealed))
