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


# What `finally` binds holds where `break` and `continue` lead.
def broken_off(xs):
    state = None
    for x in xs:
        try:
            if x < 0:
                break
        finally:
            state = x
    return state


def gone_on(xs):
    state = None
    for x in xs:
        try:
            try:
                if x < 0:
                    continue
            finally:
                state = "inner" if x < -5 else None
        finally:
            if state is None:
                state = x
    return state


print(broken_off([1, -5, 2]), broken_off([-5]), broken_off([]), gone_on([1, -7]), gone_on([-1]), gone_on([2, 3]), gone_on([]))
