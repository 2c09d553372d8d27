from dataclasses import dataclass
@dataclass
class Point:
    x: int
    y: int
@dataclass
class Circle:
    c: Point
    r: float
class Cmd:
    __match_args__ = ("name", "arg")
    def __init__(self, name, arg=None):
        self.name = name
        self.arg = arg
def where(p):
    match p:
        case Point(x=0, y=0):
            return "origin"
        case Point(0, y):
            return f"y-axis {y}"
        case Point(x, 0):
            return f"x-axis {x}"
        case Point(x, y) if x == y:
            return "diag"
        case Point():
            return "plane"
        case Circle(Point(0, 0), r):
            return f"centered {r}"
        case Circle(c=Point(x=cx), r=r):
            return f"circle {cx} {r}"
        case _:
            return "?"
for p in [Point(0, 0), Point(0, 3), Point(4, 0), Point(2, 2), Point(1, 2), Circle(Point(0, 0), 2.5), Circle(Point(1, 0), 1)]:
    print(where(p))
def cmd(line):
    match line.split():
        case []:
            return "empty"
        case ["go", ("north" | "south") as d]:
            return "move " + d
        case ["take", *items] if items:
            return "take " + ",".join(items)
        case [verb]:
            return "verb " + verb
        case [verb, _, *rest]:
            return f"{verb} +{len(rest)}"
print([cmd(s) for s in ["", "go north", "go up", "take a b", "look", "x y z w", "take"]])
def lit(v):
    match v:
        case 0: return "zero"
        case 1 | 2 | 3: return "small"
        case int(n) if n < 0: return f"neg {n}"
        case int(): return "int"
        case str() as s: return "str " + s
        case None: return "none"
        case True: return "t"
        case [a, b]: return f"pair {a} {b}"
        case {"k": k, **rest}: return f"dict {k} {rest}"
        case _: return "other"
print(lit(0), lit(2), lit(-5), lit(10), lit("x"), lit(None), lit([1, 2]), lit({"k": 1, "z": 2}))
match Cmd("run", 3):
    case Cmd("stop"):
        print("stop")
    case Cmd("run", n):
        print("run", n)
def fact(n):
    match n:
        case 0: return 1
        case _: return n * fact(n - 1)
print(fact(10))


def ends(values):
    match values:
        case [x, *_, y]:
            return f"from {x} to {y}"
        case {"first": x, **rest}:
            return f"first {x}, then {rest}"
        case str(text):
            return text


for values in [[1, 2, 3], (4, 5), "text", {"first": 6, "second": 7}, [8]]:
    print(ends(values))


def larger(value):
    a = "none"
    match value:
        case (a, _) if a > 10:
            result = 1
        case _:
            result = 2
    return a, result


print(larger((11, 2)), larger((9, 2)), larger("x"))
