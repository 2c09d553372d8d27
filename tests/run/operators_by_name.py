"""Operators of numbers called as methods, powers with a negative exponent, and what classes make of C[item]."""

big = 10**30
print((2).__add__(3), (2).__radd__(3), (5).__neg__(), (2.5).__mul__(2), (7).__rsub__(10), True.__and__(False), (6).__xor__(3))
print(2**-1, 10**-3, big**-1, 2.5**-2, True**-1, pow(2, -2), pow(3, -1, 7))
print([3, 1].__iter__().__next__(), list({1: 2}.__iter__()), list("ab".__iter__()), list((1, 2).__iter__()), list({5}.__iter__()))
try:
    print(0**-1)
except ZeroDivisionError as error:
    print(error)


class Shape:
    def __class_getitem__(cls, item):
        return cls.__name__ + "[" + item.__name__ + "]"


print(Shape[int])
