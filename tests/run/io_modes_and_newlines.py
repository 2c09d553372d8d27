import io
import os
import tempfile

# How a binary file names its mode, however the program has it.
folder = tempfile.mkdtemp()
path = os.path.join(folder, "file")
with open(path, "w+b") as f:
    print(f.mode)
with open(path, "r+b") as f:
    print(f.mode)
with open(path, "br+") as f:
    print(f.mode)
with open(path, "a+b") as f:
    print(f.mode)
with open(path, "ab") as f:
    print(f.mode)
with open(path, "bw") as f:
    print(f.mode)
with open(path, "rb") as f:
    print(f.mode)
with open(path, "r+") as f:
    print(f.mode)
with open(path + "2", "x+b") as f:
    print(f.mode)
try:
    open(path, newline="x")
except ValueError as e:
    print(e)
os.remove(path)
os.remove(path + "2")
os.rmdir(folder)

# What ends the lines of a text in memory.
for newline in ("\n", "\r", "\r\n", "", None):
    text = io.StringIO("a\nb\r\nc\rd", newline=newline)
    print(repr(newline), repr(text.getvalue()), list(text), text.write("q\nz"), text.tell(), repr(text.getvalue()))
    text.seek(0)
    print(repr(text.readline()), repr(text.readline(1)), text.readlines())
try:
    io.StringIO("", newline="x")
except ValueError as e:
    print(e)
