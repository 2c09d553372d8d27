"""The queue module. A program runs in one thread, so nobody fills an empty queue or empties a full one while it waits:
waiting with a timeout ends in `Empty` or `Full`, waiting without one is an error."""

from collections import deque as _deque
from heapq import heappop as _heappop
from heapq import heappush as _heappush
from time import sleep as _sleep


class Empty(Exception):
    pass


class Full(Exception):
    pass


def _wait(block, timeout, call, state):
    """What a thread does that finds a queue in this state. Nobody changes it."""
    if block:
        if timeout is None:
            raise RuntimeError(call + " would wait for ever: the queue is " + state + ", and no other thread is running")
        else:
            if timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            _sleep(timeout)


class Queue:
    """First in, first out. Kinds of queues differ in the methods at the end."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.unfinished_tasks = 0
        self._init(maxsize)

    def qsize(self):
        return self._qsize()

    def empty(self):
        return not self._qsize()

    def full(self):
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        if self.full():
            _wait(block, timeout, "put()", "full")
            raise Full
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        if not self._qsize():
            _wait(block, timeout, "get()", "empty")
            raise Empty
        return self._get()

    def put_nowait(self, item):
        self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1

    def join(self):
        if self.unfinished_tasks:
            raise RuntimeError("join() would wait for ever: task_done() is still to be called for some items, and no other thread is running")

    def _init(self, maxsize):
        self.queue = _deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()


class _ListQueue(Queue):
    def _init(self, maxsize):
        self.queue = []


class LifoQueue(_ListQueue):
    """Last in, first out."""

    def _get(self):
        return self.queue.pop()


class PriorityQueue(_ListQueue):
    """The smallest item first."""

    def _put(self, item):
        _heappush(self.queue, item)

    def _get(self):
        return _heappop(self.queue)


class SimpleQueue:
    def __init__(self):
        self._items = _deque()

    def put(self, item, block=True, timeout=None):
        self._items.append(item)

    def get(self, block=True, timeout=None):
        if not self._items:
            _wait(block, timeout, "get()", "empty")
            raise Empty
        return self._items.popleft()

    def put_nowait(self, item):
        self.put(item)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return not self._items

    def qsize(self):
        return len(self._items)
