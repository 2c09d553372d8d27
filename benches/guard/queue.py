import heapq


def shortest(edges, start):
    distances = {start: 0}
    queue = [(0, start)]
    while queue:
        distance, node = heapq.heappop(queue)
        if distance > distances[node]:
            continue
        for neighbour, length in edges[node]:
            candidate = distance + length
            if candidate < distances.get(neighbour, 1 << 60):
                distances[neighbour] = candidate
                heapq.heappush(queue, (candidate, neighbour))
    return distances


n = 6000
edges = [[((i * 7 + k * 13) % n, 1 + (i * k) % 17) for k in range(1, 5)] for i in range(n)]
print(max(shortest(edges, 0).values()))
