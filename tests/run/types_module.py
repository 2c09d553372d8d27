import types
from types import MappingProxyType, SimpleNamespace

point = SimpleNamespace(x=1, y="two")
print(point, point.x + 1, point.y.upper())
point.z = [3.5]
point.x = 10
point.z.append(4.5)
print(point)
print(point == SimpleNamespace(x=10, y="two", z=[3.5, 4.5]), point == SimpleNamespace(x=10), SimpleNamespace() == SimpleNamespace())
print(vars(SimpleNamespace(a=1, b=None)), point.__dict__)
print(hasattr(point, "x"), hasattr(point, "missing"), getattr(point, "missing", "default"))
try:
    print(point.missing)
except AttributeError:
    print("no such attribute")

config = SimpleNamespace(name="demo", size=SimpleNamespace(width=80, height=24), tags=["a", "b"])
print(config.size.width * config.size.height, config.tags, config)
people = [SimpleNamespace(name=name, age=age) for name, age in [("Ada", 36), ("Alan", 41)]]
for person in people:
    person.age += 1
print(people, max(people, key=lambda person: person.age).name)


def make(kind):
    return SimpleNamespace(kind=kind, count=0)


first, second = make("x"), make("y")
first.count += 5
print(first, second, first != second)

# Views of mappings.
settings = {"debug": True, "level": 3}
view = MappingProxyType(settings)
print(view, view["level"], len(view), "debug" in view, list(view), view.get("none"), view.get("none", 7))
settings["new"] = 5
print(view["new"], sorted(view.keys()), list(view.values()), dict(view.items()), view == settings, view == MappingProxyType({}))
copied = view.copy()
copied["level"] = 0
print(view["level"], view | {"z": 1}, repr(MappingProxyType({})), str(view), [key for key in reversed(view)])
try:
    view["missing"]
except KeyError as error:
    print("no", error)
try:
    view["level"] = 4
except TypeError as error:
    print(error)


# Kinds of functions.
class Box:
    def method(self):
        return 1


def function():
    return 0


def generate():
    yield 1


for value in (function, lambda: 0, Box().method):
    print(isinstance(value, types.FunctionType), isinstance(value, types.LambdaType), isinstance(value, types.MethodType))
print(isinstance(len, types.BuiltinFunctionType), isinstance([].append, types.BuiltinMethodType), isinstance(function, types.BuiltinFunctionType))
print(isinstance(generate(), types.GeneratorType), isinstance([1], types.GeneratorType), isinstance(types, types.ModuleType))
print(isinstance(None, types.NoneType), isinstance(0, types.NoneType), isinstance(Box, types.FunctionType))
for item in [1, None, "a"]:
    print("nothing" if isinstance(item, types.NoneType) else item)
