print(list(range(5)), list(range(2, 8)), list(range(10, 0, -3)), list(range(0)))
print(len(range(0, 100, 7)), 14 in range(0, 100, 7), 15 in range(0, 100, 7))
r = range(3, 20, 4)
print(r, r[1], r[-1], list(reversed(r)), sum(r), min(r), max(r))
total = 0
for i in range(10):
    if i == 7:
        break
    if i % 2:
        continue
    total += i
else:
    total = -1
print(total, i)
for i in range(3):
    pass
else:
    print("finished", i)
n = 3
for i in range(n):
    n = 10
    i = i * 100
    print(i)

# A wrong number of arguments
for make in (lambda: range(), lambda: range(1, 2, 3, 4), lambda: range(*[1] * 5)):
    try:
        print(make())
    except TypeError as e:
        print(e)

args = [(1, 5, 2), (3,), (2, 4)]
for a in args:
    print(range(*a))
print([list(range(*a)) for a in args], list(map(lambda a: len(range(*a)), args)))
for bad in [(), (1, 2, 3, 4)]:
    try:
        print(range(*bad))
    except TypeError as e:
        print(e)
