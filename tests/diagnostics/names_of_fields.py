from collections import namedtuple
for i in range(3):
    try:
        if i == 0: X = namedtuple("X", "a a")
        if i == 1: Y = namedtuple("Y", "a class")
        if i == 2: Z = namedtuple("Z", "a _b")
    except ValueError as e:
        print(e)
