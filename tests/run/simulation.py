import random


class Particle:
    def __init__(self, rng):
        self.x = rng.uniform(-1, 1)
        self.v = rng.gauss(0, 0.5)

    def move(self, dt):
        self.x += self.v * dt
        if abs(self.x) > 1:
            self.v = -self.v
            self.x = max(-1.0, min(1.0, self.x))

    def energy(self):
        return 0.5 * self.v ** 2


rng = random.Random(123)
particles = [Particle(rng) for _ in range(10)]
before = sum(p.energy() for p in particles)
for _ in range(100):
    for p in particles:
        p.move(0.05)
after = sum(p.energy() for p in particles)
print(f"{before:.6f} {after:.6f}")
print(" ".join(f"{p.x:.3f}" for p in particles))
