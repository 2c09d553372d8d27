xs = list(range(10))
print(xs[2:5], xs[:3], xs[7:], xs[-3:], xs[::2], xs[1::3], xs[::-1], xs[8:2:-2])
print(xs[5:2], xs[100:], xs[-100:2])
xs[2:5] = [20, 30]
print(xs)
xs[:0] = [-2, -1]
print(xs)
xs[::2] = [0] * len(xs[::2])
print(xs)
del xs[1:4]
print(xs)
copy = xs[:]
copy[0] = 99
print(xs[0], copy[0])
