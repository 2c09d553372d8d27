names = ["ann", "bob", "cid"]
for i, name in enumerate(names):
    print(i, name)
for i, name in enumerate(names, start=1):
    print(f"{i}. {name}")
for a, b in zip(names, [1, 2, 3, 4]):
    print(a, b)
for a, b, c in zip("xyz", range(3), [0.5, 1.5, 2.5]):
    print(a, b, c)
print(list(zip([1, 2], "ab")), dict(zip("ab", [1, 2])))
for x in reversed(names):
    print(x)
print(list(reversed([1, 2, 3])), "".join(reversed("abc")))
pairs = [(1, "a"), (2, "b")]
numbers, letters = zip(*pairs)
print(numbers, letters)
