# Arrays of ints and of floats.

from array import array
a = array("i", [1, 2, 3]); a.append(4); a.extend([5]); print(a, a[0], a[-1], a[1:3], len(a), sum(a), 3 in a, a.tolist(), a.typecode, a.itemsize, list(a), a.index(2), a.count(1), max(a))
a[0] = 9; a.insert(1, 7); a.remove(2); a.reverse(); print(a, a.pop(), a == array("i", [1]), array("d", [1.5, 2]), array("d"), array("i") , a + array("i", [1]), a * 2)
try: array("b", [200])
except OverflowError as e: print(e)
try: a[100]
except IndexError as e: print(e)
d = array("d", [0.0]) * 3; d[1] = 2.5; print(d, [x * 2 for x in d], array("d", range(3)))
print(bytes(array("h", [1, -2])), bytes(array("d", [1.5])), bytearray(array("i", [7])))
