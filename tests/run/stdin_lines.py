import sys

n = int(input())
totals = []
for _ in range(n):
    a, b = map(int, input().split())
    totals.append(a + b)
print(totals)
name = input("name? ")
print("hello", name)
rest = [line.rstrip("\n") for line in sys.stdin]
print(rest)
