def todo():
    ...


x = [1, 2, 3]
y = x
del x
print(y, todo())
d = {i: str(i) for i in range(4)}
del d[2], y[0]
print(d, y)
for _ in range(2):
    pass
