def power(base, exponent=2):
    result = 1
    for _ in range(exponent):
        result *= base
    return result


print(power(3), power(2, exponent=5))
