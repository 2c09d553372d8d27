# Classes derived from str.
class Ident(str):
    def __new__(cls, text):
        if not text.isidentifier():
            raise ValueError(f"bad identifier: {text!r}")
        return super().__new__(cls, text)
    def snake(self):
        return "".join("_" + c.lower() if c.isupper() else c for c in self).lstrip("_")
    def __add__(self, other):
        return Ident(str(self) + other)
for t in ("fooBar", "1abc", "HelloWorld"):
    try:
        i = Ident(t)
        print(i, i.snake(), i + "X", type(i + "X").__name__, type(i.lower()).__name__)
    except ValueError as e:
        print("error:", e)
a = Ident("abc")
text = "xx abc yy"
print(text.find(a), a in text, text.replace(a, "Z"), text.split(a), "abc".startswith(a), ",".join([a, "b"]), a.join("123"), a * 2, a[1:], a[::-1], len(a), list(a))
d = {"abc": 1, "q": 2}
print(d[a], d.get(a), a in d, {a: 5}["abc"], a == "abc", "abc" == a, a < "b", sorted([Ident("z"), a]), max(a, "b"))
print(int(Ident("x1")[1]), "%s|%5s|%r" % (a, a, a), f"{a}|{a:>6}|{a!r}", "{0}-{0:^7}".format(a), str(a), repr(a), hash(a) == hash("abc"))
def shout(s):
    return s.upper() + "!"
print(shout(a), shout("plain"))
def kind(x):
    if isinstance(x, Ident):
        return "ident"
    if isinstance(x, str):
        return "str"
    return "other"
print([kind(x) for x in (a, "abc", 3)])
names = {Ident("b"), Ident("a"), "c"}
print(sorted(names), len(names | {"a"}), "a" in names)
for ch in a:
    print(ch, end=" ")
print(a.encode(), ord(a[0]), a.count("a"), a.isalpha(), a.zfill(6), a.center(9, "*"), a.partition("b"))
class Lower(str):
    def __eq__(self, other):
        return self.lower() == other.lower()
    def __hash__(self):
        return hash(self.lower())
print(Lower("ABC") == "abc", Lower("x") == Lower("X"), len({Lower("a"), Lower("A")}), {Lower("k"): 1}[Lower("K")])

class Token(str):
    line = 0
    kind = "word"
    def __new__(cls, text, line, kind="word"):
        self = str.__new__(cls, text)
        self.line = line
        self.kind = kind
        return self
toks = [Token(w, i) for i, w in enumerate("the quick the fox".split(), 1)]
counts = {}
for t in toks:
    counts[t] = counts.get(t, 0) + 1
print(counts)
for t in toks:
    print(t.line, t, t.kind, t == "the", t.replace("t", "T"))
print(" ".join(toks), sorted(toks), max(toks, key=len), set(toks) == {"the", "quick", "fox"})
class Shout(str):
    def __str__(self):
        return self.upper() + "!"
print(Shout("hey"), str(Shout("a")), f"{Shout('b')}", len(Shout("abc")))
