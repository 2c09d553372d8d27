for a in [7, -7, 0, 1]:
    for b in [2, -2, 3, -3]:
        print(a, b, a + b, a - b, a * b, a // b, a % b, a / b, divmod(a, b))
print(2 ** 10, (-2) ** 3, 2 ** -1, 10 ** 18)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 40, -17 >> 2)
print(abs(-5), -(-3), +4)
x = 10
x += 5
x -= 3
x *= 2
x //= 5
x **= 3
x %= 50
x <<= 2
x |= 1
x ^= 7
x >>= 1
x &= 0xFF
print(x)
print(0b1011, 0o17, 0xFF, 1_000_000)
