# Classes inside functions that use the function's variables.
def make_counter(start, step):
    class Counter:
        def __init__(self):
            self.value = start

        def tick(self):
            self.value += step
            return self.value

        def fresh(self):
            return Counter()

    return Counter


Fives = make_counter(100, 5)
Twos = make_counter(0, 2)
a, b = Fives(), Twos()
print(a.tick(), a.tick(), b.tick(), a.fresh().tick(), Fives.__name__, isinstance(a, Fives))


def accounts():
    total = 0
    log = []

    class Account:
        def __init__(self, owner):
            self.owner = owner
            log.append("open " + owner)

        def pay(self, amount):
            nonlocal total
            total += amount
            log.append(f"{self.owner} {amount}")
            return self

        @property
        def everything(self):
            return total

    class Savings(Account):
        def pay(self, amount):
            super().pay(amount + bonus)
            return self

    bonus = 10
    first, second = Account("ann"), Savings("bob")
    first.pay(5)
    second.pay(7).pay(1)
    return total, log, first.everything, second.everything


print(accounts())


def build(names):
    class Node:
        def __init__(self, name):
            self.name = name

        def __repr__(self):
            return f"{prefix}{self.name}"

        def __eq__(self, other):
            return self.name == other.name

        def __hash__(self):
            return hash(self.name)

    prefix = "#"
    nodes = [Node(n) for n in names]
    prefix = "@"
    return nodes, len(set(nodes)), max(nodes, key=lambda n: n.name)


print(build(["x", "y", "x"]))


def errors(limit):
    class TooMuch(Exception):
        def __init__(self, n):
            super().__init__(f"{n} > {limit}")
            self.over = n - limit

    def check(n):
        if n > limit:
            raise TooMuch(n)
        return n

    out = []
    for n in [1, 5, 9]:
        try:
            out.append(check(n))
        except TooMuch as e:
            out.append((str(e), e.over))
    return out


print(errors(4))


def plugin_registry():
    registry = {}

    def register(cls):
        registry[cls.__name__] = cls
        return cls

    @register
    class Upper:
        def apply(self, text):
            return text.upper()

    @register
    class Title:
        def apply(self, text):
            return text.title()

    return [name + ":" + cls().apply("some text") for name, cls in registry.items()]


print(plugin_registry())
