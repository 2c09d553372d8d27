"""The bytes beneath a text file are open as long as the file is."""

import os

for name in ("one.txt", "two.txt"):
    with open(name, "w") as file:
        file.write(name + "\nlast\n")

first = open("one.txt")
beneath = first.buffer
print(beneath.readline(), beneath.closed)
first.close()
second = open("two.txt")
print(first.closed, beneath.closed)
for read in (beneath.read, beneath.readline, lambda: first.read()):
    try:
        print(read())
    except ValueError as e:
        print("ValueError", e)
print(second.buffer.read(3))
second.buffer.close()
print(second.closed)
for name in ("one.txt", "two.txt"):
    os.remove(name)
