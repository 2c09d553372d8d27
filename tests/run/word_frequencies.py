import re, string
from collections import Counter, OrderedDict
text = """The quick brown fox jumps over the lazy dog. The dog barks; the fox runs away!
A journey of a thousand miles begins with a single step."""
words = re.findall(r"[a-z]+", text.lower())
c = Counter(words)
print(c.most_common(3))
longest = max(words, key=len)
by_len = {}
for w in words:
    by_len.setdefault(len(w), set()).add(w)
for k in sorted(by_len):
    print(k, sorted(by_len[k]))
print(longest, sum(map(len, words)) / len(words))
clean = text.translate(str.maketrans("", "", string.punctuation))
print(clean.split()[:5], clean.title()[:20], text.count("the"))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.split(r"\s*,\s*", "a , b,c"))
m = re.match(r"(?P<y>\d{4})-(\d\d)", "2024-05-06")
if m:
    print(m.group("y"), m.group(2), m.groups(), m.span())
