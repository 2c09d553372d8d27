data = bytearray(b"hello world")
m = memoryview(data)
print(len(m), m[0], m[-1], m.readonly, m.format, m.itemsize, m.nbytes, m.shape, m.strides, m.ndim)
print(m[2:5].tobytes(), m[::-1].tobytes(), m[::2].tolist())
m[0] = 72
print(data)
m[6:11] = b"WORLD"
print(data, bytes(m), m.hex(), m.hex("-", 2))
part = m[1:4]
part[0] = ord("E")
print(data, list(part))
for wrong in (300, -1):
    try:
        m[0] = wrong
    except ValueError as e:
        print(e)
try:
    m[0:2] = b"abc"
except ValueError as e:
    print(e)
try:
    m[99]
except IndexError as e:
    print(e)
r = memoryview(b"abc")
print(r.readonly, r == b"abc", r == bytearray(b"abd"), r == memoryview(b"abc"), hash(r) == hash(b"abc"))
try:
    r[0] = 1
except TypeError as e:
    print(e)
try:
    hash(m)
except ValueError as e:
    print(e)
print([x for x in r], 98 in r, sum(r), max(m))
w = memoryview(bytearray(8)).cast("I")
w[0] = 1
w[1] = 0xFFFFFFFF
print(w.tolist(), w.obj, w.nbytes, len(w), w.format, w.cast("B").tolist(), w.cast("b").tolist())
w = memoryview(bytearray(8)).cast("h")
w[3] = -2
print(list(w), w[3], w[-2:].tolist())
try:
    memoryview(b"abc").cast("H")
except TypeError as e:
    print(e)
try:
    w.cast("I")
except TypeError as e:
    print(e)
try:
    m[::2].cast("b")
except TypeError as e:
    print(e)
ro = m.toreadonly()
try:
    ro[0] = 1
except TypeError as e:
    print(e)
print(m.contiguous, m[::2].contiguous, m.c_contiguous)
with memoryview(b"xyz") as v:
    print(v[1])
try:
    v[1]
except ValueError as e:
    print(e)
x = memoryview(bytearray(b"abcdef"))
x[2:6] = x[0:4]
print(bytes(x))
print(m.obj is data, isinstance(m, memoryview), type(m).__name__)

data = bytearray(range(16))
m = memoryview(data)
def total(view):
    t = 0
    for b in view:
        t += b
    return t
print(total(m), total(m[4:8]), total(b"abc"))
print(bytes(m[2:4]) + b"!", bytearray(m[:3]), int.from_bytes(m[:2], "big"), list(m[3:6]), tuple(m[:2]), set(m[:2]))
print(m[:3] == data[:3], m != data, len(m[5:]), bool(m), bool(m[:0]))
chunks = [m[i : i + 4] for i in range(0, len(m), 4)]
print([c.tobytes().hex() for c in chunks])
for i in range(len(m)):
    m[i] ^= 255
print(data.hex(), sorted(m[:4]), m[0:4].tolist()[::-1])
print(min(m), max(m), sum(m), any(m), 255 in m, list(reversed(m[:3])), list(enumerate(m[:2])))
m.release()
try:
    len(m)
except ValueError as e:
    print(e)
d = {memoryview(b"k"): 1}
print(d[b"k"] if b"k" in d else None)
print(r == b"abc")
print(r == bytearray(b"abc"))
print(b"abc" == r, r != b"abc", r != b"abd")

