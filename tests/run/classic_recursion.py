moves = []
def hanoi(n, a="A", b="B", c="C"):
    if n == 0:
        return 0
    k = hanoi(n - 1, a, c, b)
    moves.append(f"{a}->{c}")
    return k + 1 + hanoi(n - 1, b, a, c)
print(hanoi(4), moves[:5], len(moves))
def ackermann(m, n):
    if m == 0: return n + 1
    if n == 0: return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))
print(ackermann(2, 3))
def perms(s):
    return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i+1:])]
print(perms("abc"))
def roman(n):
    vals = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    out = ""
    for v, s in vals:
        q, n = divmod(n, v)
        out += s * q
    return out
print([roman(x) for x in (4, 9, 14, 1994, 2024)])
def caesar(t, k):
    return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in t)
print(caesar("hello, world", 3), caesar(caesar("hello", 3), -3))
print(*(f"{i:2d}{'Fizz' * (i % 3 == 0)}{'Buzz' * (i % 5 == 0)}" for i in range(1, 16)), sep="|")
