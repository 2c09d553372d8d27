# str.format with templates that are known only at run time, whose fields look into their values.
from collections import namedtuple
from dataclasses import dataclass
from enum import Enum

GREETING = "Hello {p.name}, {p.age:03d}, {p.friends[0].name!r:>6} {table[a][b]} {rows[1][0]} {0}"


class Person:
    pattern = "<{self.name}>"
    line = "{0.name:<8}|{0.age:>4}|{0.older}|{0.kind}"
    kind = "person"

    def __init__(self, name, age, *friends):
        self.name = name
        self.age = age
        self.friends = list(friends)

    def __str__(self):
        return self.pattern.format(self=self)

    def show(self):
        return self.line.format(self)

    @property
    def older(self):
        return self.age + 1


def render(template, **values):
    return template.format(**values)


person = Person("Al", 3, Person("Bo", 4))
print(GREETING.format(7, p=person, table={"a": {"b": 9}}, rows=[[1], [2]]), person, person.show())
print(render("{p.name}-{n:>{p.age}}", p=person, n=1), render("{p}", p=person))

Pair = namedtuple("Pair", "first second")


@dataclass
class Box:
    size: int
    pair: Pair


class Colour(Enum):
    RED = 1


for template in (
    "{0.size} {0.pair.first:>5} {0.pair.second[1]}",
    "{0.size:{1}}",
    "{0.missing}",
    "{0.pair[0]}",
    "{0.pair[5]}",
    "{colour.name} {colour.value}",
    "{0.}",
    "{0.pair.third}",
    "{}{1}",
    "{0[a]}",
    "{0.pair[0]x}",
    "{2[0]}{2[1]}",
    "{2[x]}",
):
    try:
        print(template.format(Box(4, Pair(5, [6, 7])), 3, "ab", colour=Colour.RED))
    except Exception as e:
        print(type(e).__name__, e)


class Failure(Exception):
    template = "failed"

    def __init__(self, **values):
        super().__init__(self.template.format(**values))


class Closed(Failure):
    template = "{gate.name} is closed, {gate.friends[0].age} left"


for make in (lambda: Closed(gate=person), lambda: Failure()):
    print(repr(make()))
