# Classes derived from bytes, frozenset and complex.
class Packet(bytes):
    def checksum(self):
        return sum(self) % 256
p = Packet(b"hello")
print(p, p.checksum(), p[0], p[1:3], p.hex(), len(p), p == b"hello", p + b"!", isinstance(p, bytes), b"ell" in p, p.decode(), {p: 1}[b"hello"])
class Tags(frozenset):
    def __new__(cls, *names):
        return super().__new__(cls, (n.lower() for n in names))
    def join(self):
        return ",".join(sorted(self))
t = Tags("A", "b")
print(t.join(), "a" in t, len(t), t | {"c"} == {"a", "b", "c"}, t == {"a", "b"}, {t: 1}[frozenset("ab")], sorted(t & {"a"}), t.issubset({"a", "b", "c"}), repr(t & {"b"}))
class Phasor(complex):
    def mag(self):
        return abs(self)
z = Phasor(3, 4)
print(z, z.mag(), z.real, z * 1j, z + 1, z == 3 + 4j, z.conjugate())
