# Both functions nest a tuple deeper with each call; the second takes the first one's name.
def chain(n, inner):
    if n == 0:
        return inner
    return chain(n - 1, (n, inner))


def chain(n, inner):
    if n == 0:
        return inner
    return chain(n - 1, (n, inner))


print(chain(4, ()))
