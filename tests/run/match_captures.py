def f(p, x):
    match p:
        case (x, 0):
            return f"zero {x}"
        case (_, x) if x > 5:
            return f"big {x}"
        case _:
            return f"kept {x}"
print(f((1, 0), 9), f((1, 2), 9), f((1, 7), 9))
x = "old"
match [1, 2, 3]:
    case [x, 9, _]:
        print("no")
    case [_, _, _]:
        print("x is", x)
class N:
    def __init__(self, a, b): self.a, self.b = a, b
def g(v):
    match v:
        case N(a=v, b=None): return f"none {v}"
        case N(a=a, b=v) as w if v == 3: return f"three {v} {w.a} {a}"
        case _: return f"other {v if isinstance(v, int) else '?'}"
print(g(N(1, None)), g(N(1, 3)), g(N(1, 4)), g(7))
def h(cmd):
    match cmd.split():
        case [cmd, "up"]: return "up " + cmd
        case [cmd, "down", n]: return f"down {cmd} {n}"
        case [cmd]: return "just " + cmd
        case _: return "what? " + cmd
print(h("a up"), h("b down 3"), h("c"), h("d e f g"))
def f(x, v):
    match v:
        case [x, 9, _]:
            print("no", x)
        case {"k": x, "m": 2}:
            print("dict", x)
        case _:
            print("x is", x)
    print("after", x)
f(0, [1, 2, 3])
f(0, [1, 9, 3])
def g(x, v):
    match v:
        case {"k": x, "m": 2}:
            print("dict", x)
        case _:
            print("x is", x)
g(7, {"k": 5, "m": 3})
g(7, {"k": 5, "m": 2})
class Node:
    def __init__(self, val, left=None, right=None):
        self.val, self.left, self.right = val, left, right

def build(xs):
    if not xs: return None
    m = len(xs) // 2
    return Node(xs[m], build(xs[:m]), build(xs[m + 1:]))
print(build([1, 2, 3]).val)

def classify(v):
    match v:
        case Node(val=v, left=None): return f"leafish {v}"
        case _: return "other"
for v in (0, Node(5), "abc"):
    print(classify(v))
def f(x, v):
    match v:
        case [(1, x) | (x, 1), 9]: return ("m", x)
        case _: return x
print(f(7, [(1, 5), 3]))
print(f(7, [(1, 5), 9]))
x = "glob"
match [("a", "b"), 3]:
    case [("a", x) | (x, "a"), 9]: print("m", x)
    case [_, _]: print("x", x)
def g(x, v):
    match v:
        case [(1, x) | (x, 1), n] if n > 5: return ("m", x)
        case _: return x
print(g(7, [(1, 5), 3]), g(7, [(1, 5), 6]), g(7, [(2, 5), 6]))
