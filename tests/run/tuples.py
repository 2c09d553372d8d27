point = (3, 4)
x, y = point
print(point, x, y, point[0], len(point), point + (5,), point == (3, 4), point < (3, 5))
a, b = 1, 2
a, b = b, a
print(a, b)
first, *rest = [1, 2, 3, 4]
print(first, rest)
*start, last = "abc"
print(start, last)
head, *middle, tail = range(6)
print(head, middle, tail)
(p, q), r = (1, 2), 3
print(p, q, r)
pairs = [(1, "one"), (2, "two")]
for number, word in pairs:
    print(number, word)
nested = ((1, 2), ("a", 2.5))
print(nested[1][0], nested, (1,), ())
print(max([(1, "b"), (1, "c"), (0, "z")]), tuple([1, 2, 3]), (1, 2) * 2)
for i, (a, b) in enumerate([(1, 2), (3, 4)]):
    print(i, a, b)
