import math
class Error1(Exception):
    def __init__(self, text, code=7):
        super().__init__(text)
        self.code = code
g2 = (((0 % 4) << ((-1) & 15)) * 2)
g3 = (f"é{-3:05}" + 'x,y,,z')[:30][0]
g4 = (2147483648)
class Context5:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        print('enter', self.name)
        return self.name
    def __exit__(self, kind, error, trace):
        print('exit', self.name, error)
        return kind is not None
def main():
    v6 = (9223372036854775807)
    try:
        if False:
            return -3
    except Exception as e7:
        print('caught', type(e7).__name__, e7)
    try:
        try:
            if ((13, g2,) in {**{(g4, g2,): v6 for c8 in range((1000003) % 5) if True}, (5, g4,): (g2 ** (g2 & 3))}):
                v6 = v6
                v6 = 19
            else:
                assert True, hex(v6 % 1000)
            u9, *u10 = [g4, *[g4]]
        except Error1 as e12:
            print('caught', type(e12).__name__, e12)
            v6 &= v6
            if ((g4).bit_length() < v6):
                raise Error1('|'.join(g3 for c13 in sorted([-2.5, 1e308, 1e16, 1.0][:6]) if True)[:40])
    except Exception as e14:
        print('caught', type(e14).__name__, e14)
    print('', sep='-')
    try:
        u15, *u16 = [g3, *list(filter((lambda a18: ([a18, 'it\'s', g3] <= [a18, g3, 'tab\there', g3])), ['aaa', 'UPPER lower'][:8]))]
        print('{}-{:>6}'.format(g2, 'tab\there'), {g3: {(g2, (-9223372036854775808),)}})
    except Exception as e19:
        print('caught', type(e19).__name__, e19)
    try:
        u20, u21, u22 = 5, [g3, 'aaa'].index('UPPER lower'), hex(g4 % 1000)
    except Exception as e23:
        print('caught', type(e23).__name__, e23)
    print('g2', g2)
    print('g3', g3)
    print('g4', g4)
    print('v6', v6)
    return g2
print(main())
print('g2', g2)
print('g3', g3)
print('g4', g4)
