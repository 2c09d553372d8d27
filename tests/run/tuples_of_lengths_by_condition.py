def shape(n):
    return (n, (1, 2) if n % 2 else (3,))
pairs = [shape(i) for i in range(4)]
print(pairs)
table = {}
for i in range(4):
    table[i] = (i,) * 2 if i > 2 else (i, i, i) if i > 1 else ()
print(table, sum(len(t) for t in table.values()))
stack = [(0, "a")]
seen = []
while stack:
    item = stack.pop()
    seen.append(item)
    if len(seen) < 4:
        stack.append(item + (1,) if len(item) < 3 else (item[0], "b"))
print(seen)
def args_of(kind):
    options = {"a": (1,), "b": (1, 2)}
    return options.get(kind) or (7, 8, 9)
print(args_of("a"), args_of("c"))
key = lambda w: (0, len(w)) if w.startswith("b") else (1, w, len(w))
print([key(w) for w in ["b", "abc"]])
class Node:
    def __init__(self, children):
        self.children = children if children else ()
        self.span = (0,) if not children else (0, len(children))
n = Node([])
m = Node((n, n))
print(len(m.children), m.span, n.span, n.children)
queue = []
for i in range(5):
    queue.append(("push", i) if i % 2 else ("pop",))
for op in queue:
    if op[0] == "push":
        print(op[0], op[1])
    else:
        print(*op)
moves = [(x, y) if y else (x,) for x in range(2) for y in range(2)]
print(sorted(moves, key=len), moves)
r = [[]]
r[0].append(None if len(r) > 3 else () if r[0] else ("q",))
r[0].append((1, 2, 3) if r[0] else ())
print(r)

def f(c):
    r = []
    r.append(() if c else ("a", "b"))
    return r
print(f(True), f(False))
class A:
    def __init__(self, i):
        self.t = (i,) if i else (i, i)
xs = [A(i) for i in range(3)]
print([x.t for x in xs])
r = [(1,) if i else (1, 2) for i in range(3)]
r.append((4, 5, 6) if len(r) > 2 else (7,))
print(r)
r = []
for i in range(3):
    if i: t = ()
    else: t = ("a", "b")
    r.append(t)
    r.append((i, "x") if i else (i, "y", 2.5))
print(r)
