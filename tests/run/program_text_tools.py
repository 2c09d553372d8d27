# text processing: word count, csv, markdown, logs, templating, justify, anagrams, pig latin, morse ...
import re, string, textwrap, collections, io, csv, json
from collections import Counter, defaultdict
from datetime import datetime, timedelta
LOG = """2024-01-05 10:00:01 [INFO] auth: user alice logged in
2024-01-05 10:00:07 [ERROR] db: connection lost (code=500)
2024-01-05 10:01:00 [WARN] auth: bad password for bob
2024-01-05 10:02:30 [ERROR] db: connection lost (code=501)
garbage line
2024-01-05 10:05:00 [INFO] auth: user alice logged out
"""
PATTERN = re.compile(r"^(?P<ts>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) \[(?P<level>\w+)\] (?P<mod>\w+): (?P<msg>.*)$")
def parse_log(text):
    for n, line in enumerate(text.splitlines(), 1):
        m = PATTERN.match(line)
        if not m:
            print(f"line {n}: cannot parse {line!r}")
            continue
        d = m.groupdict()
        d["ts"] = datetime.strptime(d["ts"], "%Y-%m-%d %H:%M:%S")
        yield d
entries = list(parse_log(LOG))
levels = Counter(e["level"] for e in entries)
by_mod = defaultdict(list)
for e in entries: by_mod[e["mod"]].append(e["msg"])
print(dict(levels), {k: len(v) for k, v in by_mod.items()}, entries[-1]["ts"] - entries[0]["ts"])
codes = [int(m.group(1)) for e in entries if (m := re.search(r"code=(\d+)", e["msg"]))]
print(codes, re.sub(r"(\w+) logged (in|out)", r"<\1:\2>", entries[0]["msg"]))
CSV = '''name,dept,salary
Ann,Dev,5000
Bob,"Ops, EU",4100
Cyd,Dev,6200
'''
rows = list(csv.DictReader(io.StringIO(CSV)))
total = defaultdict(float)
for r in rows: total[r["dept"]] += float(r["salary"])
for dept, t in sorted(total.items(), key=lambda kv: -kv[1]): print(f"{dept:<10}|{t:>10,.2f}")
print(max(rows, key=lambda r: int(r["salary"]))["name"])
out = io.StringIO(); w = csv.writer(out); w.writerow(["a", 1, 2.5, None, 'q"x']); print(out.getvalue().strip())
def markdown(md):
    html, in_list = [], False
    for line in md.split("\n"):
        line = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", line)
        line = re.sub(r"`([^`]*)`", lambda m: "<code>" + m.group(1).replace("<", "&lt;") + "</code>", line)
        line = re.sub(r"\[([^\]]+)\]\(([^)]+)\)", r'<a href="\2">\1</a>', line)
        if line.startswith("- "):
            if not in_list: html.append("<ul>"); in_list = True
            html.append(f"  <li>{line[2:]}</li>")
            continue
        if in_list: html.append("</ul>"); in_list = False
        if m := re.match(r"(#+) (.*)", line):
            n = len(m[1]); html.append(f"<h{n}>{m[2]}</h{n}>")
        elif line.strip(): html.append(f"<p>{line}</p>")
    if in_list: html.append("</ul>")
    return "\n".join(html)
print(markdown("# Title\nSome **bold** and `a<b`.\n- one\n- [two](http://x)\n\n## Sub"))
def template(s, **kw): return re.sub(r"\{\{\s*(\w+)\s*\}\}", lambda m: str(kw.get(m.group(1), "?")), s)
print(template("Hi {{name}}, you are {{ age }} {{x}}", name="Al", age=3))
print(string.Template("$who likes ${what}").substitute(who="tim", what="kung pao"))
TEXT = "It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness"
words = re.findall(r"[a-z]+", TEXT.lower())
for wd, c in Counter(words).most_common(4): print(f"{wd:>6}: {'#' * c} {c / len(words):.1%}")
print(textwrap.fill(TEXT, 40)); print(textwrap.shorten(TEXT, 30, placeholder="..."))
def justify(ws, width):
    lines, cur = [], []
    for w in ws:
        if sum(map(len, cur)) + len(cur) + len(w) > width:
            gaps = max(len(cur) - 1, 1); sp = width - sum(map(len, cur))
            lines.append("".join(x + " " * (sp // gaps + (i < sp % gaps)) if i < gaps else x for i, x in enumerate(cur))); cur = []
        cur.append(w)
    return lines + [" ".join(cur).ljust(width)]
for l in justify(TEXT.split(), 24): print("|" + l + "|")
pig = lambda w: w + "way" if w[0] in "aeiou" else re.sub(r"^([^aeiou]+)(.*)", r"\2\1ay", w)
print(" ".join(map(pig, words[:8])))
MORSE = dict(zip("abcdefghijklmnopqrstuvwxyz", ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..".split()))
enc = lambda s: " ".join(MORSE.get(c, "/") for c in s.lower()); REV = {v: k for k, v in MORSE.items()}
print(enc("SOS now"), "".join(REV.get(c, " ") for c in enc("SOS now").split()))
trans = str.maketrans("aeiou", "43100", "!"); print("leet speak! is awesome!".translate(trans), "abc".translate({97: "X", 98: None}))
is_pal = lambda s: (t := [c for c in s.lower() if c.isalnum()]) == t[::-1]
print(is_pal("A man, a plan, a canal: Panama"), "".join(dict.fromkeys("mississippi")), "hello world".title(), "ß".upper(), "x".center(7, "*"))
groups = collections.defaultdict(set)
for w in ["listen", "silent", "enlist", "google", "elgoog"]: groups["".join(sorted(w))].add(w)
print(sorted(sorted(g) for g in groups.values() if len(g) > 1))
print(json.dumps({"b": [1, 2.5, None, True], "a": {"x": "y\n"}}, indent=2, sort_keys=True))
print("%-10s|%5d|%08.3f|%x|%s" % ("left", 42, 3.14159, 255, [1, "a"]), "{:^20}|{:+d}|{:e}|{!r}".format("mid", 5, 12345.678, "q"), f"{'nested':{'>'}{10}}")
print("tab\tsep\\n", r"raw\n", "multi" "part", """triple "quoted" text""", b"bytes\x00".hex(), "é".encode("utf-8"), ascii("é"), repr("it's"))
print("a-b_c d".replace("-", " ").replace("_", " ").split(), "one,two,,three".split(","), "  x ".strip() + "|", "abc".partition("b"), "a.b.c".rsplit(".", 1), "abc"[::-1], "ab" * 3, "z" > "a", "Hello".swapcase(), "x=1;y=2".split(";"))
print({k: v for k, v in (p.split("=") for p in "x=1;y=2".split(";"))}, "no" if not "" else "yes", "abcabc".count("bc"), "abcabc".rfind("bc"), "3".zfill(3), "1.5e3".isdigit(), float("1.5e3"), "Ⅷ".isnumeric(), "abc" "def"[1:], "".join(chr(ord("a") + i) for i in range(5)), "a\nb\r\nc".splitlines(), "Mary had".startswith(("M", "x")))
dates = ["2024-02-28", "2023-12-31", "2024-02-29"]
for d in dates:
    dt = datetime.strptime(d, "%Y-%m-%d"); print((dt + timedelta(days=1)).strftime("%a %d %B %Y"), dt.isocalendar()[1], dt.timetuple().tm_yday, dt.weekday())
