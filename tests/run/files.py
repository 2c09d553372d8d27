import os

name = "poem.txt"
with open(name, "w") as file:
    file.write("roses are red\n")
    file.write("violets are blue\n")
    print("sugar is sweet", file=file)
with open(name) as file:
    for number, line in enumerate(file, 1):
        print(number, line.strip())
with open(name) as file:
    text = file.read()
print(len(text), text.count("\n"))
with open(name, "a") as file:
    file.writelines(["and so", " are you\n"])
with open(name) as file:
    first = file.readline()
    lines = file.readlines()
print(repr(first), len(lines), lines[-1])
try:
    open("missing.txt")
except FileNotFoundError as error:
    print("no such file")

import io

memory = io.BytesIO(b"abcdef")
room = bytearray(2)
print(memory.read1(2), memory.readinto(room), room, bytes(memory.getbuffer()), memory.isatty(), io.StringIO().line_buffering)
view = memory.getbuffer()
view[0] = 65
print(memory.getvalue())
for kept in (io.StringIO(), io.BytesIO()):
    try:
        kept.fileno()
    except io.UnsupportedOperation as e:
        print(e, isinstance(e, OSError))

for wrong in [lambda: io.BytesIO().write("a"), lambda: io.BytesIO("a")]:
    try:
        wrong()
    except TypeError as e:
        print(e)
try:
    print(os.get_terminal_size().columns > 0)
except OSError as e:
    print(e.errno == 25)
