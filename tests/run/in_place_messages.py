"""Operators in place: what their messages name, and in-place methods that leave the work to others."""


class Plain:
    pass


class Picky:
    def __init__(self, value):
        self.value = value

    def __iadd__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        self.value += other
        return self

    def __add__(self, other):
        return f"{self.value} and {other}"


for value in (1, None, (1,), 2.5, {}):
    try:
        value += 3
        print(value)
    except TypeError as e:
        print(e)
plain = Plain()
try:
    plain -= 2
except TypeError as e:
    print(e)
try:
    plain **= 2
except TypeError as e:
    print(e)
numbers = {1}
try:
    numbers |= [2]
except TypeError as e:
    print(e)
text = "a"
try:
    text += 1
except TypeError as e:
    print(e)
picky = Picky(1)
picky += 2
print(picky.value)
picky += "more"
print(picky)
print(bytearray(b"it's"), bytearray(b"\"it's\""), bytearray(b"\\"))
