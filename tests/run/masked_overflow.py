# Products that only a mask brings back into 64 bits.
def generator(seed):
    while True:
        seed = (seed * 2862933555777941757 + 3037000493) & 0x7FFFFFFFFFFFFFFF
        yield seed >> 33


numbers = generator(7)
print([next(numbers) for _ in range(5)])


def fnv(text):
    h = 2166136261
    for c in text:
        h = ((h ^ ord(c)) * 16777619) & 0xFFFFFFFF
    return h


print(fnv("hello"), fnv(""), fnv("x" * 100))
print([((x << 40) - x * x * x) & 0xFFFF for x in (-7, 0, 3, 1 << 40, -(1 << 62))])
print([(x * x * x * x + 1) % 4096 for x in (-99999999, 123456789, 1 << 31)])
