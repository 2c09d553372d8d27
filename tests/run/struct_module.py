# struct: formats written out and formats made at run time.
import struct

header = struct.pack("<4sHHI", b"RIFF", 1, 2, 44100)
print(header, len(header), struct.calcsize("<4sHHI"))
magic, channels, width, rate = struct.unpack("<4sHHI", header)
print(magic.decode(), channels + width, rate // 2, struct.unpack("<4sHHI", header))

for form in ["b", "B", "h", "H", "i", "I", "l", "L", "q", "Q", "n", "N"]:
    for order in ["@", "=", "<", ">", "!", ""]:
        if order in ("", "@") or form not in "nN":
            packed = struct.pack(order + form, 100)
            print(order + form, packed.hex(), struct.unpack(order + form, packed), end="; ")
    print()
print(struct.unpack("<bhiq", struct.pack("<bhiq", -1, -2, -3, -4)), struct.unpack(">bhiq", struct.pack(">bhiq", -128, -32768, -2147483648, -(2 ** 63))))
print(struct.pack("<e f d", 1.5, 0.1, 0.1).hex(), struct.unpack("<efd", struct.pack("<efd", 1.1, 0.1, 0.1)))
print(struct.unpack(">3f", struct.pack(">3f", float("inf"), -0.0, 1e-45)), struct.unpack("<d", struct.pack("<d", float("nan"))))
print(struct.pack("?c3s5p2x", True, b"z", b"abcdef", b"hello!"), struct.unpack("?c3s5p2x", b"\x01zabc\x04hell\x00\x00"))
print(struct.calcsize("bi"), struct.calcsize("ib"), struct.calcsize("b0q"), struct.calcsize("bhilq"), struct.calcsize("=bhilq"), struct.calcsize(""))
print(struct.pack("bi", 1, 2), struct.pack("b0i", 1), struct.unpack("bhilq", struct.pack("bhilq", 1, 2, 3, 4, 5)))

# Lengths and kinds that show at run time
numbers = [3, 1, 4, 1, 5]
packed = struct.pack(f"<{len(numbers)}H", *numbers)
print(packed, struct.unpack(f"<{len(packed) // 2}H", packed), sum(struct.unpack(f"<{len(packed) // 2}H", packed)))
kinds = ["I", "d", "3s", "?"]
record = struct.pack("<" + "".join(kinds), 7, 2.5, b"abc", False)
print(struct.unpack("<" + "".join(kinds), record))
big = struct.unpack("<64B", bytes(range(64)))
print(len(big), sum(big), big[:4])

POINT = struct.Struct("<hhf")
print(POINT.size, POINT.format)
buffer = bytearray(3 * POINT.size)
for i in range(3):
    POINT.pack_into(buffer, i * POINT.size, i, -i, i / 2)
print(buffer.hex())
print(POINT.unpack_from(buffer, 8), POINT.unpack_from(buffer, offset=-8), POINT.unpack(buffer[:8]))
for x, y, weight in POINT.iter_unpack(buffer):
    print(x + y, x - y, weight * 2)
print(list(struct.iter_unpack(">H", b"\x00\x01\x00\x02\xff\xff")), struct.unpack_from("<I", b"abcdefgh", 2))
struct.pack_into(">I", buffer, 2, 0xDEADBEEF)
print(buffer[:8])
print(struct.unpack("<Q", struct.pack("<Q", 2 ** 62)), struct.pack(b">H", 258))


class Index:
    def __index__(self):
        return 513


print(struct.pack("<Hd", Index(), True))


def attempt(label, action):
    try:
        print(label, action())
    except struct.error as e:
        print(label, "error:", e)
    except (OverflowError, UnicodeEncodeError) as e:
        print(label, type(e).__name__, e)


for code, value in [("b", 200), ("B", -1), ("h", 40000), ("H", 70000), ("i", 2 ** 31), ("I", 2 ** 32), ("I", -1), ("<l", 2 ** 31), ("<L", -5), ("<L", 2 ** 32), ("Q", -1)]:
    attempt(code, lambda: struct.pack(code, value))
attempt("e", lambda: struct.pack("e", 1e6))
attempt("f", lambda: struct.pack("f", 1e40))
attempt("text as int", lambda: struct.pack("i", "x"))
attempt("float as int", lambda: struct.pack("i", 1.5))
attempt("text as float", lambda: struct.pack("d", "x"))
attempt("char", lambda: struct.pack("c", b"ab"))
attempt("str as bytes", lambda: struct.pack("3s", "abc"))
attempt("pascal", lambda: struct.pack("p", 5))
attempt("count", lambda: struct.pack("ii", 1))
attempt("size", lambda: struct.unpack("ii", b"123"))
attempt("from", lambda: struct.unpack_from("ii", b"123456789", 2))
attempt("from -2", lambda: struct.unpack_from("ii", b"123456789", -2))
attempt("from -20", lambda: struct.unpack_from("ii", b"123456789", -20))
attempt("into", lambda: struct.pack_into("ii", bytearray(4), 0, 1, 2))
attempt("into -2", lambda: struct.pack_into("ii", bytearray(4), -2, 1, 2))
attempt("into -8", lambda: struct.pack_into("ii", bytearray(4), -8, 1, 2))
attempt("into count", lambda: struct.pack_into("ii", bytearray(14), 0, 1))
attempt("iter", lambda: list(struct.iter_unpack("ii", b"123")))
attempt("iter empty", lambda: list(struct.iter_unpack("", b"123")))
for form in ["z", "3", "<n", " <i", "<i ", "<i h", "2 i", "<P", "i<", "é"]:
    attempt(repr(form), lambda: struct.calcsize(form))


# Messages name the sizes of big-endian numbers by their letters.
for code in ["<h", ">h", "@H", ">H", ">b"]:
    try:
        struct.pack(code, 99999)
    except struct.error as e:
        print(e)

view = memoryview(bytes(range(12)))[2:10]
print(struct.unpack("<HHI", view), struct.unpack_from(">H", view, 4), list(struct.iter_unpack("<I", view)), struct.Struct("8B").unpack(view))
try:
    struct.unpack("<I", view[:3])
except struct.error as e:
    print(e)
