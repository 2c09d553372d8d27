"""The base64 module: base 64, 32, 16 and 85."""

import binascii
from binascii import _ascii, _octets

_BASE32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_BASE32_HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_BASE85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"

# Base 64


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return encoded
    else:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))


def b64decode(s, altchars=None, validate=False):
    if altchars is None:
        return binascii.a2b_base64(s, strict_mode=validate)
    else:
        others = _ascii(altchars)
        assert len(others) == 2, repr(others)
        return binascii.a2b_base64(_ascii(s).translate(bytes.maketrans(others, b"+/")), strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


def encodebytes(s):
    lines = bytearray()
    octets = _octets(s)
    for i in range(0, len(octets), 57):
        lines += binascii.b2a_base64(octets[i:i + 57])
    return bytes(lines)


def decodebytes(s):
    return binascii.a2b_base64(_octets(s))


def encode(input, output):
    while True:
        data = input.read(57)
        if len(data) == 0:
            return
        output.write(binascii.b2a_base64(data))


def decode(input, output):
    while True:
        line = input.readline()
        if len(line) == 0:
            return
        output.write(binascii.a2b_base64(line))


# Base 32


def _encode32(alphabet, s):
    octets = _octets(s)
    result = bytearray()
    for i in range(0, len(octets), 5):
        count = min(5, len(octets) - i)
        bits = 0
        for j in range(5):
            bits = bits << 8 | (octets[i + j] if j < count else 0)
        digits = (count * 8 + 4) // 5
        for j in range(8):
            result.append(alphabet[bits >> 35 - 5 * j & 31] if j < digits else 61)
    return bytes(result)


def _decode32(alphabet, text):
    if len(text) % 8 != 0:
        raise binascii.Error("Incorrect padding")
    digits = text.rstrip(b"=")
    pads = len(text) - len(digits)
    result = bytearray()
    for i in range(0, len(digits), 8):
        bits = 0
        for j in range(8):
            value = 0
            if i + j < len(digits):
                value = alphabet.find(digits[i + j])
                if value < 0:
                    raise binascii.Error("Non-base32 digit found")
            bits = bits << 5 | value
        for shift in range(32, -8, -8):
            result.append(bits >> shift & 255)
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if pads > 0:
        del result[len(result) - (pads * 5 + 7) // 8:]
    return bytes(result)


def b32encode(s):
    return _encode32(_BASE32, s)


def b32decode(s, casefold=False, map01=None):
    text = _ascii(s)
    if map01 is not None:
        text = text.translate(bytes.maketrans(b"01", b"O" + _ascii(map01)))
    return _decode32(_BASE32, text.upper() if casefold else text)


def b32hexencode(s):
    return _encode32(_BASE32_HEX, s)


def b32hexdecode(s, casefold=False):
    text = _ascii(s)
    return _decode32(_BASE32_HEX, text.upper() if casefold else text)


# Base 16


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    text = _ascii(s)
    if casefold:
        text = text.upper()
    for octet in text:
        if not (48 <= octet <= 57 or 65 <= octet <= 70):
            raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(text)


# Base 85


def b85encode(b, pad=False):
    octets = _octets(b)
    result = bytearray()
    for i in range(0, len(octets), 4):
        count = min(4, len(octets) - i)
        digits = _digits85(_four_bytes(octets, i))
        for digit in digits if pad else digits[: count + 1]:
            result.append(_BASE85[digit])
    return bytes(result)


def _four_bytes(octets, start):
    """Four bytes as one number; those behind the end are zero."""
    bits = 0
    for i in range(start, start + 4):
        bits = bits << 8 | (octets[i] if i < len(octets) else 0)
    return bits


def _digits85(bits):
    digits = []
    for _ in range(5):
        digits.append(bits % 85)
        bits //= 85
    digits.reverse()
    return digits


def b85decode(b):
    text = _ascii(b)
    result = bytearray()
    for i in range(0, len(text), 5):
        count = min(5, len(text) - i)
        bits = 0
        for j in range(5):
            value = 84
            if j < count:
                value = _BASE85.find(text[i + j])
                if value < 0:
                    raise ValueError(f"bad base85 character at position {i + j}")
            bits = bits * 85 + value
        if bits > 0xFFFFFFFF:
            raise ValueError(f"base85 overflow in hunk starting at byte {i}")
        for j in range(count - 1):
            result.append(bits >> 24 - 8 * j & 255)
    return bytes(result)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    octets = _octets(b)
    result = bytearray(b"<~" if adobe else b"")
    for i in range(0, len(octets), 4):
        count = min(4, len(octets) - i)
        bits = _four_bytes(octets, i)
        if bits == 0 and (count == 4 or pad):
            result += b"z"
        elif foldspaces and bits == 0x20202020:
            result += b"y"
        else:
            digits = _digits85(bits)
            for digit in digits if pad else digits[: count + 1]:
                result.append(33 + digit)
    if wrapcol:
        width = max(2 if adobe else 1, wrapcol)
        lines = [result[i : i + width] for i in range(0, len(result), width)]
        if adobe and len(lines[-1]) + 2 > width:
            lines.append(bytearray())
        result = bytearray(b"\n").join(lines)
    if adobe:
        result += b"~>"
    return bytes(result)


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    text = _ascii(b)
    if adobe:
        if not text.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        text = text[2:-2] if text.startswith(b"<~") else text[:-2]
    result = bytearray()
    bits = 0
    count = 0
    for digit in text + b"uuuu":
        if 33 <= digit <= 117:
            bits = bits * 85 + digit - 33
            count += 1
            if count == 5:
                if bits > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow")
                for shift in (24, 16, 8, 0):
                    result.append(bits >> shift & 255)
                bits = 0
                count = 0
        elif digit == 122 or (foldspaces and digit == 121):
            if count > 0:
                raise ValueError(f"{chr(digit)} inside Ascii85 5-tuple")
            result += b"\0\0\0\0" if digit == 122 else b"    "
        elif digit not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(digit)}")
    return bytes(result[: len(result) - (4 - count)])
