"""The hashlib module. The runtime computes; a hash under way is a block of bytes that it fills."""

from bytes import _bytes_room

_ALGORITHMS = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"]
_DIGEST_SIZES = [16, 20, 28, 32, 48, 64]
_BLOCK_SIZES = [64, 64, 64, 64, 128, 128]
_STATE_SIZE = 256

algorithms_guaranteed = set(_ALGORITHMS)
algorithms_available = set(_ALGORITHMS)


def _hashable(data):
    if isinstance(data, (bytes, bytearray)):
        return data
    elif isinstance(data, str):
        return _type_error("Strings must be encoded before hashing", "help: encode the text: text.encode()")
    else:
        return _type_error("object supporting the buffer API required")


class HASH:
    def __init__(self, algorithm, data):
        self._algorithm = algorithm
        self._state = _bytes_room(_STATE_SIZE)
        self.name = _ALGORITHMS[algorithm]
        self.digest_size = _DIGEST_SIZES[algorithm]
        self.block_size = _BLOCK_SIZES[algorithm]
        _rt_hash_begin(algorithm, self._state._data)
        self.update(data)

    def update(self, data, /):
        more = _hashable(data)
        _rt_hash_update(self._algorithm, self._state._data, more._data, len(more))

    def digest(self):
        result = _bytes_room(self.digest_size)
        _rt_hash_digest(self._algorithm, self._state._data, result._data)
        return result

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        result = HASH(self._algorithm, b"")
        _array_move(result._state._data, 0, self._state._data, 0, _STATE_SIZE)
        return result

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ 0x{_address(self):x}>"


def new(name, data=b"", *, usedforsecurity=True):
    if not isinstance(name, str):
        return _type_error("name must be a string")
    plain = name.lower()
    if plain.startswith("sha-"):
        plain = "sha" + plain[4:]
    if plain not in _ALGORITHMS:
        raise ValueError("unsupported hash type " + name)
    return HASH(_ALGORITHMS.index(plain), data)


def md5(string=b"", *, usedforsecurity=True):
    return HASH(0, string)


def sha1(string=b"", *, usedforsecurity=True):
    return HASH(1, string)


def sha224(string=b"", *, usedforsecurity=True):
    return HASH(2, string)


def sha256(string=b"", *, usedforsecurity=True):
    return HASH(3, string)


def sha384(string=b"", *, usedforsecurity=True):
    return HASH(4, string)


def sha512(string=b"", *, usedforsecurity=True):
    return HASH(5, string)


def file_digest(fileobj, digest, /):
    """The hash of a binary file."""
    if isinstance(digest, str):
        result = new(digest)
    else:
        result = digest()
    while True:
        data = fileobj.read(262144)
        if len(data) == 0:
            return result
        result.update(data)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    algorithm = new(hash_name)
    secret = _hashable(password)
    salted = _hashable(salt)
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if iterations > 2147483647:
        raise OverflowError("iteration value is too great.")
    size = algorithm.digest_size if dklen is None else dklen
    if size < 1:
        raise ValueError("key length must be greater than 0.")
    if size > 2147483647:
        raise OverflowError("key length is too great.")
    key = _bytes_room(size)
    _rt_hash_key(algorithm._algorithm, secret._data, len(secret), salted._data, len(salted), iterations, key._data, size)
    return key
