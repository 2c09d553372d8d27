import threading
import time
from threading import Condition, Event, Lock, RLock, Semaphore, Thread

# Workers that share a counter.
counter = 0
lock = threading.Lock()


def add(times):
    global counter
    for _ in range(times):
        with lock:
            counter += 1


threads = [threading.Thread(target=add, args=(100 * i,)) for i in range(1, 5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter, lock.locked(), [thread.is_alive() for thread in threads])
print([thread.name for thread in threads])

# Results in a list, named arguments, threads of several kinds in one list.
results = []


def square(n, label="?"):
    results.append((label, n * n))


def greet(name):
    results.append((name, len(name)))


mixed = [Thread(target=square, args=(3,), kwargs={"label": "three"}), Thread(target=greet, args=["Ada"], name="greeter")]
mixed.append(Thread(target=lambda: results.append(("lambda", 0)), daemon=True))
for thread in mixed:
    thread.start()
    thread.join(timeout=5)
print(sorted(results))
print(mixed[1].name, mixed[2].daemon, mixed[0].daemon, mixed[0].getName())


class Adder(threading.Thread):
    def __init__(self, numbers):
        super().__init__(name="adder")
        self.numbers = numbers
        self.total = 0

    def run(self):
        for number in self.numbers:
            self.total += number
        print(threading.current_thread().name, threading.current_thread() is self)


adders = [Adder([1, 2, 3]), Adder(list(range(100)))]
for adder in adders:
    adder.start()
    adder.join()
print([adder.total for adder in adders], adders[0].is_alive())

try:
    adders[0].start()
except RuntimeError as error:
    print(error)
try:
    Thread(target=add, args=(1,)).join()
except RuntimeError as error:
    print(error)
try:
    threading.current_thread().join()
except RuntimeError as error:
    print(error)

print(threading.current_thread().name, threading.main_thread().name, threading.active_count(), len(threading.enumerate()))
print(threading.main_thread() is threading.current_thread(), threading.get_ident() == threading.main_thread().ident)


# Locks.
print(lock.acquire(), lock.acquire(blocking=False), lock.acquire(timeout=0.01), lock.locked())
lock.release()
try:
    lock.release()
except RuntimeError as error:
    print(error)
try:
    lock.acquire(False, 1)
except ValueError as error:
    print(error)

again = RLock()


def nested(depth):
    with again:
        return depth if depth == 0 else nested(depth - 1) + 1


print(nested(5))
try:
    again.release()
except RuntimeError as error:
    print(error)


class Account:
    def __init__(self, balance):
        self.balance = balance
        self._lock = RLock()

    def withdraw(self, amount):
        with self._lock:
            if self.balance < amount:
                raise ValueError("not enough")
            self.balance -= amount

    def transfer(self, other, amount):
        with self._lock, other._lock:
            self.withdraw(amount)
            other.balance += amount


a, b = Account(100), Account(50)
movers = [Thread(target=a.transfer, args=(b, 10)) for _ in range(3)]
for mover in movers:
    mover.start()
for mover in movers:
    mover.join()
print(a.balance, b.balance, movers[0].name)
try:
    a.transfer(b, 1000)
except ValueError as error:
    print(error, a._lock.acquire(blocking=False))

# Semaphores, events, conditions.
places = Semaphore(2)
print(places.acquire(), places.acquire(), places.acquire(blocking=False), places.acquire(timeout=0.01))
places.release(2)
with places:
    print("inside")
bounded = threading.BoundedSemaphore(1)
with bounded:
    pass
try:
    bounded.release()
except ValueError as error:
    print(error)
try:
    Semaphore(-1)
except ValueError as error:
    print(error)

event = Event()
print(event.is_set(), event.wait(0.01))
Thread(target=event.set).start()
print(event.wait(), event.is_set())
event.clear()
print(event.is_set())

condition = Condition()
items = []


def produce():
    with condition:
        items.append("made")
        condition.notify()


Thread(target=produce).start()
with condition:
    print(condition.wait_for(lambda: len(items) > 0), items)
    print(condition.wait(timeout=0.01))
try:
    condition.notify_all()
except RuntimeError as error:
    print(error)


def failing():
    raise ValueError("in a thread")


failed = Thread(target=failing)
failed.start()
failed.join()
print("goes on", failed.is_alive())
