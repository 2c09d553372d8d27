import queue
from queue import Empty, Full, LifoQueue, PriorityQueue, Queue, SimpleQueue

q = Queue()
for i in range(5):
    q.put(i)
print(q.qsize(), q.empty(), q.full())
while not q.empty():
    print(q.get(), end=" ")
    q.task_done()
print()
q.join()

bounded = queue.Queue(maxsize=2)
bounded.put("a")
bounded.put_nowait("b")
print(bounded.full(), bounded.maxsize)
for attempt in range(3):
    try:
        if attempt == 0:
            bounded.put("c", block=False)
        elif attempt == 1:
            bounded.put("c", timeout=0.01)
        else:
            bounded.put_nowait("c")
    except Full as error:
        print("full", repr(error), attempt)
print(bounded.get(), bounded.get(False))
try:
    bounded.get(True, 0.01)
except queue.Empty as error:
    print("empty", repr(error))
try:
    bounded.get_nowait()
except Empty:
    print("still empty")
bounded.task_done()
bounded.task_done()
try:
    bounded.task_done()
except ValueError as error:
    print(error)
try:
    bounded.get(timeout=-1)
except ValueError as error:
    print(error)

# Priorities: what is equal in the first item is ordered by the second.
tasks = PriorityQueue()
for priority, name in [(3, "low"), (1, "urgent"), (2, "normal"), (1, "also urgent")]:
    tasks.put((priority, name))
while tasks.qsize():
    print(*tasks.get())
print(tasks.queue)

stack = LifoQueue(3)
for word in ["x", "y", "z"]:
    stack.put(word)
print(stack.full(), stack.queue)
print([stack.get() for _ in range(3)], stack.empty())


class Job:
    def __init__(self, cost, name):
        self.cost = cost
        self.name = name

    def __lt__(self, other):
        return self.cost < other.cost


jobs = PriorityQueue()
for job in [Job(5, "five"), Job(2, "two"), Job(9, "nine")]:
    jobs.put(job)
print([jobs.get().name for _ in range(jobs.qsize())])


# Breadth first through a graph, and shortest paths.
def distances(graph, start):
    known = {start: 0}
    waiting = Queue()
    waiting.put(start)
    while not waiting.empty():
        node = waiting.get()
        for neighbour in graph[node]:
            if neighbour not in known:
                known[neighbour] = known[node] + 1
                waiting.put(neighbour)
    return known


def shortest(weights, start):
    best = {}
    waiting = PriorityQueue()
    waiting.put((0, start))
    while not waiting.empty():
        cost, node = waiting.get()
        if node in best:
            continue
        best[node] = cost
        for neighbour, weight in weights.get(node, []):
            waiting.put((cost + weight, neighbour))
    return best


print(distances({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, "a"))
print(shortest({"a": [("b", 4), ("c", 1)], "c": [("b", 2)], "b": [("d", 5)]}, "a"))

simple = SimpleQueue()
simple.put(1)
simple.put_nowait(2)
print(simple.qsize(), simple.get(), simple.get_nowait(), simple.empty())
try:
    simple.get(timeout=0.01)
except Empty:
    print("nothing")


class Latest(Queue):
    def _put(self, item):
        self.queue.clear()
        self.queue.append(item)


latest = Latest()
latest.put(1)
latest.put(2)
print(latest.get(), latest.qsize())
