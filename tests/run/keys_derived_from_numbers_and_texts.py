class H(int):
    def __hash__(self):
        return 77
    def __eq__(self, o):
        return isinstance(o, H) and int(self) == int(o)
a = H(4)
print(a == H(4), hash(a), a == H(5), int(a), int(a) == int(H(4)), isinstance(a, H))
e = {a: "h"}
print(len(e), list(e))
print(a in e)
print(H(4) in e)
e = {}
e[a] = 1
print(a in e, e.get(a), e)
s = {a}
print(a in s)
class P:
    def __init__(self, v): self.v = v
    def __hash__(self): return 77
    def __eq__(self, o): return isinstance(o, P) and self.v == o.v
p = P(3)
print(p in {p: 1}, P(3) in {p: 1})
class I(int):
    pass
class S(str):
    pass
d = {S("k"): 1, I(4): 2}
for k in d:
    print(d[k])
class Again(int):
    def __hash__(self):
        return 77
    def __eq__(self, o):
        return isinstance(o, Again) and int(self) == int(o)
e = {Again(4): "h", Again(5): "g"}
print(e[Again(4)], Again(4) in e, 4 in e, hash(Again(4)))
f = {I(4): 2, 4: 3, True: 5, 1: 6}
print(f, {I(3), 3, True, 1, I(1)})
for key in [I(4), 4, True]:
    print(f[key])
g = {}
for key in ["a", 3, I(3), 2**70, None]:
    g[key] = key
print(g)
