class Body:
    def __init__(self, x, y, vx, vy, mass):
        self.x = x
        self.y = y
        self.vx = vx
        self.vy = vy
        self.mass = mass


def advance(bodies, dt):
    for i, a in enumerate(bodies):
        for b in bodies[i + 1:]:
            dx, dy = a.x - b.x, a.y - b.y
            distance = (dx * dx + dy * dy + 0.01) ** 0.5
            pull = dt / (distance * distance * distance)
            a.vx -= dx * b.mass * pull
            a.vy -= dy * b.mass * pull
            b.vx += dx * a.mass * pull
            b.vy += dy * a.mass * pull
    for body in bodies:
        body.x += dt * body.vx
        body.y += dt * body.vy


bodies = [Body(i * 1.5, i * i % 5, 0.1 * i, -0.1, 1.0 + i) for i in range(8)]
for _ in range(8000):
    advance(bodies, 0.001)
print(f"{sum(body.x * body.mass for body in bodies):.6f}")
