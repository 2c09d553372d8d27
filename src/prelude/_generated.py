"""What the methods that the compiler writes for classes call, for fields that may hold objects of the class itself."""


def repr_of(value):
    return repr(value)


def hash_of(value):
    return hash(value)


def equal(a, b):
    return a == b


def unequal(a, b):
    return a != b


def less(a, b):
    return a < b


def less_or_equal(a, b):
    return a <= b


def greater(a, b):
    return a > b


def greater_or_equal(a, b):
    return a >= b
