"""Data classes whose objects hold others of their class: compared, hashed and shown to any depth."""

from dataclasses import asdict, dataclass
from typing import Optional


@dataclass(order=True)
class Tree:
    value: int
    left: Optional["Tree"] = None
    right: Optional["Tree"] = None


@dataclass(frozen=True)
class Link:
    name: str
    next: Optional["Link"] = None


@dataclass(frozen=True)
class Sum:
    left: object
    right: object


tree = Tree(1, Tree(2), Tree(3, Tree(4)))
print(tree)
print(tree == Tree(1, Tree(2), Tree(3, Tree(4))), tree == Tree(1, Tree(2), Tree(3, Tree(5))), tree != Tree(1), Tree(1) < Tree(2))
print(asdict(Tree(1, Tree(2))))
chain = Link("a", Link("b", Link("c")))
print(chain, hash(chain) == hash(Link("a", Link("b", Link("c")))), {chain: 1}[Link("a", Link("b", Link("c")))])
print(Sum(1, Sum(2, 3)), Sum(1, Sum(2, 3)) == Sum(1, Sum(2, 3)))
