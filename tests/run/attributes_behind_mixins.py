# Objects of classes that have a base in another place, handled as objects of that base.
class Case:
    def __init__(self):
        self.result = "r"


class Mixin:
    mark = 0

    def touch(self):
        self.mark = 5


class First(Case):
    pass


class Second(Mixin, Case):
    pass


def make(kind):
    case = kind()
    case.result = "new" * 2
    case.added = len(case.result)
    print(case.result, case.added)
    return case


cases = []
for kind in [First, Second]:
    cases.append(make(kind))
second = Second()
second.touch()
second.result = "own"
cases.append(second)
for case in cases:
    case.result = case.result + "!"
    case.result += "?"
    print(case.result, getattr(case, "added", None), isinstance(case, Mixin))


class Box:
    def __init__(self, content):
        self.content = content


class Holder:
    def __init__(self):
        self.box = Box(1)


class Plain(Holder):
    pass


class Mixed(Mixin, Holder):
    pass


def fill(kind, box):
    holder = kind()
    holder.box = box
    return holder.box.content


for kind in (Plain, Mixed):
    print(fill(kind, Box("text")), fill(kind, Box([2])))
