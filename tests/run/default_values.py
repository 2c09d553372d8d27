# Defaults that are literals of every kind.


def literals(a=b"bytes", b=2j, c=-1.5, d=(1, 2), e="", f=None, g=True, h=...):
    return a, b, c, d, e, f, g, h is ...


print(literals(), literals(b"other", 1j, c=0.5))
print((lambda data=b"\x00\xff": len(data))(), (lambda data=b"": data)(b"abc"))
