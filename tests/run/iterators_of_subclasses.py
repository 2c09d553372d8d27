# Objects of one base class whose __iter__ gives different generators, and a method that gives one of several.
class Once:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        for item in self.items:
            yield item


class Twice(Once):
    def __iter__(self):
        for item in self.items:
            yield item
            yield item


class Plain(Once):
    def __iter__(self):
        return iter(self.items)


class Chosen:
    def __init__(self, backwards):
        self.backwards = backwards

    def __iter__(self):
        if self.backwards:
            return (n for n in (3, 2, 1))
        return iter([1, 2, 3])


for once in (Once([1, 2]), Twice([3]), Plain([4, 5])):
    for item in once:
        print(item, end=" ")
    print(list(once), [item + 1 for item in once], sum(once), max(once), sorted(once, reverse=True), 3 in once)
    for at, item in enumerate(once):
        print(at, item, end=" ")
    print(list(zip(once, "ab")), tuple(once), {*once}, [*once])
print(list(Chosen(True)), list(Chosen(False)), [n for n in Chosen(True)])


# What cannot be iterated over.
class Alone:
    pass


alone = Alone()
for use in (lambda: 1 in alone, lambda: list(alone), lambda: [n for n in alone]):
    try:
        print(use())
    except TypeError as error:
        print(error)
try:
    first, second = alone
except TypeError as error:
    print(error)
