def total(values):
    result = 0.0
    for value in values:
        result += value
    return result


print(total([1.5, 2.5, 3.0]))
