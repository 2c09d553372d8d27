def wrap(text, width):
    lines = []
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        lines.append(line)
    return lines


poem = "It was many and many a year ago in a kingdom by the sea"
for line in wrap(poem, 20):
    print(f"|{line:<20}|")
digits = ""
n = 2024
while n:
    digits = str(n % 2) + digits
    n //= 2
print(digits, int(digits, 2))
print("\n".join("*" * i for i in range(1, 4)))
table = {"one": 1, "two": 2}
print(" + ".join(table), "=", sum(table.values()))

# Pieces of all lengths, put together in all ways; texts that are still needed do not change.
pieces = ["", "a", "é", "ab", "日", "abcdefg", "ß🙂", "abcdefgh", "abcdefghi", "q" * 15, "q" * 16, "0123456789" * 4, "y" * 600]
kept = []
for first in pieces:
    for second in pieces:
        grown = first
        grown += second
        before = grown
        grown += "!"
        grown += second
        if len(grown) < 40:
            grown += grown
        kept.append((before, grown, len(grown), len(grown.encode())))
        both = [first, second]
        texts = ["".join(both), "-".join(both), "é".join(both), "::".join([first, second, first]), "".join(p for p in both), f"{first}{second}{len(grown)}"]
        assert texts[0] == texts[4] == before == first + second, before
        assert [len(text) for text in texts[1:4]] == [len(before) + 1, len(before) + 1, len(before) + len(first) + 4]
        assert texts[5] == before + str(len(grown)) and texts[3].split("::") == [first, second, first]
print(sum(len(before) * n + m for before, grown, n, m in kept), hash(kept[5][1]) == hash("abcdefg!abcdefg" * 2))
print(kept[2], kept[16], kept[30][1], kept[-3][0][-20:])
print(repr("".join([])), "x".join(["one"]), repr("".join(["", ""])), repr("".join(["", "c", ""])), repr("é".join(["", ""])))
print([text[::-1] for text in pieces[:9]], "abcdef"[4:1:-1], "abcdef"[::3], "abcdef"[5:0:-2], "a日b本"[::-1], "xyz"[1::5] is not None)
print([str(10**k) + str(-(10**k) + 1) for k in range(19)])
