# Caches: LRU on a linked list with sentinels, a dict-like interface, statistics, a decorator class, time to live.
class Node:
    __slots__ = ["key", "value", "before", "after"]

    def __init__(self, key=None, value=None):
        self.key = key
        self.value = value
        self.before = None
        self.after = None


class LRU:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be positive")
        self.capacity = capacity
        self.nodes = {}
        self.newest = None
        self.oldest = None
        self.hits = self.misses = 0

    def _unlink(self, node):
        if node.before is None:
            self.newest = node.after
        else:
            node.before.after = node.after
        if node.after is None:
            self.oldest = node.before
        else:
            node.after.before = node.before
        node.before = node.after = None

    def _push(self, node):
        node.after = self.newest
        if self.newest is not None:
            self.newest.before = node
        self.newest = node
        if self.oldest is None:
            self.oldest = node

    def __getitem__(self, key):
        node = self.nodes.get(key)
        if node is None:
            self.misses += 1
            raise KeyError(key)
        self.hits += 1
        self._unlink(node)
        self._push(node)
        return node.value

    def __setitem__(self, key, value):
        if key in self.nodes:
            node = self.nodes[key]
            node.value = value
            self._unlink(node)
        else:
            if len(self.nodes) == self.capacity:
                last = self.oldest
                self._unlink(last)
                del self.nodes[last.key]
            node = Node(key, value)
            self.nodes[key] = node
        self._push(node)

    def __delitem__(self, key):
        node = self.nodes.pop(key)
        self._unlink(node)

    def __contains__(self, key):
        return key in self.nodes

    def __len__(self):
        return len(self.nodes)

    def __iter__(self):
        node = self.newest
        while node is not None:
            yield node.key
            node = node.after

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __repr__(self):
        inner = ", ".join(f"{k!r}: {self.nodes[k].value!r}" for k in self)
        return f"LRU({{{inner}}})"

    def clear(self):
        while self.oldest is not None:
            self._unlink(self.oldest)
        self.nodes.clear()


class Memo:
    def __init__(self, function):
        self.function = function
        self.cache = {}
        self.calls = 0

    def __call__(self, *args):
        if args not in self.cache:
            self.calls += 1
            self.cache[args] = self.function(*args)
        return self.cache[args]


@Memo
def grid(rows, cols):
    if rows == 0 or cols == 0:
        return 1
    return grid(rows - 1, cols) + grid(rows, cols - 1)


class Expiring:
    def __init__(self, ttl):
        self.ttl = ttl
        self.now = 0
        self._data = {}

    def tick(self, n=1):
        self.now += n
        dead = [k for k, (_, until) in self._data.items() if until <= self.now]
        for k in dead:
            del self._data[k]
        return sorted(dead)

    def put(self, key, value):
        self._data[key] = (value, self.now + self.ttl)

    def __getitem__(self, key):
        return self._data[key][0]

    def __len__(self):
        return len(self._data)


cache = LRU(3)
for i, word in enumerate(["a", "b", "c"]):
    cache[word] = i
print(cache, len(cache), "a" in cache, list(cache))
print(cache["a"], cache)
cache["d"] = 3
print(cache, cache.get("b"), cache.get("b", -1), cache.get("c"))
cache["a"] = 10
del cache["d"]
print(cache, cache.hits, cache.misses)
try:
    del cache["zz"]
except KeyError as e:
    print("KeyError", e)
try:
    LRU(0)
except ValueError as e:
    print("ValueError", e)
cache.clear()
print(cache, len(cache), bool(cache))
print(grid(6, 6), grid.calls, grid(3, 3), grid.calls, len(grid.cache))
e = Expiring(2)
e.put("x", [1])
e.tick()
e.put("y", [2, 3])
print(e["x"], len(e), e.tick(), len(e), e["y"], e.tick(), len(e))
pairs = LRU(2)
pairs[1, 2] = "tuple"
pairs[(3, 4)] = "other"
print(pairs, pairs[1, 2])
pairs.clear()
