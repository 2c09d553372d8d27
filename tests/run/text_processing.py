TEXT = """# Title
Some *bold* text and _em_ here.

- item one
- item two

1. first
2. second

> quote
`code`"""
import re
def inline(s):
    s = re.sub(r"\*(.+?)\*", r"<b>\1</b>", s)
    s = re.sub(r"_(.+?)_", r"<i>\1</i>", s)
    return re.sub(r"`(.+?)`", lambda m: "<code>" + m.group(1) + "</code>", s)
def render(text):
    out, mode = [], None
    for line in text.splitlines():
        kind = None
        if m := re.match(r"(#+) (.*)", line):
            out.append(f"<h{len(m[1])}>{inline(m[2])}</h{len(m[1])}>")
        elif line.startswith("- "):
            kind = "ul"
        elif re.match(r"\d+\. ", line):
            kind = "ol"
        elif line.startswith("> "):
            out.append(f"<blockquote>{inline(line[2:])}</blockquote>")
        elif line.strip():
            out.append(f"<p>{inline(line)}</p>")
        if kind != mode:
            if mode:
                out.append(f"</{mode}>")
            if kind:
                out.append(f"<{kind}>")
            mode = kind
        if kind:
            out.append(f"<li>{inline(line.split(' ', 1)[1])}</li>")
    if mode:
        out.append(f"</{mode}>")
    return "\n".join(out)
print(render(TEXT))
def wrap(words, width):
    lines, cur = [], ""
    for w in words:
        if len(cur) + len(w) + bool(cur) > width:
            lines.append(cur)
            cur = w
        else:
            cur = f"{cur} {w}" if cur else w
    return lines + [cur] if cur else lines
def justify(line, width):
    words = line.split()
    if len(words) == 1:
        return line.ljust(width)
    gaps = len(words) - 1
    spaces = width - sum(map(len, words))
    q, r = divmod(spaces, gaps)
    return "".join(w + " " * (q + (i < r) if i < gaps else 0) for i, w in enumerate(words))
for l in wrap("the quick brown fox jumps over the lazy dog and runs".split(), 16):
    print("|" + justify(l, 16) + "|")
def table(rows, headers):
    cols = list(zip(headers, *rows))
    widths = [max(len(str(v)) for v in col) for col in cols]
    sep = "+".join("-" * (w + 2) for w in widths)
    def fmt(row):
        return "|".join(f" {str(v):<{w}} " if isinstance(v, str) else f" {v:>{w}} " for v, w in zip(row, widths))
    return "\n".join([fmt(headers), sep] + [fmt(r) for r in rows])
print(table([("ann", 30, 1.5), ("robert", 4, 22.25)], ("name", "age", "score")))
vowels = sum(c in "aeiou" for c in TEXT.lower())
print(vowels, {c: TEXT.count(c) for c in sorted(set(TEXT)) if not c.isalnum() and not c.isspace()})
print("".join(sorted(set("mississippi"), key="mississippi".index)), "abc" * 2, "a-b_c".replace("-", " ").title(), "Hello"[::-1].swapcase())
rle = lambda s: "".join(f"{len(m[0])}{m[1]}" for m in re.finditer(r"(.)\1*", s))
print(rle("aaabccd"), "%s has %d items costing $%.2f" % ("cart", 3, 9.5), "{0:*^10}|{1:<5}|{name!r}".format("mid", 7, name="x"))
