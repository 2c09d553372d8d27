import random
from fractions import Fraction

# Sums and differences in lowest terms.
random.seed(3)
values = [Fraction(0), Fraction(1, 3), Fraction(-1, 6), Fraction(5, 12), Fraction(7), Fraction(-7, 30)]
for _ in range(10):
    values.append(Fraction(random.randrange(-(10**9), 10**9), random.choice([6, 10, 210, 2**40, 3**20, 30030])))
for a in values[:6]:
    for b in values[:6]:
        print(a + b, a - b, end="; ")
    print(a + 1, 1 - a, a - 2**70, 2**70 + a, a + 0.5, sum([a, a, a]))
total = Fraction(0)
for a in values:
    for b in values:
        total += a + b * 3 - (a - b)
print(total, total.denominator)
print(sum(Fraction(1, n) for n in range(1, 60)), sum((Fraction(1, 2**n) for n in range(1, 90)), Fraction(1)))
