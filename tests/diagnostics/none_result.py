def add_all(items, more):
    for item in more:
        items.append(item)


names = ["b", "a"].sort()
names.append("c")
total = add_all([1], [2, 3])
print(total + 1)
