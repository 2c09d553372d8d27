class Stack:
    def push(self, item):
        pass


class Boat:
    def __init__(self):
        self.length = 3

    def sail(self):
        pass


def join(words, *, separator):
    return separator.join(words)


def divide(top, bottom, /):
    return top / bottom


print(join(["a"], "-"))
print(divide(top=1, bottom=2))
print(Stack(10))
print(Boat().wheels)
