import random
random.seed(12345)
print([random.random() for _ in range(3)], random.randint(1, 100), random.randrange(0, 100, 7), random.randrange(10), random.choice("abcdef"), random.choice([1, 2, 3]), random.choice(range(100)), random.getrandbits(40), random.getrandbits(100), random.randint(0, 10**30))
print(random.choices([1, 2, 3], k=5), random.choices("abc", weights=[1, 2, 3], k=6), random.choices(["x", "y"], cum_weights=[1, 4], k=4), random.choices(range(10), [1] * 10), random.choices("ab", weights=[0.5, 1.5], k=3))
print(random.sample(range(1000), 10), random.sample(["a", "b", "c"], 2), random.sample(["red", "blue"], counts=[4, 2], k=5), random.sample(range(10**9), 3), random.sample((1, 2, 3), k=3), random.sample(range(20), 20))
xs = list(range(12))
random.shuffle(xs)
print(xs)
print(random.uniform(1, 5), random.triangular(), random.triangular(0, 10, 3), random.triangular(1, 1), random.triangular(2.0, 8.0), random.gauss(0, 1), random.gauss(), random.gauss(5, 2.5), random.normalvariate(0, 1), random.normalvariate(), random.normalvariate(10, 3))
print([random.gauss(0, 1) for _ in range(5)], [random.normalvariate(0, 1) for _ in range(5)])
print(random.lognormvariate(0, 0.25), random.expovariate(1.5), random.vonmisesvariate(1, 4), random.vonmisesvariate(0, 0), random.gammavariate(2, 3), random.gammavariate(0.5, 1), random.gammavariate(1, 1), random.betavariate(2, 5), random.paretovariate(3), random.weibullvariate(1, 1.5))
print(random.randbytes(8))
r = random.Random(99)
s = random.Random("text")
t = random.Random(1.5)
print(r.random(), r.randint(1, 6), s.random(), s.choice("xyz"), t.random(), random.Random(-5).random(), random.Random(10**30).random(), random.Random(b"bytes").random())
random.seed("hello")
print(random.random())
random.seed(0)
state = random.getstate()
a = [random.random() for _ in range(3)]
random.setstate(state)
print(a == [random.random() for _ in range(3)])
for f in [lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.choices([1, 2], weights=[1]), lambda: random.choices([1], weights=[0]), lambda: random.choices([]), lambda: random.sample([1, 2], counts=[1], k=1), lambda: random.randrange(1, 10, 0), lambda: random.gammavariate(0, 1)]:
    try:
        print(f())
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__, e)
print(random.sample(sorted({3, 1, 2}), 2), random.Random(3).sample("abcdefg", 4), random.Random(4).shuffle([1, 2]))
class Dice:
    def __init__(self, seed):
        self.rng = random.Random(seed)
    def roll(self, n=2):
        return [self.rng.randint(1, 6) for _ in range(n)]
print(Dice(7).roll(10))
system = random.SystemRandom()
print(0 <= system.random() < 1, system.randint(3, 3), len({system.getrandbits(64) for _ in range(20)}), system.choice("a"))
try:
    system.getstate()
except NotImplementedError as e:
    print(e)


def is_probable_prime(n, rounds=5):
    d, r = n - 1, 0
    while d % 2 == 0:
        d //= 2
        r += 1
    for _ in range(rounds):
        x = pow(random.randrange(2, n - 1), d, n)
        if x in (1, n - 1):
            continue
        for _ in range(r - 1):
            x = pow(x, 2, n)
            if x == n - 1:
                break
        else:
            return False
    return True


random.seed(2024)
candidate = random.getrandbits(128) | 1
while not is_probable_prime(candidate):
    candidate += 2
print(candidate, random.randrange(2**99, 2**100), random.randint(-(10**25), 10**25))
zobrist = [[random.getrandbits(64) for _ in range(2)] for _ in range(3)]
print(zobrist, zobrist[0][0] ^ zobrist[1][1])
for seed in ["abc", b"abc", "", "é" * 30]:
    random.seed(seed, version=1)
    print(random.random(), random.randint(1, 100))
