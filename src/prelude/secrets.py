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
    if isinstance(a, str):
        if not a.isascii() or not b.isascii():
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        return compare_digest(a.encode(), b.encode())
    else:
        if len(a) != len(b):
            return False
        differences = 0
        for x, y in zip(a, b):
            differences |= x ^ y
        return differences == 0
