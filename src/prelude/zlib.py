"""The zlib module: its checksums."""

from binascii import _octets, crc32


def adler32(data, value=1, /):
    low = value & 0xFFFF
    high = value >> 16 & 0xFFFF
    for octet in _octets(data):
        low = (low + octet) % 65521
        high = (high + low) % 65521
    return high << 16 | low
