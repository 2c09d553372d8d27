# Event simulation: elevators/bank queue/heapq with dataclasses; scheduling
import heapq
import random
import statistics
from dataclasses import dataclass, field
from typing import Any, Callable, List, Tuple, Optional, Deque
from collections import deque, Counter
from enum import Enum
import itertools

class Kind(str, Enum):
    ARRIVE = "arrive"
    START = "start"
    LEAVE = "leave"

@dataclass(order=True)
class Event:
    time: float
    seq: int
    kind: Kind = field(compare=False)
    customer: "Customer" = field(compare=False, repr=False)

@dataclass
class Customer:
    id: int
    arrived: float
    started: Optional[float] = None
    left: Optional[float] = None
    @property
    def wait(self): return self.started - self.arrived

class Simulation:
    def __init__(self, tellers: int, seed: int = 1):
        self.rng = random.Random(seed)
        self.now = 0.0
        self._queue: List[Event] = []
        self._seq = itertools.count()
        self.free = tellers
        self.line: Deque[Customer] = deque()
        self.done: List[Customer] = []
        self.stats: Counter = Counter()
        self.handlers = {Kind.ARRIVE: self.on_arrive, Kind.START: self.on_start, Kind.LEAVE: self.on_leave}
        self.longest = 0
    def schedule(self, delay: float, kind: Kind, customer: Customer) -> None:
        heapq.heappush(self._queue, Event(self.now + delay, next(self._seq), kind, customer))
    def on_arrive(self, c):
        self.line.append(c)
        self.longest = max(self.longest, len(self.line))
        if c.id < 20:
            nxt = Customer(c.id + 1, 0.0)
            gap = self.rng.expovariate(1 / 3)
            nxt.arrived = self.now + gap
            self.schedule(gap, Kind.ARRIVE, nxt)
        self.try_start()
    def try_start(self):
        while self.free and self.line:
            self.free -= 1
            self.schedule(0, Kind.START, self.line.popleft())
    def on_start(self, c):
        c.started = self.now
        self.schedule(self.rng.uniform(2, 8), Kind.LEAVE, c)
    def on_leave(self, c):
        c.left = self.now
        self.done.append(c)
        self.free += 1
        self.try_start()
    def run(self, until: float = float("inf")):
        self.schedule(0, Kind.ARRIVE, Customer(1, 0.0))
        while self._queue and self._queue[0].time <= until:
            ev = heapq.heappop(self._queue)
            self.now = ev.time
            self.stats[ev.kind] += 1
            self.handlers[ev.kind](ev.customer)
        return self

for n in (1, 2, 3):
    sim = Simulation(n, seed=n).run()
    waits = [c.wait for c in sim.done]
    print(f"{n} tellers: served={len(sim.done)} mean={statistics.mean(waits):.3f} max={max(waits):.3f} median={statistics.median(waits):.3f} longest={sim.longest} end={sim.now:.2f}")
    print({k.value: v for k, v in sim.stats.items()}, sim.stats[Kind.LEAVE], sim.stats.most_common(1)[0][0].name)

# process scheduling
@dataclass
class Proc:
    name: str
    burst: int
    arrival: int = 0
    priority: int = 0
    remaining: int = field(init=False)
    def __post_init__(self): self.remaining = self.burst

def round_robin(procs, quantum):
    procs = sorted(procs, key=lambda p: p.arrival)
    q, t, i, timeline, finish = deque(), 0, 0, [], {}
    while q or i < len(procs):
        if not q:
            t = max(t, procs[i].arrival)
        while i < len(procs) and procs[i].arrival <= t:
            q.append(procs[i]); i += 1
        p = q.popleft()
        run = min(quantum, p.remaining)
        timeline.append((p.name, t, t + run))
        t += run
        p.remaining -= run
        while i < len(procs) and procs[i].arrival <= t:
            q.append(procs[i]); i += 1
        if p.remaining: q.append(p)
        else: finish[p.name] = t
    return timeline, finish
def make(): return [Proc("A", 5), Proc("B", 3, 1), Proc("C", 8, 2, priority=2), Proc("D", 2, 3)]
tl, fin = round_robin(make(), 2)
print(" ".join(f"{n}[{a}-{b}]" for n, a, b in tl)); print(fin)
def sjf(procs):
    heap, t, out = [], 0, []
    todo = sorted(procs, key=lambda p: (p.arrival, p.name))
    while heap or todo:
        while todo and todo[0].arrival <= t:
            p = todo.pop(0); heapq.heappush(heap, (p.burst, p.name, p))
        if not heap: t = todo[0].arrival; continue
        _, name, p = heapq.heappop(heap)
        t += p.burst; out.append((name, t - p.arrival))
    return out
print(sjf(make()), repr(make()[2]))

class Process:
    """coroutine based"""
    def __init__(self, gen): self.gen = gen
def car(name, log):
    while True:
        yield 5
        log.append(f"{name} parks")
        yield 2
        log.append(f"{name} drives")
def run(procs, until):
    log = []
    pq = [(0, i, p) for i, p in enumerate(f("car%d" % i, log) for i, f in enumerate(procs))]
    heapq.heapify(pq)
    while pq:
        t, i, g = heapq.heappop(pq)
        if t > until: break
        try:
            d = next(g)
        except StopIteration:
            continue
        heapq.heappush(pq, (t + d + i, i, g))
    return log
print(run([car, car], 25))
weather = {"sunny": {"sunny": .8, "rainy": .2}, "rainy": {"sunny": .4, "rainy": .6}}
random.seed(10)
def markov(state, n):
    for _ in range(n):
        yield state
        state = random.choices(list(weather[state]), weights=weather[state].values())[0]
print(Counter(markov("sunny", 200)))
text = "the cat sat on the mat the cat ran on the road the dog sat on the log".split()
chain = {}
for a, b in zip(text, text[1:]): chain.setdefault(a, []).append(b)
w, out = "the", ["the"]
while len(out) < 12 and w in chain: w = random.choice(chain[w]); out.append(w)
print(" ".join(out))
