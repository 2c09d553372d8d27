import math
class Error1(Exception):
    pass
g2 = 10
def func5(p3=None, p4=11):
    try:
        v6 = p4
        if True:
            return (({-2}).union({g2})).union(({p4} ^ {g2}))
    finally:
        print('finally')
        if all(False for c7 in reversed([' pad ', 'abc', '😀!'][:5]) if (g2 >= 0.1)):
            raise KeyError('tab\there')
    try:
        v8 = (p4, 1.0,)
    except Exception as e9:
        print('caught', type(e9).__name__, e9)
        if False:
            return {p4}
    finally:
        print('finally')
        p3 = ''.replace('hello world', '\n')[:30].zfill(1)
    p4 = g2
    p3 = p3
    return {sum([p4], g2) for c11 in list(map((lambda a10: 1e-7), ['12', 'x,y,,z', '', 'x,y,,z'][:6]))[:6]}
def gen13(p12):
    yield [math.gcd(c14, g2) for c14 in range(6, -2, -2) if True]
    try:
        if (False if False else (float('nan') < (p12 - 2.5e-320))):
            for i15 in reversed(list(map((lambda a17: (-5 if False else 1)), [-0.0][:6]))[:5]):
                if True:
                    break
                if (not bool(p12)):
                    raise Error1('text')
                if False:
                    break
            else:
                u18, *u19 = [g2, *list(([g2, g2] + [g2, 1, (-2), 2])[:12])]
                v21 = ((set(u19) | ({g2} if False else {3}))).difference(({g2} | {7}))
        u22, *u23 = [p12, *[0.0]]
        yield [(-1 % ((10) % 5 + 1)) for c25 in reversed(list(reversed([True, False]))[:5])]
    finally:
        print('gen13 ends')
def gen28(p26, p27):
    yield list(dict(zip(['12', 'hello world', 'tab\there', 'Ünï'], [19, g2, g2, 19])))
    try:
        p26 = ([[-0.0, 1e-7, 1e16, 1.0], [0.0, 1e22, 1e22], [1e308]] + [[*[1e16, 1e-7, 0.0, 1e16][:4], 1e-7]])[:12]
        yield (list(reversed(['\n', 'abc', '😀!', '\n'])) + ['UPPER lower' for c29 in reversed([1e16][:5])])[:12]
    finally:
        print('gen28 ends')
def main():
    v30 = (max(1e-7, (0.1 * 0.0)), {(9, g2,)},)
    try:
        if (g2 > math.floor(1e308)):
            raise ValueError
    except Exception as e31:
        print('caught', type(e31).__name__, e31)
    try:
        for i32, i33 in zip([0.5, 1e16, 1e16][:6], range(5)):
            try:
                v30 = (((g2 - i32) if 'x,y,,z'.startswith(' pad ') else (0.5 if True else i32)), {(g2, i33,)},)
            except Exception as e35:
                print('caught', type(e35).__name__, e35)
                v36 = iter([['\n', '\n', '日本'], ['😀!', 'x,y,,z', '']])
                raise
            v37 = (g2, None, [(0), 4, i33, g2],)
            if bool((None == None)):
                u38, u39 = ([(i32,), (i32,)], i33,)
                print(((i33 + 1) - math.gcd(i33, (10))))
            elif ((g2, 'Ünï',) in {**{(i33, '-7',): i33}, (g2, 'it\'s',): i33}):
                i33 -= (min(list({i33})) * i33)
                print(min(sorted({i33})), [[i32], [0.1, i32, i32, i32], [-2.5, i32]])
    except Exception as e41:
        print('caught', type(e41).__name__, e41)
    print('g2', g2)
    print('v30', v30)
    return g2
print(main())
print('g2', g2)
