# A value that an object keeps under the name of a method hides the method.
class B:
    def __init__(self, f=None):
        if f: self.run = f
    def run(self): return "default"
print(B().run(), B(lambda: "custom").run())
class Robot:
    def __init__(self, name):
        self.name = name
    def act(self): return self.name + " idles"
class Loud(Robot):
    def act(self): return super().act().upper()
r, l = Robot("r"), Loud("l")
print([x.act() for x in (r, l)])
r.act = lambda: "r is special"
print([x.act() for x in (r, l)], r.act())
f = r.act
print(f())
class Strategy:
    def __init__(self, func=None):
        if func is not None:
            self.execute = func
    def execute(self): return "base"
def one(): return "one"
for s in (Strategy(), Strategy(one)):
    print(s.execute())
