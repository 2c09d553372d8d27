MOD = 10**9 + 7
N = 1 << 10
M = N * 4
EPS = 1e-9
NEG = -1
W, H = 64, 32
SEP = ","
DEBUG = False
BIG = 2**40

def f(x):
    if DEBUG:
        print("x")
    return x % MOD + N + M + NEG + W * H + BIG

print(f(3), EPS, SEP, "a,b".split(SEP))
def early():
    return LATE
try:
    print(early())
except NameError as e:
    print(e)
LATE = 7
print(early())
for i in range(3):
    LOOP = 5
    print(LOOP)
def loop():
    return LOOP
print(loop())
if len(SEP) > 1:
    MAYBE = 3
def maybe():
    return MAYBE
try:
    print(maybe())
except NameError as e:
    print(e)
TEMP = 4
print(TEMP)
del TEMP
def temp():
    return TEMP
try:
    print(temp())
except NameError as e:
    print(e)
class A:
    K = 5
    def get(self):
        return self.K * A.K
print(A().get())
