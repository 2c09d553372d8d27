def outer(n):
    def helper(x):
        return x * x + 1

    total = 0
    for i in range(n):
        total += helper(i)
    return total


print(outer(5))


def compose_sum(values):
    def clip(x):
        if x < 0:
            return 0
        return x

    return sum(clip(v) for v in values)


print(compose_sum([1, -2, 3]), compose_sum([0.5, -0.5]))
