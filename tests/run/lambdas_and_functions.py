square = lambda x: x * x
print(square(5), square(1.5))


def apply(f, x):
    return f(x)


def double(x):
    return 2 * x


print(apply(double, 4), apply(square, 3), apply(lambda s: s + "!", "hey"))
print(sorted(["bb", "a", "ccc"], key=len, reverse=True))
print(sorted([3, -1, 2], key=abs), sorted("banana"))
print(list(map(str, [1, 2, 3])), list(map(lambda a, b: a + b, [1, 2], [10, 20])))
print(list(filter(lambda x: x > 1, [0, 1, 2, 3])))
print(max(["apple", "fig"], key=len), min([(2, "x"), (1, "y")], key=lambda p: p[1]))
people = [("ann", 31), ("bob", 25), ("cid", 31)]
people.sort(key=lambda person: (-person[1], person[0]))
print(people)
