def loud(value, name):
    print("evaluating", name)
    return value


print(loud(False, "a") and loud(True, "b"))
print(loud(True, "a") or loud(True, "b"))
print(not loud(False, "c"))
print(True + True, True * 5, sum([True, False, True]))
print(bool(0), bool(3), bool(""), bool("x"), bool([]), bool([0]), bool(0.0))
x = 5
print(1 < x < 10, 1 < x > 4, 5 == x == 5, 1 < x < 3)
print("yes" if x > 3 else "no")
name = "" or "anonymous"
print(name)
print(all([1 < 2, 2 < 3]), any([1 > 2, 2 > 3]), all([]), any([]))
