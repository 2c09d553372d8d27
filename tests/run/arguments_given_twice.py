"""An argument that comes both by position and by name is an error, wherever the two come from."""


def area(width, height=1, **options):
    return width, height, options


class Box:
    def __init__(self, side=1):
        self.side = side


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


sizes = [1, 2]
named = {"height": 3}
attempt(lambda: area(*sizes, **named))
attempt(lambda: area(*[1], **named))
attempt(lambda: area(*sizes, height=4))
attempt(lambda: area(*sizes[:1], height=4))
attempt(lambda: area(5, height=4, **named))
attempt(lambda: area(5, colour="red", **{"colour": "blue"}))
attempt(lambda: area(5, 6, **named))
attempt(lambda: Box(side=2, **{"side": 3}).side)
attempt(lambda: Box(**{"side": 3}).side)


def collect(first, *rest, **options):
    return first, rest, options


attempt(lambda: collect(*sizes, first=1))
attempt(lambda: collect(*sizes, **{"first": 1}))
