import base64
import binascii
import hashlib

# Bytes as digits and back.
octets = bytes(range(256))
print(octets.hex(), bytearray(octets).hex() == octets.hex(), b"".hex(), bytearray().hex())
print(octets[:9].hex("-"), octets[:9].hex(":", 2), octets[:9].hex(b"_", -4), octets[:3].hex("-", 0))
print(bytes.fromhex(octets.hex()) == octets, bytearray.fromhex("aB cD\n\t0102\r\v\f "), bytes.fromhex(""), bytes.fromhex("  "))
for text in ("abc", "ab c", "a b", "zz", "az", "ab0x12", "é", "zé", "ab é0", "ab\x1ccd", "ab\u00a0cd", "0", " 1 "):
    try:
        print(bytes.fromhex(text))
    except ValueError as e:
        print(e)
print(binascii.hexlify(octets) == octets.hex().encode(), binascii.hexlify(b""), binascii.hexlify(b"abc", "-"), binascii.unhexlify("ABcd01"), binascii.unhexlify(b""))
for digits in ("abc", "zz", "0 ", b"0x"):
    try:
        print(binascii.unhexlify(digits))
    except binascii.Error as e:
        print(e)

for n in range(8):
    digits = base64.b64encode(octets[250 - n:250])
    print(digits, base64.b64decode(digits), base64.b64decode(digits, validate=True), base64.b64decode(digits.decode()), binascii.b2a_base64(octets[:n]))
print(base64.b64encode(octets), base64.urlsafe_b64encode(octets[-9:]), base64.urlsafe_b64decode(b"-_-_"), base64.b64decode(b"ab-_", b"-_"))
print(base64.decodebytes(base64.encodebytes(octets)) == octets, base64.encodebytes(octets[:60]))
for digits in (b"YQ==YQ==", b"YR==", b"YWJj\nZGVm\r\n", b"YW Jj", b"Y?WJj", b"Y", b"YQ", b"YQ=", b"YWI", b"YQ==\n", b"YQ=a=", b"=YWJj", b"YWJj=", b"====", b"YWJj===", b"YWJjY", b"YQ== YQ=="):
    for strict in (False, True):
        try:
            print(digits, binascii.a2b_base64(digits, strict_mode=strict))
        except binascii.Error as e:
            print(digits, strict, e)

# Keys made of passwords.
for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    print(hashlib.pbkdf2_hmac(name, b"password", bytearray(b"salt"), 10).hex(), hashlib.pbkdf2_hmac(name, b"k" * 200, b"", 2, 70).hex())
for rounds, size in ((0, 5), (1, 0), (1, -1), (2**31, 1), (1, 2**31)):
    try:
        print(hashlib.pbkdf2_hmac("sha1", b"p", b"s", rounds, size))
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
