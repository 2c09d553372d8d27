"""Annotations that CPython does not look at may name what is not there."""


class Bag:
    class Node:
        def __init__(self, item):
            self.item: Item = item
            self.next: Optional[Node] = None

    def __init__(self):
        self.first: Bag.Node | None = None
        self.size: Count = 0

    def add(self, item):
        node: Node = Bag.Node(item)
        node.next = self.first
        self.first = node
        self.size += 1
        unset: Unset

    def __iter__(self):
        node = self.first
        while node is not None:
            yield node.item
            node = node.next


bag = Bag()
for word in ["to", "be"]:
    bag.add(word)
print(list(bag), bag.size)
