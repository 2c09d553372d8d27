class Tokens:
    def __init__(self, text):
        self.text = text
        self.items = self.scan()
        self.current = None

    def scan(self):
        for word in self.text.split():
            yield word

    def advance(self):
        self.current = next(self.items, None)
        return self.current


tokens = Tokens("a b c")
while tokens.advance() is not None:
    print(tokens.current)


class Machine:
    def __init__(self):
        self.log = []
        self.loop = self.run()
        next(self.loop)

    def run(self):
        total = 0
        while True:
            value = yield total
            total += value
            self.log.append(value)

    def feed(self, value):
        return self.loop.send(value)


machine = Machine()
print(machine.feed(3), machine.feed(4), machine.log)


def chain(source):
    for item in source:
        yield item + 1


class Holder:
    def __init__(self, source):
        self.source = source


def held(holder):
    for item in holder.source:
        yield item * 2


print(list(chain(chain(chain([1, 2])))))
print(list(held(Holder(held(Holder([1, 2]))))))


class Walker:
    def __init__(self, children):
        self.children = children
        self.generator = None

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def start(self):
        self.generator = self.walk()

    def step(self):
        return next(self.generator)


tree = Walker([Walker([]), Walker([Walker([])])])
tree.start()
print(len(tree.step().children), len(tree.step().children), len(tree.step().children))
