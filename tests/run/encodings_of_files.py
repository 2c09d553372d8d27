"""Text files behind a byte order mark, and encodings of one byte for each character."""
import csv
import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "table.csv")


def raw():
    with open(path, "rb") as f:
        return f.read()


with open(path, "w", encoding="utf-8-sig", newline="") as f:
    writer = csv.writer(f)
    writer.writerow(["id", "näme"])
    writer.writerow([1, "Zoë"])
print(raw(), f.encoding)
with open(path, encoding="utf-8-sig", newline="") as f:
    for row in csv.DictReader(f):
        print(row)
with open(path, encoding="utf-8") as f:
    print(repr(f.readline()))
with open(path, "a", encoding="utf-8-sig") as f:
    f.write("2,x\n")
print(raw()[-8:])
with open(path, "r+", encoding="utf_8_sig") as f:
    print(f.tell(), repr(f.readline()), f.tell())
    print(f.seek(0), repr(f.read(2)), f.seek(0, 2), repr(f.read()))
    f.seek(0)
    f.write("ID")
print(raw()[:8])
with open(path, "w+", encoding="utf-8-sig") as f:
    f.write("")
    f.write("short")
    f.seek(0)
    print(f.read())
print(raw())
for start in [b"", b"\xef", b"\xef\xbb", b"ab", b"\xef\xbb\xbf", b"\xef\xbb\xbf\xef\xbb\xbfz"]:
    with open(path, "wb") as f:
        f.write(start)
    try:
        with open(path, encoding="utf-8-sig") as f:
            print(start, repr(f.read()))
    except UnicodeDecodeError as e:
        print(start, e)

text = "naïve “quotes” – €5\r\nzweite Zeile"
for name in ["cp1252", "windows-1252", "CP1250"]:
    print(name, "“é” – €".encode(name), b"\x93\xe9\x94".decode(name))
print("Привет, мир".encode("cp1251"), "Привет".encode("koi8-r"), b"\xcf\xf0".decode("windows-1251"))
print("Ünï ░▒".encode("cp437"), b"\x9a\xb0".decode("437"), "ø½".encode("cp850"), "žluť €".encode("iso8859-15", "replace"))
print("Łódź".encode("iso-8859-2"), b"\xa3\xf3d\xbc".decode("latin2"), b"\xa4".decode("latin9"))
for name in ["cp1252", "cp437"]:
    try:
        "aЖЖb".encode(name)
    except UnicodeEncodeError as e:
        print(e, e.encoding, e.start, e.end, e.reason)
try:
    b"ok\x81\x8d".decode("cp1252")
except UnicodeDecodeError as e:
    print(e, e.encoding, e.object)
print("Ж€".encode("cp1252", "xmlcharrefreplace"), "Ж".encode("cp1252", "ignore"), b"\x81".decode("cp1252", "replace"))
with open(path, "w", encoding="cp1252", newline="") as f:
    print(f.write(text), f.encoding)
print(raw())
with open(path, encoding="cp1252") as f:
    print(repr(f.read(3)), f.readlines())
with open(path, encoding="cp1252", errors="replace", newline="") as f:
    print([line for line in f])
try:
    with open(path, "w", encoding="cp1252") as f:
        f.write("Жук")
except UnicodeEncodeError as e:
    print(e)
os.remove(path)
os.rmdir(folder)
