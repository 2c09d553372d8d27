"""Small objects: points with operators, moved by methods that make new ones."""

COUNT = 400
STEPS = 60000


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __mul__(self, factor):
        return Point(self.x * factor, self.y * factor)


class Body:
    def __init__(self, place, speed):
        self.place = place
        self.speed = speed

    def pull(self, other, strength):
        away = other.place + self.place * -1.0
        self.speed = self.speed + away * strength

    def move(self, dt):
        self.place = self.place + self.speed * dt


def main():
    bodies = [Body(Point(i * 0.5, i * -0.25), Point(0.0, 1.0 / (1 + i))) for i in range(COUNT)]
    for step in range(STEPS):
        for i in range(COUNT):
            bodies[i].pull(bodies[i - 1], 0.001)
        for body in bodies:
            body.move(0.01)
    total = Point(0.0, 0.0)
    for body in bodies:
        total = total + body.place
    print(f"bodies {total.x:.6f} {total.y:.6f}")


main()
