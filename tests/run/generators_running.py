def gen():
    global g
    yield 1
    try:
        next(g)
    except ValueError as e:
        print("error:", e)
    yield 2
    for x in g:
        print("never", x)
    yield 3

g = gen()
print(next(g))
print(next(g))
try:
    print(next(g))
except ValueError as e:
    print("outer", e)
print(list(g))

class Walker:
    def __init__(self):
        self.it = self.walk()
    def walk(self):
        yield "a"
        try:
            self.it.send(None)
        except ValueError as e:
            print(type(e).__name__, e)
        try:
            self.it.close()
        except ValueError as e:
            print(type(e).__name__, e)
        try:
            self.it.throw(KeyError("k"))
        except ValueError as e:
            print(type(e).__name__, e)
        yield "b"
        return 7

w = Walker()
print(list(w.it))
print(next(w.it, "done"))

def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(4)))
