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


class Truth:
    def __init__(self, answer):
        self.answer = answer

    def __bool__(self):
        return self.answer


class Count:
    def __init__(self, count):
        self.count = count

    def __len__(self):
        return self.count


for value in (Truth(True), Truth(1), Truth("yes"), Count(2), Count(-1), Count("two"), Count(True)):
    for ask in (lambda: bool(value), lambda: not value, lambda: 1 if value else 2, lambda: value and 3 and 4):
        try:
            print(ask() is True, end=" ")
        except (TypeError, ValueError) as error:
            print(error)
    print()


# Bounds and indices that are no ints.
class Nothing:
    pass


data = [1, 2, 3]
for sequence in ("abc", b"abc", [1, 2], (1, 2), (1, "b"), range(3), bytearray(b"abc")):
    for bound in ("a", 1.5, Nothing()):
        for cut in (lambda: sequence[bound:], lambda: sequence[:bound], lambda: sequence[::bound], lambda: sequence[bound]):
            try:
                print(cut())
            except TypeError as error:
                print(error)
for change in (lambda: data.__setitem__(slice("a", None), [1]), lambda: data.__delitem__(slice("a", None)), lambda: "abc".find("b", "a")):
    try:
        print(change())
    except TypeError as error:
        print(error)
