class P:
    def __rmul__(self, o): return "P*"
class Q: pass
def t(f):
    try: print(f())
    except TypeError as e: print("TypeError", e)
t(lambda: (1,2)*None)
t(lambda: None*(1,2))
t(lambda: (1,2)*2.5)
t(lambda: [1]*2.5)
t(lambda: 2.5*[1])
t(lambda: [1]*[2])
t(lambda: "a"*"b")
t(lambda: "a"*2.0)
t(lambda: Q()*[1])
t(lambda: [1]*Q())
t(lambda: (1,2)*P())
t(lambda: b"a"*None)
t(lambda: {1}*[1])
t(lambda: (1,2)*True)
t(lambda: 3*(1,2))
t(lambda: (1,)*(2,))
x=(1,2)
try:
    x*=None
except TypeError as e: print(e)
x=[1]
try:
    x*=1.5
except TypeError as e: print(e)
class R:
    def __mul__(self, o): return ("R", o)
t(lambda: R()*(1,2))
t(lambda: (1,2)*R())
t(lambda: [1]*(1,2))
t(lambda: (1,2)*[1])
t(lambda: 2.5*(1,))
t(lambda: (1, 2) * "ab")
t(lambda: "ab" * [1])
t(lambda: [1] * b"ab")
t(lambda: "ab" * P())
t(lambda: b"ab" * P())
t(lambda: bytearray(b"ab") * P())
t(lambda: R() * "ab")
