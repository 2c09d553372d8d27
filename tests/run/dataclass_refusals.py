from dataclasses import dataclass, field


class Loose:
    def __eq__(self, other):
        return True


try:
    @dataclass
    class Basket:
        owner: str
        items: list = []
except ValueError as e:
    print(e)

try:
    @dataclass
    class Settings:
        options: dict = field(default={})
except ValueError as e:
    print(e)

try:
    @dataclass
    class Held:
        it: Loose = Loose()
except ValueError as e:
    print(e)

try:
    @dataclass
    class Order:
        count: int = 1
        name: str
except TypeError as e:
    print(e)


@dataclass
class Base:
    x: int = 0


try:
    @dataclass
    class Below(Base):
        y: int
except TypeError as e:
    print(e)


@dataclass
class Fine(Base):
    y: int = field(kw_only=True)
    z: tuple = ()
    w: int = field(init=False)
    label = []


print(Fine(y=3).x, Fine.label)


def define():
    @dataclass
    class Inner:
        seen: set = set()

    return Inner


try:
    define()
except ValueError as e:
    print(e)
