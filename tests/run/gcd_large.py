import math
import random

# The greatest common divisor of ints of any size.
random.seed(5)
values = [0, 1, -1, 2**63, -(2**63) - 1, 2**64 - 1, 2**127, -2**127, 2**128, -(2**200), 3**100, -(6**150), 2**63 * 3**50]
for _ in range(20):
    values.append((-1) ** random.randrange(2) * random.getrandbits(random.choice([60, 65, 120, 130, 300])) * 6**random.randrange(40))
total = 0
for a in values:
    for b in values:
        total = (total * 31 + math.gcd(a, b) % 1000003 * 7 + math.lcm(a, b) % 1000003) % 1000003
print(total, math.gcd(-2**127, 0), math.gcd(-2**127, -2**127), math.gcd(-2**127, 2**140), math.gcd(0, -3**100), math.gcd(2**200, 6), math.gcd(-6, 2**200 * 9))
for _ in range(40):
    common = random.getrandbits(random.randrange(1, 700)) + 1
    a, b = common * random.getrandbits(random.randrange(1, 700)), common * random.getrandbits(random.randrange(1, 2000))
    total = (total * 31 + math.gcd(a, b) % 1000003) % 1000003
print(total)
