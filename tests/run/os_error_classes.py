"""OSError with a system's error number is an object of the class that stands for the number."""


def show(error):
    print(type(error).__name__, error.errno, error.strerror, error.filename, error.args, error, sep=" | ")


for number in [1, 2, 3, 4, 5, 10, 11, 13, 17, 20, 21, 28, 32, 103, 104, 108, 110, 111, 114, 115]:
    show(OSError(number, "what happened"))
show(OSError(2, "No such file", "data.txt"))
show(IOError(13, "Permission denied", "data.txt"))
show(OSError("only text"))
show(FileExistsError(2, "as it was named"))

try:
    raise OSError(2, "gone")
except FileNotFoundError as error:
    print("not found:", error)


class Broken(OSError):
    pass


try:
    raise Broken(2, "own class")
except OSError as error:
    show(error)
