"""The sched module."""

from heapq import heapify as _heapify
from heapq import heappop as _heappop
from heapq import heappush as _heappush
from time import monotonic as _monotonic
from time import sleep as _sleep


class Event:
    """What is to happen, when, and what goes first at the same time."""

    def __init__(self, time, priority, sequence, run):
        self.time = time
        self.priority = priority
        self.sequence = sequence
        self._run = run

    def __lt__(self, other):
        if self.time != other.time:
            return self.time < other.time
        if self.priority != other.priority:
            return self.priority < other.priority
        return self.sequence < other.sequence


class scheduler:
    def __init__(self, timefunc=_monotonic, delayfunc=_sleep):
        self._queue = []
        self._entered = 0
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=None):
        if kwargs is None:
            event = Event(time, priority, self._entered, lambda: _done(action(*argument)))
        else:
            event = Event(time, priority, self._entered, lambda: _done(action(*argument, **kwargs)))
        self._entered += 1
        _heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=None):
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        for i in range(len(self._queue)):
            if self._queue[i] is event:
                del self._queue[i]
                _heapify(self._queue)
                return
        raise ValueError("list.remove(x): x not in list")

    def empty(self):
        return not self._queue

    def run(self, blocking=True):
        while self._queue:
            event = self._queue[0]
            now = self.timefunc()
            if event.time > now:
                if not blocking:
                    return event.time - now
                self.delayfunc(event.time - now)
            else:
                _heappop(self._queue)
                event._run()
                self.delayfunc(0)
        return None

    @property
    def queue(self):
        return sorted(self._queue)


def _done(result):
    pass
