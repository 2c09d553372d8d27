import math


def area(radius):
    return math.pi * radus ** 2


def label(name, value):
    return name + ": " + value


print(area(2))
print(label("x", 3))
print(label("x"))
