def first_multiple(n, limit):
    return next((x for x in range(1, limit) if x % n == 0), None)


print(first_multiple(7, 100), first_multiple(200, 100))
data = [4, 8, 15, 16, 23, 42]
print(sum(1 for x in data if x % 2 == 0), [x for x in data if x > sum(data) / len(data)])
print(any(x == 15 for x in data), min(x for x in data if x > 10))
it = iter(data)
print(next(it), next(it), list(it))
