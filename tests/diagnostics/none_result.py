def find(items, wanted):
    for item in items:
        if item == wanted:
            return item


best = find([1, 2, 3], 2)
print(best + 1)
