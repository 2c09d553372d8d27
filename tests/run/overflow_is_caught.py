def grow(n):
    x = 3
    for _ in range(n):
        x = x * x % 1_000_003
    return x


print(grow(100))
values = []
for i in range(5):
    values.append(2 ** i)
print(values, [v << 3 for v in values])
