"""What stands between brackets, as methods of classes see it; messages about brackets and `+`."""


class Grid:
    def __getitem__(self, key):
        if isinstance(key, slice):
            return "slice", key.start, key.stop, key.step
        if isinstance(key, tuple):
            return "tuple", key
        return "item", key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("delete", key)


grid = Grid()
print(grid[1], grid[1:2], grid[::2], grid[1, 2], grid["x"])
grid[1] = 2
grid[1:3] = [1]
grid[1, 2] = 3
del grid[0]
del grid[1:2]


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


def delete_item(values):
    del values[0]


def set_item(values):
    values[0] = 1


attempt(lambda: delete_item((1, 2)))
attempt(lambda: set_item((1, 2)))
attempt(lambda: set_item("text"))
attempt(lambda: [1]["a"])
attempt(lambda: [1][1.5])
attempt(lambda: (1, 2)["a"])
attempt(lambda: "ab"["a"])
attempt(lambda: [1] + (2,))
attempt(lambda: (1,) + [2])
attempt(lambda: [1] + 2)
attempt(lambda: b"a" + "b")
