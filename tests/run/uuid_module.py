import uuid
from uuid import UUID, uuid4

u = UUID("{12345678-1234-5678-9234-567812345678}")
print(u, repr(u), u.hex, u.urn, u.bytes, u.bytes_le)
print(u.fields, u.version, u.variant, u.time, u.clock_seq, u.node, u.time_low, u.clock_seq_hi_variant)
print(u.int, int(u), hash(u) == hash(u.int))
same = [UUID("urn:uuid:12345678-1234-5678-9234-567812345678"), UUID("12345678123456789234567812345678"), UUID(bytes=u.bytes),
        UUID(bytes_le=u.bytes_le), UUID(fields=u.fields), UUID(int=u.int)]
print([other == u for other in same], UUID(int=5), UUID(int=2**127 + 1))
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "http://é"))
print(uuid.uuid3(uuid.NAMESPACE_OID, "x").version, uuid.uuid5(uuid.NAMESPACE_X500, "").version, uuid.NAMESPACE_DNS.version)
random = uuid4()
print(random.version, random.variant, random != uuid4(), len(str(random)), str(random).count("-"), len({uuid4() for _ in range(50)}))
timed = uuid.uuid1(node=0x123456789ABC, clock_seq=0x1234)
print(timed.version, hex(timed.node), hex(timed.clock_seq), uuid.uuid1().time < uuid.uuid1().time, uuid.uuid1().variant == uuid.RFC_4122)
print(UUID(int=1, version=4), UUID(int=0).version, UUID(int=0).variant)
print(sorted([UUID(int=3), UUID(int=1), UUID(int=2)]), UUID(int=1) < UUID(int=2), UUID(int=1) >= UUID(int=2), UUID(int=1) == 1, max(UUID(int=7), UUID(int=4)))
table = {UUID(int=1): "one", u: "u"}
print(table[same[1]], UUID(int=1) in table)
for make in [lambda: UUID("12"), lambda: UUID("x" * 32), lambda: UUID(bytes=b"abc"), lambda: UUID(int=-1), lambda: UUID(int=1 << 128),
             lambda: UUID(int=1, version=9), lambda: UUID(fields=(1, 2, 3, 4, 5, 1 << 48)), lambda: UUID(fields=(1, 2, 3, 256, 5, 6))]:
    try:
        print(make())
    except ValueError as error:
        print(error)
try:
    UUID()
except TypeError as error:
    print(error)
