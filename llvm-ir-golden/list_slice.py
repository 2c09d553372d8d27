def middle(values):
    return values[1:-1]


print(middle([1, 2, 3, 4]))
