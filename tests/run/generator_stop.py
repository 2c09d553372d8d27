"""StopIteration that leaves a generator's body becomes RuntimeError; next() with a default does not raise."""


def pairs(values):
    source = iter(values)
    while True:
        first = next(source)
        second = next(source)
        yield first + second


def careful(values):
    source = iter(values)
    while True:
        try:
            yield next(source)
        except StopIteration:
            return


def stopped():
    yield 1
    raise StopIteration


def other():
    yield 1
    raise ValueError("plain")


print(list(careful([1, 2])))
for make in [stopped, other]:
    try:
        print(list(make()))
    except (RuntimeError, ValueError) as e:
        print(repr(e), repr(e.__cause__))
for total in pairs([1, 2, 3, 4, 5]):
    print(total)
