# Powers whose type depends on the values.
import operator


def power(base, exponent):
    return base ** exponent


for n in range(-3, 4):
    print(2 ** n, type(2 ** n).__name__, pow(-3, n), f"{10 ** n:.3f}")

print(power(2, 3), power(2, -1), power(3, 100), power(2.5, -2), power(True, -1))
print([10 ** x for x in [1, 2, -3]], sum(10 ** e for e in range(-2, 3)))


def roots(a, b, c):
    root = (b * b - 4 * a * c) ** 0.5
    return (-b + root) / (2 * a), (-b - root) / (2 * a)


print(roots(1, 2, 5), roots(1, -3, 2))
print((-8) ** (1 / 3), (-8.0) ** 2.0, (-8) ** 0.0, (-27.0) ** (2 / 3), pow(-8, 1 / 3), (-2.0) ** float("inf"))

operators = {"+": operator.add, "**": operator.pow, "^": lambda a, b: a ** b}
for sign, left, right in [("**", 2, -2), ("**", 2, 5), ("^", 2, -3), ("^", 7, 30), ("+", 1, 2)]:
    print(left, sign, right, "=", operators[sign](left, right))

x = 7
for k in (3, -2, 0):
    x **= k
    print(x)

for base, exponent in [(0, -1), (0.0, -2), (0, -0.5), (0.0, 0)]:
    try:
        print(base ** exponent)
    except ZeroDivisionError as error:
        print(error)

print(pow(3, -1, 7), pow(3, 5, 7), pow(2, 100, 97))
digits = [12345 // 10 ** place % 10 for place in range(5)]
print(digits, sum(digit ** 2 for digit in digits))
mixed = [2, 0.5, -1]
print([a ** b for a in mixed for b in mixed])
