from collections.abc import Callable, Iterable, Sequence, Sized
from typing import Protocol, runtime_checkable
@runtime_checkable
class Drawable(Protocol):
    color: str
    def draw(self, n: int) -> str: ...
class A:
    color = "red"
    def draw(self, n): return "A" * n
class B:
    def draw(self, n): return "B" * n
class C(A):
    def draw(self, n): return "C"
@runtime_checkable
class Named(Protocol):
    name: str
class N:
    def __init__(self): self.name = "n"
for x in (A(), B(), C(), N(), 3):
    print(type(x).__name__, isinstance(x, Drawable), isinstance(x, Named))
    if isinstance(x, Drawable):
        print(x.draw(2), x.color)


class Node:
    pass


class Leaf(Node):
    def __init__(self, value):
        self.value = value


class Branch(Node):
    def __init__(self, *children):
        self.children = children

    def __iter__(self):
        return iter(self.children)

    def __len__(self):
        return len(self.children)


class Delayed(Leaf):
    def __call__(self):
        return self.value


def total(node):
    # What a subclass can shows at run time: the type of a node is their base class.
    if isinstance(node, Iterable):
        return sum(map(total, node))
    return node() + 100 if isinstance(node, Callable) else node.value


def kind(node):
    match node:
        case Sized():
            return f"{len(node)} inside"
        case Callable():
            return f"gives {node()}"
        case _:
            return "plain"


tree = Branch(Leaf(1), Branch(Leaf(2), Delayed(3)), Leaf(4))
nodes = [tree, *tree.children, Delayed(5)]
print(total(tree), [kind(node) for node in nodes])
print([isinstance(node, Sized) for node in nodes], [isinstance(node, (Sized, Callable)) for node in nodes])
print([issubclass(type(node), Sized) for node in nodes], [issubclass(type(node), Sequence) for node in nodes])
print([callable(node) for node in nodes], [callable(value) for value in (3, nodes[4], None, tree, len)])
print([hasattr(value, "children") for value in (3, nodes[4], None, tree, "text")])
