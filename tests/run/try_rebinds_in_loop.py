# A container that a loop in a `try` binds to an empty one: it is what it was when the loop begins.
values = [0.5]
try:
    print(values[0] + 1.0)
    for value in values:
        values = []
except KeyError as error:
    print(type(error).__name__)
print(values)

pairs = {"p": 0.0}
try:
    del pairs["x"]
    for key, value in pairs.items():
        pairs = dict()
except KeyError as error:
    print(type(error).__name__, error)
print(pairs)

counts = {"p": 0.0}
try:
    counts["x"] += 1.0
    for item in counts.items():
        counts = {}
except KeyError as error:
    print(type(error).__name__, error)
print(counts)


def numbered(values):
    try:
        for number, value in enumerate(values):
            values = []
    finally:
        print(values)
    while values:
        try:
            values = values[1:]
        except IndexError:
            values = [1]
    return values


print(numbered([1.5, 2.5]), numbered(["a"]))
