def swap(values, i, j):
    values[i], values[j] = values[j], values[i]


items = [1, 2, 3]
swap(items, 0, 2)
print(items)
