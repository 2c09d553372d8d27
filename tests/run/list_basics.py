xs = [3, 1, 2]
xs.append(5)
xs.extend([7, 8])
xs.insert(1, 10)
print(xs, len(xs), xs[0], xs[-1])
xs.remove(10)
print(xs.pop(), xs.pop(0), xs)
xs.sort()
print(xs, xs.index(2), xs.count(5), 2 in xs, 9 not in xs)
xs.reverse()
print(xs, xs + [1], [0] * 3, xs == [5, 2, 1], xs < [6])
ys = xs
ys.append(100)
print(xs, xs is ys)
zs = xs.copy()
zs.clear()
print(xs, zs)
xs[0] = 42
del xs[1]
print(xs, min(xs), max(xs), sum(xs))
xs += [1, 2]
xs *= 2
print(xs)
