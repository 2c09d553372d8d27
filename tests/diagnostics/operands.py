class Vector:
    def __init__(self, x):
        self.x = x

    def length(self):
        return abs(self.x)


vector = Vector(1)
print({"a": 1} + {"b": 2})
print({1} + {2})
print([1] + (2, 3))
print((1, 2) + [3])
print([1] + 2)
print("report.txt" - ".txt")
print(1.5 >> 1)
print(vector + vector)
print(vector.length + 1)
print("7" > 3)
print(None < 3)
print(vector < vector)
print(sorted([{"a": 1}, {"a": 0}]))
