items = [1, 2]
items.append("three")
print(items)
