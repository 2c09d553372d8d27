print([x * x for x in range(6)])
print([x for x in range(20) if x % 3 == 0 if x % 2 == 0])
print([(x, y) for x in range(3) for y in "ab"])
print({x: x ** 2 for x in range(4)})
print(sorted({len(w) for w in ["a", "bb", "cc"]}))
print(sum(x * x for x in range(10)), max(len(w) for w in ["a", "bbb"]))
print([[i * j for j in range(3)] for i in range(3)])
print([a + b for a, b in [(1, 2), (3, 4)]])
print(any(x > 3 for x in [1, 5]), all(x > 3 for x in [1, 5]))
x = "kept"
print([x for x in range(2)], x)
print(" ".join(word.upper() for word in "a b c".split()))
print(dict((k, len(k)) for k in ["a", "bb"]))
print([y if y % 2 else -y for y in range(5)])


# The length of what is gone through changes meanwhile, or a round raises long before the end.
queue = [1, 2, 3]
print([queue.append(n + len(queue)) or n for n in queue if len(queue) < 12], queue)
queue = [3, 2, 1]
print([queue.append(n - 1) or n if n > 0 else -1 for n in queue], queue)
print([queue.pop() + n for n in queue], queue)


def checked(n):
    if n == 3:
        raise ValueError(n)
    return str(n)


try:
    print([checked(n) for n in range(10**12)])
except ValueError as error:
    print("stopped at", error)
print([n for n in range(2**62, 2**62 + 3)], [n for n in range(5, 2**63 - 1, 2**62)], [n for n in range(9, 0, -4)])
print([(i, a, b) for i, (a, b) in enumerate(zip("abc", [1, 2]))], [a * b for a, b in zip(range(4), [5, 6, 7])])
print([[j for j in range(i)] for i in range(4)], [len(rest) for _, *rest in [(1, 2), (3,)]])
print([last := n for n in [4, 5, 6]], last)
