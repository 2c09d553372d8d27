biggest = 9223372036854775807
smallest = -9223372036854775808
print(biggest, smallest)
print(biggest - 1, smallest + 1)
print(biggest // -1, smallest // 2, smallest % 10, biggest % -10)
print(hex(biggest), bin(5), oct(64))


def checksum(values):
    total = 0
    for value in values:
        total = (total * 31 + value) % 1_000_000_007
    return total


print(checksum(range(1000)))
print((1 << 62) + ((1 << 62) - 1))

# A float holds every int up to 2 ** 53 either way: beyond, quotients are rounded only once, too.
edges = [2**53 - 1, 2**53, 2**53 + 1, 2**53 + 3, biggest - 1, biggest, 1, 3, 10, 7919]
edges += [-n for n in edges] + [smallest]
for a in edges:
    print(a, [(a / b).hex() for b in edges], a / 3, a / 9007199254740993, 1 / a)
