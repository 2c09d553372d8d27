# Types that nest deep, but not without end: displays, wrappers around wrappers, generators over generators.
nested = [[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]
print(nested, nested == [nested[0]])
keyed = {1: {2: {3: {4: {5: {6: {7: {8: {9: {10: {11: {12: {13: {14: {15: {16: "end"}}}}}}}}}}}}}}}}
print(keyed[1][2][3][4][5][6][7][8][9][10][11][12][13][14][15][16])


def counted(function):
    def wrapper(*args):
        return function(*args) + 1

    return wrapper


@counted
@counted
@counted
@counted
@counted
@counted
@counted
@counted
@counted
@counted
@counted
@counted
@counted
@counted
@counted
@counted
def length(text):
    return len(text)


print(length("abc"))

numbers = iter([3, 1, 2])
numbers = (n + 1 for n in numbers)
numbers = (n * 2 for n in numbers)
numbers = map(lambda n: n - 1, numbers)
numbers = filter(lambda n: n > 3, numbers)
numbers = (n for n in numbers)
numbers = enumerate(numbers)
numbers = ((b, a) for a, b in numbers)
numbers = map(lambda pair: pair[0] + pair[1], numbers)
numbers = (n for n in numbers if n != 4)
numbers = zip(numbers, "xyz")
numbers = (pair for pair in numbers)
numbers = ([*pair] for pair in numbers)
numbers = (pair for pair in numbers)
numbers = (pair for pair in numbers)
numbers = (pair for pair in numbers)
numbers = (pair for pair in numbers)
print(list(numbers))


def char(wanted):
    return lambda text, at: at + 1 if at < len(text) and text[at] == wanted else -1


def then(first, second):
    def parse(text, at):
        middle = first(text, at)
        return second(text, middle) if middle >= 0 else -1

    return parse


def either(first, second):
    def parse(text, at):
        end = first(text, at)
        return end if end >= 0 else second(text, at)

    return parse


def many(parser):
    def parse(text, at):
        while True:
            end = parser(text, at)
            if end < 0:
                return at
            at = end

    return parse


digit = either(char("0"), either(char("1"), either(char("2"), either(char("3"), either(char("4"), char("5"))))))
integer = then(digit, many(digit))
factor = either(then(char("("), then(integer, char(")"))), integer)
term = then(factor, many(then(either(char("*"), char("/")), factor)))
total = then(term, many(then(either(char("+"), char("-")), term)))
group = then(char("["), then(total, char("]")))
listed = then(group, many(then(char(","), group)))
print(listed("[1+2*(3)],[4/5]", 0), listed("[1+]", 0))
