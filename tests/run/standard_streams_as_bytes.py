"""The bytes beneath text streams, and files made of descriptors."""

import os
import sys
import tempfile

stdin = sys.stdin.buffer
print(int(stdin.readline()), [int(n) for n in stdin.readline().split()])
sys.stdout.flush()
sys.stdout.buffer.write(b"bytes \xc3\xa9\n")
sys.stdout.buffer.flush()
print(stdin.read(4), stdin.readline(), stdin.name, stdin.mode, stdin.readable(), stdin.writable())

rest = open(0)
print(rest.name, rest.fileno(), rest.mode, rest.read())
sys.stdin = open(sys.stdin.fileno(), "r", newline=None)
print(sys.stdin.readline() == "")

for number in (77, -1):
    try:
        open(number)
    except (OSError, ValueError) as error:
        print(error)

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "mixed")
    with open(path, "w") as file:
        file.write("héé\n")
        file.flush()
        print(file.buffer.write(b"\xff\n"))
    with open(path, "rb") as file:
        print(file.read())
    for mode in ("w", "a", "r+", "w+", "a+"):
        with open(path, mode) as file:
            print(mode, file.buffer.mode)
