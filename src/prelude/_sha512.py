"""SHA-512, as far as seeding `random` from text needs it. 64-bit words are signed ints that wrap."""


def _round_constants():
    """The first 64 bits of the fractional parts of the cube roots of the first 80 primes."""
    return [
        0x428a2f98d728ae22,
        0x7137449123ef65cd,
        -0x4a3f043013b2c4d1,
        -0x164a245a7e762444,
        0x3956c25bf348b538,
        0x59f111f1b605d019,
        -0x6dc07d5b50e6b065,
        -0x54e3a12a25927ee8,
        -0x27f855675cfcfdbe,
        0x12835b0145706fbe,
        0x243185be4ee4b28c,
        0x550c7dc3d5ffb4e2,
        0x72be5d74f27b896f,
        -0x7f214e01c4e9694f,
        -0x6423f958da38edcb,
        -0x3e640e8b3096d96c,
        -0x1b64963e610eb52e,
        -0x1041b879c7b0da1d,
        0xfc19dc68b8cd5b5,
        0x240ca1cc77ac9c65,
        0x2de92c6f592b0275,
        0x4a7484aa6ea6e483,
        0x5cb0a9dcbd41fbd4,
        0x76f988da831153b5,
        -0x67c1aead11992055,
        -0x57ce3992d24bcdf0,
        -0x4ffcd8376704dec1,
        -0x40a680384110f11c,
        -0x391ff40cc257703e,
        -0x2a586eb86cf558db,
        0x6ca6351e003826f,
        0x142929670a0e6e70,
        0x27b70a8546d22ffc,
        0x2e1b21385c26c926,
        0x4d2c6dfc5ac42aed,
        0x53380d139d95b3df,
        0x650a73548baf63de,
        0x766a0abb3c77b2a8,
        -0x7e3d36d1b812511a,
        -0x6d8dd37aeb7dcac5,
        -0x5d40175eb30efc9c,
        -0x57e599b443bdcfff,
        -0x3db4748f2f07686f,
        -0x3893ae5cf9ab41d0,
        -0x2e6d17e62910ade8,
        -0x2966f9dbaa9a56f0,
        -0xbf1ca7aa88edfd6,
        0x106aa07032bbd1b8,
        0x19a4c116b8d2d0c8,
        0x1e376c085141ab53,
        0x2748774cdf8eeb99,
        0x34b0bcb5e19b48a8,
        0x391c0cb3c5c95a63,
        0x4ed8aa4ae3418acb,
        0x5b9cca4f7763e373,
        0x682e6ff3d6b2b8a3,
        0x748f82ee5defb2fc,
        0x78a5636f43172f60,
        -0x7b3787eb5e0f548e,
        -0x7338fdf7e59bc614,
        -0x6f410005dc9ce1d8,
        -0x5baf9314217d4217,
        -0x41065c084d3986eb,
        -0x398e870d1c8dacd5,
        -0x35d8c13115d99e64,
        -0x2e794738de3f3df9,
        -0x15258229321f14e2,
        -0xa82b08011912e88,
        0x6f067aa72176fba,
        0xa637dc5a2c898a6,
        0x113f9804bef90dae,
        0x1b710b35131c471b,
        0x28db77f523047d84,
        0x32caab7b40c72493,
        0x3c9ebe0a15c9bebc,
        0x431d67c49c100d4c,
        0x4cc5d4becb3e42b6,
        0x597f299cfc657e2a,
        0x5fcb6fab3ad6faec,
        0x6c44198c4a475817,
    ]


def _initial_state():
    """The same for the square roots of the first 8 primes."""
    return [
        0x6a09e667f3bcc908,
        -0x4498517a7b3558c5,
        0x3c6ef372fe94f82b,
        -0x5ab00ac5a0e2c90f,
        0x510e527fade682d1,
        -0x64fa9773d4c193e1,
        0x1f83d9abfb41bd6b,
        0x5be0cd19137e2179,
    ]


def _rotate(x, n):
    return _shr_logical(x, n) | _shl(x, 64 - n)


def _padded(message):
    """The message as a list of bytes, filled up to a multiple of 128 with its length in bits at the end."""
    data = []
    for byte in message:
        data.append(byte)
    bits = len(data) * 8
    data.append(0x80)
    while len(data) % 128 != 112:
        data.append(0)
    for shift in range(120, -8, -8):
        data.append(_shr(bits, shift) & 0xFF if shift < 64 else 0)
    return data


def _schedule(data, start):
    words = []
    for i in range(start, start + 128, 8):
        word = 0
        for j in range(8):
            word = _shl(word, 8) | data[i + j]
        words.append(word)
    for i in range(16, 80):
        x = words[i - 15]
        y = words[i - 2]
        low = _rotate(x, 1) ^ _rotate(x, 8) ^ _shr_logical(x, 7)
        high = _rotate(y, 19) ^ _rotate(y, 61) ^ _shr_logical(y, 6)
        words.append(_wrap_add(_wrap_add(words[i - 16], low), _wrap_add(words[i - 7], high)))
    return words


def _compress(state, words, constants):
    a, b, c, d = state[0], state[1], state[2], state[3]
    e, f, g, h = state[4], state[5], state[6], state[7]
    for i in range(80):
        mixed = _rotate(e, 14) ^ _rotate(e, 18) ^ _rotate(e, 41)
        chosen = (e & f) ^ (~e & g)
        first = _wrap_add(_wrap_add(_wrap_add(h, mixed), _wrap_add(chosen, constants[i])), words[i])
        turned = _rotate(a, 28) ^ _rotate(a, 34) ^ _rotate(a, 39)
        majority = (a & b) ^ (a & c) ^ (b & c)
        second = _wrap_add(turned, majority)
        h = g
        g = f
        f = e
        e = _wrap_add(d, first)
        d = c
        c = b
        b = a
        a = _wrap_add(first, second)
    for i, value in enumerate([a, b, c, d, e, f, g, h]):
        state[i] = _wrap_add(state[i], value)


def sha512(message):
    """The digest of bytes as a list of 64 byte values."""
    data = _padded(message)
    state = _initial_state()
    constants = _round_constants()
    for start in range(0, len(data), 128):
        _compress(state, _schedule(data, start), constants)
    digest = []
    for word in state:
        for shift in range(56, -8, -8):
            digest.append(_shr(word, shift) & 0xFF)
    return digest
