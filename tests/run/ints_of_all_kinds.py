"""Bools, machine ints, words, larger ints and objects of a class derived from int, each with each."""
import math
class I(int):
    pass
print(math.prod([I(3), I(4)]), math.prod([True, 2 ** 70]), math.prod([I(2 ** 40), I(2 ** 40)]), math.prod([True, False]))
xs = [True, 5, 2 ** 63, 2 ** 64 - 1, 2 ** 64, -3]
for a in xs:
    for b in xs:
        print(math.prod([a, b]), a * b, a & b, a | b, a ^ b, a + b, a - b, a // b, a % b, a < b, a == b, end="; ")
    print()
    print(hash(a), -a, ~a, a >> 3, a << 3, sum([a, a]), pow(a, 2), str(a), f"{a:x}", int(a), float(a), bool(a))
xs = [True, 5, 2 ** 63, 2 ** 64 - 1, 2 ** 64, I(7), I(2 ** 63), -3]
for a in xs:
    for b in xs:
        print(math.prod([a, b]), a * b, a & b, a | b, a ^ b, a + b, a - b, a // b, a % b, a < b, a == b, end="; ")
    print()
    print(hash(a), -a, ~a, a >> 3, a << 3, sum([a, a]), pow(a, 2), str(a), f"{a:x}", int(a), float(a), bool(a))


def number(text):
    try:
        return int(text)
    except ValueError:
        return float(text) if "." in text else text


operations = {"*": lambda *a: math.prod(a), "<": lambda a, b: a < b, "list": lambda *a: list(a)}
for line in ["* 99999999999 99999999999", "* 2 2.5", "< 1 2", "list 3 x", "* 1 2 3"]:
    name, *texts = line.split()
    print(operations[name](*[number(text) for text in texts]))
