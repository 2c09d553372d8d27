from enum import Enum, IntEnum, Flag, IntFlag, auto, unique
try:
    from enum import StrEnum
except ImportError:
    pass
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    @classmethod
    def default(cls): return cls.GREEN
    def __str__(self): return self.name.title()
    @property
    def hex(self): return {"RED": "#f00", "GREEN": "#0f0"}[self.name]
class Op(Enum):
    ADD = ("+", lambda a, b: a + b)
    MUL = ("*", lambda a, b: a * b)
    def __init__(self, sym, fn):
        self.sym = sym
        self.fn = fn
    def apply(self, a, b): return self.fn(a, b)
class Size(StrEnum):
    SMALL = "s"
    LARGE = auto()
class Mood(str, Enum):
    HAPPY = "happy"
    SAD = "sad"
class Prio(IntEnum):
    LOW = auto()
    MID = auto()
    HIGH = 10
    TOP = auto()
class Perm(IntFlag):
    R = 4
    W = 2
    X = 1
    RW = R | W
@unique
class Day(Enum):
    MON = auto()
    TUE = auto()
    @property
    def weekend(self): return self in (Day.TUE,)
    def next(self):
        members = list(Day)
        return members[(members.index(self) + 1) % len(members)]
print(Color.RED, repr(Color.RED), Color.CRIMSON is Color.RED, Color.default(), Color.RED.hex, list(Color), len(Color), Color.__members__)
print([op.apply(3, 4) for op in Op], Op.ADD.sym, Op["MUL"].name, Op.MUL.value[0])
print(Size.SMALL, Size.LARGE, Size.SMALL == "s", Size.LARGE.upper(), f"{Size.SMALL}|{Size.LARGE:>7}", len(Size.LARGE), "size-" + Size.SMALL)
print(Mood.HAPPY == "happy", Mood.SAD.value, Mood("sad") is Mood.SAD, Mood.HAPPY.upper(), repr(Mood.HAPPY))
print(list(Prio), Prio.TOP, Prio.HIGH > Prio.LOW, Prio.LOW + 1, sorted([Prio.TOP, Prio.LOW]), Prio(2), max(Prio), [0, 1, 2, 3][Prio.MID], {Prio.LOW: "x"}[1], Prio.MID == 2, int(Prio.HIGH))
print(Perm.RW, Perm.R | Perm.X, Perm.R in Perm.RW, Perm.RW & Perm.W == Perm.W, Perm(7), repr(Perm.R), bool(Perm.R & Perm.W), Perm.R + 1)
print(Day.MON.next(), Day.TUE.next().name, Day.TUE.weekend, Day.MON == Day.MON, Day.MON != Day.TUE, hash(Day.MON) == hash(Day.MON), {d: d.value for d in Day}, isinstance(Day.MON, Day))
for bad in ("Color(9)", ):
    try:
        Color(9)
    except ValueError as e:
        print(e)
try:
    Color["PINK"]
except KeyError as e:
    print("KeyError", e)
d = {Color.RED: 1}
d[Color.GREEN] = d[Color.CRIMSON] + 1
print({c.name: n for c, n in d.items()}, Color.RED in d, type(Color.RED).__name__, Color.RED.__class__ is Color)
match Color.GREEN:
    case Color.RED: print("r")
    case Color.GREEN: print("g")
def light(c: Color) -> str:
    if c is Color.RED: return "stop"
    elif c == Color.GREEN: return "go"
    return "?"
print([light(c) for c in Color], [c.value for c in reversed(list(Color))], Color.RED.name.lower(), [x for x in Color if x is not Color.RED])
Animal = Enum("Animal", "CAT DOG")
print(Animal.DOG, Animal.CAT.value, list(Animal))
try:
    Color.RED = 5
except AttributeError as e:
    print("AttributeError")


class Ordinal(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return f"{name.lower()} {count}"

    FIRST = auto()
    SECOND = auto()


class Word(StrEnum):
    RED = auto()
    BLUE = "blau"


print([member.value for member in Ordinal], Ordinal("second 1"), ", ".join(Word), "-".join([Word.BLUE, Word.RED]))


class Access(Flag):
    READ = 1
    WRITE = 2


for wrong in [lambda: Access.READ | 1, lambda: 1 & Access.READ, lambda: Access.READ ^ "a"]:
    try:
        wrong()
    except TypeError as e:
        print(e)


# Members that a __new__ of the class makes.
class Weekday(Enum):
    def __new__(cls, value, short):
        member = object.__new__(cls)
        member._value_ = value
        member.short = short
        return member

    MON = 1, "mo"
    TUE = 2, "tu"


class Status(int, Enum):
    def __new__(cls, value, phrase, text=""):
        member = int.__new__(cls, value)
        member._value_ = value
        member.phrase = phrase
        member.text = text
        return member

    OK = 200, "OK", "fine"
    NOT_FOUND = 404, "Not Found"


class Named(str, Enum):
    def __new__(cls, value, n):
        member = str.__new__(cls, value)
        member._value_ = value
        member.n = n
        return member

    A = "a", 1
    B = "b", 2


class Sum(Enum):
    def __new__(cls, a, b):
        member = object.__new__(cls)
        member.total = a + b
        return member

    P = 1, 2
    Q = 3, 4


class Coded(Enum):
    def __new__(cls, code, text):
        member = object.__new__(cls)
        member._value_ = code
        return member

    def __init__(self, code, text):
        self.text = text

    def __str__(self):
        return f"{self.value}: {self.text}"


class Problem(Coded):
    FIRST = "E1", "first"
    SECOND = "E2", "second"


print(list(Weekday), Weekday(2).short, Weekday["MON"].short, Weekday.MON.value)
print(Status.OK + 1, repr(Status(404)), Status.NOT_FOUND.phrase, Status.OK == 200, Status.OK.text, sorted([Status.NOT_FOUND, Status.OK]))
print(Named("b").n, Named.A == "a", Named.B.upper(), Sum.P.value, Sum((3, 4)).total, [str(p) for p in Problem], Problem("E2").name)
try:
    Weekday(7)
except ValueError as e:
    print(e)


class Phase(Enum):
    START = auto(), "go"
    RUN = auto(), "on"
    LAST = 10, "late"
    END = auto(), "stop"

    def __init__(self, order, word):
        self.order = order
        self.word = word

    def __lt__(self, other):
        return self.order < other.order


print([phase.value for phase in Phase], max(Phase), sorted(Phase)[0], Phase((2, "on")), Phase.END.order)


class Largest(Enum):
    A = 5
    C = 2
    D = auto()


class HighestBit(Flag):
    A = 8
    B = 1 << 2
    C = auto()


print(Largest.D.value, HighestBit.C.value)
