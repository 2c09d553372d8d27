def append_twice(items, x):
    items.append(x)
    items.append(x)


def rebind(items):
    items = [0]
    return items


xs = [1]
append_twice(xs, 2)
print(xs, rebind(xs), xs)
row = [0] * 2
grid = [row, row]
grid[0][0] = 5
print(grid, grid[0] is grid[1])
names = ["a"]
box = {"names": names}
box["names"].append("b")
names = names + ["c"]
print(box, names)
t = (xs, 1)
t[0].append(9)
print(t, xs)
