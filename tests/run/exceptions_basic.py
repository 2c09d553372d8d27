def parse(text):
    try:
        value = int(text)
    except ValueError as error:
        print("bad:", error)
        return -1
    else:
        print("good:", value)
        return value
    finally:
        print("finished", text)


print(parse("12"), parse("x1"))
for index in [0, 5]:
    try:
        print([1, 2, 3][index])
    except IndexError as e:
        print("IndexError:", e)
try:
    print({"a": 1}["b"])
except KeyError as e:
    print("KeyError:", e)
for divisor in [2, 0]:
    try:
        print(10 / divisor, 10 // divisor)
    except ZeroDivisionError as e:
        print(e)
try:
    raise RuntimeError("custom", 3)
except (TypeError, RuntimeError) as e:
    print(e.args, e)
try:
    try:
        raise ValueError("inner")
    except ValueError:
        raise KeyError("outer")
except KeyError as e:
    print("got", e)
