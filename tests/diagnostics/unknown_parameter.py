def mean(xs):
    return sum(xs) / len(xs)


def scaled(values, factor=2):
    return [value * factor for value in values]
