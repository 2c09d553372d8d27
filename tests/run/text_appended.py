"""`text += more`: a variable's text grows where it is, but nobody else's does."""


def grown(n):
    text = ""
    for i in range(n):
        text += "ab"
        text = text + str(i % 10)
    return text


def shared(n):
    text = "x"
    seen = []
    for i in range(n):
        before = text
        seen.append(text)
        text += "é" * i
        print(before, text, len(before), len(text))
    return seen


def doubled(text):
    text += text
    text += text
    return text


def param(text, more):
    text += more
    other = text
    text += more
    return text, other


def handled(words):
    text = "start"
    try:
        for word in words:
            text += word
            text += [word][len(word) - 3]
    except IndexError:
        text += "!"
    finally:
        text += "."
    return text


def kept_in_handler(n):
    text = "a"
    try:
        text += "b"
        text = text + str(10 // n)
    except ZeroDivisionError:
        return text + " divided"
    return text


def generated(n):
    text = ""
    for i in range(n):
        text += str(i)
        yield text


def closed():
    text = ""

    def add(more):
        nonlocal text
        text += more
        return text

    add("a")
    add("b")
    return add("c")


class Line:
    def __init__(self):
        self.text = ""

    def add(self, more):
        self.text += more
        return self


def either(flag):
    text = "one" if flag else "two"
    copy = text
    if flag:
        text += copy
    return text, copy


def reused(texts):
    last = ""
    for text in texts:
        text += last
        last = text
    return last, texts


print(grown(5), len(grown(100000)))
print(shared(4))
original = "ab"
print(doubled(original), original)
print(param(original, "cd"), original, param("", ""))
print(handled(["abc", "def", "gh"]), handled(["abc"]), handled([]))
print(kept_in_handler(5), kept_in_handler(0))
print(list(generated(5)))
print(closed())
print(Line().add("x").add("yz").text)
print(either(True), either(False))
print(reused(["a", "b", "c"]))
total = ""
for c in "hello":
    total += c
    total += c.upper()
print(total)
