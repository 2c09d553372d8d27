# Regular expressions: the functions, compiled patterns, matches, templates and messages.

import re

# searching
for pattern, text in [(r"\bfoo\b", "a foo b"), (r"^b", "ab"), (r"b$", "ab\n"), (r"b\Z", "ab\n"), (r"(a)(b)?", "ac"), (r"[^\W\d_]+", "12_é3x"), (r"x{2,3}?", "xxxx"), (r"(?i)HeLLo", "say hello"), (r"a.c", "a\nc"), (r"(?s)a.c", "a\nc"), (r"(?m)^two$", "one\ntwo\n"), (r"(?x) a  b # comment", "ab"), (r"(?<=\$)\d+", "cost $42"), (r"(?<!a)b", "abb"), (r"a(?=b)", "acab"), (r"(\w)\1", "hello"), (r"(?P<q>['\"]).*?(?P=q)", "say 'hi' \"x\""), (r"(?:ab)+", "xababab"), (r"\.\*", "a.*b"), (r"[\]\-a]+", "x]-a"), (r"[]a]+", "]a"), (r"[^]]", "]x"), (r"\x41\u0042\103", "ABC"), (r"(a|ab)(c|bcd)", "abcd"), (r"a{,2}", "aaa"), (r"a{x}", "a{x}"), (r"(?>a+)b", "aab"), (r"a++b", "aab"), (r"(a)?(?(1)b|c)", "c ab")]:
    m = re.search(pattern, text)
    if m is None:
        print(pattern, "-", "no match")
    else:
        print(pattern, "-", m.span(), repr(m.group()), m.groups(), m.lastindex)

# anchored forms
print(re.match("b", "ab"), re.match("a", "ab"), re.fullmatch("a|ab", "ab"), re.fullmatch("a", "ab"), re.fullmatch(r"\d*", ""))
p = re.compile(r"(\d+)-(?P<word>[a-z]+)")
print(p, p.pattern, p.groups, p.groupindex, p.flags, re.compile("a", re.I | re.M), re.compile("é+"))
print(p.search("xx 12-ab", 4), p.match("12-ab 3-c", 6), p.fullmatch("12-abc", 0, 5), p.search("12-abc", 0, 3))

# matches
m = p.search("== 12-ab ==")
print(m.group(0), m.group(1), m.group("word"), m.group(1, 2), m[0], m["word"], m.start(), m.end(), m.span("word"), m.pos, m.endpos, m.string, m.re.pattern, m.lastgroup, m.lastindex)
print(m.groupdict(), m.expand(r"<\2:\g<1>:\g<word>>"), bool(m), repr(m))
print(re.match(r"(a)(b)?(c)?", "a").groups(), re.match(r"(a)(b)?", "a").groups(""), re.match(r"(?P<x>a)(?P<y>b)?", "a").groupdict("-"))
word = re.match(r"(\w+) (\w+)", "Isaac Newton, physicist")
first, last = word.groups()
print(first, last, word.group(1).upper(), len(word.group(2)), word.group(1) + "!")
if (found := re.search(r"(\d+)\s*(kg|g)", "weight 75 kg")) is not None:
    print(int(found.group(1)) * (1000 if found.group(2) == "kg" else 1))
for name, number in re.findall(r"(\w+)=(\d+)", "a=1, b=22"):
    print(name, int(number) + 1, end="; ")
print()
print([m.start() for m in re.finditer("a", "banana")], [m.group("n") for m in re.finditer(r"#(?P<n>\d+)", "#1 #23")])

# all matches, empty ones too
print(re.findall(r"\w+", "it's one"), re.findall(r"x*", "axb"), re.findall(r"|a", "aab"), re.findall(r"(a)|b", "ab"), re.findall(r"(a)(b)?", "aab"), re.findall("", "ab"), re.findall(r"\b", "ab cd"))
print(re.split(r"\s+", " a b  c "), re.split(r"(,)", "a,b,c"), re.split(r"(a)|b", "xaybz"), re.split(",", "a,b,c", maxsplit=1), re.split(r"x*", "axbc"), re.split(r"\b", "a b"), re.split("z", "abc"))

# replacing
print(re.sub(r"(\w+)@(\w+)", r"\2 at \1", "me@home you@work"), re.sub("a", "b", "aaaa", count=2), re.sub("x*", "-", "abxd"), re.sub(r"\s", "", " a b "), re.sub(r"(?P<d>\d)", r"[\g<d>]", "a1"), re.sub("a", r"\\", "xay"), re.sub("a", r"\n", "xay") == "x\ny", re.sub(r"(.)", r"\g<1>0", "ab"), re.sub("b", lambda m: f"<{m.start()}>", "abcb"))
print(re.subn(r"\d", "#", "a1b22"), p.sub("_", "1-a 2-b"), p.subn(lambda m: m.group(2) * int(m.group(1)), "2-ab 3-c"), re.sub(r"(a)(b)?", r"[\2]", "ab a"))
def title(m):
    return m.group(0).capitalize()
print(re.sub(r"\b[a-z]", title, "the quick brown"), re.sub("É", "e", "été", flags=re.I), re.sub("[aeiou]", "", "education"))

# flags
print(re.findall("a", "aA", re.I), re.findall("^.", "ab\ncd", re.M), re.findall("a.b", "a\nb", flags=re.S), re.findall(r"\w", "aé", re.A), re.findall(r"""
    \d +   # digits
    \s*    # blanks
    [a-z]  # a letter""", "12 a 3b", re.X), re.findall("STRASSE", "Strasse", re.IGNORECASE), re.findall("(?i:a)b", "Ab AB"))

# escaping
print(re.escape("a.b*c (d)"), re.escape("é-_/"), re.findall(re.escape("1+1"), "1+1=2"))

# wrong patterns
for pattern in ["(", ")", "[", "a**", "*", "a{3,1}", r"\q", r"(?P<1>a)", "(?P<a>x)(?P<a>y)", r"(?P=b)", r"\1", "[b-a]", "(?z)", "(?P<n", r"(?P>x)", r"\x1", "a\nb(", "x(?i)", "(?#"]:
    try:
        re.compile(pattern)
        print("fine", pattern)
    except re.error as e:
        print(repr(pattern), "|", e, "|", e.pos)
for template in [r"\2", r"\g<x>", r"\g<", r"\q", "\\"]:
    try:
        re.sub("(a)", template, "a")
    except re.error as e:
        print(repr(template), "|", e)
    except IndexError as e:
        print(repr(template), "| IndexError", e)
try:
    p.search("1-a").group(3)
except IndexError as e:
    print("IndexError", e)

# a tokenizer
TOKENS = [("NUMBER", r"\d+(?:\.\d*)?"), ("NAME", r"[A-Za-z_]\w*"), ("OP", r"[-+*/=()]"), ("SKIP", r"\s+"), ("BAD", r".")]
scanner = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in TOKENS))
tokens = []
for m in scanner.finditer("x1 = 3.5*(y + 2)"):
    kind = m.lastgroup
    if kind != "SKIP":
        tokens.append((kind, m.group()))
print(tokens)
patterns = {"int": re.compile(r"[-+]?\d+"), "word": re.compile(r"[a-z]+", re.I)}
for text in ("42", "Hello", "??"):
    print(text, [name for name, p in patterns.items() if p.fullmatch(text)])

for wrong in ["a(b", "a\n(b", "*"]:
    try:
        re.compile(wrong)
    except re.error as e:
        print(e, e.msg, e.pos, e.lineno, e.colno)
