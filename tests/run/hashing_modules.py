# hashlib, zlib's and binascii's checksums, binascii and base64.
import base64
import binascii
import hashlib
import io
import zlib

for name in ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"]:
    for data in [b"", b"abc", b"The quick brown fox jumps over the lazy dog" * 9]:
        print(name, len(data), hashlib.new(name, data).hexdigest())
print(hashlib.md5(b"abc").digest(), hashlib.sha1("naïve".encode()).hexdigest(), hashlib.new("SHA256").name)
h = hashlib.sha256()
print(h.name, h.digest_size, h.block_size, hashlib.sha512().block_size)
for word in "hash this in many small pieces".split():
    h.update(word.encode())
earlier = h.copy()
h.update(bytearray(b"more"))
print(earlier.hexdigest() == hashlib.sha256(b"hashthisinmanysmallpieces").hexdigest(), h.hexdigest())
print(h.hexdigest() == h.hexdigest(), earlier.hexdigest() != h.hexdigest(), h.digest().hex() == h.hexdigest())
print(hashlib.file_digest(io.BytesIO(b"content" * 100000), "sha1").hexdigest(), "md5" in hashlib.algorithms_guaranteed)
print(repr(hashlib.md5())[:27], hashlib.sha256(string=b"x", usedforsecurity=False).hexdigest()[:8])
try:
    hashlib.new("rot13")
except ValueError as e:
    print(e)


def chain(blocks):
    previous = "0" * 64
    for block in blocks:
        nonce = 0
        while True:
            digest = hashlib.sha256(f"{previous}{block}{nonce}".encode()).hexdigest()
            if digest.startswith("00"):
                break
            nonce += 1
        print(block, nonce, digest[:16])
        previous = digest


chain(["genesis", "ada pays bob", "bob pays carol"])

print(zlib.crc32(b"hello"), zlib.crc32(b"lo", zlib.crc32(b"hel")), binascii.crc32(b"x", 5), hex(zlib.crc32(b"")), zlib.adler32(b"hello" * 10000))
print(binascii.hexlify(b"\x00\xffab"), binascii.b2a_hex(b"abcdef", ":", 2), binascii.hexlify(bytearray(b"xyz"), b"-"))
print(binascii.unhexlify("00FFab"), binascii.a2b_hex(b"6162"), binascii.b2a_base64(b"x"), binascii.a2b_base64(b"eA==\n"))
for text in ["abc", "zz", "é"]:
    try:
        binascii.unhexlify(text)
    except ValueError as e:
        print(type(e), e)

data = bytes(range(256))
for count in [0, 1, 2, 3, 4, 5, 10, 57, 58, 256]:
    part = data[256 - count:]
    for encode, decode in [
        (base64.b64encode, base64.b64decode), (base64.urlsafe_b64encode, base64.urlsafe_b64decode), (base64.b32encode, base64.b32decode),
        (base64.b32hexencode, base64.b32hexdecode), (base64.b16encode, base64.b16decode), (base64.b85encode, base64.b85decode),
    ]:
        encoded = encode(part)
        print(encoded if count < 11 else encoded[-20:], decode(encoded) == part)
print(base64.b64encode("naïve ☕".encode()).decode(), base64.b64decode("bmHDr3ZlIOKYlQ==").decode())
print(base64.encodebytes(data[:60]), base64.decodebytes(base64.encodebytes(data)) == data)
print(base64.b64encode(b"\xff\xfe\xfd", b"-_"), base64.b64decode("__79", "-_"), base64.b64decode("e A\n = ="), base64.b64decode("eA==eA=="))
print(base64.b32decode("nbswy3dp", True), base64.b32decode("N0SWY3DP", map01="L"), base64.b16decode("6a", casefold=True), base64.b85encode(b"ab", pad=True))
out = io.BytesIO()
base64.encode(io.BytesIO(data), out)
print(out.getvalue()[:90])


def attempt(action):
    try:
        print(action())
    except binascii.Error as e:
        print(type(e), e)
    except ValueError as e:
        print("ValueError", e)


for text in ["eA", "e", "eA==!!", "=eA=", "eA=a=", "eA==eA==", "e*A=", "é", ""]:
    attempt(lambda: base64.b64decode(text))
    attempt(lambda: base64.b64decode(text, validate=True))
for text in ["NBSWY3D", "NBSWY3D1", "NBSWY3D1=======", "A=======", "nbswy3dp"]:
    attempt(lambda: base64.b32decode(text))
for text in ["6", "6G", "6a"]:
    attempt(lambda: base64.b16decode(text))


# Hashes with keys.
import hmac

print(hmac.new(b"key", b"message", hashlib.sha256).hexdigest(), hmac.digest(b"key", b"message", "md5").hex())
keyed = hmac.new(b"long key " * 30, digestmod="sha512")
keyed.update(b"a")
other = keyed.copy()
keyed.update(b"b")
print(keyed.name, keyed.digest_size, keyed.block_size, keyed.hexdigest()[:20], other.digest()[:5], hmac.compare_digest("a", "a"))
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 10).hex(), hashlib.pbkdf2_hmac("sha1", b"p", b"s", 1, 45).hex())
for wrong in [lambda: hmac.new(b"a", b"b"), lambda: hashlib.pbkdf2_hmac("md5", b"", b"", 0)]:
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
