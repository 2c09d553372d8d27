MASK = 0xFFFFFFFFFFFFFFFF
LIMIT = 2**64
HALF = 1 << 63
VARIES = 0xFFFFFFFFFFFFFFFF


def switch():
    global VARIES
    VARIES = 0xFFFFFFFFFFFFFF


def borders():
    near = [0, 1, 2, 7, 2**31, 2**32, 2**62, 2**63, 2**64, 2**65, 2**127, 2**128, 2**200]
    values = [n + d for n in near for d in (-2, -1, 0, 1)]
    return values + [-n for n in values]


def digest(results):
    h = 0
    for r in results:
        h = (h * 1000003 + r) % 1000000007
    return h


def binary():
    sums = []
    for a in borders():
        for b in borders():
            sums += [a + b, a - b, a * b, a & b, a | b, a ^ b, int(a < b), int(a <= b), int(a == b), int(a != b), int(a > b), int(a >= b)]
            if b:
                sums += [a // b, a % b]
            if 0 <= b < 70:
                sums += [a << b, a >> b]
    return digest(sums)


def masked():
    sums = []
    for a in borders():
        for b in borders():
            sums.append((a + b) & MASK)
            sums.append((a - b) & MASK)
            sums.append((a * b + 1) & MASK)
            sums.append((a * b ^ a) % LIMIT)
            sums.append((a | b) & 0xFFFFFFFF)
            sums.append(((a << 13) ^ (b << 63)) & MASK)
            sums.append((a * 0x9E3779B97F4A7C15 - b) & (HALF - 1))
            sums.append((a * 3) % (1 << 70))
            sums.append((a * b) & VARIES)
            sums.append(MASK & (a + (b << 3)))
        switch()
    return digest(sums)


def local_masks(flag):
    mask = (1 << 64) - 1
    other = 0xFFFFFFFFFFFFFFFF
    if flag:
        other = 0xFFFFFFFFFFFFFF
    h = 14695981039346656037
    for i in range(50):
        h = ((h ^ i) * 1099511628211) & mask
        h = (h + (h << 7)) & other
    return h


class Random:
    M = 2**64
    A = 6364136223846793005

    def __init__(self, seed):
        self.seed = seed
        self.all = []

    def next(self):
        self.seed = (self.A * self.seed + 1442695040888963407) % self.M
        self.all.append(self.seed)
        return self.seed


def uses():
    r = Random(7)
    for _ in range(40):
        r.next()
    xs = r.all
    big = [x for x in xs if x >= HALF]
    print(len(xs), len(big), max(xs), min(xs), sorted(xs)[:3])
    print({x: i for i, x in enumerate(xs)}[xs[5]], len(set(xs + xs)), xs.index(xs[9]), xs[3] in xs, xs.count(xs[2]))
    x = big[0]
    print(x, repr(x), f"{x:x} {x:>25} {x:,}", hex(x), bin(x), str(x), hash(x) == hash(x + 0), type(x).__name__, isinstance(x, int))
    print(x / 3, float(x), x // 7, x % 7, x % -7, x // -7, divmod(x, 1000), -x, ~x, abs(-x), bool(x), x.bit_length(), x.bit_count())
    print(x + 0.5, x * 1.0, x ** 2, pow(x, 3, 1000007), round(x, -3), x.to_bytes(8, "little"))
    print((x, 1) == (x, 1), [x] == [x], (x, 2) < (x, 3), x is not None, x and 1, not x, x == float(x), x < 1e30, 1 if x else 2)
    maybe = None
    for y in xs[:6]:
        if maybe is None or y > maybe:
            maybe = y
    print(maybe)
    mixed = [x, 1.5, "a", None, True]
    print(mixed, [type(m).__name__ for m in mixed])
    print(sum(xs), x >> 3, x >> 64, x << 3, x & 255, x | 1, x ^ x, x - x, x & -x)
    for bad in (lambda: x << -1, lambda: x >> -1, lambda: x % 0, lambda: x // 0, lambda: x / 0, lambda: [1][x]):
        try:
            print(bad())
        except Exception as e:
            print(type(e).__name__, e)


def steps(x):
    x ^= (x << 13) & 0xFFFFFFFFFFFFFFFF
    x ^= x >> 7
    x ^= (x << 17) & 0xFFFFFFFFFFFFFFFF
    return x


def fold():
    h = 0xcbf29ce484222325
    for c in "text that is hashed":
        h ^= ord(c)
        h *= 0x100000001b3
        h &= MASK
    return h


print(binary(), masked(), local_masks(False), local_masks(True))
uses()
x = 1
for _ in range(20):
    x = steps(x)
print(x, steps(-5), fold())
print(18446744073709551615, 18446744073709551616, -18446744073709551615, 9223372036854775808, -9223372036854775809, (1 << 64) - 1, 2**64, 1 << 127, -(1 << 127), 2**127 - 1, 3 * 2**100)


top = 2 ** 63
y = top
print(top is top, top is y, top is not y, [v for v in [top, 2 ** 64 - 1, 5] if v is not top], any(v is top for v in [1, top]))
missing = 2 ** 63


def get(d, key, default=missing):
    value = d.get(key, default)
    return "missing" if value is default else value


print(get({1: 2}, 3), get({1: 2}, 1), get({3: None}, 3))
for value in [top, None, True, 7]:
    print(value is None, value is True, value is top, value is not top)
