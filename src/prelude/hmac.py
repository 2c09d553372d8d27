"""The hmac module: hashes that only who knows a key can make."""

import hashlib as _hashlib
from secrets import compare_digest

_INNER = bytes([n ^ 0x36 for n in range(256)])
_OUTER = bytes([n ^ 0x5C for n in range(256)])


def _started(digestmod):
    """An empty hash of the kind."""
    if isinstance(digestmod, str):
        if digestmod == "":
            raise TypeError("Missing required parameter 'digestmod'.")
        return _hashlib.new(digestmod)
    else:
        return digestmod()


class HMAC:
    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            return _type_error("key: expected bytes or bytearray, but got '", key, "'")
        self._inner = _started(digestmod)
        self._outer = _started(digestmod)
        self.digest_size = self._inner.digest_size
        self.block_size = self._inner.block_size
        secret = bytes(key)
        if len(secret) > self.block_size:
            shortened = _started(digestmod)
            shortened.update(secret)
            secret = shortened.digest()
        secret = secret.ljust(self.block_size, b"\0")
        self._inner.update(secret.translate(_INNER))
        self._outer.update(secret.translate(_OUTER))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return "hmac-" + self._inner.name

    def update(self, msg):
        self._inner.update(msg)

    def copy(self):
        result = _new_like(self)
        result.digest_size = self.digest_size
        result.block_size = self.block_size
        result._inner = self._inner.copy()
        result._outer = self._outer.copy()
        return result

    def digest(self):
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        return self.digest().hex()


def new(key, msg=None, digestmod=""):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()
