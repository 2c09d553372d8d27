# Defaults of named tuples, also in the way of programs for Python 2 and early versions of 3.
import collections
from collections import namedtuple

Node = namedtuple("Node", "value left right")
Node.__new__.__defaults__ = (None,) * len(Node._fields)

Item = namedtuple("Item", ["sku", "count", "price", "tags"])
# The last fields have them.
Item.__new__.__defaults__ = (1, -0.5, ())

Command = collections.namedtuple("Command", "name args options")
Command.__new__.__defaults__ = ([], {"verbose": False})

Point = namedtuple("Point", "x y", defaults=[0] * 2)


def local():
    Pair = namedtuple("Pair", "a b")
    Pair.__new__.__defaults__ = ("second",)
    return Pair("first")


tree = Node(1, Node(2), Node(3, right=Node(4)))


def total(node):
    return 0 if node is None else node.value + total(node.left) + total(node.right)


print(tree, total(tree), Node())
print(Item("A1"), Item("B2", 3).price, Item("C3", tags=("x",)))
print(Command("noop"), Command("run", ["fast"]).options)
print(Point(), Point(y=3), local())
try:
    Item()
except TypeError as error:
    print(error)
