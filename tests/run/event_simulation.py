import heapq
from collections import deque, Counter
from itertools import count
class Event:
    def __init__(self, time, action, *args):
        self.time, self.action, self.args = time, action, args
    def __lt__(self, other):
        return self.time < other.time
class Sim:
    def __init__(self):
        self.q = []
        self.now = 0
        self.log = []
        self.ids = count(1)
    def at(self, delay, action, *args):
        heapq.heappush(self.q, Event(self.now + delay, action, *args))
    def run(self, until):
        while self.q and self.q[0].time <= until:
            e = heapq.heappop(self.q)
            self.now = e.time
            e.action(*e.args)
class Shop:
    def __init__(self, sim, servers):
        self.sim = sim
        self.free = servers
        self.waiting = deque()
        self.served = Counter()
    def arrive(self, name):
        self.waiting.append((name, self.sim.now))
        self.start()
    def start(self):
        while self.free and self.waiting:
            name, t = self.waiting.popleft()
            self.free -= 1
            self.sim.log.append((next(self.sim.ids), name, self.sim.now - t))
            self.sim.at(len(name), self.finish, name)
    def finish(self, name):
        self.free += 1
        self.served[name[0]] += 1
        self.start()
sim = Sim()
shop = Shop(sim, 2)
for i, n in enumerate(["alice", "bob", "carol", "dave", "al"]):
    sim.at(i, shop.arrive, n)
sim.run(100)
print(sim.log, shop.served.most_common(), sim.now)
