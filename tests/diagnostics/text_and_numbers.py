items = [1, 2]
items.append("three")
for item in items:
    print(item.upper(), item.lower)
total = "sum: " + sum([1, 2])
print(", ".join([1, 2]))
