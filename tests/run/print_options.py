import sys

print(1, 2, 3, sep=", ")
print("no newline", end="")
print(" ... continued")
print("a", "b", sep="")
print()
print("to stderr", file=sys.stderr)
print(*[1, 2, 3])
print(*"abc", sep="-")
print([1.5, "a", None, True], (1,), {"k": [1]}, {3}, sep="\n")
