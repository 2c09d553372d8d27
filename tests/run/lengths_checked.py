# What `__len__` gives must be an int and not negative.
class Sized:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


print(len(Sized(3)), len(Sized(True)), bool(Sized(0)))
for length in (-1, -5):
    try:
        print(len(Sized(length)))
    except ValueError as error:
        print(error)


class Wrong:
    def __len__(self):
        return "3"


try:
    len(Wrong())
except TypeError as error:
    print(error)
for call in (lambda: max(), lambda: min(key=len)):
    try:
        call()
    except TypeError as error:
        print(error)


class Place:
    def __init__(self, index):
        self.index = index

    def __index__(self):
        return self.index


letters = "abcdef"
print(letters[Place(1)], letters[Place(-3):], letters[:Place(2)])
for place in (Place(2), Place("two"), Place(None)):
    for read in (lambda: letters[place], lambda: letters[place:], lambda: [1, 2, 3][place], lambda: "-" * place):
        try:
            print(read())
        except TypeError as error:
            print(error)
