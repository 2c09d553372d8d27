def lerp(a, b, t):
    return a + (b - a) * t / 2.0


print(lerp(1.0, 3.0, 0.5))
