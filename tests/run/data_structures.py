class BST:
    class Node:
        __slots__ = "key", "left", "right"
        def __init__(self, key):
            self.key = key
            self.left = self.right = None
    def __init__(self, it=()):
        self.root = None
        self.size = 0
        for x in it:
            self.insert(x)
    def insert(self, key):
        if self.root is None:
            self.root = self.Node(key)
            self.size += 1
            return
        cur = self.root
        while True:
            if key < cur.key:
                if cur.left is None:
                    cur.left = BST.Node(key); break
                cur = cur.left
            elif key > cur.key:
                if cur.right is None:
                    cur.right = BST.Node(key); break
                cur = cur.right
            else:
                return
        self.size += 1
    def __contains__(self, key):
        cur = self.root
        while cur:
            if key == cur.key: return True
            cur = cur.left if key < cur.key else cur.right
        return False
    def __iter__(self):
        def walk(n):
            if n:
                yield from walk(n.left)
                yield n.key
                yield from walk(n.right)
        return walk(self.root)
    def height(self):
        def h(n): return 0 if n is None else 1 + max(h(n.left), h(n.right))
        return h(self.root)
    def remove(self, key):
        def rem(n, key):
            if n is None: return None
            if key < n.key: n.left = rem(n.left, key)
            elif key > n.key: n.right = rem(n.right, key)
            else:
                if n.left is None: return n.right
                if n.right is None: return n.left
                m = n.right
                while m.left: m = m.left
                n.key = m.key
                n.right = rem(n.right, m.key)
            return n
        self.root = rem(self.root, key)
t = BST([5, 2, 8, 1, 9, 3])
print(list(t), 8 in t, 7 in t, t.height(), t.size)
t.remove(5); t.remove(1)
print(list(t), [k for k in t if k % 2])
words = BST("the quick brown fox jumps".split())
print(" ".join(words))
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
print(list(l))
class LRU:
    def __init__(self, cap):
        from collections import OrderedDict
        self.cap = cap
        self.d = OrderedDict()
    def get(self, k):
        if k not in self.d: return -1
        self.d.move_to_end(k)
        return self.d[k]
    def put(self, k, v):
        self.d[k] = v
        self.d.move_to_end(k)
        if len(self.d) > self.cap:
            self.d.popitem(last=False)
c = LRU(2)
c.put(1, 1); c.put(2, 2); print(c.get(1)); c.put(3, 3); print(c.get(2), c.get(3))
class UnionFind:
    def __init__(self, n):
        self.p = list(range(n)); self.r = [0] * n
    def find(self, x):
        while self.p[x] != x:
            self.p[x] = self.p[self.p[x]]
            x = self.p[x]
        return x
    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b: return False
        if self.r[a] < self.r[b]: a, b = b, a
        self.p[b] = a
        if self.r[a] == self.r[b]: self.r[a] += 1
        return True
edges = sorted([(4, 0, 1), (1, 1, 2), (3, 0, 2), (7, 2, 3)])
uf = UnionFind(4)
print(sum(w for w, a, b in edges if uf.union(a, b)))
