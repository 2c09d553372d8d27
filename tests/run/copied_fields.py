"""Copies of objects of related classes, whose fields have types of their own, some of them set outside."""

import copy


class Part:
    def __repr__(self):
        return type(self).__name__ + "(" + ", ".join(f"{k}={v!r}" for k, v in self.__dict__.items()) + ")"


class Wheel(Part):
    def __init__(self, radius):
        self.radius = radius


class Plate(Part):
    def __init__(self, width, height):
        self.width, self.height = width, height


class Machine(Part):
    def __init__(self, *parts):
        self.parts = list(parts)

    def weight(self):
        return sum(part.weight() for part in self.parts)

    def __getitem__(self, index):
        return self.parts[index]


machine = Machine(Wheel(1), Plate(2, 3))
other = copy.deepcopy(machine)
other[0].radius = 10
print(machine[0].radius, other[0], machine, other)
try:
    Part().weight()
except AttributeError as error:
    print(error)
