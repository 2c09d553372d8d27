"""The uuid module."""

from bigint import _wide_add, _wide_shl
from hashlib import md5 as _md5
from hashlib import sha1 as _sha1
from os import urandom as _urandom
from time import time_ns as _time_ns

RESERVED_NCS = "reserved for NCS compatibility"
RFC_4122 = "specified in RFC 4122"
RESERVED_MICROSOFT = "reserved for Microsoft compatibility"
RESERVED_FUTURE = "reserved for future definition"


class UUID:
    """A number of 128 bits; `bytes` has it."""

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None):
        given = (hex is not None) + (bytes is not None) + (bytes_le is not None) + (fields is not None) + (int is not None)
        if given != 1:
            raise TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
        if hex is not None:
            self.bytes = _from_hex(hex)
        elif bytes is not None:
            if len(bytes) != 16:
                raise ValueError("bytes is not a 16-char string")
            self.bytes = bytes
        elif bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError("bytes_le is not a 16-char string")
            self.bytes = _swapped(bytes_le)
        elif fields is not None:
            self.bytes = _from_fields(fields)
        else:
            self.bytes = _from_int(int)
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError("illegal version number")
            self.bytes = _marked(self.bytes, version)

    @property
    def int(self):
        high = _wide_shl(_number(self.bytes, 0, 4), 32) + _number(self.bytes, 4, 8)
        low = _wide_shl(_number(self.bytes, 8, 12), 32) + _number(self.bytes, 12, 16)
        return _wide_shl(high, 64) + low

    @property
    def hex(self):
        return self.bytes.hex()

    @property
    def bytes_le(self):
        return _swapped(self.bytes)

    @property
    def fields(self):
        return (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low, self.node)

    @property
    def time_low(self):
        return _number(self.bytes, 0, 4)

    @property
    def time_mid(self):
        return _number(self.bytes, 4, 6)

    @property
    def time_hi_version(self):
        return _number(self.bytes, 6, 8)

    @property
    def clock_seq_hi_variant(self):
        return self.bytes[8]

    @property
    def clock_seq_low(self):
        return self.bytes[9]

    @property
    def time(self):
        return (self.time_hi_version & 0x0FFF) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        return (self.clock_seq_hi_variant & 0x3F) << 8 | self.clock_seq_low

    @property
    def node(self):
        return _number(self.bytes, 10, 16)

    @property
    def urn(self):
        return "urn:uuid:" + str(self)

    @property
    def variant(self):
        octet = self.bytes[8]
        if octet < 0x80:
            return RESERVED_NCS
        if octet < 0xC0:
            return RFC_4122
        if octet < 0xE0:
            return RESERVED_MICROSOFT
        return RESERVED_FUTURE

    @property
    def version(self):
        return self.bytes[6] >> 4 if self.variant == RFC_4122 else None

    def __eq__(self, other):
        if not isinstance(other, UUID):
            return NotImplemented
        return self.bytes == other.bytes

    def __lt__(self, other):
        if not isinstance(other, UUID):
            return NotImplemented
        return self.bytes < other.bytes

    def __le__(self, other):
        if not isinstance(other, UUID):
            return NotImplemented
        return self.bytes <= other.bytes

    def __gt__(self, other):
        if not isinstance(other, UUID):
            return NotImplemented
        return self.bytes > other.bytes

    def __ge__(self, other):
        if not isinstance(other, UUID):
            return NotImplemented
        return self.bytes >= other.bytes

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return f"UUID('{self}')"

    def __str__(self):
        digits = self.bytes.hex()
        return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def _number(octets, start, end):
    number = 0
    for octet in octets[start:end]:
        number = number << 8 | octet
    return number


def _from_hex(text):
    digits = text.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
    if len(digits) != 32:
        raise ValueError("badly formed hexadecimal UUID string")
    for digit in digits:
        if digit not in "0123456789abcdefABCDEF":
            raise ValueError(f"invalid literal for int() with base 16: {digits!r}")
    return bytes.fromhex(digits)


def _swapped(octets):
    """With the first three numbers in the other order of octets."""
    return octets[3::-1] + octets[5:3:-1] + octets[7:5:-1] + octets[8:]


def _from_fields(fields):
    if len(fields) != 6:
        raise ValueError("fields is not a 6-tuple")
    octets = bytearray()
    for i, (value, bits) in enumerate(zip(fields, (32, 16, 16, 8, 8, 48))):
        if not 0 <= value < 1 << bits:
            article = "an" if bits == 8 else "a"
            raise ValueError(f"field {i + 1} out of range (need {article} {bits}-bit value)")
        octets.extend(value.to_bytes(bits // 8, "big"))
    return bytes(octets)


def _from_int(number):
    if number < 0 or number.bit_length() > 128:
        raise ValueError("int is out of range (need a 128-bit value)")
    return number.to_bytes(16, "big")


def _marked(octets, version):
    """With the variant of RFC 4122 and the version."""
    result = bytearray(octets)
    result[8] = result[8] & 0x3F | 0x80
    result[6] = result[6] & 0x0F | version << 4
    return bytes(result)


class _Node:
    """The number that stands for this machine in time-based identifiers: a random one, marked as such."""

    def __init__(self):
        self.number = 0
        self.last = 0

    def get(self):
        if self.number == 0:
            self.number = _number(_urandom(6), 0, 6) | 1 << 40
        return self.number

    def timestamp(self):
        """Steps of 100 ns since 1582, each time another."""
        self.last = max(_time_ns() // 100 + 0x01B21DD213814000, self.last + 1)
        return self.last


_node = _Node()


def getnode():
    return _node.get()


def uuid1(node=None, clock_seq=None):
    timestamp = _node.timestamp()
    if clock_seq is None:
        sequence = _number(_urandom(2), 0, 2) & 0x3FFF
    else:
        sequence = clock_seq
    if node is None:
        place = getnode()
    else:
        place = node
    fields = (timestamp & 0xFFFFFFFF, timestamp >> 32 & 0xFFFF, timestamp >> 48 & 0x0FFF, sequence >> 8 & 0x3F, sequence & 0xFF, place)
    return UUID(fields=fields, version=1)


def uuid3(namespace, name):
    return UUID(bytes=_md5(namespace.bytes + name.encode()).digest(), version=3)


def uuid4():
    return UUID(bytes=_urandom(16), version=4)


def uuid5(namespace, name):
    return UUID(bytes=_sha1(namespace.bytes + name.encode()).digest()[:16], version=5)


NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")
