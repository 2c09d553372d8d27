import heapq, itertools, random
from collections import deque, defaultdict, Counter
class Graph:
    def __init__(self, directed=False):
        self.adj = defaultdict(dict)
        self.directed = directed
    def add_edge(self, u, v, w=1):
        self.adj[u][v] = w
        if not self.directed:
            self.adj[v][u] = w
        else:
            self.adj[v]
    def __contains__(self, n): return n in self.adj
    def __getitem__(self, n): return self.adj[n]
    @property
    def nodes(self): return list(self.adj)
    @property
    def edges(self):
        seen = set()
        for u in self.adj:
            for v, w in self.adj[u].items():
                if self.directed or (v, u) not in seen:
                    seen.add((u, v))
                    yield u, v, w
    def bfs(self, start):
        seen, q = {start}, deque([start])
        while q:
            u = q.popleft()
            yield u
            for v in self.adj[u]:
                if v not in seen:
                    seen.add(v); q.append(v)
    def dfs(self, u, seen=None):
        if seen is None: seen = set()
        seen.add(u)
        yield u
        for v in sorted(self.adj[u]):
            if v not in seen:
                yield from self.dfs(v, seen)
    def dijkstra(self, src):
        dist = {n: float("inf") for n in self.adj}
        prev = {}
        dist[src] = 0
        pq = [(0, src)]
        while pq:
            d, u = heapq.heappop(pq)
            if d > dist[u]: continue
            for v, w in self.adj[u].items():
                nd = d + w
                if nd < dist[v]:
                    dist[v] = nd; prev[v] = u
                    heapq.heappush(pq, (nd, v))
        return dist, prev
    def path(self, src, dst):
        dist, prev = self.dijkstra(src)
        if dist[dst] == float("inf"): return None, []
        p = [dst]
        while p[-1] != src: p.append(prev[p[-1]])
        return dist[dst], p[::-1]
    def floyd(self):
        ns = self.nodes
        d = {u: {v: (0 if u == v else self.adj[u].get(v, float("inf"))) for v in ns} for u in ns}
        for k, i, j in itertools.product(ns, repeat=3):
            if d[i][k] + d[k][j] < d[i][j]:
                d[i][j] = d[i][k] + d[k][j]
        return d
    def kruskal(self):
        parent = {n: n for n in self.adj}
        def find(x):
            while parent[x] != x:
                parent[x] = parent[parent[x]]
                x = parent[x]
            return x
        mst, total = [], 0
        for u, v, w in sorted(self.edges, key=lambda e: (e[2], e[0], e[1])):
            a, b = find(u), find(v)
            if a != b:
                parent[a] = b
                mst.append((u, v)); total += w
        return mst, total
    def prim(self, start):
        seen, heap, total = {start}, [(w, v) for v, w in self.adj[start].items()], 0
        heapq.heapify(heap)
        while heap:
            w, v = heapq.heappop(heap)
            if v in seen: continue
            seen.add(v); total += w
            for x, wx in self.adj[v].items():
                if x not in seen: heapq.heappush(heap, (wx, x))
        return total
    def topo(self):
        indeg = Counter(v for u in self.adj for v in self.adj[u])
        q = deque(sorted(n for n in self.adj if not indeg[n]))
        out = []
        while q:
            u = q.popleft(); out.append(u)
            for v in sorted(self.adj[u]):
                indeg[v] -= 1
                if indeg[v] == 0: q.append(v)
        if len(out) != len(self.adj): raise ValueError("cycle detected")
        return out
    def tarjan(self):
        idx, low, stack, on, res, counter = {}, {}, [], set(), [], itertools.count()
        def strong(v):
            idx[v] = low[v] = next(counter)
            stack.append(v); on.add(v)
            for w in self.adj[v]:
                if w not in idx:
                    strong(w); low[v] = min(low[v], low[w])
                elif w in on:
                    low[v] = min(low[v], idx[w])
            if low[v] == idx[v]:
                comp = []
                while True:
                    w = stack.pop(); on.discard(w); comp.append(w)
                    if w == v: break
                res.append(sorted(comp))
        for v in list(self.adj):
            if v not in idx: strong(v)
        return res
g = Graph()
for u, v, w in [("A","B",4),("A","C",2),("B","C",5),("B","D",10),("C","E",3),("E","D",4),("D","F",11)]:
    g.add_edge(u, v, w)
print(list(g.bfs("A")), list(g.dfs("A")))
print(g.path("A", "F"), g.kruskal(), g.prim("A"))
fl = g.floyd()
for u in sorted(fl): print(u, [fl[u][v] for v in sorted(fl[u])])
d = Graph(True)
for a, b in ["ab", "bc", "ca", "cd", "de", "ed", "ef"]: d.add_edge(a, b)
print(d.tarjan())
try: print(d.topo())
except ValueError as e: print(e)
t = Graph(directed=True)
for s in "shirt>tie tie>jacket pants>shoes pants>belt belt>jacket".split():
    t.add_edge(*s.split(">"))
print(t.topo(), "tie" in t, "hat" in t, t["pants"])
print(t.path("shirt", "shoes"))
def astar(grid, start, goal):
    h = lambda p: abs(p[0] - goal[0]) + abs(p[1] - goal[1])
    openq = [(h(start), 0, start, None)]
    came, cost = {}, {start: 0}
    while openq:
        f, c, cur, par = heapq.heappop(openq)
        if cur in came: continue
        came[cur] = par
        if cur == goal:
            path = []
            while cur: path.append(cur); cur = came[cur]
            return path[::-1]
        for dx, dy in ((0,1),(1,0),(0,-1),(-1,0)):
            n = x, y = cur[0] + dx, cur[1] + dy
            if 0 <= x < len(grid) and 0 <= y < len(grid[0]) and grid[x][y] != "#":
                nc = c + 1
                if nc < cost.get(n, 1e9):
                    cost[n] = nc
                    heapq.heappush(openq, (nc + h(n), nc, n, cur))
    return None
grid = ["..#....", ".##.##.", "....#..", ".##...#", "...#..."]
p = astar(grid, (0, 0), (4, 6))
print(p)
for i, row in enumerate(grid):
    print("".join("*" if (i, j) in p else c for j, c in enumerate(row)))
