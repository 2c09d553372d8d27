"""Generators whose holders need more of their items than the body makes of them."""


def rows(count):
    for i in range(count):
        yield (i, [])


def filled(source, item):
    out = []
    for i, row in source:
        row.append(item)
        out.append(row)
    return out


print(filled(rows(2), 3), filled(rows(2), "a"))

extended = list(rows(2))
extended.append((2, [2.5]))
print(extended)

for row in (dict() for _ in range(2)):
    row["key"] = None
    print(row)


# Generators of one function for different arguments, in one variable.


def twice(item):
    yield item
    yield item


def pick(first):
    if first:
        return twice(1)
    return twice("a")


for item in pick(len(extended) == 3):
    print(item)
print(list(twice(1) if len(extended) > 3 else twice("a")))

for generator in [twice(1), twice("b"), twice(2.5)]:
    print(next(generator), list(generator))


# What is sent may differ, too.


def echo():
    got = None
    while True:
        got = yield got


numbers, words = echo(), echo()
next(numbers)
next(words)
print(numbers.send(3) + 1, words.send("x").upper())


# A variable that is bound to items of another type where an exception is caught.


def rebound(small):
    table = list(map(lambda _: {(small, small): 0.1}, ""))
    try:
        table.index({})
    except ValueError:
        table = [{(10**20, small): 3.14159}]
    return table


print(rebound(len(extended)))
