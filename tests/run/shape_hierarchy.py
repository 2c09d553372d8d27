from abc import ABC, abstractmethod
import math
class Shape(ABC):
    count = 0
    def __init__(self, name):
        self.name = name
        Shape.count += 1
    @abstractmethod
    def area(self): ...
    def describe(self):
        return f"{self.name} with area {self.area():.2f}"
    def __lt__(self, other):
        return self.area() < other.area()
class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r
    def area(self):
        return math.pi * self.r ** 2
class Rect(Shape):
    def __init__(self, w, h):
        super().__init__("rect")
        self.w, self.h = w, h
    def area(self):
        return self.w * self.h
class Square(Rect):
    def __init__(self, s):
        super().__init__(s, s)
        self.name = "square"
shapes = [Circle(1), Rect(2, 3), Square(2.5)]
for s in sorted(shapes):
    print(s.describe(), isinstance(s, Rect), type(s).__name__)
print(Shape.count, sum(s.area() for s in shapes), max(shapes).name)
try:
    Shape("x")
except TypeError as e:
    print(e)
