# Methods that a decorator or a function of the class body makes, used as operators, constructors, protocols and values.
import functools

calls = []


def counted(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        calls.append(function.__name__)
        return function(*args, **kwargs)

    return wrapper


def same_kind(function):
    """Operands of another class are converted, or refused."""

    @functools.wraps(function)
    def method(self, other):
        if isinstance(other, (int, float)):
            other = Money(other)
        elif not isinstance(other, Money):
            return NotImplemented
        return function(self, other)

    return method


class Money:
    @counted
    def __init__(self, amount, currency="EUR"):
        self.amount = amount
        self.currency = currency

    @same_kind
    def __add__(self, other):
        return Money(self.amount + other.amount, self.currency)

    __radd__ = __add__

    @same_kind
    def __eq__(self, other):
        return self.amount == other.amount

    @same_kind
    def __lt__(self, other):
        return self.amount < other.amount

    @counted
    def __hash__(self):
        return hash(self.amount)

    @counted
    def __repr__(self):
        return f"{self.amount} {self.currency}"

    @counted
    def scaled(self, factor, offset=0):
        """Scales."""
        return Money(self.amount * factor + offset)


a, b = Money(3), Money(5, currency="USD")
print(a + b, a + 4, 4 + a, sum([a, b]))
print(a == Money(3), a != b, a < b, a < 2.5, sorted([b, a]))
try:
    a + "x"
except TypeError as error:
    print(error)
print(len({a, Money(3), b}))
scale = a.scaled
print(scale(10), scale(2, offset=1), list(map(a.scaled, [1, 2])))
print(scale.__name__, scale.__doc__, type(scale).__name__, scale.__self__ is a, callable(a.scaled))
print({"twice": b.scaled}["twice"](2))
print(calls.count("__init__"), calls.count("__repr__"), calls.count("scaled"))


class Bag:
    def _operation(compute):
        def method(self, other):
            return Bag(*compute(self.items, other.items))

        return method

    __or__ = _operation(lambda mine, theirs: mine + theirs)
    __and__ = _operation(lambda mine, theirs: [item for item in mine if item in theirs])

    def __init__(self, *items):
        self.items = list(items)

    @counted
    def __len__(self):
        return len(self.items)

    @counted
    def __iter__(self):
        return iter(self.items)

    @counted
    def __getitem__(self, index):
        return self.items[index]

    @counted
    def __setitem__(self, index, item):
        self.items[index] = item

    @counted
    def __contains__(self, item):
        return item in self.items

    @counted
    def __call__(self, *more):
        return Bag(*self.items, *more)

    @counted
    def __enter__(self):
        return self.items

    @counted
    def __exit__(self, kind, error, trace):
        return kind is KeyError


bag = Bag(1, 2, 3)
bag[0] = 7
print(len(bag), list(bag), bag[1], 2 in bag, 9 in bag, bool(bag), bool(Bag()), list(bag(4)))
print((bag | Bag(9)).items, (bag & Bag(2, 7)).items, [item for item in bag], max(bag))
with bag as items:
    items.append(8)
    raise KeyError("kept inside")
print(bag.items)


class Base:
    @counted
    def describe(self):
        return "base"


class Derived(Base):
    @counted
    def describe(self):
        inherited = super().describe
        return "derived of " + super().describe() + "/" + inherited()


print(Derived().describe(), [thing.describe() for thing in (Base(), Derived())])


class Report:
    def __init__(self, size):
        self.size = size

    @property
    @functools.lru_cache(maxsize=None)
    def heavy(self):
        print("computing")
        return self.size * 100

    @property
    @counted
    def width(self):
        return self.size

    @width.setter
    def width(self, size):
        self.size = size


report = Report(3)
print(report.heavy, report.heavy, report.width)
report.width = 5
print(report.width, calls[-2:])
