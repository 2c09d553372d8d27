def find(values, wanted):
    for i, value in enumerate(values):
        if value == wanted:
            return i
    return None


print(find([4, 5, 6], 5))
