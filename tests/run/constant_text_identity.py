# Equal constants are one object wherever they stand, also in code that is compiled apart.
import heapq
import itertools


class TaskQueue:
    REMOVED = "<removed-task>"

    def __init__(self):
        self.heap = []
        self.entries = {}
        self.counter = itertools.count()

    def add(self, task, priority=0):
        if task in self.entries:
            self.remove(task)
        entry = [priority, next(self.counter), task]
        self.entries[task] = entry
        heapq.heappush(self.heap, entry)

    def remove(self, task):
        entry = self.entries.pop(task)
        entry[-1] = self.REMOVED

    def pop(self):
        while self.heap:
            priority, _, task = heapq.heappop(self.heap)
            if task is not self.REMOVED:
                del self.entries[task]
                return priority, task
        raise KeyError("pop from an empty priority queue")


queue = TaskQueue()
for priority, task in [(5, "write code"), (7, "release"), (1, "write spec"), (3, "test")]:
    queue.add(task, priority)
queue.add("write code", 2)
queue.remove("test")
while queue.entries:
    print(queue.pop())
try:
    queue.pop()
except KeyError as error:
    print(error, len(queue.heap))

UNSET = "(unset value)"


def look_up(table, name, default=UNSET):
    for key in sorted(table):
        if key == name:
            return table[key]
    if default is UNSET:
        raise LookupError(name)
    return default


table = {f"key{i}": i for i in range(5)}
print(look_up(table, "key3"), look_up(table, "none", -1), look_up(table, "none", "text"))
try:
    look_up(table, "none")
except LookupError as error:
    print(error)
