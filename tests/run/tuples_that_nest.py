class LinkedList:
    def __init__(self):
        self.head = None
    def push(self, v):
        self.head = (v, self.head)
    def __iter__(self):
        n = self.head
        while n is not None:
            v, n = n
            yield v
l = LinkedList()
for i in range(3): l.push(i)
print(list(l), l.head)
def cons(n):
    node = None
    for i in range(n):
        node = (i, node)
    return node
print(cons(4))
def length(node):
    k = 0
    while node:
        k += 1
        node = node[1]
    return k
print(length(cons(7)))
def rec(n, acc):
    if n == 0:
        return acc
    return rec(n - 1, (n, acc))
print(rec(4, ()))
def ev(t):
    if isinstance(t, int):
        return t
    op, a, b = t
    return {"+": ev(a) + ev(b), "*": ev(a) * ev(b)}[op]
print(ev(("+", 1, ("*", 2, ("+", 3, 4)))))
