def parse(texts):
    good = bad = 0
    for text in texts:
        try:
            good += int(text)
        except ValueError:
            bad += 1
    return good, bad


def power(base, exponent):
    result = 1
    for _ in range(exponent):
        result *= base
    return result


texts = [str(i) if i % 4 else "x" + str(i) for i in range(40000)]
print(parse(texts), power(7, 900) % 1000007)
