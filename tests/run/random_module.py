import random

random.seed(42)
print([random.randint(1, 100) for _ in range(5)])
print(random.random(), random.uniform(1, 5))
items = list(range(10))
random.shuffle(items)
print(items)
print(random.choice("abcdef"), random.sample(range(100), 4))
rng = random.Random(7)
print(rng.random(), rng.randrange(10), rng.gauss(0, 1))
