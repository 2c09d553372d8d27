def gen():
    yield 1


class A:
    def items(self):
        yield from (1, 2)


g = gen()
print(g.__name__, g.__qualname__, gen().__name__ + "!")
print(A().items().__name__, A().items().__qualname__, (x for x in []).__name__)
for task in [gen(), A().items()]:
    print(task.__name__, list(task))
