class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x


places = {[1, 2]: "a"}
groups = {{1, 2}}
points = {Point(1)}
keys = {bytearray(b"a"): 1}
try:
    print(points)
except 404:
    print("not found")
if isinstance(points, "set"):
    print("a set")
