# CPython's compiler makes a frozenset of constants that stand in a set display, which shows in the order of the items.
print({(-2, 13), (9223372036854775807, 11), (10, 2147483648)})
print({16, 8, 0}, {24, 8, 1}, {8, 16}, {16, 0, -8, 8, 2})
print({1 << 3, -24, 32 + 0, 5})
print({1.5, 2, 3.0, 4, True, None})
for number in {7, 15}:
    print(number)
print([number for number in {23, 15}], list({31, 15}), sum(n * 2 for n in {39, 47, 55}))
print(list(number for number in {40, 8, 16, 24, 32}))
big = {10, 20, 30, 40, 50, 60, 70, 8, 16, 24}
print(big, big | {1})


def with_variable(first, last):
    return {first, 8, 16}, {8, 17, 0, last}, frozenset({9, 1, 17})


print(with_variable(24, 1))
grown = {3, 11, 19}
grown.add(27)
grown.add(1.5)
print(grown, 16 in {16, 80, 0}, 5 not in {1, 2, 33})
# The empty text and empty bytes have the same hash on every run.
print(hash(""), hash(b""), {"", 0}, {0, ""}, {b"", 0, 1})
