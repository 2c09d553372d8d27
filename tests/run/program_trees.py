# B-tree, AVL, red-black, trie, segment tree, fenwick, union find, LRU
from collections import OrderedDict
import sys
sys.setrecursionlimit(10000)

class AVLNode(object):
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None
        self.height = 1

class AVLTree(object):
    def __init__(self): self.root = None
    def insert(self, key): self.root = self._insert(self.root, key)
    def _insert(self, root, key):
        if not root: return AVLNode(key)
        elif key < root.key: root.left = self._insert(root.left, key)
        else: root.right = self._insert(root.right, key)
        return self._balance(root)
    def _balance(self, root):
        root.height = 1 + max(self.h(root.left), self.h(root.right))
        b = self.bf(root)
        if b > 1:
            if self.bf(root.left) < 0: root.left = self._rl(root.left)
            return self._rr(root)
        if b < -1:
            if self.bf(root.right) > 0: root.right = self._rr(root.right)
            return self._rl(root)
        return root
    def delete(self, key): self.root = self._delete(self.root, key)
    def _delete(self, root, key):
        if not root: return root
        if key < root.key: root.left = self._delete(root.left, key)
        elif key > root.key: root.right = self._delete(root.right, key)
        else:
            if root.left is None: return root.right
            if root.right is None: return root.left
            t = root.right
            while t.left: t = t.left
            root.key = t.key
            root.right = self._delete(root.right, t.key)
        return self._balance(root)
    def h(self, n): return n.height if n else 0
    def bf(self, n): return self.h(n.left) - self.h(n.right) if n else 0
    def _rl(self, z):
        y = z.right; t = y.left
        y.left = z; z.right = t
        for n in (z, y): n.height = 1 + max(self.h(n.left), self.h(n.right))
        return y
    def _rr(self, z):
        y = z.left; t = y.right
        y.right = z; z.left = t
        for n in (z, y): n.height = 1 + max(self.h(n.left), self.h(n.right))
        return y
    def __iter__(self):
        def walk(n):
            if n:
                yield from walk(n.left)
                yield n.key
                yield from walk(n.right)
        return walk(self.root)

class BTreeNode:
    def __init__(self, leaf=False):
        self.leaf = leaf
        self.keys = []
        self.child = []
class BTree:
    def __init__(self, t):
        self.root = BTreeNode(True)
        self.t = t
    def insert(self, k):
        root = self.root
        if len(root.keys) == (2 * self.t) - 1:
            temp = BTreeNode()
            self.root = temp
            temp.child.insert(0, root)
            self.split_child(temp, 0)
            self.insert_non_full(temp, k)
        else:
            self.insert_non_full(root, k)
    def insert_non_full(self, x, k):
        i = len(x.keys) - 1
        if x.leaf:
            x.keys.append((None, None))
            while i >= 0 and k[0] < x.keys[i][0]:
                x.keys[i + 1] = x.keys[i]
                i -= 1
            x.keys[i + 1] = k
        else:
            while i >= 0 and k[0] < x.keys[i][0]:
                i -= 1
            i += 1
            if len(x.child[i].keys) == (2 * self.t) - 1:
                self.split_child(x, i)
                if k[0] > x.keys[i][0]:
                    i += 1
            self.insert_non_full(x.child[i], k)
    def split_child(self, x, i):
        t = self.t
        y = x.child[i]
        z = BTreeNode(y.leaf)
        x.child.insert(i + 1, z)
        x.keys.insert(i, y.keys[t - 1])
        z.keys = y.keys[t: (2 * t) - 1]
        y.keys = y.keys[0: t - 1]
        if not y.leaf:
            z.child = y.child[t: 2 * t]
            y.child = y.child[0: t]
    def search(self, k, x=None):
        if x is not None:
            i = 0
            while i < len(x.keys) and k > x.keys[i][0]:
                i += 1
            if i < len(x.keys) and k == x.keys[i][0]:
                return (x, i)
            elif x.leaf:
                return None
            else:
                return self.search(k, x.child[i])
        else:
            return self.search(k, self.root)
    def print_tree(self, x, l=0):
        print("Level ", l, " ", len(x.keys), end=":")
        for i in x.keys:
            print(i, end=" ")
        print()
        l += 1
        if len(x.child) > 0:
            for i in x.child:
                self.print_tree(i, l)

class Trie:
    def __init__(self): self.root = {}
    def insert(self, word):
        node = self.root
        for ch in word:
            node = node.setdefault(ch, {})
        node["$"] = {}
    def starts(self, prefix):
        node = self.root
        for ch in prefix:
            if ch not in node: return []
            node = node[ch]
        out = []
        def go(n, path):
            for c in sorted(n):
                if c == "$": out.append(path)
                else: go(n[c], path + c)
        go(node, prefix)
        return out

class TrieNode:
    def __init__(self):
        self.children = [None] * 26
        self.end = False
class Trie2:
    def __init__(self): self.root = TrieNode()
    def insert(self, w):
        cur = self.root
        for c in w:
            i = ord(c) - ord('a')
            if not cur.children[i]: cur.children[i] = TrieNode()
            cur = cur.children[i]
        cur.end = True
    def __contains__(self, w):
        cur = self.root
        for c in w:
            cur = cur.children[ord(c) - 97]
            if cur is None: return False
        return cur.end

class SegmentTree:
    def __init__(self, arr, func=min, default=float("inf")):
        self.n = len(arr); self.f = func; self.d = default
        self.t = [default] * self.n + list(arr)
        for i in range(self.n - 1, 0, -1): self.t[i] = func(self.t[2*i], self.t[2*i+1])
    def update(self, i, v):
        i += self.n; self.t[i] = v
        while i > 1:
            i //= 2
            self.t[i] = self.f(self.t[2*i], self.t[2*i+1])
    def query(self, l, r):
        res = self.d; l += self.n; r += self.n
        while l < r:
            if l & 1: res = self.f(res, self.t[l]); l += 1
            if r & 1: r -= 1; res = self.f(res, self.t[r])
            l >>= 1; r >>= 1
        return res
class Fenwick:
    def __init__(self, n): self.t = [0] * (n + 1)
    def add(self, i, d=1):
        i += 1
        while i < len(self.t): self.t[i] += d; i += i & -i
    def sum(self, i):
        s = 0
        while i: s += self.t[i]; i &= i - 1
        return s
class LRU:
    def __init__(self, cap): self.cap, self.d = cap, OrderedDict()
    def get(self, k):
        if k not in self.d: return -1
        self.d.move_to_end(k); return self.d[k]
    def put(self, k, v):
        self.d[k] = v; self.d.move_to_end(k)
        if len(self.d) > self.cap: self.d.popitem(last=False)
class DLL:
    class Node:
        def __init__(self, k=None, v=None): self.k, self.v, self.prev, self.next = k, v, None, None
    def __init__(self):
        self.head, self.tail = DLL.Node(), DLL.Node()
        self.head.next = self.tail; self.tail.prev = self.head
    def push(self, k, v):
        n = self.Node(k, v)
        n.prev, n.next = self.tail.prev, self.tail
        self.tail.prev.next = n; self.tail.prev = n
        return n
    def remove(self, n):
        n.prev.next, n.next.prev = n.next, n.prev
    def __iter__(self):
        n = self.head.next
        while n is not self.tail:
            yield n.k, n.v
            n = n.next

t = AVLTree()
for k in [9, 5, 10, 0, 6, 11, -1, 1, 2]: t.insert(k)
t.delete(10)
print(list(t), t.root.key, t.root.height)
B = BTree(3)
for i in range(10): B.insert((i, 2 * i))
B.print_tree(B.root)
r = B.search(8)
print("Found" if r is not None else "Not found", r[0].keys[r[1]], B.search(99))
tr = Trie(); tr2 = Trie2()
for w in "car card care cat dog do".split(): tr.insert(w); tr2.insert(w)
print(tr.starts("car"), tr.starts("x"), "dog" in tr2, "d" in tr2, "zoo" in tr2)
s = SegmentTree([5, 2, 8, 1, 9]); print(s.query(0, 3), s.query(0, 5)); s.update(3, 7); print(s.query(2, 5), s.query(1, 1))
s2 = SegmentTree([1, 2, 3], lambda a, b: a + b, 0); print(s2.query(0, 3))
fw = Fenwick(10)
for x in [3, 1, 4, 1, 5]: fw.add(x)
print([fw.sum(i) for i in range(11)])
c = LRU(2); c.put(1, 1); c.put(2, 2); print(c.get(1)); c.put(3, 3); print(c.get(2), c.get(3), list(c.d.items()))
d = DLL(); ns = [d.push(i, chr(65 + i)) for i in range(4)]; d.remove(ns[1]); print(list(d))
