import math
LIMIT = 10
count = 0
def area(r):
    return math.floor(globals()["LIMIT"] * r)
def bump():
    global count
    count += 1
    return globals()["count"]
print(globals()["area"](2), globals()["LIMIT"], bump(), bump(), globals()["math"].sqrt(4))
class T:
    def __init__(self):
        self.a = 1
        self.b = "x"
t = T()
delattr(t, "a")
print(hasattr(t, "a"), t.b)
for name in ("b", "a"):
    try:
        delattr(t, name)
        print("deleted", name)
    except AttributeError as e:
        print(e)
def strip(o, names):
    for n in names:
        if hasattr(o, n):
            delattr(o, n)
u = T()
strip(u, ["a", "zz"])
print(hasattr(u, "a"), hasattr(u, "b"))
