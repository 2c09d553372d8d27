import re
# Positions count characters, whatever these take in bytes.
text = "aé日🙂 b" * 40
for m in list(re.finditer(r"(\w+)(🙂)?(x)?", text))[37:42]:
    print(m.span(), m.span(1), m.span(2), m.span(3), m.pos, m.endpos, m.group(), m.groups(), m.regs, m.lastindex)
word = re.compile(r"\w+")
at = 0
found = 0
while m := word.search(text, at):
    at = m.end()
    found += m.start()
print(at, found, len(text))
for at in (200, 3, 239, 0, 120, 121, 122, 123, 119, 7, 240, 241, -5):
    m = word.search(text, at)
    print(at, m and (m.span(), m.group()), word.match(text, at), word.fullmatch(text, at, at + 3), word.findall(text, at, at + 9))
other = "öö ää üü"
print(word.search(other, 3).span(), word.search(text, 100).span(), word.search(other, 5).span(), word.search(other, 1).span())
print(re.findall(r"(?<=é)日|(?=🙂)", text[:12]), re.split(r"(é)|日", text[:12]), re.split("", "éa"), re.split(r"\b", "éa b"))
print(re.sub(r"(é)(x)?|🙂", r"<\1\2>", text[:13]), re.subn("", "-", "é日"), re.sub("é*", lambda m: f"{m.span()}", "aéé日"))
print([m.span() for m in re.finditer(r"x*", "éxx日x")], re.findall(r"x*", "éxx日x"), re.findall(r"(?:)|é", "éé"))
p = re.compile(r"(?P<key>\w+)=(?P<value>\w*)")
for m in p.finditer("é=1 ß= =2", 1, 8):
    print(m.span("key"), m.start("value"), m["value"], m.groupdict(), m.pos, m.endpos, m.lastgroup)
for name in ("no", "", 3, -1):
    try:
        print(p.match("a=b").group(name))
    except IndexError as e:
        print(e)
print(p.search("a=b", 2, 1), list(p.finditer("a=b", 5)), p.findall("a=b", 0, -1), p.findall("a=b", -9), p.search("é", 9))
m = re.search(r"(?<=(é))b(?=(日))", "aéb日")
print(m.span(), m.span(1), m.span(2), m.regs)
# A match asked late, and one that goes on while another pattern is searched for.
matches = list(re.finditer("日", text))
print([m.start() for m in matches[::-7]], [m.end() for m in matches[::5]])
print(re.sub(r"\w+", lambda m: re.sub("é", "e", m[0]) + str(m.start()), "été à"), [(m[0], len(re.findall(".", m[0]))) for m in re.finditer(r"\S+", "é da ü")])
half = chr(0xD800)
print(re.findall("x", f"a{half}x"), re.search("x", f"a{half}x").span(), re.sub("x", "y", half + "x") == half + "y")
print(re.sub("b", "", "abc"), re.sub("z", "y", "abc"), re.subn("b", "", "bb", 1), re.split(",", "a,b,c", 1), re.split("(,)", "a,b,c", maxsplit=1))
# Many matches in a long text take no longer each.
long = "wört " * 100000
print(len(word.findall(long)), sum(m.start() for m in word.finditer(long)), len(re.split(r"\s", long)), len(re.sub("ö", "oe", long)), len(word.sub(lambda m: m[0].upper(), long)))
at = n = 0
while m := word.search(long, at):
    at = m.end()
    n += 1
print(n, at)
