import heapq
GRID = ["S..#....", ".#.#.##.", ".#...#..", ".####.#.", "......#E"]
def find(ch):
    for y, row in enumerate(GRID):
        x = row.find(ch)
        if x != -1:
            return x, y
def neighbors(p):
    x, y = p
    for dx, dy in [(0, 1), (1, 0), (0, -1), (-1, 0)]:
        nx, ny = x + dx, y + dy
        if 0 <= ny < len(GRID) and 0 <= nx < len(GRID[0]) and GRID[ny][nx] != "#":
            yield nx, ny
def astar(start, goal):
    h = lambda p: abs(p[0] - goal[0]) + abs(p[1] - goal[1])
    open_ = [(h(start), 0, start)]
    came = {start: None}
    cost = {start: 0}
    while open_:
        _, g, cur = heapq.heappop(open_)
        if cur == goal:
            break
        for n in neighbors(cur):
            ng = g + 1
            if n not in cost or ng < cost[n]:
                cost[n] = ng
                came[n] = cur
                heapq.heappush(open_, (ng + h(n), ng, n))
    else:
        return None
    path = []
    node = goal
    while node is not None:
        path.append(node)
        node = came[node]
    return path[::-1]
p = astar(find("S"), find("E"))
print(len(p) if p else "none", p[:3] if p else "")
print("\n".join("".join("*" if (x, y) in p and c == "." else c for x, c in enumerate(row)) for y, row in enumerate(GRID)))
