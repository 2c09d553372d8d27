print(b"%d items %s %5.2f %x" % (5, b"abc", 2.5, 255))
name = b"x"
print(b"key=%b;%c%%" % (name, 65))
class Packet:
    def __init__(self, kind, payload):
        self.kind = kind
        self.payload = payload
    def __bytes__(self):
        return b"<%s:%d>" % (self.kind, len(self.payload))
p = Packet(b"DATA", b"\x00\xff")
print(bytes(p), b"[%10b|%-6s|%.2s]" % (b"ab", b"cd", b"xyz"), b"%s" % p, b"%a %r" % ("é", [1]), b"%c%c" % (b"z", 255))
print(bytearray(b"%05d") % 42, b"%(k)s=%(v)d" % {b"k": b"key", b"v": 3}, b"plain" % (), b"%s" % b"one", b"%.3e" % 12345.678, b"%#x" % 255)
header = b"HTTP/1.1 %d %b\r\nContent-Length: %d\r\n" % (200, b"OK", 12)
print(header.split(b"\r\n"))
for bad in [lambda: b"%s" % "text", lambda: b"%d" % b"x", lambda: b"%d %d" % (1,), lambda: b"%d" % (1, 2)]:
    try:
        print(bad())
    except TypeError as e:
        print("TypeError:", e)
