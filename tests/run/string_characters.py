# Single characters: ASCII, Latin-1, beyond, surrogates; indexing, iterating, comparing, storing.
text = "aé日😀\x00z" + chr(0xD800)
chars = [c for c in text]
print(len(chars), [ord(c) for c in chars])
print([text[i] == chars[i] for i in range(len(text))])
print([text[-1 - i] == chars[len(chars) - 1 - i] for i in range(len(text))])
same = 0
for c in "banana":
    for d in "ananas":
        if c == d:
            same += 1
print(same)
counts = {}
for c in "mississippi日本日":
    counts[c] = counts.get(c, 0) + 1
print(counts)
word = ""
for i in range(5):
    word = word + chr(ord("a") + i) + chr(0x3B1 + i)
print(word, word[1], word[-1], word[2:3] == "b", "" == word[0:0], "a" != "b", "é" == "e")
print("x" == "xy", "xy" == "xz", "xy" == "xy", "\x00" == "", chr(0x1F600) == "😀")
total = 0
s = "abcdefghij" * 20
for r in range(300):
    for i in range(len(s)):
        if s[i] == "c" or s[i] == s[0]:
            total += 1
print(total)


# Texts that differ by a character zero, or only in their length.
texts = ["", "\0", "a", "a\0", "aa", "b", "é", "\x7f", "\x80", "𝄞"]
print([[(a < b, a <= b, a > b, a >= b).index(True) for a in texts] for b in texts], sorted(reversed(texts)))


def kinds(text):
    """What holds of the text, one letter each."""
    tests = [
        text.isalpha(), text.isdecimal(), text.isdigit(), text.isnumeric(), text.isalnum(), text.isspace(), text.isprintable(),
        text.islower(), text.isupper(), text.istitle(), text.isidentifier(), text.isascii(),
    ]
    return "".join(letter for letter, test in zip("adgnwsplutif", tests) if test)


# Each ASCII character, some of Latin-1 and beyond, alone and after a letter; short and long texts that hold it or not.
for code in [*range(128), 0x85, 0xA0, 0xAA, 0xB2, 0xB5, 0xBC, 0xC9, 0xDF, 0xE9, 0xFF, 0x130, 0x1C5, 0x663, 0x2028, 0x4E00, 0x1D7FF]:
    c = chr(code)
    cases = [c.lower(), c.upper(), c.swapcase(), c.title(), c.capitalize(), c.casefold()]
    pair = "a" + c
    held = c in "0123456789", c in "aeiou\0é", c in "an ASCII text of more than sixteen bytes", c in "É\xa0ß long enough to search it", c in ""
    print(code, kinds(c), kinds(pair), ascii(cases), ascii([pair.upper(), pair.title(), pair.capitalize()]), held)
print(kinds(""), "".lower() + "".upper() == "", "they're BILL's 2nd".title(), "hELLO wORLD".capitalize())
