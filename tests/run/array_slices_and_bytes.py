"""Arrays: slices put and deleted, and their bytes."""

from array import array

numbers = array("i", range(10))
numbers[2:5] = array("i", [20, 30])
print(numbers)
numbers[::2] = array("i", [0] * 5)
print(numbers)
del numbers[1:3]
print(numbers, numbers[1:4])
copy = array("i", [0] * len(numbers))
copy[:] = numbers[:]
print(copy, copy == numbers)
try:
    numbers[::2] = array("i", [1])
except ValueError as error:
    print(error)
try:
    numbers[:] = [1, 2]
except TypeError as error:
    print(error)
for code in "bBhHiIlLqQ":
    values = array(code, [1, 2, 100])
    if code.islower():
        values.append(-3)
    data = values.tobytes()
    again = array(code)
    again.frombytes(data)
    print(code, data, again == values)
    if values.itemsize < 8:
        values.byteswap()
        print(values.tolist())
floats = array("d", [1.5, -2.25])
floats[1:] = array("d", [0.5, 3.0])
print(floats, floats.tobytes())
more = array("d")
more.frombytes(floats.tobytes())
print(more == floats)
try:
    more.frombytes(b"abc")
except ValueError as error:
    print(error)
