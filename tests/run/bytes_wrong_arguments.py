# Methods of bytes with arguments of other types.
try:
    print(b"a".split(","))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".rsplit(","))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".replace("a", "b"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".replace(b"a", "b"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".partition("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".rpartition("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".strip("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".lstrip("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".rstrip("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("a" in b"ab")
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".find("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".index("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".count("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".rfind("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".removeprefix("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".removesuffix("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"%c" % 256)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytes(1.5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytes([300]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytes([-1]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b",".join(["a"]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".join("ab"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a" + "b")
except Exception as e:
    print(type(e).__name__, e)
try:
    print("b" + b"a")
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".startswith("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".startswith(1))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".translate("x"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytes("abc"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytes(-1))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytearray(1.5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytearray("x"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".split(b""))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".partition(b""))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytes(["a"]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytearray(["a"]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytes.fromhex(5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytes.fromhex(b"ab"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".replace(1, 2))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(300 in b"a")
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".find(300))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(None in b"a")
except Exception as e:
    print(type(e).__name__, e)
try:
    print(1.5 in b"a")
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".split(1))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".strip(1))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytearray(b"a").split(","))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytearray(b"a").strip("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("a" in bytearray(b"ab"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"%d" % "a")
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"%c" % b"ab")
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"%c" % "a")
except Exception as e:
    print(type(e).__name__, e)
try:
    print(ord([1]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(ord(b"ab"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytearray(b"a").extend("ab"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytearray(b"a").append("a"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(bytearray(b"a").append(256))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"ab"["a"])
except Exception as e:
    print(type(e).__name__, e)
