"""Objects that hold each other: the suite checks that nothing is left of them."""

import gc


class Node:
    def __init__(self, value):
        self.value = value
        self.before = None
        self.after = None


class Chain:
    def __init__(self):
        self.first = None
        self.last = None

    def append(self, value):
        node = Node(value)
        if self.last is None:
            self.first = node
        else:
            self.last.after = node
            node.before = self.last
        self.last = node

    def values(self):
        found = []
        node = self.first
        while node is not None:
            found.append(node.value)
            node = node.after
        return found


def doubly_linked():
    chain = Chain()
    for number in range(10):
        chain.append("v" + str(number))
    print(chain.values())


class Vertex:
    def __init__(self, name):
        self.name = name
        self.neighbours = []
        self.weights = {}


def graph():
    vertices = [Vertex(str(number)) for number in range(20)]
    for number, vertex in enumerate(vertices):
        for step in (1, 3, 7):
            other = vertices[(number + step) % 20]
            vertex.neighbours.append(other)
            other.weights[vertex.name] = (step, vertex)
    print(sum(len(vertex.neighbours) for vertex in vertices), sorted(vertices[0].weights))


class Shape:
    def __init__(self, parent):
        self.parent = parent

    def area(self):
        return 1


class Group(Shape):
    def __init__(self, parent):
        super().__init__(parent)
        self.members = []

    def add(self, shape):
        self.members.append(shape)
        return shape

    def area(self):
        return sum(member.area() for member in self.members)


class Named(Group):
    def __init__(self, parent, name):
        super().__init__(parent)
        self.name = name


def parents():
    root = Named(None, "root")
    inner = Group(root)
    root.add(inner)
    root.add(Shape(root))
    for _ in range(3):
        inner.add(Shape(inner))
    print(root.area(), root.name)


class Subject:
    def __init__(self):
        self.observers = []

    def attach(self, observer):
        self.observers.append(observer)

    def notify(self, event):
        for observer in self.observers:
            observer(event)


class Display:
    def __init__(self, subject):
        self.subject = subject
        self.seen = []
        subject.attach(self.update)

    def update(self, event):
        self.seen.append(event)


def observers():
    subject = Subject()
    displays = [Display(subject), Display(subject)]
    subject.notify("start")
    subject.notify("stop")
    print([display.seen for display in displays])


class Button:
    def __init__(self, label):
        self.label = label
        self.on_click = None

    def click(self):
        return self.on_click()


def closures():
    button = Button("go")

    def clicked():
        return "clicked " + button.label

    button.on_click = clicked
    print(button.click())

    def count_down(n):
        return [n] + count_down(n - 1) if n > 0 else []

    print(count_down(3))


class Source:
    def begin(self):
        return 0

    def limit(self):
        return 3


class Streaming(Source):
    def __init__(self):
        self.stream = None

    def begin(self):
        self.stream = numbers([self, Source()])
        return next(self.stream)


def numbers(sources):
    for source in sources:
        for number in range(source.limit()):
            yield number + 1


def generators():
    for source in [Streaming(), Source()]:
        print(source.begin())


class Failure(Exception):
    def __init__(self, message, owner):
        super().__init__(message)
        self.owner = owner


class Worker:
    def __init__(self):
        self.failure = None

    def work(self):
        try:
            raise Failure("broken", self)
        except Failure as failure:
            self.failure = failure


def exceptions():
    worker = Worker()
    worker.work()
    print(worker.failure)


def itself():
    alone = Node("alone")
    alone.after = alone
    print(alone.after.value)


class Keeper:
    def __init__(self):
        self.kept = None
        self.keeper = self


def a_cycle_that_is_still_held():
    keeper = Keeper()
    keeper.kept = [keeper, Keeper()]
    gc.collect()
    print(keeper.kept[0] is keeper, keeper.kept[1].kept)
    keeper.kept.pop()
    gc.collect()
    print(len(keeper.kept), keeper.keeper.keeper.kept[0] is keeper)


def many():
    """More than is made before the first collection: most of them are gone when the program ends."""
    total = 0
    held = Chain()
    for number in range(45_000):
        left, right = Node(number), Node(number + 1)
        left.after = right
        right.before = left
        if number % 3_000 == 0:
            held.append("held " + str(number))
        total += left.after.value - right.before.value
    print(total, held.values()[-1], held.last.before.value)


def switches():
    print(gc.isenabled())
    gc.disable()
    print(gc.isenabled())
    gc.enable()
    print(gc.isenabled(), gc.collect() >= 0)


KEPT = Keeper()

doubly_linked()
graph()
parents()
observers()
closures()
generators()
exceptions()
itself()
a_cycle_that_is_still_held()
many()
switches()
print(KEPT.keeper is KEPT)
