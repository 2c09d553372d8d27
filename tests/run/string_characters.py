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
