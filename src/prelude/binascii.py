"""The binascii module: bytes as text and checksums."""

from bytes import _bytes_room, _staged


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _octets(data):
    if isinstance(data, (bytes, bytearray)):
        return data
    else:
        return _type_error("a bytes-like object is required, not '", data, "'", "help: encode the text: text.encode()")


def _ascii(data):
    """Bytes, or text that is made of ASCII characters."""
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode("ascii")
    elif isinstance(data, (bytes, bytearray)):
        return data
    else:
        return _type_error("argument should be a bytes-like object or ASCII string, not '", data, "'")


# Hexadecimal digits


def hexlify(data, sep=None, bytes_per_sep=1):
    octets = _octets(data)
    if sep is None:
        result = _bytes_room(2 * len(octets))
        _rt_hex_encode(octets._data, len(octets), result._data)
        return result
    else:
        return octets.hex(sep, bytes_per_sep).encode("ascii")


b2a_hex = hexlify


def unhexlify(hexstr, /):
    digits = _ascii(hexstr)
    if len(digits) % 2 != 0:
        raise Error("Odd-length string")
    result = _bytes_room(len(digits) // 2)
    if not _rt_hex_decode(digits._data, len(digits), result._data):
        raise Error("Non-hexadecimal digit found")
    return result


a2b_hex = unhexlify

# Base 64


def b2a_base64(data, /, *, newline=True):
    octets = _octets(data)
    size = (len(octets) + 2) // 3 * 4
    result = _bytes_room(size + (1 if newline else 0))
    _rt_base64_encode(octets._data, len(octets), result._data)
    if newline:
        result._data[size] = 10
    return result


def _sextet(code):
    """The value of a character of base 64; 64 for others."""
    if 65 <= code <= 90:
        return code - 65
    if 97 <= code <= 122:
        return code - 71
    if 48 <= code <= 57:
        return code + 4
    return 62 if code == 43 else 63 if code == 47 else 64


def a2b_base64(data, /, *, strict_mode=False):
    text = _ascii(data)
    if strict_mode and text.startswith(b"="):
        raise Error("Leading padding not allowed")
    n = _rt_base64_decode(text._data, len(text), strict_mode)
    if n >= 0:
        return _staged(n)
    return _lenient_base64(text, strict_mode)


def _lenient_base64(text, strict_mode):
    """What else is base 64, or is not."""
    result = bytearray()
    place = 0
    rest = 0
    pads = 0
    padded = False
    for i in range(len(text)):
        if text[i] == 61:
            padded = True
            if place >= 2:
                pads += 1
                if place + pads >= 4:
                    if strict_mode and i + 1 < len(text):
                        raise Error("Excess data after padding")
                    return bytes(result)
            continue
        value = _sextet(text[i])
        if value == 64:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and padded:
            raise Error("Discontinuous padding not allowed")
        pads = 0
        if place > 0:
            result.append((rest << 2 * place | value >> 6 - 2 * place) & 255)
        rest = value
        place = (place + 1) % 4
    if place == 1:
        raise Error(
            f"Invalid base64-encoded string: number of data characters ({len(result) // 3 * 4 + 1}) cannot be 1 more "
            "than a multiple of 4"
        )
    if place != 0:
        raise Error("Incorrect padding")
    return bytes(result)


# Checksums


def crc32(data, value=0, /):
    octets = _octets(data)
    return _rt_crc32(octets._data, len(octets), value)
