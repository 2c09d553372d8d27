"""The value of a chain of comparisons that give more than True and False."""


class Value:
    def __init__(self, name, less):
        self.name = name
        self.less = less

    def __lt__(self, other):
        print("is", self.name, "less than", other.name)
        return self.less

    def __bool__(self):
        print("asked for", self.name)
        return True

    def __repr__(self):
        return f"Value({self.name!r})"


def made(name, less):
    print("made", name)
    return Value(name, less)


print(made("a", 0) < made("b", 1) < made("c", 2))
print(made("a", 2) < made("b", 3) < made("c", 4))
print(made("a", 2) < made("b", 0.0) < made("c", 4) < made("d", 5))
print(made("a", []) < made("b", "yes") < made("c", 4))
print(made("a", Value("x", 1)) < made("b", Value("y", 2)) < made("c", 1))

a, b = Value("a", 1), Value("b", 0)
if a < b < a:
    print("never")
elif not (a < b < a):
    print("zero is false")
print(1 < 2 < 3, 1 < 3 < 2, [x < 5 < y for x in (4, 6) for y in (5, 6)], a < b < a or "empty")


# What is not a bool decides by its truth, and a class may say that its objects equal None.
class Odd:
    def __lt__(self, other):
        return [other]

    def __eq__(self, other):
        return "yes" if other is None else ""


class Linked:
    def __init__(self, value, next=None):
        self.value, self.next = value, next

    def __eq__(self, other):
        return isinstance(other, Linked) and self.value == other.value


def length(node):
    if node == None:
        return 0
    return 1 + length(node.next)


print("less" if Odd() < 1 else "not less", "none" if Odd() == None else "some", "some" if Odd() != None else "none")
if Odd() == 1:
    print("never")
node = Linked(1, Linked(2))
print(length(node), sorted([Odd(), Odd()])[0] == None)
while node != None:
    print(node.value)
    node = node.next
