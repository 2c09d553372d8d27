from functools import partialmethod, reduce, cmp_to_key, cached_property
import functools

class Cell:
    def __init__(self, name):
        self.name = name
        self.alive = False
        self.log = []

    def set_state(self, state, *, note="", count=1):
        self.alive = state
        self.log.append(f"{note or 'set'} x{count}")
        return self

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False, note="killed")

    def scaled(self, factor, offset=0):
        return len(self.name) * factor + offset

    double = partialmethod(scaled, 2)
    shifted = functools.partialmethod(scaled, offset=10)

    @cached_property
    def label(self):
        print("computing")
        return f"<{self.name}>"

c = Cell("abc")
c.set_alive()
print(c.alive, c.log)
c.set_dead(count=3)
print(c.alive, c.log)
print(c.double(), c.double(1), c.double(offset=5), c.shifted(3))
print(c.label, c.label)

words = ["pear", "fig", "banana", "kiwi"]

def compare(a, b):
    if len(a) != len(b):
        return len(a) - len(b)
    return (a > b) - (a < b)

print(sorted(words, key=cmp_to_key(compare)), max(words, key=cmp_to_key(compare)))
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, w: a + len(w), words, 0))
