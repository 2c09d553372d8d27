import math
class Error1(Exception):
    def __init__(self, text, code=7):
        super().__init__(text)
        self.code = code
g3 = {'-7'.zfill(0).rjust(3, '*') for c2 in range(5)}
g4 = '日本'
g5 = (divmod(math.gcd((1000003), 19), -2)[0] % (int('-7') % 5 + -6))
g6 = (64)
def func9(p7, p8):
    global g4
    u10, u11 = (None, (17 / 13),)
    print(p8.pop() is None)
    n13 = 6
    while n13 > 0:
        n13 -= 1
        u14, *u15 = [g5, *[g6, 13]]
        for i17 in sorted([divmod((64), u14)[1] for c19 in sorted((p8 + ['UPPER lower'])[:12][:6])][:6]):
            for i20 in u15:
                g3.clear()
                print((math.fabs(u11) - (i20 / 6)), sep='-')
            g3.clear()
            for i22 in range(-3, 0):
                p7 = p7
    return ('aaa'.strip(), u11,)
class Context24:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        print('enter', self.name)
        return self.name
    def __exit__(self, kind, error, trace):
        print('exit', self.name, error)
        return isinstance(error, KeyError)
try:
    g3.remove(f"{{{[False]}{g5!s:>4}é{'x,y,,z'!r}")
    n25 = 2
    while n25 > 0:
        n25 -= 1
        print(g6, g5, sep='-')
except Exception as e26:
    print('caught', type(e26).__name__, e26)
for i27, i28 in zip(list(map((lambda a29: 0.1), [False][:6]))[:6], reversed([g5, g6][:5])):
    match (round(1e22), f"a={i27:8.3f}",):
        case (m30, _) if m30 > 3:
            i27 *= round(0.0, -2)
        case _:
            g3.discard('hello world'[0:-4:2])
            g31 = [i28, g6, g5]
    g33 = (g5 + math.gcd(sum((255) for c32 in reversed([-2.5, i27][:5])), (1)))
    for i34 in [(False,), (False,), (True,)][:6]:
        g36 = f"{{{1e308}{((5) | i28):+} {min(i28, g33):x}"
        g37 = (-5, i27, g6,)
        g3.add(f" {math.gcd(g6, g5):,}{0}{{{False!s}")
try:
    if (w38 := min(16, (g5 % g6))) > (g5 * (1000003)):
        if True:
            try:
                print(g4, end=';\n')
                g6 = int(((g5 // (g6 % 5 + 1)) / g6))
            except Error1 as e39:
                print('caught', type(e39).__name__, e39)
            except Exception as e40:
                print('caught', type(e40).__name__, e40)
                print(('😀!' + 'x,y,,z')[:30], (sum([8], (64)) | abs(g5)), end=';\n')
                g42 = ({'it\'s', 'Ünï'.replace('a', 'aaa')[:30], 'a', '😀!'}).intersection(({'UPPER lower' for c41 in reversed([1e16, 1e16][:5])}).difference(({'UPPER lower'} - {'a'})))
            n43 = 2
            while n43 > 0:
                n43 -= 1
                if ([0.5, 1e22] > ([1e308] + [-0.0, 0.1, 1e22, 3.14159])[:12]):
                    raise Error1(chr(g6 % 900 + 32))
                g3.remove(''[1])
                if True:
                    raise StopIteration
except Exception as e44:
    print('caught', type(e44).__name__, e44)
try:
    if (g4 is None):
        g47 = '|'.join('abc'[g5:2] for c46 in '|'.join('Ünï' for c45 in 'aaa'[:8] if True)[:40][:8])[:40].find('日本')
    else:
        with Context24('tab\there') as u48:
            print('12')
        print(((g5).bit_length() <= sum(g5 for c49 in reversed([g6][:5]))))
    g51 = (lambda a50: '-7')
except Exception as e52:
    print('caught', type(e52).__name__, e52)
print('g3', sorted(g3))
print('g4', g4)
print('g5', g5)
print('g6', g6)
