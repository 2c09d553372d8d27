import math
g1 = 0.0
g2 = {((-9223372036854775808) ** ((64) & 3)): ({0} if True else {(2147483648)}), 11: {((7) | 13), ((-2) ** ((-9223372036854775808) & 3)), 18}, abs(math.gcd(17, 11)): {10}}
g4 = {((3.14159 + g1) if True else g1) for c3 in [(7)][12:-2][:6]}
def gen6(p5):
    global g1
    global g2
    yield ('%f' % (g1))
    try:
        v7 = (([p5, (5)].index(p5) / [False, False].index(False)) % (g1 * (g1 * g1)))
        def inner8(p9):
            global g4
            if (v7 >= g1):
                return ({v7 for c10 in sorted([p5][:6])}).difference(set([v7, p9, g1]))
            return set(sorted([g1, 123456.789], reverse=True))
        yield repr(None)[:60]
    finally:
        print('gen6 ends')
def func12(p11):
    if None:
        for i13 in p11:
            for i15 in sorted(list(map((lambda a17: max((1), -2)), ['😀!', '-7', 'abc', 'UPPER lower'][:6]))[:6]):
                g2[divmod(((1) * i15), int(True))[1]] = {int('-7'), math.gcd(i15, i15), (i15 % (9223372036854775807)), (i15 - i15)}
                print({(255)}, ('%f' % (abs(3.14159))))
                v18 = (i15, 18, pow((i15 if False else i15), i15 & 7, i15 % 50 + 51),)
            else:
                if True:
                    raise StopIteration(('it\'s' + '')[:30])
            for i19, i20 in g2.items():
                i20.clear()
        else:
            if (max(13, (12345678901234567890)) > -1):
                print(abs(((1) - (-4096))), ([{4}, {(1000003)}, {19}, {(-2)}] * (sum([7, (10)], 0) % 3))[:12], end=';\n')
                g2.clear()
            else:
                u21, u22 = (pow((-9223372036854775808), 16 & 7, (2147483648) % 50 + 51), (10),)
                v24 = None
        if False:
            return (['12', 'tab\there'] + ['it\'s', 'abc'])[:12]
    if (int(g1) == (g1 / g1)):
        return (sorted({'😀!'}) + [' pad ', '', ''])[:12]
    for i25 in g4:
        del g2[math.gcd(6, (7))]
    return [('UPPER lower' + 'Ünï')[:30], 'UPPER lower', 'aaa', '12'.zfill(7)]
def main():
    v27 = (f"{g1!r}".rfind('😀!') & (((-4096) and 19) - max([(2), 19, 13])))
    v28 = max((int('1_000') % (math.floor(g1) % 5 + 1)), abs(pow((-4096), 19 & 7, v27 % 50 + 51)))
    v29 = divmod(v27, v28)[1]
    v30 = ([[[v29, v27]]] * (ord(f"{v28!r}{{{0}a={2.5!r}"[0]) % 3))[:12]
    try:
        v31 = ('日本' + (chr(7 % 900 + 32) + '\n'.replace('abc', '😀!')[:30])[:30])[:30]
        v31 = oct(len({v31}) % 1000)
    except Exception as e32:
        print('caught', type(e32).__name__, e32)
    try:
        for i33 in sorted([[0.0, 0.5, g1]][:6]):
            v30[1] = [[(-7), v28, v27]]
            for i35 in i33:
                del v30[0]
            for i37 in sorted([v29][:6]):
                if False:
                    return i37
                if (((v29, v29,) if True else (v27, v28,)) in {((100), (100),): '日本'}):
                    raise TypeError
                i37 += max(ord('Ünï'[0]), int('x1'))
        v40 = list(map((lambda a39: 'tab\there'), [v29, (-4096), v27][:6]))[max((100), (-2)):1]
    except Exception as e41:
        print('caught', type(e41).__name__, e41)
    print('g1', g1)
    print('g2', g2)
    print('g4', g4)
    print('v27', v27)
    print('v28', v28)
    print('v29', v29)
    print('v30', v30)
    return divmod(16, (2147483648))[1]
print(main())
print('g1', g1)
print('g2', g2)
print('g4', g4)
