from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int
class Circle:
    __match_args__ = ("r",)
    def __init__(self, r): self.r = r
class Sq:
    def __init__(self, a): self.a = a
def f(v):
    match v:
        case None: return "none"
        case True | False: return "bool"
        case 0: return "zero"
        case int(n) if n < 0: return f"neg {n}"
        case int() | float(): return f"num {v}"
        case "": return "empty"
        case "a" | "b" as s: return "ab " + s
        case str(s): return f"str {s}"
        case []: return "[]"
        case [x]: return f"one {x}"
        case [1, *rest]: return f"1+{rest}"
        case [*_, 9]: return "ends 9"
        case [a, [b, c]] : return f"nest {a} {b} {c}"
        case {"type": "p", "x": x, **rest}: return f"map {x} {rest}"
        case {"k": [a, *_]}: return f"k {a}"
        case {}: return "map"
        case P(0, y=y): return f"P0 {y}"
        case P(x, y) if x == y: return f"diag {x}"
        case P(): return "P"
        case Circle(r): return f"circle {r}"
        case Sq(a=side): return f"sq {side}"
        case _: return "other"
for v in [None, True, 0, -5, 7, 2.5, "", "b", "zz"]:
    print(f(v), end="; ")
print()
for v in [[], [5], [1, 2, 3], [4, 9], [7, 8]]:
    print(f(v), end="; ")
print(f([3, [4, 5]]))
for d in [{"type": "p", "x": 3, "q": 4}, {"other": 1}, {}]:
    print(f(d), end="; ")
print(f({"k": [1, 2]}), f(P(0, 3)), f(P(2, 2)), f(P(1, 2)), f(Circle(4)), f(Sq(5)), f((1, 2)), f((6,)))
def cmd(line):
    match line.split():
        case ["go", ("north" | "south" | "east" | "west") as d]: return "going " + d
        case ["go", d]: return "where is " + d
        case ["take", *things] if things: return f"took {len(things)}: {', '.join(things)}"
        case ["quit" | "exit"]: return "bye"
        case [verb]: return verb + "?"
        case []: return "say something"
        case [first, *_, last]: return f"{first}...{last}"
for line in ["go north", "go up", "take a b c", "take", "exit", "jump", "", "put a on b"]:
    print(cmd(line))
def tup(p):
    match p:
        case (0, 0): return "origin"
        case (0, y): return f"y={y}"
        case (x, 0): return f"x={x}"
        case (x, y): return f"{x},{y}"
print([tup(p) for p in [(0, 0), (0, 1), (2, 0), (3, 4)]])


# What a pattern bound stays bound where its guard fails.
def bound(value):
    x = "before"
    match value:
        case int(x) if x > 9:
            return "large", x
        case [x, *rest] if rest:
            return x, rest
        case {"k": k, **others} if k:
            return k, others
    return x


print(bound(5), bound(10), bound("s"), bound([1]), bound([1, 2]), bound({"k": 0}), bound({"k": 1, "z": 2}))
match 5:
    case number if number > 10:
        print("large")
    case _:
        print(number)


class Pair:
    __match_args__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


def wrong_patterns(value):
    try:
        match value:
            case Pair(1, 2, 3):
                return "three"
    except TypeError as error:
        print(error)
    try:
        match value:
            case Pair(1, left=1):
                return "twice"
    except TypeError as error:
        print(error)
    try:
        match value:
            case int(1, 2):
                return "int"
    except TypeError as error:
        print(error)
    return "none"


print(wrong_patterns(Pair(1, 2)), wrong_patterns(1), wrong_patterns("text"))
