import io
import pprint
from collections import Counter, OrderedDict, defaultdict, deque
from pprint import PrettyPrinter, pformat

words = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa"]
nested = {"numbers": list(range(25)), "words": words, "deep": {"a": {"b": {"c": [1, 2, 3]}}}, "pair": (1, "two"), "none": None}
for width in (80, 40, 20):
    print(pformat(nested, width=width))
    print(pformat(nested, width=width, compact=True))
print(pformat(nested, depth=1), pformat(nested, depth=2), sep="\n")
print(pformat([1, [2, [3, [4]]]], depth=2), pformat({"a": {"b": {}}}, depth=1), pformat((1, (2, (3,))), depth=1), pformat([[], ()], depth=1))
print(pformat([10**6, 1234, True, 2.5, 10**20], underscore_numbers=True), pformat({1000: 20000}, underscore_numbers=True, width=5))
print(pformat(words, indent=4, width=30), pformat({"k": words}, indent=2, width=30), sep="\n")
print(pformat(tuple(words), width=20), pformat(("single element tuple that is long",), width=10), sep="\n")
print(pformat(set(words), width=30), pformat(frozenset(range(20)), width=30), sep="\n")
long_text = "The quick brown fox jumps over the lazy dog, and then it does the same thing again.\nA second line\n"
print(pformat(long_text, width=40), pformat([long_text, "short"], width=40), pformat({"text": long_text}, width=50), sep="\n")
print(pformat("x" * 100, width=50), pformat("", width=1), pformat("a b " * 10, width=30), sep="\n")
print(pformat(Counter("abracadabra" * 3), width=20), pformat(defaultdict(int, {"b": 1, "a": 2}), width=20), sep="\n")
print(pformat(OrderedDict([("zulu", 1), ("alpha", 2), ("mike", 3)]), width=30), pformat(deque(range(20)), width=30), pformat(deque(words, maxlen=10), width=30), sep="\n")
print(pformat([Counter(a=1), defaultdict(list), OrderedDict(), deque([1])]))
print(pformat({"b": 1, "a": 2}, sort_dicts=False), pformat([{"b": [1, 2], "a": "x" * 30}] * 2, width=40), sep="\n")
out = io.StringIO()
printer = PrettyPrinter(indent=2, width=30, stream=out, compact=True)
printer.pprint(words)
printer.pprint({"w": words})
print(out.getvalue(), printer.pformat([1, 2]))
pprint.pprint(nested, width=60, compact=True)
pprint.pp({"z": 1, "a": [1, 2]})
for wrong in ({"indent": -1}, {"width": 0}, {"depth": 0}):
    try:
        PrettyPrinter(indent=wrong.get("indent", 1), width=wrong.get("width", 80), depth=wrong.get("depth", 5))
    except ValueError as error:
        print(error)


# Bytes, data classes and namespaces over several lines.
from dataclasses import dataclass, field
from types import SimpleNamespace

pprint.pprint(b"a" * 100)
pprint.pprint([b"xyz" * 40, b"ab"])
pprint.pprint(b"abc", width=2)


@dataclass
class Node:
    name: str
    kids: list = field(default_factory=list)
    hidden: int = field(default=3, repr=False)


@dataclass
class Leaf(Node):
    text: str = "t" * 60


@dataclass
class Short:
    a: str

    def __repr__(self):
        return "R" * 90


pprint.pprint(Node("root", [Node("kid" * 20, []), Leaf("kid2" * 20, [Node("leaf" * 10)])]))
pprint.pprint({"a": Node("n", ["x" * 40, "y" * 40])}, width=60, indent=2)
pprint.pprint([Short("a"), Node("a" * 70), Leaf("b")])
pprint.pprint(SimpleNamespace(a=1, b=list(range(40)), c="q"))
