# The codecs unicode_escape and raw_unicode_escape.
every = "".join(chr(code) for code in range(300)) + "→日\U0001F642'\"\\" + chr(0xD800)
print(every.encode("unicode_escape"))
print(every.encode("raw_unicode_escape"))
print(every.encode("unicode_escape").decode("unicode_escape") == every, every[:300].encode("raw_unicode_escape").decode("raw_unicode_escape") == every[:300])
print("caf\u00e9\n".encode("Unicode-Escape"), r"tab\there\n\"q\" \x41\u00e9".encode().decode("unicode_escape"))


def show(octets, errors="strict"):
    for codec in ("unicode_escape", "raw_unicode_escape"):
        try:
            print(repr(octets.decode(codec, errors)))
        except UnicodeDecodeError as e:
            print(e, "|", e.encoding, e.start, e.end, e.reason)


for octets in (
    b"\\a\\b\\f\\v\\r\\t\\'\\\"\\\\", b"\\0\\12\\1234\\777\\18\\8", b"\\x41\\xe9\\xE9", b"\\u0041\\u65e5\\U0001f642", b"a\\\nb",
    b"\\N{LATIN SMALL LETTER E WITH ACUTE}!", b"\\N{snowman}", b"\xe9\xff", b"\\xe", b"\\xg1", b"ab\\u12z4", b"\\u123", b"\\U0011", b"\\U00110000x",
    b"\\", b"a\\\\\\", b"\\N", b"\\Nx", b"\\N{", b"\\N{}", b"\\N{no such}", b"\\\\u0041", b"\\ud83d\\ude42", b"",
):
    show(octets)
    for errors in ("replace", "ignore", "backslashreplace"):
        show(octets + b"z", errors)
print("x".encode("unicode_escape", "no such"), b"x".decode("raw-unicode-escape", "ignore"))
try:
    "x".encode("unicodeescape")
except LookupError as e:
    print(e)
