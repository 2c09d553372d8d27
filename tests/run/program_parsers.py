# Parser combinators: parsers as objects with operators, closures for actions, results as a small class hierarchy.
class Result:
    ok = False


class Ok(Result):
    ok = True
    __match_args__ = ("value", "rest")

    def __init__(self, value, rest):
        self.value = value
        self.rest = rest


class Fail(Result):
    __match_args__ = ("expected", "at")

    def __init__(self, expected, at):
        self.expected = expected
        self.at = at


class Parser:
    def parse(self, text, at):
        raise NotImplementedError

    def __or__(self, other):
        return Either(self, other)

    def __rshift__(self, other):
        return Both(self, other)

    def many(self):
        return Many(self)

    def between(self, left, right):
        return Between(left, self, right)

    def __call__(self, text):
        match self.parse(text, 0):
            case Ok(value, rest) if rest == len(text):
                return value
            case Ok(_, rest):
                return f"trailing {text[rest:]!r}"
            case Fail(expected, at):
                return f"expected {expected} at {at}"


class Char(Parser):
    def __init__(self, allowed, label=None):
        self.allowed = allowed
        self.label = label or repr(allowed)

    def parse(self, text, at):
        if at < len(text) and text[at] in self.allowed:
            return Ok(text[at], at + 1)
        return Fail(self.label, at)


class Either(Parser):
    def __init__(self, *choices):
        self.choices = list(choices)

    def __or__(self, other):
        self.choices.append(other)
        return self

    def parse(self, text, at):
        failures = []
        for choice in self.choices:
            result = choice.parse(text, at)
            if result.ok:
                return result
            failures.append(result)
        furthest = max(failures, key=lambda f: f.at)
        if furthest.at > at:
            return furthest
        return Fail(" or ".join(f.expected for f in failures), at)


class Both(Parser):
    def __init__(self, first, second):
        self.first = first
        self.second = second

    def parse(self, text, at):
        a = self.first.parse(text, at)
        if not isinstance(a, Ok):
            return a
        b = self.second.parse(text, a.rest)
        if not isinstance(b, Ok):
            return b
        return Ok(a.value + b.value, b.rest)


class Many(Parser):
    def __init__(self, inner):
        self.inner = inner

    def parse(self, text, at):
        values = []
        while True:
            result = self.inner.parse(text, at)
            if not isinstance(result, Ok):
                return Ok("".join(values), at)
            values.append(result.value)
            at = result.rest


class Between(Parser):
    def __init__(self, left, middle, right):
        self.parts = (left, middle, right)

    def parse(self, text, at):
        value = ""
        for number, part in enumerate(self.parts):
            result = part.parse(text, at)
            if isinstance(result, Fail):
                return result
            at = result.rest
            if number == 1:
                value = result.value
        return Ok("<" + value + ">", at)


class Lazy(Parser):
    def __init__(self, make):
        self.make = make
        self.made = None

    def parse(self, text, at):
        if self.made is None:
            self.made = self.make()
        return self.made.parse(text, at)


class Map(Parser):
    def __init__(self, inner, action):
        self.inner = inner
        self.action = action

    def parse(self, text, at):
        result = self.inner.parse(text, at)
        if isinstance(result, Ok):
            return Ok(self.action(result.value), result.rest)
        return result


digit = Char("0123456789", "a digit")
letter = Char("abcdefghijklmnopqrstuvwxyz", "a letter")
number = Map(digit >> digit.many(), lambda text: f"[{int(text) * 2}]")
word = Map(letter >> letter.many(), str.upper)
atom = number | word | Lazy(lambda: group)
group = Lazy(lambda: atom.many().between(Char("("), Char(")")))
program = atom.many()
for text in ["abc", "12ab7", "(a1)", "((x)(y))z", "(a", "a-b", "()", ""]:
    print(repr(text), program(text))
print(group("oops"), number("x"), (digit | letter)("!"), word("ab1"))
atom.choices.clear()
