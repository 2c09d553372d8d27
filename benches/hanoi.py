"""Recursion: the towers of Hanoi, binomial coefficients, paths through a grid."""


def hanoi(n, a, b, c):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def choose(n, k):
    if k == 0 or k == n:
        return 1
    return choose(n - 1, k - 1) + choose(n - 1, k)


def paths(x, y, blocked):
    if x == 0 and y == 0:
        return 1
    if x < 0 or y < 0 or (x * 7 + y * 3) % blocked == 0:
        return 0
    return paths(x - 1, y, blocked) + paths(x, y - 1, blocked)


def main():
    print("hanoi", hanoi(23, 1, 2, 3), choose(27, 11), paths(14, 14, 29))


main()
