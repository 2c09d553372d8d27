import random
random.seed(3)
class P:
    def __init__(self, a): self.a = a
    def __lt__(self, o): return self.a < o.a
    def __repr__(self): return f"P({self.a})"
class C:
    n = 0
    def __init__(self, a): self.a = a
    def __lt__(self, o):
        C.n += 1
        return self.a < o.a
xs = [random.randrange(50) for _ in range(200)]
print(sorted(xs)); print(sorted(xs, reverse=True)); print(sorted(xs, key=lambda x: -x))
fs = [random.random() for _ in range(20)]
print(sorted(fs)); print(sorted(fs, key=lambda f: (int(f*4), -f)))
ws = [chr(97+random.randrange(26))*random.randrange(4)+chr(97+random.randrange(26)) for _ in range(60)]
print(sorted(ws)); print(sorted(ws, key=len)); print(sorted(ws, key=lambda w: (-len(w), w)))
print(sorted("hello world"), "".join(sorted("anagram")))
print(sorted([P(x) for x in xs[:30]]))
cs = [C(x) for x in xs]
cs.sort(); print(C.n, [c.a for c in cs][:10])
print(sorted([[3,1],[2],[2,0],[]]))
print(sorted([(1, True), (0, False), (1, False)]), sorted([True, False, True]))
n = float("nan")
print(sorted([3.0, n, 1.0, 2.0, n, 0.5]))
print(sorted([(1, "b", 2.5), (1, "a", 3.5), (0, "z", 0.0)]))
print(sorted([((1, 2), "x"), ((1, 1), "y")]))
class Bad:
    def __lt__(self, o): raise ValueError("no")
try:
    sorted([Bad(), Bad()])
except ValueError as e: print("got", e)
l = [5, 3, 1]
def k(x):
    if x == 3: raise KeyError(x)
    return x
try: l.sort(key=k)
except KeyError as e: print(e, l)
l2 = []
l2.sort(); print(l2, sorted([]), sorted([1]))
d = {"b": 2, "a": 2, "c": 1}
print(sorted(d.items(), key=lambda kv: (-kv[1], kv[0])), sorted(d, key=d.get))
print(sorted([2**70, 5, -2**65, 3]))
print(sorted([0.0, -0.0, 1, True and 2, -1.5]))
print(sorted([(x % 7, x) for x in xs][:20], reverse=True))
print(sorted(["é", "e", "z", "\U0001F600", "\uffff"]))
print(sorted(range(10), key=lambda i: cs[i]))
