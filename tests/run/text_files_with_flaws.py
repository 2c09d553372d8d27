"""Text files whose bytes are not UTF-8, and what a handler of errors makes of them."""

import io
import os
import tempfile
from pathlib import Path

folder = tempfile.mkdtemp()
path = os.path.join(folder, "flawed.txt")
with open(path, "wb") as file:
    file.write(b"ab\xff\xfecd\n\xe2\x82\n" + b"x" * 8190 + b"\xe2\x82\xac\n" + b"end\xe2\x82")

for errors in ["replace", "ignore", "backslashreplace", "surrogateescape"]:
    with open(path, errors=errors) as file:
        text = file.read()
        print(errors, len(text), ascii(text[:20]), ascii(text[-12:]))
    with open(path, encoding="utf-8", errors=errors) as file:
        print([len(line) for line in file], ascii(text[4:8]))
    with open(path, encoding="ascii", errors=errors) as file:
        print(ascii(file.readline()), ascii(file.read(5)))
for errors in [None, "strict"]:
    try:
        print(open(path, errors=errors).read())
    except UnicodeDecodeError as e:
        print(e)
print(ascii(Path(path).read_text(errors="replace")[:6]))

out = os.path.join(folder, "out.txt")
for errors in ["ignore", "replace", "xmlcharrefreplace", "backslashreplace"]:
    with open(out, "w", encoding="ascii", errors=errors) as file:
        print(errors, file.write("é€a"))
    with open(out, "rb") as file:
        print(file.read())
with open(path, errors="surrogateescape") as source, open(out, "w", errors="surrogateescape") as target:
    target.write(source.read())
with open(path, "rb") as source, open(out, "rb") as target:
    print(source.read() == target.read())
try:
    with open(out, "w") as file:
        file.write("a" + chr(0xDC80))
except UnicodeEncodeError as e:
    print(e)
try:
    with open(out, "r") as file:
        file.write("a")
except ValueError as e:
    print(type(e).__name__, e, isinstance(e, OSError), isinstance(e, io.UnsupportedOperation))
os.remove(path)
os.remove(out)
os.rmdir(folder)
