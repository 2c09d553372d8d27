# State machines: enum states, transition tables, states as classes that replace each other, guards, history.
from enum import Enum, Flag, auto


class Light(Enum):
    RED = auto()
    GREEN = auto()
    YELLOW = auto()

    @property
    def following(self):
        order = list(Light)
        return order[(order.index(self) + 1) % len(order)]

    def __str__(self):
        return self.name.lower()


class Mode(Flag):
    NONE = 0
    DAY = auto()
    NIGHT = auto()
    RAIN = auto()
    WET_NIGHT = NIGHT | RAIN


class InvalidTransition(Exception):
    def __init__(self, state, event):
        super().__init__(f"no {event!r} in {state.name}")
        self.state = state
        self.event = event


class State:
    name = "?"

    def enter(self, machine):
        machine.trace.append("+" + self.name)

    def leave(self, machine):
        machine.trace.append("-" + self.name)

    def on(self, machine, event):
        raise InvalidTransition(self, event)


class Idle(State):
    name = "idle"

    def on(self, machine, event):
        if event == "coin":
            machine.coins += 1
            return Ready()
        return super().on(machine, event)


class Ready(State):
    name = "ready"

    def __init__(self):
        self.choices = 0

    def on(self, machine, event):
        match event.split(":"):
            case ["coin"]:
                machine.coins += 1
                return self
            case ["choose", item] if machine.stock.get(item, 0) > 0:
                self.choices += 1
                return Serving(item)
            case ["choose", item]:
                machine.trace.append("no " + item)
                return self
            case ["cancel"]:
                machine.trace.append(f"back {machine.coins}")
                machine.coins = 0
                return Idle()
            case _:
                return super().on(machine, event)


class Serving(State):
    name = "serving"

    def __init__(self, item):
        self.item = item

    def enter(self, machine):
        super().enter(machine)
        machine.stock[self.item] -= 1
        machine.coins -= 1

    def on(self, machine, event):
        if event != "taken":
            return super().on(machine, event)
        return Ready() if machine.coins else Idle()


class Machine:
    def __init__(self, stock):
        self.stock = stock
        self.coins = 0
        self.trace = []
        self.state = Idle()

    def send(self, event):
        new = self.state.on(self, event)
        if new is not self.state:
            self.state.leave(self)
            self.state = new
            new.enter(self)
        return self.state.name


light = Light.RED
seen = []
for _ in range(5):
    seen.append(str(light))
    light = light.following
print(seen, light is Light.YELLOW, f"{light}", [repr(x) for x in Light], Light["GREEN"].value)

mode = Mode.DAY | Mode.RAIN
print(mode, Mode.RAIN in mode, Mode.NIGHT in mode, mode & Mode.RAIN, bool(mode & Mode.NIGHT), mode ^ Mode.DAY)
print(Mode.WET_NIGHT, Mode.NIGHT | Mode.RAIN, Mode(3), Mode.NONE, list(Mode), [m.name for m in mode], ~Mode.DAY)

machine = Machine({"tea": 2, "cake": 0})
for event in ["choose:tea", "coin", "choose:cake", "choose:tea", "coin", "taken", "coin", "coin", "choose:tea", "taken", "cancel", "kick"]:
    try:
        print(event, "->", machine.send(event))
    except InvalidTransition as e:
        print(event, "!!", e, e.state.name, type(e.state).__name__)
print(machine.trace, machine.stock, machine.coins)

TABLE = {
    ("closed", "open"): "opened",
    ("opened", "close"): "closed",
    ("closed", "lock"): "locked",
    ("locked", "unlock"): "closed",
}


class Door:
    def __init__(self, state="closed"):
        self.state = state
        self.listeners = []

    def __call__(self, event):
        try:
            self.state = TABLE[self.state, event]
        except KeyError as e:
            raise ValueError(f"cannot {event} a {self.state} door") from e
        for listener in self.listeners:
            listener(self)
        return self


door = Door()
log = []
door.listeners.append(lambda d: log.append(d.state))
door("open")("close")("lock")
try:
    door("open")
except ValueError as e:
    print(e, "|", repr(e.__cause__), log)
