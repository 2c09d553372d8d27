import math
class Error1(Exception):
    pass
class Error2(ValueError):
    pass
g3 = (abs(19) % 100)
g4 = ({(4 // (-2 % 5 + -6)), (-4096), (64), sum([13, 7, (2147483648)], 5)}).difference(({(1)} - set([-2, 8, 16])))
g5 = [[3, 7, 16, (4611686018427387904)], [6, (255), (2147483648)]]
g6 = ((((10) - 14) - ' pad '.rfind('abc')) // (19 % 5 + 1))
def func10(p7, p8, p9):
    global g3
    if True:
        p9 += (g6 if ('日本'.zfill(3) in {'x,y,,z': p8}) else (p9 % (((-7) - 18) % 5 + -6)))
    else:
        if ((('-7' + '12')[:30] not in 'Ünï'[14:4]) == bool(p8)):
            assert (False or '\n'.isspace()), ('hello world' + '12')[:30]
        elif (math.gcd(p9, g6) >= max([g6, g6, g6])):
            v11 = ((9223372036854775807) - g6)
            def inner12(p13):
                p7.reverse()
                p13 = (float('inf') - float('1e3'))
                return g6
        else:
            u14, u15 = ([g6], (g6 or 4),)
            print(u14)
    v17 = (g6 + p9)
    return (p9 ** (13 & 3))
class Class18:
    def __init__(self, f19):
        self.f19 = f19
    def __repr__(self):
        return f"Class18()"
    def method21(self, p20):
        p20 = ('12' * ((11 % g6) % 4))[:20].endswith('hello world')
        return {g6: g6}
    def __enter__(self):
        print('enter', self)
        return self
    def __exit__(self, kind, error, trace):
        print('exit', self, kind is None)
        return None
def main():
    v22 = g3
    v23 = [g4]
    assert (('%x' % (g6)) not in '😀!'.ljust(8, '*')), '\n'.zfill(3)
    try:
        v24 = ((3.14159 * 0.5),)
    except Exception as e25:
        print('caught', type(e25).__name__, e25)
    try:
        if (g6 <= g6):
            return len(['x,y,,z'])
        v23.reverse()
    except Exception as e26:
        print('caught', type(e26).__name__, e26)
    try:
        if True:
            return (-1)
    except Exception as e27:
        print('caught', type(e27).__name__, e27)
    print('g3', g3)
    print('g4', g4)
    print('g5', g5)
    print('g6', g6)
    print('v22', v22)
    print('v23', v23)
    return g6
print(main())
print('g3', g3)
print('g4', g4)
print('g5', g5)
print('g6', g6)
