# Powers of ints whose exponents are written with a minus sign.


def power(base, n):
    return base**-n


for i in range(4):
    print(10**-i, 2 ** -(i + 1), (i + 1) ** -2)
print(power(2, 3), power(2, -3), power(2.0, 2), power(10, 0), power(-2, 3), power(True, 1))
try:
    power(0, 1)
except ZeroDivisionError as error:
    print(error)
print(sum(2**-k for k in range(1, 20)), [10**-k * 5 for k in range(3)])
whole = 3 ** -(-2)
print(whole, type(whole), (7**30) ** -1, (10**20) ** -whole, (7**30) ** -(whole - whole))
digits = 6
print(abs(0.5 - 0.4999999) < 10**-digits, round(1.23456, 2) + 10**-digits)
print(2**-digits + 1, 2**-digits > 0, f"{2 ** -digits:.4f}", 1 / 2**-digits)


class Text:
    def __pow__(self, n):
        return f"to {n}"


print(Text() ** -digits)
