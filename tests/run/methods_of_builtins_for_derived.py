class Stack(list):
    push = list.append
    top = list.__getitem__
    size = list.__len__
    arrange = list.sort

    def append(self, item):
        raise TypeError("use push")


class Deep(Stack):
    pass


class Registry(dict):
    register = dict.__setitem__
    lookup = dict.get
    forget = dict.pop


class Bag(set):
    put = set.add
    drop = set.discard


class Name(str):
    shout = str.upper
    pieces = str.split


class Id(frozenset):
    plus = frozenset.union


stack = Stack()
stack.push(3)
stack.push(1)
print(stack, stack.top(-1), stack.size())
stack.arrange()
print(stack)
stack.arrange(key=lambda n: -n)
print(stack)
try:
    stack.append(4)
except TypeError as error:
    print(error)
deep = Deep("ab")
push = deep.push
push("c")
print(deep, len(deep))
add = list.append
plain = []
for target in (plain, deep):
    add(target, "z")
print(plain, deep)

registry = Registry()
registry.register("a", 1)
print(registry, registry.lookup("a"), registry.lookup("b"), registry.lookup("b", 0), registry.forget("a"), registry)
bag = Bag([1])
bag.put(2)
bag.drop(1)
print(bag)
print(Name("some name").shout(), Name("a-b").pieces("-"), [*map(str.title, [Name("x y"), "p q"])])
print(sorted(Id([1]).plus([2])))
print(sorted([Stack("abc"), Stack("x")], key=list.__len__))
print([*map(list.pop, [Stack([1, 2]), Stack([5])])])
