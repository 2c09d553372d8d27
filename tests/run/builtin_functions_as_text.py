import math
import operator

print(repr(len), str(print), (len, int), [len, abs], {"f": max}, f"{sorted}", math.sin, [math.cos], operator.add)
table = {"a": abs, "m": max}
print(table, list(table.items()))
