import math
g1 = ord(f" {'aaa'.rjust(5, '*')!r}"[0])
def gen3(p2):
    global g1
    yield g1
    try:
        g1 = g1
        try:
            try:
                v4 = (((1e-7 * 3.14159) + (0.1 + 123456.789)) + (round(1e22, 3) / 1e308))
            except Exception as e5:
                print('caught', type(e5).__name__, e5)
                v6 = 123456.789
                raise KeyError(f"é{v6:e}{0}a={0}") from e5
            except (ArithmeticError, LookupError) as e8:
                print('caught', type(e8).__name__, e8)
                u9, u10 = (g1, 1,)
            else:
                print('日本'.find('12'))
                v13 = set(['UPPER lower'.ljust(6, '*') for c12 in range(2, 3)])
            for i14 in reversed([round(1e22, 2) for c16 in sorted([123456.789, -2.5][:6])][:5]):
                v17 = math.gcd(g1, (-math.gcd((-4096), 15)))
                v18 = i14
                v18 *= i14
        except (ArithmeticError, LookupError) as e19:
            print('caught', type(e19).__name__, e19)
        except Exception as e20:
            print('caught', type(e20).__name__, e20)
            yield int('12')
            for i21 in range(-2, 3):
                if False:
                    continue
                u23, u24 = ((g1 | (5)), int(-2.5),)
        yield ((g1 % g1) + (g1 + g1))
    finally:
        print('gen3 ends')
def main():
    v26 = ord('a'[0])
    v27 = iter([g1, g1, 12])
    v28 = 3.14159
    v29 = iter([(0), 16, g1])
    try:
        v29 = iter([(10 ** 20), g1, 12])
    except Exception as e30:
        print('caught', type(e30).__name__, e30)
    try:
        if True:
            v29 = v29
            try:
                v27 = v27
                v28 /= float((+v26))
            except Exception as e32:
                print('caught', type(e32).__name__, e32)
                v27 = iter([g1, g1, g1, (2)])
                v29 = gen3((-5, {v26},))
            else:
                assert 'x,y,,z'.isupper(), ('%d' % (4))
        else:
            if ((math.ceil(v28) - (g1 - v26)) < round((v28 * v28)) <= v26):
                v28 *= ((v28 / (0.0 * v28)) // math.log((v28 + v28)))
            else:
                if ((-7) >= abs(1e308)):
                    return str((14, {-1},))[:60].rfind('a')
                v27 = v27
            v33 = ('%.0f' % (1e22))
        try:
            print(int((-0.0 ** 0.5)), '12', '')
        except (ArithmeticError, LookupError) as e34:
            print('caught', type(e34).__name__, e34)
            v36 = [*list(map((lambda a35: {g1}), [14, (1), (12345678901234567890)][:6]))[:4], {((2) and v26), ''.find('Ünï'), (64), math.ceil(v28)}]
            u37, *u38 = [v26, *[g1 for c40 in ([1, g1, v26, v26] * (v26 % 3))[:12][:6] if True]]
    except Exception as e41:
        print('caught', type(e41).__name__, e41)
    print('g1', g1)
    print('v26', v26)
    print('v27', list(v27))
    print('v28', v28)
    print('v29', list(v29))
    return ord('日本'[0])
print(main())
print('g1', g1)
