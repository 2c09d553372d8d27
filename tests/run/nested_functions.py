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


def set_in_a_loop(rounds):
    for number in range(rounds):
        down = lambda depth=2: number if depth == 0 else down(depth - 1)
    try:
        return down()
    except UnboundLocalError as error:
        return str(error)


print(set_in_a_loop(3), set_in_a_loop(0))
