text = "the cat and the dog and the bird"
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
for word in sorted(counts, key=lambda w: (-counts[w], w)):
    print(word, counts[word])
letters = {}
for c in text:
    if c != " ":
        letters.setdefault(c, []).append(len(letters))
print({k: len(v) for k, v in sorted(letters.items())})
pairs = {(x, y): x * y for x in range(3) for y in range(3) if x != y}
print(pairs[(1, 2)], len(pairs), (1, 1) in pairs)
inverse = {v: k for k, v in counts.items()}
print(inverse)
