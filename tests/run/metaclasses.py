# Metaclasses that say what calling their classes does.
class Singleton(type):
    _instances = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]
class Database(metaclass=Singleton):
    def __init__(self):
        self.data = []
        print("init")
class Logger(metaclass=Singleton):
    def __init__(self, name="log"):
        self.name = name
a = Database()
b = Database()
a.data.append(1)
print(a is b, b.data)
print(Logger("x") is Logger(), Logger().name)
class SingletonMeta(type):
    _instances = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            instance = super().__call__(*args, **kwargs)
            cls._instances[cls] = instance
        return cls._instances[cls]
class Config(metaclass=SingletonMeta):
    def __init__(self):
        self.settings = {}
    def set(self, k, v):
        self.settings[k] = v
    def get(self, k):
        return self.settings.get(k, "none")
c = Config()
c.set("a", "1")
d = Config()
print(d.get("a"), c is d, d.get("b"))
class Counted(type):
    count = 0
    def __call__(cls, *args):
        Counted.count += 1
        print("making", cls.__name__, args)
        return super().__call__(*args)
    def made(cls):
        return f"{cls.__name__}: {Counted.count}"
class A(metaclass=Counted):
    def __init__(self, x):
        self.x = x
class B(A):
    pass
print(A(1).x, B(2).x, A.made(), B.made())
class Abstract(type):
    def __call__(cls, *a):
        raise TypeError(f"{cls.__name__} can't be instantiated")
class Tools(metaclass=Abstract):
    @staticmethod
    def add(a, b):
        return a + b
try:
    Tools()
except TypeError as e:
    print(e)
print(Tools.add(1, 2))
