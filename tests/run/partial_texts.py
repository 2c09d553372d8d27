"""What partial objects look like, and the errors of arrays."""
from array import array
from functools import partial


class Scale:
    def __repr__(self):
        return "Scale()"


print(partial(int, base=2), repr(partial(print, "prefix", 3, sep="-", end="!\n")), f"{partial(max)}")
print([partial(str, Scale())], {"key": partial(sorted, key=len, reverse=True)})
print(partial(partial(pow, 2), exp=3))
for code in "bBhHiIl":
    for value in [2**40, -(2**40), 2**20, -(2**20), -1, 200]:
        items = array(code)
        try:
            items.append(value)
        except OverflowError as e:
            print(code, value, e)
try:
    array("Q").append(-1)
except OverflowError as e:
    print(e)
