"""`fields` tells of the class that an object has, not of the one that a variable is known to hold."""

from dataclasses import asdict, astuple, dataclass, fields, is_dataclass


@dataclass
class Base:
    id: int

    def show(self):
        return ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in fields(self))

    def names(self):
        return [f.name for f in fields(type(self))] + [f.name for f in fields(self.__class__)]


@dataclass
class A(Base):
    x: int = 0


@dataclass
class B(Base):
    y: str = "yy"
    z: float = 1.5


@dataclass
class Alone:
    w: int


for o in [A(1), B(2, "q"), Base(9)]:
    print(o.show(), o.names(), len(fields(o)))
for o in [A(1), Alone(2)]:
    print([f.name for f in fields(o)])
for o in [Alone(1), 3, None]:
    if is_dataclass(o):
        print(asdict(o), astuple(o))
    else:
        print(o)
    try:
        print([f.name for f in fields(o)])
    except TypeError as error:
        print(error)
