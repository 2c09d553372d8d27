line = "  the quick brown fox  "
print(line.strip(), "|", line.lstrip(), "|", line.rstrip(), "|")
print(line.split())
print("a,b,,c".split(","), "a,b,c".split(",", 1), "x--y--z".split("--"))
print(", ".join(["one", "two", "three"]), "".join(["a", "b"]))
print("banana".count("an"), "banana".find("na"), "banana".rfind("na"), "banana".find("x"))
print("banana".replace("a", "o"), "banana".replace("a", "o", 1))
print("file.txt".endswith(".txt"), "file.txt".startswith("file"))
print("abc".isalpha(), "123".isdigit(), "a1".isalnum(), " ".isspace(), "Ab".isupper(), "ab".islower())
print("7".zfill(3), "-7".zfill(4), "ab".ljust(5) + "|", "ab".rjust(5) + "|", "ab".center(6, "*"))
print("a\nb\r\nc".splitlines())
print("key=value=x".partition("="), "no".partition("="))
print("xxabcxx".strip("x"), "abc".index("c"), "hello world".capitalize())

letters = "abcdefghijklmnopqrstuvwxyz"
for part in ["", "a", "m", "z", "é", "日", "\0", "ab", "yz", "zz", "~", "A", "ÿ"]:
    places = letters.find(part), "aab".find(part), "".find(part), "é日a".find(part), letters.find(part, 1), letters.find(part, 0, 5)
    print(ascii(part), part in letters, part in "aab", part in "", part in "é日a", places)
    try:
        print(letters.index(part))
    except ValueError as error:
        print(error)
for line in ["", "a", "ab", "abc", "hello world", "日本a", "0123456789abcdef0123"]:
    for part in ["", "a", "abc", "c", "lo", "world", "本a", "日", "0123456789abcdef0123", "ef0123", "d"]:
        starts = [line.startswith(part, i) for i in range(-3, 22, 4)]
        ends = [line.endswith(part, 1, i) for i in range(-3, 22, 4)]
        print(line.startswith(part), line.endswith(part), sum(starts), sum(ends), line == part, line < part)
for text in ["", " ", " a b ", "\tx\ny\u3000z ", "a\u00a0b", "  日本  é ", "\x1c\x1dq\x85r"]:
    print(ascii([text.split(), text.rsplit(None, 1), text.strip(), text.lstrip(), text.rstrip(), text.splitlines()]))
for number in ["0", "9", "12", "-3", " 5 ", "x", "", "+4", "1_0", "٣", "00", "-0", "123456789012345678", "-9223372036854775808"]:
    try:
        print(int(number), int(number, 10))
    except ValueError as error:
        print(error)
