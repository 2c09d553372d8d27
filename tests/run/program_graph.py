# A graph library: generic vertices, weighted edges, Dijkstra, topological order, components, subclasses for digraphs.
import heapq
from collections import defaultdict, deque


class GraphError(Exception):
    pass


class CycleError(GraphError):
    def __init__(self, path):
        super().__init__(" -> ".join(str(p) for p in path))
        self.path = path


class Graph:
    directed = False

    def __init__(self, edges=()):
        self.adjacent = defaultdict(dict)
        for edge in edges:
            self.add(*edge)

    def add(self, a, b, weight=1):
        self.adjacent[a][b] = weight
        if self.directed:
            self.adjacent[b]
        else:
            self.adjacent[b][a] = weight
        return self

    def __contains__(self, item):
        if isinstance(item, tuple):
            a, b = item
            return a in self.adjacent and b in self.adjacent[a]
        return item in self.adjacent

    def __len__(self):
        return len(self.adjacent)

    def __iter__(self):
        return iter(sorted(self.adjacent))

    def __getitem__(self, vertex):
        if vertex not in self.adjacent:
            raise GraphError(f"no vertex {vertex!r}")
        return self.adjacent[vertex]

    @property
    def edges(self):
        seen = set()
        for a in self:
            for b, w in sorted(self.adjacent[a].items()):
                if self.directed or (b, a) not in seen:
                    seen.add((a, b))
                    yield a, b, w

    def bfs(self, start):
        seen = {start}
        queue = deque([start])
        while queue:
            v = queue.popleft()
            yield v
            for n in sorted(self.adjacent[v]):
                if n not in seen:
                    seen.add(n)
                    queue.append(n)

    def components(self):
        left = set(self.adjacent)
        found = []
        while left:
            part = sorted(self.bfs(min(left)))
            found.append(part)
            left.difference_update(part)
        return found

    def shortest(self, start, goal):
        best = {start: 0}
        before = {}
        heap = [(0, start)]
        while heap:
            cost, v = heapq.heappop(heap)
            if v == goal:
                path = [v]
                while v in before:
                    v = before[v]
                    path.append(v)
                return cost, path[::-1]
            if cost > best[v]:
                continue
            for n, w in self[v].items():
                total = cost + w
                if n not in best or total < best[n]:
                    best[n] = total
                    before[n] = v
                    heapq.heappush(heap, (total, n))
        raise GraphError(f"no path from {start!r} to {goal!r}")

    def spanning_tree(self):
        parent = {v: v for v in self}

        def root(v):
            while parent[v] != v:
                parent[v] = parent[parent[v]]
                v = parent[v]
            return v

        chosen = []
        for a, b, w in sorted(self.edges, key=lambda e: (e[2], e[0], e[1])):
            x, y = root(a), root(b)
            if x != y:
                parent[x] = y
                chosen.append((a, b, w))
        return chosen, sum(w for _, _, w in chosen)

    def __repr__(self):
        return f"{type(self).__name__}({len(self)} vertices, {sum(1 for _ in self.edges)} edges)"


class Digraph(Graph):
    directed = True

    def reversed(self):
        result = type(self)()
        for a, b, w in self.edges:
            result.add(b, a, w)
        return result

    def topological(self):
        order, state, trail = [], {}, []

        def visit(v):
            if state.get(v) == "done":
                return
            if state.get(v) == "open":
                raise CycleError(trail[trail.index(v):] + [v])
            state[v] = "open"
            trail.append(v)
            for n in sorted(self[v]):
                visit(n)
            trail.pop()
            state[v] = "done"
            order.append(v)

        for v in self:
            visit(v)
        return order[::-1]

    def __le__(self, other):
        return all(edge in other for edge in ((a, b) for a, b, _ in self.edges))


roads = Graph([("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5), ("x", "y")])
print(roads, list(roads), list(roads.edges), "a" in roads, ("c", "a") in roads, ("a", "d") in roads)
print(roads.shortest("a", "d"), list(roads.bfs("a")), roads.components(), roads.spanning_tree())
for pair in [("a", "x"), ("q", "a")]:
    try:
        print(roads.shortest(*pair))
    except GraphError as e:
        print("GraphError:", e)
tasks = Digraph([("wash", "dry"), ("dry", "iron"), ("sort", "wash"), ("iron", "fold"), ("dry", "fold")])
print(tasks, tasks.topological(), tasks.reversed().topological(), tasks["dry"], tasks <= tasks, tasks.reversed() <= tasks)
tasks.add("fold", "wash")
try:
    tasks.topological()
except CycleError as e:
    print("cycle", e, len(e.path), isinstance(e, GraphError))
grid = Graph()
for r in range(4):
    for c in range(4):
        if c < 3:
            grid.add((r, c), (r, c + 1), 1 + (r * c) % 3)
        if r < 3:
            grid.add((r, c), (r + 1, c), 1 + (r + c) % 2)
cost, path = grid.shortest((0, 0), (3, 3))
print(cost, path, len(grid), grid.spanning_tree()[1], ((0, 0), (0, 1)) in grid, (0, 0) in list(grid))
