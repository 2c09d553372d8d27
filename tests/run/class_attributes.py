class Counter:
    created = 0
    step = 2

    def __init__(self):
        Counter.created += 1
        self.value = 0

    def tick(self):
        self.value += self.step
        return self


a = Counter()
b = Counter()
a.tick().tick()
b.tick()
print(Counter.created, a.value, b.value, Counter.step)
Counter.step = 10
print(a.tick().value)
