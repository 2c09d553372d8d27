def digits(n):
    while n:
        yield n % 10
        n //= 10


def windows(items, size):
    for i in range(len(items) - size + 1):
        yield items[i:i + size]


total = 0
for n in range(1, 60000):
    total += sum(d * d for d in digits(n) if d % 2)
print(total, max(sum(window) for window in windows(list(range(20000)), 5)))
