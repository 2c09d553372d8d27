import os


def closed(f):
    f.close()
    f.close()
    return f


def ask(f):
    for question in (lambda: f.fileno(), lambda: f.isatty(), lambda: f.readable(), lambda: f.writable(), lambda: f.seekable(), lambda: f.flush()):
        try:
            print(question())
        except ValueError as e:
            print(e)


def use(f):
    for operation in (lambda: f.read(), lambda: f.readline(), lambda: f.write(b""), lambda: f.seek(0), lambda: f.truncate(), lambda: list(f)):
        try:
            operation()
        except (ValueError, OSError) as e:
            print(type(e).__name__, e)


name = "closed_files.txt"
ask(closed(open(name, "w")))
ask(closed(open(name)))
ask(closed(open(name, "wb")))
ask(closed(open(name, "rb")))
use(closed(open(name, "wb")))
use(closed(open(name, "rb")))


class Offset:
    def __index__(self):
        return 2


with open(name, "wb") as f:
    f.write(b"abcd")
with open(name, "rb") as f:
    for offset in (Offset(), True):
        print(f.seek(offset), f.read(1))
    try:
        f.seek("2")
    except TypeError as e:
        print(e)
    try:
        f.seek(2.0)
    except TypeError as e:
        print(e)
os.remove(name)
