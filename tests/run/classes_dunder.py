class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __lt__(self, other):
        return self.x < other.x

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return self.x if i == 0 else self.y

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"

    def __bool__(self):
        return self.x != 0 or self.y != 0


a = Vector(1, 2)
b = Vector(3, 4)
print(a + b, b - a, a * 3, -a, abs(b), a == Vector(1, 2), a != b, a < b)
print(len(a), a[0], a[1], bool(Vector(0, 0)), [a, b], str(a))
print(sorted([b, a]), f"{a}")
if not Vector(0, 0):
    print("zero")


class Knob:
    """Equal to knobs of the same value, but each is a key of its own."""

    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other.value

    __hash__ = object.__hash__
    __repr__ = object.__repr__


knob = Knob(3)
print(knob == Knob(3), {knob: "mine"}[knob], hash(knob) == object.__hash__(knob), repr(knob).startswith("<__main__.Knob object at"))
