a = b = c = 0
a += 1
print(a, b, c)
x = y = [1]
x.append(2)
print(x, y)
i = 0
values = [10, 20, 30]
i, values[i] = 2, 99
print(i, values)
d = {}
d["a"] = d["b"] = 5
print(d)
values[0], values[-1] = values[-1], values[0]
print(values)
(m, n), [p, q] = (1, 2), [3, 4]
print(m, n, p, q)
if (size := len(values)) > 2:
    print("size", size)
