class Field:
    def __init__(self, kind, default=None):
        self.kind = kind
        self.default = default


class ModelMeta(type):
    def __new__(mcs, name, bases, namespace):
        fields = {}
        for base in bases:
            fields.update(getattr(base, "_fields", {}))
        fields.update({key: value for key, value in namespace.items() if isinstance(value, Field)})
        cls = super().__new__(mcs, name, bases, namespace)
        cls._fields = fields
        return cls


class Model(metaclass=ModelMeta):
    def __init__(self, **values):
        self.values = values

    @classmethod
    def columns(cls):
        return list(cls._fields)

    @property
    def size(self):
        return len(self.values)

    @staticmethod
    def quote(text):
        return f"'{text}'"


class User(Model):
    name = Field(str)
    age = Field(int, 18)

    @property
    def label(self):
        return self.quote(self.values["name"])


print(Model.columns(), User.columns(), User(name="Ann", age=3).size, User(name="Ann").label)
print({name: field.default for name, field in User._fields.items()})


class Inspecting(type):
    def __new__(mcs, name, bases, namespace):
        cls = super().__new__(mcs, name, bases, namespace)
        cls.kinds = {key: type(value).__name__ for key, value in namespace.items() if not key.startswith("__")}
        cls.callables = [key for key, value in namespace.items() if callable(value) and not key.startswith("__")]
        return cls


class Inspected(metaclass=Inspecting):
    limit = 3

    def method(self):
        return self.limit

    @classmethod
    def make(cls):
        return cls()

    @property
    def whole(self):
        return self.limit

    @whole.setter
    def whole(self, value):
        self.limit = value

    class Inner:
        pass


print(Inspected.kinds)
print(Inspected.callables, Inspected.make().whole)


class Plain:
    """A class."""

    unit = "m"

    def __init__(self, x):
        self.x = x

    @classmethod
    def zero(cls):
        return cls(0)

    @staticmethod
    def half(value):
        return value / 2

    @property
    def double(self):
        return 2 * self.x


print({name: type(value).__name__ for name, value in vars(Plain).items() if not name.startswith("__")})
print([name for name, value in Plain.__dict__.items() if callable(value)])
print(Plain.__dict__["half"](5), Plain.__dict__["half"].__func__(3), Plain.__dict__["double"].fget(Plain(4)), Plain.zero().double)
print(vars(Plain)["double"].fset, vars(Plain)["zero"].__func__(Plain).x)
