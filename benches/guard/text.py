def tokens(source):
    found, i = [], 0
    while i < len(source):
        c = source[i]
        if c.isdigit():
            start = i
            while i < len(source) and source[i].isdigit():
                i += 1
            found.append(source[start:i])
        elif c == " ":
            i += 1
        else:
            found.append(c)
            i += 1
    return found


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        last, row[0] = row[0], i + 1
        for j, y in enumerate(b):
            last, row[j + 1] = row[j + 1], min(row[j + 1] + 1, row[j] + 1, last + (x != y))
    return row[-1]


source = " + ".join(f"({i} * {i + 1})" for i in range(6000))
print(len(tokens(source)), distance(source[:900], source[400:1300]))
