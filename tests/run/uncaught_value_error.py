def inner(x):
    raise ValueError(f"bad value {x}")


def outer(x):
    return inner(x + 1)


print("before")
outer(41)
print("never")
