"""Classes derived from list, dict, set and the classes of collections."""

from collections import Counter, OrderedDict, deque


class Stack(list):
    def push(self, item):
        self.append(item)

    def peek(self):
        return self[-1]


stack = Stack()
stack.push(1)
stack.push(2)
print(stack, len(stack), stack.peek(), stack[0], isinstance(stack, list), type(stack).__name__)
print(stack + [3], [0] + stack, stack * 2, stack == [1, 2], [1, 2] == stack, stack < [2], stack.copy(), stack[::-1])


class Matrix(list):
    def __init__(self, rows):
        super().__init__(rows)
        self.name = "m"

    def transpose(self):
        return Matrix([list(column) for column in zip(*self)])

    def __mul__(self, factor):
        return Matrix([[x * factor for x in row] for row in self])


m = Matrix([[1, 2], [3, 4]])
print(m, m.name, m.transpose(), m * 2, m[0][1], [sum(row) for row in m], m != m.transpose(), isinstance(m.transpose(), Matrix))
m[0] = [9, 9]
del m[1]
m += [[5, 6]]
m.insert(0, [0, 0])
m.sort()
first, *rest = m
print(m, bool(m), first, rest, m.index([9, 9]), m.pop(), max(m), [0, 0] in m, *m)


class Loud(list):
    def append(self, item):
        print("append", item)
        list.append(self, item)


loud = Loud("a")
loud.append("b")
loud.extend(["c"])
print(loud, ",".join(loud), sorted(loud, reverse=True), list(enumerate(loud)))


class Settings(dict):
    def __init__(self, *args, **named):
        dict.__init__(self, *args, **named)
        self.changes = 0

    def __setitem__(self, key, value):
        self.changes += 1
        super().__setitem__(key, value)

    def __getattr__(self, name):
        return self[name]

    def __missing__(self, key):
        return key + "?"


settings = Settings(depth="3")
settings["width"] = "80"
settings.update(colour="no")
print(settings, settings.changes, settings.width, settings["height"], settings.get("height"), len(settings))
print(dict(settings), {**settings}, sorted(settings), isinstance(settings, dict), "depth" in settings)
for name, value in settings.items():
    print(name, value)
print(settings.pop("depth"), settings | {"x": "y"}, settings == {"width": "80", "colour": "no"}, Settings.fromkeys("ab", "c"))


class Tags(set):
    def shown(self):
        return " ".join(sorted(self))


tags = Tags(["b", "a"])
tags.add("c")
tags |= {"d"}
print(tags.shown(), len(tags), "a" in tags, tags & {"a"}, tags - {"a", "b", "c"}, tags >= {"a"}, Tags(), Tags(["z"]))


class Recent(OrderedDict):
    """What was asked for last is at the end."""

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value


recent = Recent(a=1, b=2, c=3)
print(dict(recent), list(recent), recent["a"], list(recent))


class Cache(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def put(self, key, value):
        self[key] = value
        self.move_to_end(key)
        if len(self) > self.size:
            self.popitem(last=False)


cache = Cache(2)
for key in "abc":
    cache.put(key, ord(key))
print(list(cache.items()), isinstance(cache, dict), isinstance(cache, OrderedDict))


class Tally(Counter):
    def top(self):
        return self.most_common(1)[0]


print(Tally("hello").top(), Tally("hello")["z"])


class Ring(deque):
    def turn(self):
        self.rotate(1)
        return self[0]


print(Ring([1, 2, 3]).turn())
