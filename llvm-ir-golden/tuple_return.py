def bounds(a, b):
    if a < b:
        return a, b
    return b, a


low, high = bounds(7, 3)
print(low, high)
