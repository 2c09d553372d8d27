class Shape:
    def area(self):
        return 0.0


class Rectangle(Shape):
    def __init__(self, width, height):
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height


class Circle(Shape):
    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return 3.0 * self.radius * self.radius


total = 0.0
for step in range(200):
    shapes = []
    for i in range(1000):
        shapes.append(Circle(i / 10) if i % 3 == 0 else Rectangle(i / 10, step / 10))
    total += sum(shape.area() for shape in shapes)
print(f"{total:.3f}")
