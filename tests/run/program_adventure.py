# A text adventure: rooms linked in both directions, items with behaviour, a parser, saved scores, an event log.
from enum import Enum, auto


class Direction(Enum):
    NORTH = auto()
    SOUTH = auto()
    EAST = auto()
    WEST = auto()

    @property
    def opposite(self):
        return {
            Direction.NORTH: Direction.SOUTH,
            Direction.SOUTH: Direction.NORTH,
            Direction.EAST: Direction.WEST,
            Direction.WEST: Direction.EAST,
        }[self]

    @classmethod
    def parse(cls, text):
        for member in cls:
            if member.name.lower().startswith(text.lower()) and text:
                return member
        raise GameError(f"what direction is {text!r}?")


class GameError(Exception):
    pass


class GameOver(Exception):
    def __init__(self, won, score):
        self.won = won
        self.score = score


class Item:
    weight = 1
    portable = True

    def __init__(self, name, description=""):
        self.name = name
        self.description = description or f"an ordinary {name}"

    def use(self, game):
        return f"you fiddle with the {self.name}"

    def __str__(self):
        return self.name


class Lamp(Item):
    def __init__(self):
        super().__init__("lamp", "a brass lamp")
        self.lit = False

    def use(self, game):
        self.lit = not self.lit
        return "the lamp is " + ("on" if self.lit else "off")


class Food(Item):
    def __init__(self, name, energy):
        super().__init__(name)
        self.energy = energy

    def use(self, game):
        game.player.energy += self.energy
        game.player.items.remove(self)
        return f"yum, energy {game.player.energy}"


class Statue(Item):
    portable = False
    weight = 100


class Treasure(Item):
    def __init__(self, name, value):
        Item.__init__(self, name, f"a {name} worth {value}")
        self.value = value


class Room:
    def __init__(self, name, dark=False):
        self.name = name
        self.dark = dark
        self.items = []
        self.exits = {}
        self.visits = 0

    def connect(self, direction, other):
        self.exits[direction] = other
        other.exits[direction.opposite] = self
        return other

    def put(self, *items):
        self.items.extend(items)
        return self

    def describe(self, player):
        if self.dark and not player.has_light:
            return "it is dark"
        seen = ", ".join(sorted(str(i) for i in self.items)) or "nothing"
        ways = "/".join(d.name.lower() for d in self.exits)
        return f"{self.name}: {seen}; exits {ways}"


class Player:
    def __init__(self, room):
        self.room = room
        self.items = []
        self.energy = 5

    @property
    def load(self):
        return sum(i.weight for i in self.items)

    @property
    def has_light(self):
        return any(isinstance(i, Lamp) and i.lit for i in self.items)

    @property
    def score(self):
        return sum(i.value for i in self.items if isinstance(i, Treasure))

    def find(self, name, *places):
        for place in places:
            for item in place:
                if item.name == name:
                    return item
        raise GameError(f"no {name} here")


class Game:
    capacity = 3

    def __init__(self, player):
        self.player = player
        self.turns = 0
        self.log = []

    def do(self, line):
        self.turns += 1
        match line.lower().split():
            case ["go", text] | [("n" | "s" | "e" | "w") as text]:
                return self.go(Direction.parse(text))
            case ["take", "all"]:
                return "; ".join(self.take(i.name) for i in self.player.room.items[:]) or "nothing to take"
            case ["take", name]:
                return self.take(name)
            case ["drop", name]:
                item = self.player.find(name, self.player.items)
                self.player.items.remove(item)
                self.player.room.items.append(item)
                return f"dropped {item}"
            case ["use" | "eat" | "light", name]:
                return self.player.find(name, self.player.items).use(self)
            case ["look"]:
                return self.player.room.describe(self.player)
            case ["inventory" | "i"]:
                return f"{[str(i) for i in self.player.items]} load {self.player.load}"
            case ["quit"]:
                raise GameOver(False, self.player.score)
            case []:
                self.turns -= 1
                return ""
            case [verb, *_]:
                raise GameError(f"I don't know how to {verb}")

    def go(self, direction):
        room = self.player.room.exits.get(direction)
        if room is None:
            raise GameError(f"no way {direction.name.lower()}")
        self.player.energy -= 1
        if self.player.energy <= 0:
            raise GameOver(False, self.player.score)
        self.player.room = room
        room.visits += 1
        if room.name == "exit" and self.player.score > 0:
            raise GameOver(True, self.player.score * 10 - self.turns)
        return room.describe(self.player)

    def take(self, name):
        room = self.player.room
        item = self.player.find(name, room.items)
        if not item.portable:
            raise GameError(f"the {name} is too heavy")
        if self.player.load + item.weight > self.capacity:
            raise GameError("your hands are full")
        room.items.remove(item)
        self.player.items.append(item)
        return f"taken {item}"


def build():
    hall = Room("hall").put(Lamp(), Food("apple", 3), Statue("statue"))
    cellar = hall.connect(Direction.SOUTH, Room("cellar", dark=True).put(Treasure("crown", 7), Item("rope")))
    cellar.connect(Direction.EAST, Room("tunnel", dark=True)).connect(Direction.NORTH, Room("exit"))
    return hall


def play(script):
    game = Game(Player(build()))
    for line in script.split(";"):
        try:
            answer = game.do(line.strip())
            if answer:
                game.log.append(answer)
        except GameError as e:
            game.log.append(f"! {e}")
        except GameOver as over:
            game.log.append(f"{'won' if over.won else 'lost'} {over.score}")
            break
    else:
        game.log.append(f"still playing, energy {game.player.energy}")
    close(game.player.room)
    return game


def close(room):
    """Takes the map apart, which refers to itself in circles."""
    neighbours = list(room.exits.values())
    room.exits.clear()
    for other in neighbours:
        close(other)


for script in [
    "look; take lamp; take statue; go south; light lamp; look; take all; i; e; n",
    "s; look; take crown; n; take apple; eat apple; dance; go up; drop crown; i; quit",
    "take apple; take sword; s; n; s; n; s; n",
    "; ;look",
]:
    game = play(script)
    print(f"--- {game.turns} turns")
    for line in game.log:
        print(line)
