# Growing, shrinking and emptying tables, with deleted entries in between.
d = {}
for i in range(1000):
    d[i * 7] = str(i)
    if i % 3 == 0:
        del d[i * 7]
print(len(d), d[7], list(d.items())[:3], 21 in d, 14 in d)
for i in range(1000):
    d.pop(i * 7, None)
    if i > 990:
        d[-i] = "late"
print(d)
for i in range(20):
    d[i] = "x"
    del d[i]
d["text"] = "end"
print(d)
d.clear()
d[1] = "one"
print(d, len(d))
s = set(range(100))
for i in range(97):
    s.discard(i)
s.add(1000)
print(sorted(s), len(s))
s.clear()
print(s, 99 in s)
s.update(range(5))
s.clear()
s.add(7)
print(s)
texts = {str(i) for i in range(50)}
texts.clear()
texts.add("left")
print(texts)
