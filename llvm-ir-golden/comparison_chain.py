def within(low, x, high):
    return low <= x < high


print(within(0, 5, 10))
