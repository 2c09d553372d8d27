import math, sys, os, time, string
if hasattr(math, "prod"): print(math.prod([1,2,3]))
else: print("none")
if hasattr(math, "nonesuch"): print(math.nonesuch(3))
else: print("none")
clock = time.clock if hasattr(time, "clock") else time.perf_counter
print(clock() > 0)
try:
    f = time.clock
except AttributeError as e:
    f = time.process_time
    print(e)
print(f() >= 0)
try:
    letters = string.letters
except AttributeError:
    letters = string.ascii_letters
print(letters)
maketrans = string.maketrans if hasattr(string, "maketrans") else str.maketrans
print("abc".translate(maketrans("ab", "xy")))
if not hasattr(math, "isclose"):
    def isclose(a, b): return abs(a - b) < 1e-9
else:
    from math import isclose
print(isclose(1, 1.0))
