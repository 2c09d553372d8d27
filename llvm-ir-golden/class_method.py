class Counter:
    def __init__(self, start):
        self.value = start

    def add(self, step):
        self.value += step
        return self.value


print(Counter(3).add(4))
