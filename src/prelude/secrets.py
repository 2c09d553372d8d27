"""The secrets module: random numbers of the system."""

from base64 import urlsafe_b64encode as _urlsafe_b64encode
from random import SystemRandom

DEFAULT_ENTROPY = 32

_system = SystemRandom()


def choice(seq):
    return _system.choice(seq)


def randbits(k):
    return _system.getrandbits(k)


def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _system._randbelow(exclusive_upper_bound)


def token_bytes(nbytes=None):
    if nbytes is None:
        return _system.randbytes(DEFAULT_ENTROPY)
    else:
        return _system.randbytes(nbytes)


def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    return _urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")


def compare_digest(a, b):
    """Whether they are the same, in a time that does not depend on where they differ."""
    if isinstance(a, str) and isinstance(b, str):
        if not a.isascii() or not b.isascii():
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        return compare_digest(a.encode(), b.encode())
    elif isinstance(a, (bytes, bytearray)):
        if not isinstance(b, (bytes, bytearray)):
            raise TypeError(f"a bytes-like object is required, not '{type(b).__name__}'")
        if len(a) != len(b):
            return False
        differences = 0
        for x, y in zip(a, b):
            differences |= x ^ y
        return differences == 0
    elif isinstance(b, (bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not '{type(a).__name__}'")
    else:
        names = f"'{type(a).__name__}' and '{type(b).__name__}'"
        raise TypeError(f"unsupported operand types(s) or combination of types: {names}")
