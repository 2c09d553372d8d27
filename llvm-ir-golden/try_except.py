def divide(a, b):
    try:
        return a // b
    except ZeroDivisionError:
        return -1


print(divide(7, 0))
