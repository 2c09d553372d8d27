import heapq

class Odd:
    def __init__(self, n, bomb=False):
        self.n = n
        self.bomb = bomb
    def __lt__(self, other):
        if self.bomb or other.bomb:
            raise ValueError(f"no order for {self.n} and {other.n}")
        return self.n < other.n
    def __repr__(self):
        return f"<{self.n}>"

class Greedy:
    heap = []
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        if self.n == 13:
            Greedy.heap.pop()
        return self.n < other.n

heap = []
for n in [5, 3, 8, 1, 9, 2, 7]:
    heapq.heappush(heap, Odd(n))
print(heap)
heap[4].bomb = True
try:
    heapq.heappush(heap, Odd(0))
except ValueError as e:
    print(e)
print(heap)
try:
    heapq.heappush(heap, Odd(-1))
except ValueError as e:
    print(e)
print(heap)
try:
    while True:
        print(heapq.heappop(heap))
except ValueError as e:
    print(e)
print(heap)
try:
    heapq.heapify(heap)
except ValueError as e:
    print(e)
print(heap)
for n in [20, 30, 40, 50, 60]:
    heapq.heappush(Greedy.heap, Greedy(n))
try:
    heapq.heappush(Greedy.heap, Greedy(13))
except RuntimeError as e:
    print(e)
print(len(Greedy.heap))
data = [(3, "c"), (1, "z"), (2, "b"), (1, "a"), (9, "k"), (4, "d")]
heapq.heapify(data)
print(data)
print([heapq.heappop(data) for _ in range(len(data))])
print(heapq.nsmallest(3, [5, 1, 4, 1, 3, 2]), heapq.nlargest(3, [5, 1, 4, 1, 3, 2]))
words = ["pear", "fig", "apple", "kiwi", "plum", "date"]
print(heapq.nsmallest(4, words, key=len), heapq.nlargest(4, words, key=len))
print(heapq.nsmallest(10, words), heapq.nlargest(0, words))
print(heapq.heappushpop([2, 3], 1), heapq.heapreplace([2, 3], 1))
try:
    heapq.heappop([1][1:])
except IndexError as e:
    print(e)
print(list(heapq.merge([1, 4, 7], [2, 5, 8], [0, 9], reverse=False)))
