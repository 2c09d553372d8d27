"""Ascii85, as Adobe and btoa write it; the places of all groups of a match."""

import base64
import re

samples = [b"", b"a", b"ab", b"abc", b"abcd", b"\0\0\0\0", b"\0\0", b"    ", b"Man is distinguished" * 3, bytes(range(256)), b"x\0\0\0\0\0"]
for sample in samples:
    for encoded in (
        base64.a85encode(sample),
        base64.a85encode(sample, foldspaces=True, pad=True),
        base64.a85encode(sample, adobe=True, wrapcol=20),
        base64.a85encode(sample, wrapcol=7),
    ):
        print(encoded)
    print(base64.a85decode(base64.a85encode(sample)) == sample, base64.b85decode(base64.b85encode(sample)) == sample)
    print(base64.a85decode(base64.a85encode(sample, adobe=True, wrapcol=9), adobe=True) == sample)
    print(base64.b85encode(sample, pad=True))
print(base64.a85decode("87 cUR\nD]"), base64.a85decode(b"y", foldspaces=True))
for wrong in (b"uuuuu", b"87z", b"8~", b"y"):
    try:
        print(base64.a85decode(wrong))
    except ValueError as error:
        print(error)
try:
    base64.a85decode(b"<~87", adobe=True)
except ValueError as error:
    print(error)

found = re.search(r"(a)|(b)(c)?", "xxb")
print(found.regs, re.search("x", "ax").regs)
