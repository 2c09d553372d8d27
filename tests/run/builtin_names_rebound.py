# Names of builtins that the module binds later: until then they are the builtins.
import sys
from functools import partial
print = partial(print, end="|\n")
print("x")
def solve(xs):
    return max(xs) - min(xs), sum(xs)
max = solve([1, 5, 9])
print(max)
sum = 0
for i in range(10):
    if i % 2:
        input = i
        sum += i
print(sum, input)
def read():
    return input()
def main():
    return len(str(id))
try:
    solve([1])
except TypeError as e:
    print(e)
if len(sys.argv) > 5:
    id = "none"
print(callable(id), main() > 3)
try:
    read()
except TypeError as e:
    print(e)
for list in [[1], [2, 3]]:
    print(list)
dict = dict(a=1)
print(dict)
type = type(5).__name__
print(type)
set, next = set("a"), next(iter([4]))
print(set, next)
settings = {"a": 1, "b": lambda: 2, "c": "text"}
for k, v in settings.items():
    print(k, v() if callable(v) else v)
class C:
    def __call__(self): return 1
class D: pass
print([callable(t) for t in (C(), D(), C, 3, None, NotImplemented, ..., print)])
