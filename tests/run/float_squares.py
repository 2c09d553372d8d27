# Squares and square roots written as powers round exactly as the C library's pow does.
seed = 12345


def rand():
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed / 2147483648.0


check = 0.0
different = 0
for i in range(20000):
    x = (rand() - 0.5) * 10.0 + rand() * 1e-9
    s = x ** 2
    r = abs(x) ** 0.5
    if s != x * x:
        different += 1
        print(repr(x), repr(s))
    check += s * 1.25 + r
print(different, repr(check))
for x in [0.0, -0.0, 1e-200, 1e200, 3.0, -7.0, float("inf"), float("-inf"), 5e-324, 1e-160, 1e154]:
    try:
        print(repr(x ** 2), repr(x ** 2.0), repr(abs(x) ** 0.5))
    except OverflowError as e:
        print("OverflowError", e)
print((-2.0) ** 2, 2 ** 0.5, 9 ** 0.5, (1 / 3) ** 2)
