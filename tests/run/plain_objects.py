# object() as a value that equals nothing else.

END = object()
MISSING = object()


def get(table, key, default=MISSING):
    if key in table:
        return table[key]
    if default is MISSING:
        raise KeyError(key)
    return default


print(get({1: 2}, 1), get({}, 3, None), get({1: 5}, 3, "x"))
try:
    get({}, "z")
except KeyError as error:
    print(repr(error))

print(END is MISSING, END == END, END != MISSING, {END: 1}[END])
print(type(END), type(END) is object, isinstance(END, object), repr(END)[:18])

items = [1, END, "a", None]
print([item is END for item in items], items.index(END), END in items)

queue = [1, 2, END]
while (first := queue.pop(0)) is not END:
    print(first)


def trie(words):
    root = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[END] = len(word)
    return root


words = trie(["ab", "acd"])
print(END in words["a"]["b"], words["a"]["c"]["d"][END], END in words)

try:
    END.size = 1
except AttributeError as error:
    print(error)
try:
    object(1)
except TypeError as error:
    print(error)

for text in (object.__repr__(5), object.__repr__("x"), object.__repr__([1]), object.__repr__(None), object.__repr__(END)):
    print(text[: text.index(" at 0x")])
print(object.__hash__(END) == hash(END), object.__hash__(5) == object.__hash__(5))
