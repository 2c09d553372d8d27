class Struct:
    def __init__(self, **entries):
        self.__dict__.update(entries)
    def __repr__(self):
        return f"Struct(a={self.a})"
s = Struct(a=1, b="x")
print(s.a, s.b, s, hasattr(s, "c"))
s.__dict__.update({"c": 2.5}, a=7)
print(s.c, s.a)
class Config:
    def __init__(self, defaults, **over):
        self.debug = False
        self.__dict__.update(defaults)
        self.__dict__.update(**over)
c = Config({"host": "h", "port": 80}, port=90)
print(c.host, c.port, c.debug)
try:
    c.nope
except AttributeError as e:
    print(e)
class Named:
    def __init__(self, **given):
        self.__dict__.update(given)
n = Named(first=1, second="two")
print(vars(n), n.__dict__, len(n.__dict__))
class Set:
    def __init__(self, given):
        for name, value in given.items():
            setattr(self, name, value)
s = Set({"left": 1, "right": None})
print(vars(s), sorted(s.__dict__))
