def early(n):
    for i in range(n):
        try:
            if i == 2:
                return i
            if i == 1:
                continue
            print("body", i)
        finally:
            print("finally", i)
    return -1


print(early(5), early(2))


def override():
    try:
        return "try"
    finally:
        print("cleaning")


print(override())


def nested():
    try:
        try:
            raise ValueError("a")
        finally:
            print("inner finally")
    except ValueError as e:
        print("caught", e)
    try:
        raise KeyError("k")
    except ValueError:
        print("wrong")
    except Exception as e:
        print("general", type(e).__name__)


nested()
