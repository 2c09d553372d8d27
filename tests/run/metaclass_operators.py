# What operators and built-in functions do with a class is up to its metaclass.
class Registry(type):
    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        cls.entries = {}

    def __getitem__(cls, key):
        return cls.entries[key]

    def __setitem__(cls, key, value):
        cls.entries[key] = value

    def __delitem__(cls, key):
        del cls.entries[key]

    def __len__(cls):
        return len(cls.entries)

    def __iter__(cls):
        return iter(cls.entries)

    def __contains__(cls, key):
        return key in cls.entries

    def __repr__(cls):
        return f"<registry {cls.__name__} of {len(cls)}>"


class Colors(metaclass=Registry):
    pass


class Shapes(metaclass=Registry):
    def __len__(self):
        return 99

    def __repr__(self):
        return "shapes"


Colors["red"] = (255, 0, 0)
Colors["green"] = (0, 255, 0)
print(Colors, [Colors], f"{Colors!r} {Shapes}", str(Shapes))
print(Colors["red"], len(Colors), list(Colors), "green" in Colors, "blue" in Colors)
for name in Colors:
    print(name, Colors[name])
if not Shapes:
    print("no shapes")
if Colors:
    print("colors")
del Colors["red"]
print(sorted(Colors), bool(Shapes), len(Shapes()), Shapes(), Shapes.__repr__(Shapes()), Shapes.__len__(Shapes()))
try:
    Colors["red"]
except KeyError as error:
    print("KeyError", error)


class Unit(type):
    def __mul__(cls, factor):
        return f"{factor} {cls.__name__}"

    __rmul__ = __mul__

    def __str__(cls):
        return cls.__name__.lower()

    def __bool__(cls):
        return False


class Meter(metaclass=Unit):
    pass


class Second(Meter):
    pass


print(Meter * 3, 4 * Second, Meter, [Second], bool(Meter), "yes" if Second else "no")
for unit in [Meter, Second]:
    print(unit, unit * 2)
thing = Second()
print(type(thing), str(type(thing)), repr(type(thing)))


class Counted(type):
    def __iter__(cls):
        for number in range(cls.size):
            yield number, cls.__name__


class Three(metaclass=Counted):
    size = 3


print(list(Three), (1, "Three") in Three, dict(Three), [number for number, _ in Three])
