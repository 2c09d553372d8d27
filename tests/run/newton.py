def newton(f, derivative, x, tolerance=1e-12):
    for step in range(50):
        dx = f(x) / derivative(x)
        x -= dx
        if abs(dx) < tolerance:
            return x, step
    raise ArithmeticError("no convergence")


root, steps = newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0)
print(f"{root:.12f} {steps}")
root, steps = newton(lambda x: x ** 3 - x - 1, lambda x: 3 * x ** 2 - 1, 1.5)
print(f"{root:.12f}")


def integrate(f, a, b, n=1000):
    h = (b - a) / n
    return h * (0.5 * f(a) + sum(f(a + i * h) for i in range(1, n)) + 0.5 * f(b))


print(f"{integrate(lambda x: x * x, 0, 3):.6f}")
