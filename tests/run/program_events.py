# An event system: typed events, priorities, once-only handlers, weakly ordered middleware, an undo stack of commands.
from abc import ABC, abstractmethod
from collections import deque
from dataclasses import dataclass, field
from functools import partial


@dataclass(frozen=True)
class Event:
    source: str


@dataclass(frozen=True)
class Clicked(Event):
    x: int
    y: int


@dataclass(frozen=True)
class Typed(Event):
    text: str
    modifiers: tuple = ()


class Stop(Exception):
    """Raised by a handler to end the delivery."""


class Subscription:
    counter = 0

    def __init__(self, kind, handler, priority, once):
        Subscription.counter += 1
        self.order = Subscription.counter
        self.kind = kind
        self.handler = handler
        self.priority = priority
        self.once = once
        self.active = True

    def __lt__(self, other):
        return (-self.priority, self.order) < (-other.priority, other.order)

    def cancel(self):
        self.active = False


class Bus:
    def __init__(self):
        self.subscriptions = []
        self.delivered = 0

    def on(self, kind, handler, *, priority=0, once=False):
        s = Subscription(kind, handler, priority, once)
        self.subscriptions.append(s)
        self.subscriptions.sort()
        return s

    def emit(self, event):
        count = 0
        for s in list(self.subscriptions):
            if not s.active or not isinstance(event, s.kind):
                continue
            if s.once:
                s.cancel()
            try:
                s.handler(event)
                count += 1
            except Stop as stop:
                count += 1
                log.append(f"stopped by {stop}")
                break
        self.subscriptions = [s for s in self.subscriptions if s.active]
        self.delivered += count
        return count


log = []


class Counter:
    def __init__(self):
        self.seen = {}

    def __call__(self, event):
        name = type(event).__name__
        self.seen[name] = self.seen.get(name, 0) + 1

    def report(self, event):
        log.append(f"{event.source} {sorted(self.seen.items())}")


def guard(limit, event):
    if isinstance(event, Clicked) and event.x > limit:
        raise Stop(f"guard {event.x}")


bus = Bus()
counter = Counter()
bus.on(Event, counter, priority=10)
bus.on(Clicked, lambda e: log.append(f"click {e.x},{e.y}"))
bus.on(Typed, lambda e: log.append("typed " + e.text.upper()), once=True)
bus.on(Event, partial(guard, 100), priority=5)
late = bus.on(Event, counter.report, priority=-1)
print([bus.emit(e) for e in [Clicked("mouse", 1, 2), Typed("keys", "abc"), Typed("keys", "def"), Clicked("mouse", 500, 2), Event("timer")]])
late.cancel()
print(bus.emit(Event("timer")), len(bus.subscriptions), bus.delivered)
for line in log:
    print(line)


class Command(ABC):
    @abstractmethod
    def apply(self, text):
        ...

    @abstractmethod
    def revert(self, text):
        ...

    def merge(self, other):
        return None


@dataclass
class Insert(Command):
    at: int
    what: str

    def apply(self, text):
        return text[: self.at] + self.what + text[self.at:]

    def revert(self, text):
        return text[: self.at] + text[self.at + len(self.what):]

    def merge(self, other):
        if isinstance(other, Insert) and other.at == self.at + len(self.what):
            return Insert(self.at, self.what + other.what)
        return None


@dataclass
class Delete(Command):
    at: int
    count: int
    removed: str = field(default="", init=False)

    def apply(self, text):
        self.removed = text[self.at: self.at + self.count]
        return text[: self.at] + text[self.at + self.count:]

    def revert(self, text):
        return text[: self.at] + self.removed + text[self.at:]


class Editor:
    def __init__(self, depth=4):
        self.text = ""
        self.done = deque(maxlen=depth)
        self.undone = []

    def run(self, command):
        self.text = command.apply(self.text)
        self.undone.clear()
        merged = self.done[-1].merge(command) if self.done else None
        if merged is not None:
            self.done[-1] = merged
        else:
            self.done.append(command)
        return self

    def undo(self):
        if not self.done:
            return False
        command = self.done.pop()
        self.text = command.revert(self.text)
        self.undone.append(command)
        return True

    def redo(self):
        if not self.undone:
            return False
        command = self.undone.pop()
        self.text = command.apply(self.text)
        self.done.append(command)
        return True


editor = Editor()
editor.run(Insert(0, "hello")).run(Insert(5, " world")).run(Delete(0, 1)).run(Insert(0, "J"))
print(editor.text, list(editor.done))
trail = []
while editor.undo():
    trail.append(editor.text)
print(trail, len(editor.undone))
while editor.redo():
    trail.append(editor.text)
print(trail[-1], editor.undo(), editor.run(Delete(0, 3)).text, editor.redo(), editor.undo(), editor.text)
