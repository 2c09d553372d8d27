def find(items, wanted):
    for i, item in enumerate(items):
        if item == wanted:
            return i
    return None


for wanted in [20, 99]:
    position = find([10, 20, 30], wanted)
    if position is None:
        print(wanted, "not found")
    else:
        print(wanted, "at", position + 1)
best = None
for x in [3, 9, 4]:
    if best is None or x > best:
        best = x
print(best)


def first_word(text):
    words = text.split()
    return words[0] if words else None


print(first_word("hello there"), first_word(""))
word = first_word("abc")
if word:
    print(len(word))
