from functools import cached_property


class Square:
    def __init__(self, side):
        self.side = side

    @cached_property
    def area(self):
        print("computing")
        return self.side**2


square = Square(5)
print(square.area, square.area)
square.side = 6
print(square.area)
del square.area
print(square.area)
square.area = 7
print(square.area)
try:
    del Square(1).area
except AttributeError as error:
    print(error)
