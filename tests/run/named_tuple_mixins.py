from collections import namedtuple
from typing import NamedTuple


class Total:
    @property
    def total(self):
        return self.x + self.y


class Parts(NamedTuple):
    x: int
    y: int = 2


class Sum(Parts, Total):
    def show(self):
        return f"{self.x}/{self.y}"


class Pair(Total, namedtuple("Pair", "x y")):
    pass


parts = Sum(1)
print(parts, parts.total, parts.show(), parts._replace(x=7), parts == (1, 2), Sum(x=3), parts._asdict())
x, y = parts
pair = Pair(3, 4)
print(x, y, pair, pair.total, pair[0], *pair)


class Operator(NamedTuple):
    symbol: str
    apply: object
    count: int = 2


operators = [Operator("+", lambda a, b: a + b), Operator("*", lambda a, b: a * b), Operator("-", lambda a, b: b - a, 1)]
for operator in operators:
    print(operator.symbol, operator.apply(3, 4), operator.count, operator.index(operator.symbol))
by_symbol = {operator.symbol: operator for operator in operators}
print(by_symbol["*"].apply("ab", 2), by_symbol["+"]._replace(apply=max).apply(7, 9))
