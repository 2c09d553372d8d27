# What Python calls iterators, functions and types.


def numbers():
    yield 1


def call():
    pass


for value in [map(str, [1]), zip([1], [2]), enumerate([]), filter(None, []), numbers(), (x for x in [1])]:
    print(type(value), type(value).__name__, str(value).split(" at ")[0].split(" object")[0])
print(type(print), type(len), type(sorted), type(call), type(lambda: 0), type(int), type(str).__name__)
print(type(None), type(...), type(NotImplemented), type(type), type(call).__name__)
for operation in [lambda: len(map(str, [1])), lambda: zip([1])[0], lambda: filter(None, [1]) + 1, lambda: print[0], lambda: call + 1]:
    try:
        print(operation())
    except TypeError as error:
        print(error)


def needs(a, b=2, *, c):
    return a, b, c


for attempt in [lambda: needs(), lambda: needs(1), lambda: needs(c=3)]:
    try:
        print(attempt())
    except TypeError as error:
        print(error)
