def f():
    try:
        raise ValueError("one")
    except ValueError:
        try:
            raise KeyError("two")
        finally:
            int("x")
f()
