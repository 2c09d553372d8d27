"""What makes lazy iterators looks at its arguments at once, not when the first item is asked for."""

from enum import Enum

def attempt(action):
    try:
        print(type(action()).__name__)
    except TypeError as error:
        print(error)

attempt(lambda: zip([1], 2))
attempt(lambda: map(str))
attempt(lambda: map(str, 3))
attempt(lambda: filter(None, 3.5))
attempt(lambda: enumerate(None))
attempt(lambda: reversed({1, 2}))
attempt(lambda: reversed(3))

class Squares:
    def __len__(self):
        return 4

    def __getitem__(self, index):
        if index >= 4:
            raise IndexError
        return index * index

print(list(reversed(Squares())), list(map(str, Squares())), list(zip(Squares(), "abcd")), list(enumerate(Squares())))
print(list(reversed(Squares())))

class Colour(Enum):
    RED = 1
    BLUE = 2

print(list(reversed(Colour)), list(zip(Colour, "ab")), list(map(str, Colour)))
