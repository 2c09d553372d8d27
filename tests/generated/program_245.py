import math
class Error1(ValueError):
    pass
g2 = (2147483648)
g3 = 2.5e-320
def gen4():
    yield ({g2}).intersection({g2 for c5 in [1e16, g3, g3, g3][:6]})
    try:
        for i6 in reversed([{g2: False}, {g2: False, g2: False, g2: False}, {g2: True}][:5]):
            print((['x,y,,z'], {g2},))
            n8 = 6
            while n8 > 0:
                n8 -= 1
                v9 = ([g2, g2, g2], None, g2,)
                print(([g2, 13, g2] if 'a'.startswith('😀!') else None), end=';\n')
                print(({(g2, 17,): 1e22, (g2, g2,): 0.0} if bool(True) else {(8, -2,): -2.5, (g2, g2,): g3, (g2, g2,): 0.0}), (str('')[:60] in {'hello world': '😀!', 'it\'s': 'aaa', 'UPPER lower': 'a'}), ((2147483648) ** (g2 & 3)))
            if ({g2: 1} | {g2: 'm'}):
                i6[round((1e308 + -2.5))] = (' pad ' not in ['-7', '日本'])
                print((1000003), sep='-')
            elif (len({(13, g2,): g2}) == (g2 * g3)):
                i6 = i6
            else:
                v10 = set([*list(reversed(['日本', '\n']))[:4], '-7'[g2:-2]])
                v11 = min(((18 ** (g2 & 3)) + (0.1 - g3)), max(max(-2.5, 1e16), g3))
        yield {(-2)}
    finally:
        print('gen4 ends')
def main():
    v12 = (({'hello world'} ^ {'it\'s'}) ^ ({'hello world', '日本'} - {'a'}))
    v14 = [sum([(-1), g2], g2) for c13 in reversed([g3, g3, g3, 1.0][:5])]
    v15 = g2
    v16 = (-1 & g2)
    try:
        print([g3, g3, g3], [(v15 & v15), v15, (v15 & v15)], end=';\n')
        if [[True, False]][g2:5]:
            for i17 in sorted([divmod(v15, v15)[0], round(g3)][:6]):
                i17 ^= ' pad '.index('it\'s')
                v14 = [abs(g2), i17, g2]
        elif False:
            for i19 in [g3, g3][:6]:
                v12.clear()
                v16 &= v16
    except Exception as e21:
        print('caught', type(e21).__name__, e21)
    try:
        v12.update(({'hello world'} | v12))
        def inner22(p23):
            v12.update({p23})
            return [g3, g3]
    except Exception as e24:
        print('caught', type(e24).__name__, e24)
    print(('%-6d|' % (int(True))), None)
    try:
        if '😀!':
            for i25 in sorted([[True, True, False], [True, False, True]][:6]):
                v28 = sum(((g2 % (9223372036854775807)) % (v15 % 5 + 1)) for c27 in sorted(['😀!', '-7'][:6]) if True)
                v29 = ('', v16,)
                if (v14 is not None):
                    raise Error1('own')
            try:
                print(int('1_000'), 1)
            except Exception as e31:
                print('caught', type(e31).__name__, e31)
                if True:
                    return 7
            finally:
                print('finally')
                print((3 % 100))
                v32 = ({g3} | {(g3 - g3), g3, (g3 + g3)})
        else:
            v12.clear()
        if True:
            raise ValueError('12'.replace('-7', '\n')[:30])
    except Exception as e33:
        print('caught', type(e33).__name__, e33)
    v12.add(f"a={(2 | v16)!r}é{(v16 ^ v15):b}{{{(-1):#x}")
    print('g2', g2)
    print('g3', g3)
    print('v12', sorted(v12))
    print('v14', v14)
    print('v15', v15)
    print('v16', v16)
    return (v15 + v15)
print(main())
print('g2', g2)
print('g3', g3)
