# Names are compared in their normal form NFKC.
import math as ｍ

ﬁ = 3
print(fi, m.floor(2.5))


def 𝐟𝐨𝐨(𝐱, *, ｋey=1):
    return 𝐱, key


class Holder:
    def __init__(self):
        self.ℌ = 5


print(foo(x=4, key=2), foo(5, ｋey=3), Holder().H, getattr(Holder(), "H"), (lambda ª: a)(7))
for µ in [1]:
    print(μ)
try:
    1 / 0
except ZeroDivisionError as ｅ:
    print(e)
