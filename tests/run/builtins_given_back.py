list = [3, 1]
print(sorted(list))
del list
print(list("ab"))
str = "shadowed"
print(str)
del str
def f(): return str(5)
print(str(5), f())
def pow(a, b): return 0
print(pow(2, 3))
del pow
print(pow(2, 3))
for max in range(2): pass
print(max)
del max
print(max(1, 2))
sum = 0
for x in [1, 2]: sum += x
print(sum)
del sum
print(sum([1, 2]))
