"""The bisect module: where to insert into a sorted sequence."""


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    """The place after all items that are not greater than x."""
    if lo < 0:
        raise ValueError("lo must be non-negative")
    low = lo
    high = len(a)
    if hi is not None:
        high = hi
    while low < high:
        middle = _shr(low + high, 1)
        if key is None:
            before = x < a[middle]
        else:
            before = x < key(a[middle])
        if before:
            high = middle
        else:
            low = middle + 1
    return low


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    """The place before all items that are not less than x."""
    if lo < 0:
        raise ValueError("lo must be non-negative")
    low = lo
    high = len(a)
    if hi is not None:
        high = hi
    while low < high:
        middle = _shr(low + high, 1)
        if key is None:
            before = a[middle] < x
        else:
            before = key(a[middle]) < x
        if before:
            low = middle + 1
        else:
            high = middle
    return low


def insort_right(a, x, lo=0, hi=None, *, key=None):
    if key is None:
        a.insert(bisect_right(a, x, lo, hi), x)
    else:
        a.insert(bisect_right(a, key(x), lo, hi, key=key), x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    if key is None:
        a.insert(bisect_left(a, x, lo, hi), x)
    else:
        a.insert(bisect_left(a, key(x), lo, hi, key=key), x)


def bisect(a, x, lo=0, hi=None, *, key=None):
    return bisect_right(a, x, lo, hi, key=key)


def insort(a, x, lo=0, hi=None, *, key=None):
    insort_right(a, x, lo, hi, key=key)
