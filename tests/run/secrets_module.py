import secrets
import string

# What comes out is different each time; what holds for all of it is not.
print(len(secrets.token_bytes()), len(secrets.token_bytes(5)), len(secrets.token_hex(8)), len(secrets.token_urlsafe(16)), secrets.DEFAULT_ENTROPY)
print(set(secrets.token_hex(40)) <= set(string.hexdigits), secrets.token_bytes(0), secrets.token_hex(0) == "")
print(secrets.token_hex() != secrets.token_hex(), set(secrets.token_urlsafe()) <= set(string.ascii_letters + string.digits + "-_"))
print(secrets.choice(["only"]), secrets.choice("x"), secrets.choice(range(3)) in (0, 1, 2))
print(all(0 <= secrets.randbelow(7) < 7 for _ in range(200)), {secrets.randbelow(3) for _ in range(200)} == {0, 1, 2})
print(all(0 <= secrets.randbits(12) < 4096 for _ in range(100)), secrets.randbits(0))
for wrong in (0, -5):
    try:
        secrets.randbelow(wrong)
    except ValueError as error:
        print(error)
print(secrets.compare_digest("abc", "abc"), secrets.compare_digest("abc", "abd"), secrets.compare_digest(b"ab", b"abc"), secrets.compare_digest(b"", b""))
try:
    secrets.compare_digest("é", "é")
except TypeError as error:
    print(error)
alphabet = string.ascii_letters + string.digits
password = "".join(secrets.choice(alphabet) for _ in range(20))
print(len(password), all(c in alphabet for c in password))
generator = secrets.SystemRandom()
print(1 <= generator.randint(1, 6) <= 6, sorted(generator.sample(range(5), 5)))
mixed = [("a", b"a"), (b"a", "a"), ("a", 1), (1, b"a")]
for one, other in mixed:
    try:
        print(secrets.compare_digest(one, other))
    except TypeError as error:
        print(error)
