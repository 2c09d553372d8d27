# A parser that wraps what it was given: each of the functions that call it has one level of tuples more.


def char(wanted):
    return lambda text, at: at + 1 if at < len(text) and text[at] == wanted else -1


def then(first, second):
    def parse(text, at):
        middle = first(text, at)
        return second(text, middle) if middle >= 0 else -1

    return parse


def either(first, second):
    def parse(text, at):
        end = (text, at)
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
try:
    print(listed("[1+2*(3)],[4/5]", 0))
except TypeError as error:
    print(error)
