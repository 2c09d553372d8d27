def evens(n):
    result = []
    for i in range(n):
        if i % 2 == 0:
            result.append(i)
    return result


def group(words):
    groups = {}
    for word in words:
        key = len(word)
        if key not in groups:
            groups[key] = []
        groups[key].append(word)
    return groups


seen = set()
print(evens(10), evens(0))
print(group(["a", "bb", "c", "dd", "eee"]))
for x in [3, 1, 3]:
    seen.add(x)
print(len(seen), [], {}, set(), ())
