"""Operators, equality, order and hashes that only some of the classes below a common base have."""
from dataclasses import dataclass


class Expr:
    def show(self):
        return type(self).__name__


@dataclass(frozen=True)
class Num(Expr):
    value: int


@dataclass(frozen=True)
class Add(Expr):
    left: Expr
    right: Expr


@dataclass
class Var(Expr):
    name: str


class Plain(Expr):
    def __iadd__(self, other):
        print("iadd", other)
        return self

    def __radd__(self, other):
        return f"radd {other}"

    def __gt__(self, other):
        return True


items = [Num(1), Add(Num(1), Num(2)), Num(1), Add(Num(1), Num(2)), Plain(), Var("x"), Var("x")]
print([[a == b for b in items] for a in items])
print([[a != b for b in items] for a in items])
print(len(set(items[:5])), items.count(items[1]), items.index(items[3]), {items[0]: 1, items[2]: 2})
try:
    print({item: 1 for item in items})
except TypeError as e:
    print(e)
print(1 + items[4], 3 == items[0], items[0] == 3, items[0] == items[4])
print(items[0] < items[4], items[4] > items[0])
for i in 4, 5:
    try:
        items[i] += 2
        print(items[i].show())
    except TypeError:
        print("no +=")
try:
    print(1 + items[0])
except TypeError:
    print("no +")
try:
    print(items[0] < items[1])
except TypeError:
    print("no <")


class Described:
    def describe(self):
        return f"{type(self).__name__} {self.area}"


class Shape:
    def __lt__(self, other):
        return self.area < other.area


class Square(Described, Shape):
    def __init__(self, side):
        self.area = side * side


class Bar(Described, Shape):
    def __init__(self, length):
        self.area = length


print([shape.describe() for shape in sorted([Square(3), Bar(4), Square(1), Bar(10)])], max([Bar(2), Square(2)]).describe())


# An operand on the right is asked first if its class derives from the other's, which may show only at run time. For
# arithmetic it needs a method of its own for that.
class Amount:
    def __init__(self, name):
        self.name = name

    def __add__(self, other):
        return f"{self.name} + {other.name}"

    def __radd__(self, other):
        return f"{other.name} + {self.name}, from the right"

    def __sub__(self, other):
        return f"{self.name} - {other.name}"

    def __rsub__(self, other):
        return f"{other.name} - {self.name}, from the right"

    def __lt__(self, other):
        return f"{self.name} < {other.name}"

    def __gt__(self, other):
        return f"{self.name} > {other.name}"

    def __eq__(self, other):
        return f"{self.name} == {other.name}"


class Special(Amount):
    def __radd__(self, other):
        return f"{other.name} + {self.name}, specially"

    def __gt__(self, other):
        return f"{self.name} > {other.name}, specially"


class Rare(Special):
    def __eq__(self, other):
        return NotImplemented if other.name == "amount" else f"{self.name} == {other.name}, rarely"


class Plain(Amount):
    pass


amounts = [Amount("amount"), Special("special"), Rare("rare"), Plain("plain")]
for left in amounts:
    for right in amounts:
        print(left + right, left - right, left < right, left > right, left == right, left != right, sep=" | ")
special = Special("one")
for left in amounts:
    print(left + special, special + left, left < special, special < left, sep=" | ")


# Some subclasses have one special method, some another that the first one's absence leads to.
class Shown:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"Shown({self.value})"


class Spoken(Shown):
    def __str__(self):
        return f"<{self.value}>"

    def __iter__(self):
        return iter("xy")


class Formatted(Spoken):
    def __format__(self, spec):
        return f"[{spec}]"

    def __contains__(self, item):
        return item == self.value


class Loud(Spoken):
    def __str__(self):
        return f"<{self.value}>!"


for shown in [Shown(1), Spoken(2), Formatted(3), Loud(4)]:
    print(f"{shown} {shown!r}", format(shown), "{:}".format(shown), str(shown))
    try:
        print("x" in shown, 3 in shown)
    except TypeError as error:
        print(error)


class Bare:
    pass


class Both(Bare):
    def __iter__(self):
        return iter("xy")

    def __next__(self):
        return 5

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("delete", key)


def unpacked(o):
    first, second = o
    return first + second


def gathered(*args):
    return args


def spread(o):
    return gathered(*o)


def set_item(o):
    o["key"] = 5


def delete_position(o):
    del o[1]


def delete_key(o):
    del o["key"]


for operation in (unpacked, spread, next, set_item, delete_position, delete_key):
    for o in [Bare(), Both()]:
        try:
            print(operation(o))
        except TypeError as e:
            print(e)
