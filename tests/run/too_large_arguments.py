# Ints beyond 64 bits where an index, a count or a width is wanted.
n = 2 ** 70
m = -2 ** 70
def t(name, f):
    try:
        print(name, f())
    except Exception as e:
        print(name, type(e).__name__, e)
import collections
l = [1, 2, 3]
d = collections.deque(l)
t("insert", lambda: l.insert(n, 0))
t("insert-", lambda: l.insert(m, 0))
t("pop", lambda: l.pop(n))
t("mul", lambda: l * n)
t("smul", lambda: "a" * n)
t("tmul", lambda: (1,) * n)
t("index", lambda: l[n])
t("sindex", lambda: "abc"[n])
t("store", lambda: l.__setitem__(n, 1))
t("slice", lambda: l[:n])
t("lindex", lambda: l.index(2, m, n))
t("center", lambda: "a".center(n))
t("zfill", lambda: "a".zfill(n))
t("ljust", lambda: "a".ljust(n))
t("split", lambda: "a b".split(" ", n))
t("replace", lambda: "aa".replace("a", "b", n))
t("find", lambda: "abc".find("c", m, n))
t("bytes", lambda: bytes(n))
t("bytearray", lambda: bytearray(n))
t("bmul", lambda: b"a" * n)
t("chr", lambda: chr(n))
t("dinsert", lambda: d.insert(n, 0))
t("rotate", lambda: d.rotate(n))
t("dindex", lambda: d[n])
t("maxlen", lambda: collections.deque(l, n))
t("dmul", lambda: d * n)
t("shift", lambda: 1 << n)
t("rshift", lambda: 1 >> n)
t("bytesidx", lambda: b"abc"[n])
t("bapp", lambda: bytearray().append(n))
t("binsert", lambda: bytearray().insert(n, 1))
t("bpop", lambda: bytearray(b"a").pop(n))
