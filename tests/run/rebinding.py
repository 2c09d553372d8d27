x = 5
print(x + 1)
x = "five"
print(x + "!")
x = [x, x]
print(x)
x = 2.5
print(x * 2)
total = 0
for v in [0.5, 1.5]:
    total += v
print(total)
data = "1 2 3"
data = data.split()
data = [int(d) for d in data]
print(sum(data))
