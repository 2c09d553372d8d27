# A variable that the paths of one `try` leave in different forms comes to the `finally` of the next one, which may assign
# something else to it.
number = -1
values = [number] if number < 5 else None
try:
    values = [number, number]
except Exception:
    pass
try:
    pass
except Exception:
    try:
        pass
    except ArithmeticError:
        values = None
finally:
    try:
        pass
    except Exception:
        pass
    else:
        values = values
print(values)


def through(n, fails):
    found = None if n > 3 else "start"
    try:
        if fails:
            raise ValueError
        found = n
    except ValueError:
        pass
    try:
        if n == 2:
            raise KeyError
        if n == 3:
            found = None
    except KeyError:
        return found
    finally:
        print("finally", found)
    return found


for n in range(5):
    print(through(n, False), through(n, True))
