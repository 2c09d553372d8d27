"""Loops whose ints leave 64 bits in the middle, come back, and fail."""


def powers(x, rounds):
    seen = []
    for i in range(rounds):
        x = x * x if i % 3 else x % 1000003 + i
        seen.append(x)
    return seen


def digits(text, base):
    value = 0
    for ch in text:
        value = value * base + int(ch)
    return value


def euclid(a, b):
    steps = 0
    while b:
        a, b = b, a % b
        steps += 1
    return a, steps


def collatz(n):
    steps = largest = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        largest = max(largest, n)
        steps += 1
    return steps, largest


def failing(n, stop):
    """What was computed before the failure stays."""
    total = n
    try:
        while True:
            total *= 3
            n -= 1
            total //= n - stop
    except ZeroDivisionError as e:
        return total, n, str(e)


def alternating(n):
    sign = 1
    total = 0
    while n > 0:
        total = -total * n + sign
        if total < -(10 ** 30):
            total = -total % 97
        sign = -sign
        n -= 1
    return total


print(powers(3, 12))
for text in ("", "7", "123456789", "98765432101234567890", "9" * 40):
    print(digits(text, 10), digits(text, 16), digits(text, -11))
print(euclid(2 ** 90 + 1, 3 ** 50), euclid(1071, 462), euclid(10 ** 40, 10 ** 20), euclid(0, 0))
print(collatz(27), collatz(2 ** 63 - 1), collatz(3 ** 41), collatz(6148914691236517205))
print(failing(20, 2), failing(90, 3))
print([alternating(n) for n in range(0, 60, 7)])
