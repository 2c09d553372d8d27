class Graph:
    def __init__(self, directed=False):
        self.adj = {}
        self.directed = directed
    def add(self, u, v, w=1):
        self.adj.setdefault(u, {})[v] = w
        self.adj.setdefault(v, {})
        if not self.directed:
            self.adj[v][u] = w
        return self
    def bfs(self, s):
        seen, q = {s}, [s]
        while q:
            u = q.pop(0)
            yield u
            for v in sorted(self.adj[u]):
                if v not in seen:
                    seen.add(v)
                    q.append(v)
    def dfs(self, u, seen=None):
        seen = seen if seen is not None else set()
        seen.add(u)
        out = [u]
        for v in sorted(self.adj[u]):
            if v not in seen:
                out += self.dfs(v, seen)
        return out
    def dijkstra(self, s):
        import heapq
        dist = {u: float("inf") for u in self.adj}
        dist[s] = 0
        prev = {}
        pq = [(0, s)]
        while pq:
            d, u = heapq.heappop(pq)
            if d > dist[u]:
                continue
            for v, w in self.adj[u].items():
                nd = d + w
                if nd < dist[v]:
                    dist[v] = nd
                    prev[v] = u
                    heapq.heappush(pq, (nd, v))
        return dist, prev
    def topo(self):
        indeg = {u: 0 for u in self.adj}
        for u in self.adj:
            for v in self.adj[u]:
                indeg[v] += 1
        ready = sorted(u for u, d in indeg.items() if d == 0)
        order = []
        while ready:
            u = ready.pop(0)
            order.append(u)
            for v in sorted(self.adj[u]):
                indeg[v] -= 1
                if indeg[v] == 0:
                    ready.append(v)
            ready.sort()
        if len(order) != len(self.adj):
            raise ValueError("cycle")
        return order
    def components(self):
        left = set(self.adj)
        comps = []
        while left:
            c = set(self.dfs(min(left)))
            comps.append(sorted(c))
            left -= c
        return comps
g = Graph()
for u, v, w in [("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5), ("e", "f", 1)]:
    g.add(u, v, w)
print(list(g.bfs("a")), g.dfs("a"), g.components())
dist, prev = g.dijkstra("a")
print(dist, prev)
d = Graph(True)
d.add("shirt", "tie").add("tie", "jacket").add("pants", "shoes").add("pants", "belt").add("belt", "jacket")
print(d.topo())
d.add("jacket", "shirt")
try:
    d.topo()
except ValueError as e:
    print("error:", e)
def floyd(n, edges):
    INF = float("inf")
    m = [[0 if i == j else INF for j in range(n)] for i in range(n)]
    for u, v, w in edges:
        m[u][v] = w
    for k in range(n):
        for i in range(n):
            for j in range(n):
                if m[i][k] + m[k][j] < m[i][j]:
                    m[i][j] = m[i][k] + m[k][j]
    return m
for row in floyd(4, [(0, 1, 3), (1, 2, -2), (2, 3, 2), (3, 1, -1 + 2), (0, 3, 5)]):
    print(row)
def knap(items, cap):
    best = [0] * (cap + 1)
    for w, v in items:
        for c in range(cap, w - 1, -1):
            best[c] = max(best[c], best[c - w] + v)
    return best[cap]
print(knap([(1, 1), (3, 4), (4, 5), (5, 7)], 7))
def lcs(a, b):
    dp = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            dp[i][j] = dp[i-1][j-1] + x if x == y else max(dp[i-1][j], dp[i][j-1], key=len)
    return dp[-1][-1]
print(lcs("AGGTAB", "GXTXAYB"))
def edit(a, b):
    prev = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        cur = [i]
        for j, y in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (x != y)))
        prev = cur
    return prev[-1]
print(edit("kitten", "sitting"))
def coins(cs, amount):
    ways = [1] + [0] * amount
    for c in cs:
        for a in range(c, amount + 1):
            ways[a] += ways[a - c]
    return ways[amount]
print(coins([1, 2, 5], 100))
from functools import cache
@cache
def climb(n): return 1 if n < 2 else climb(n - 1) + climb(n - 2)
print(climb(50), climb(90))
sieve = lambda n: [i for i, p in enumerate((lambda s: [s.__setitem__(slice(i*i, None, i), [False] * len(s[i*i::i])) for i in range(2, int(n**.5) + 1) if s[i]] and s or s)([False, False] + [True] * (n - 1))) if p]
print(sieve(30))
