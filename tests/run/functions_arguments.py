def greet(name, greeting="Hello", punctuation="!"):
    return f"{greeting}, {name}{punctuation}"


print(greet("Ann"))
print(greet("Bob", "Hi"))
print(greet("Cid", punctuation="?"))
print(greet(punctuation=".", name="Dan", greeting="Hey"))


def scale(x, factor=2):
    return x * factor


print(scale(3), scale(2.5), scale("ab"), scale([1], factor=3))


def average(*numbers):
    return sum(numbers) / len(numbers)


print(average(1, 2, 3), average(2.5))


def only_keywords(a, *, b=1):
    return a - b


print(only_keywords(5), only_keywords(5, b=3))


def nothing():
    pass


print(nothing())


def swap(a, b):
    return b, a


x, y = swap(1, "one")
print(x, y)
