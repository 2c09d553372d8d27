import collections
from collections import UserDict, UserList, UserString

class Settings(UserDict):
    """Keys are kept in lower case; unknown ones have a default."""

    def __init__(self, *args, **named):
        self.reads = 0
        super().__init__(*args, **named)

    def __setitem__(self, key, value):
        if not isinstance(key, str):
            raise TypeError(f"not a name: {key!r}")
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        self.reads += 1
        return super().__getitem__(key.lower())

    def __contains__(self, key):
        return super().__contains__(key.lower())

settings = Settings({"Host": "localhost", "PORT": "8080"}, Debug="yes")
settings["User"] = "ada"
settings.update(Timeout="30")
print(settings, len(settings))
print(settings["HOST"], "port" in settings, "PORT" in settings, settings.get("nothing", "-"))
print(sorted(settings.keys()), list(settings.values()))
for name, value in settings.items():
    print(f"{name:>8} = {value}")
print(settings.pop("debug"), settings.setdefault("level", "1"), settings.reads)
del settings["user"]
print(settings.data == dict(settings), settings == {"host": "localhost", "port": "8080", "timeout": "30", "level": "1"})
merged = settings | {"Extra": "x"}
print(type(merged).__name__, sorted(merged))
try:
    settings["nope"]
except KeyError as error:
    print("KeyError:", error)

class Defaults(UserDict):
    def __missing__(self, key):
        return len(key)

d = Defaults(a=1)
print(d["a"], d["four"], "four" in d, d.get("xx"))
print(Defaults.fromkeys("ab", 0))

class Stack(UserList):
    def push(self, item):
        self.append(item)

    def peek(self):
        return self.data[-1]

    def __repr__(self):
        return f"Stack({self.data})"

s = Stack([1, 2])
s.push(3)
s += [9]
print(s, s.peek(), len(s), s[0], s[1:3], 3 in s, s + [5], 2 * s)
s.sort(reverse=True)
print(s, s.index(2), s.count(9), s == [9, 3, 2, 1], s < [10], list(reversed(s)))
s.reverse(); s.insert(1, 7); s.remove(2); s.extend(Stack([4])); print(s, s.pop(), s.pop(0))
del s[0]
s[0] = 100
print(s, [x + 1 for x in s], sum(s), max(s))

class Slug(UserString):
    def join_words(self):
        return Slug("-".join(self.data.lower().split()))

slug = Slug("Hello World Again")
print(slug.join_words(), len(slug), slug.upper(), slug[0], slug[-5:], slug + "!", "World" in slug)
print(repr(slug), slug == "Hello World Again", slug.startswith("Hell"), slug.find("W"), slug.split(), hash(slug) == hash(str(slug)))
print(f"[{slug.center(25, '*')}]", slug.replace("l", "L"), slug.title().swapcase(), "%s|" % slug)
print(collections.UserDict.__name__, isinstance(slug, UserString), isinstance(s, UserList))
