class Basket:
    def __init__(self):
        self.items = [1, 2]


class Countdown:
    def __iter__(self):
        return 3


def table(x):
    return x


squares = (n * n for n in range(3))
words = ["a", "b"]
ordered = words.sort()
basket = Basket()
print(table[1])
print(squares[1])
print({1, 2}[0])
print((4711)[0])
print(ordered[0])
print(basket[0])
print(words["a"])
print(words[len(words) / 2])
print((1, 2)["a"])
print("text"["a"])
for n in range(3 / 2):
    pass
for item in basket:
    print(item)
for n in Countdown():
    print(n)
for key, value in {1: 2}:
    print(key, value)
