names = ["one", "two", "three"]


def emptying():
    while True:
        names.clear()
        yield 1


print(list((a, b) for a, b in zip(names, emptying())))
names = ["one", "two", "three"]
for a, b in zip(names, emptying()):
    print(a, b)
names = ["one", "two", "three"]
print([(a, b) for a, b in zip(names, emptying())])


def count(n):
    for i in range(n):
        yield i


def asking(source):
    while True:
        try:
            yield next(source)
        except StopIteration:
            return


g = count(6)
print(list((a, b) for a, b in zip(g, (x for x in g))))
g = count(6)
print(list((a, b) for a, b in zip(g, map(str, g))))
g = count(6)
for a, b in zip(g, asking(g)):
    print(a, b, end=" ")
print()
g, h = count(9), count(4)
print([(a, b, c) for (a, b), c in zip(zip(g, h), g)])
g = count(9)
print([(a, b, c) for (a, b), c in zip(zip(g, g), g)])
g = count(9)
print(list((a, b, c) for a, (b, c) in zip(g, zip(g, g))))
g = count(9)
print(list((a, b, c) for a, (b, c) in zip(g, enumerate(g))))
nothing = None if len(names) == 0 else [1]
try:
    g = (a for a, b in zip([1], nothing))
    print("made")
except TypeError as error:
    print(error)
try:
    g = (a for i, a in enumerate(nothing))
    print("made")
except TypeError as error:
    print(error)


class Own:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print("iter")
        self.at = 0
        return self

    def __next__(self):
        if self.at == self.n:
            raise StopIteration
        self.at += 1
        return self.at


x = Own(3)
g = (a * b for a, b in zip(x, [5, 6, 7]))
next(x)
print(list(g))
g = (i * a for i, a in enumerate(Own(3)))
print("made")
print(list(g))
print(sum(a * b for a, b in zip(Own(3), Own(2))))
print(sum(a != b for a, b in zip("abcd", "abdc")), [a + b for a, b in zip("ab", {"x": 1, "y": 2})])

# An iterator of the library gives its items in the order in which they are asked for, and none ahead.
import io


def lines():
    return io.StringIO("a\nb\nc\nd\ne\n")


f = lines()
for a, b in zip(f, f):
    print(repr(a), repr(b))
f = lines()
for i, (a, b) in enumerate(zip(f, f)):
    print(i, repr(a), repr(b))
f = lines()
for i, line in zip([1, 2], f):
    print(i, repr(line))
print("left", repr(f.read()))
f = lines()
for i, line in zip((n for n in (1, 2)), f):
    print(i, repr(line))
print("left", repr(f.read()))
f = lines()
for line, i in zip(f, [1, 2]):
    print(repr(line), i)
print("left", repr(f.read()))
f = lines()
print([(a, b) for a, b in zip(f, f)], [(a, b) for a, b in zip(f, enumerate(f))])
f = lines()
print([(a, b) for a, b in zip(enumerate(f), f)], dict(zip(f, f)))
f = lines()
for (a, b), c in zip(zip(f, f), f):
    print(repr(a + b + c))
