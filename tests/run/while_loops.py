def collatz(n):
    steps = 0
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps


print([collatz(n) for n in range(1, 15)])
n = 10
while n > 0:
    n -= 3
    if n == 4:
        continue
    print(n)
else:
    print("done")
while True:
    n += 5
    if n > 20:
        break
else:
    print("never")
print(n)
i = 0
while i < 3:
    j = 0
    while True:
        if j == i:
            break
        print(i, j)
        j += 1
    i += 1
