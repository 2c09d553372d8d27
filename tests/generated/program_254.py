import math
class Error1(ValueError):
    pass
class Error2(ValueError):
    pass
g5 = {**{'😀!'.zfill(8): c4 for c4 in sorted([c3 for c3 in sorted(['hello world', '-7'][:6]) if True][:6])}, 'it\'s': f" {-3:e}é{'abc'.capitalize():>8}{False!s}"}
g6 = {**{'日本': ''}, (hex(13 % 1000) * (13 % 4))[:20]: 'UPPER lower'}
class Class7:
    def __init__(self, f8):
        self.f8 = f8
    def __repr__(self):
        return f"Class7()"
    def __add__(self, other):
        return Class7(None)
def func11(p9, p10):
    del g5['\n'.join(['aaa', 'abc', 'UPPER lower', 'x,y,,z'])[:40]]
    p9 = Class7((Class7(None) if True else None))
    return (Class7(None) + p9)
try:
    try:
        n12 = 5
        while n12 > 0 and (math.gcd(13, (2147483648)) < ((3)).bit_length() <= sum(15 for c13 in reversed([False][:5]))):
            n12 -= 1
            g14 = f"a={14:#x}"[0]
            match len({g14: c15 for c15 in range(-2, 4)}) % 5:
                case 0:
                    if ((2147483648) < math.trunc(1.0)):
                        break
                case _:
                    print(round(1.0, -2))
        try:
            g5 = {**((g5 | g6) | {'x,y,,z': '', 'x,y,,z': 'aaa'}), '{}-{:>6}'.format(math.floor(0.0), 'x,y,,z'.lstrip()): '-7'}
        except Exception as e17:
            print('caught', type(e17).__name__, e17)
            raise
        except ZeroDivisionError as e18:
            print('caught', type(e18).__name__, e18)
            for i19, i20 in zip(sorted([*[False][:4], True][:6]), [False, False, True][:6]):
                g5.update({'tab\there': 'UPPER lower', '12': 'Ünï', '\n': 'aaa'})
                g21 = (2.5e-320 * -2.5)
            else:
                if False:
                    raise RuntimeError
    except (ArithmeticError, LookupError) as e22:
        print('caught', type(e22).__name__, e22)
        raise RuntimeError('text') from e22
    g6 = (g5 | {('it\'s' + 'abc')[:30]: repr(Class7(None))[:60], ('%-6d|' % ((10))): f"é{[['hello world', ' pad ', '日本', ''], ['', '12']]!r}{'':.2}a={['日本']!s}"})
except Exception as e23:
    print('caught', type(e23).__name__, e23)
try:
    n24 = 2
    while n24 > 0 and (('12' if True else 'aaa') not in ('UPPER lower' + 'Ünï')[:30]):
        n24 -= 1
        n25 = 3
        while n25 > 0:
            n25 -= 1
            del g6[g6.get('Ünï', 'tab\there')]
        del g6['abc']
        u26, *u27 = [(64), *(list(filter((lambda a29: True), [15, -1][:8])) * (sum([6, 10, 8, 0], (255)) % 3))[:12]]
    else:
        match (((-7), 'Ünï',) if ('x,y,,z' in '12') else ((2), 'tab\there',)):
            case (0, _):
                g5 = {'UPPER lower'.center(14, '*'): 'aaa'}
                g5.setdefault(('Ünï' if False else '12'), ' pad ')
            case (1 | 2, 'a'):
                g6['12'.capitalize().replace('12', 'aaa')[:30]] = 'aaa'
                g31 = Class7(Class7(None))
            case (m30, _) if m30 > 3:
                g5['\n'.lower()] = f"{17}"
            case _:
                del g5[' pad '[0:2:2]]
                g6.update({**g5, '-7': 'UPPER lower'})
except Exception as e32:
    print('caught', type(e32).__name__, e32)
try:
    g33 = {(7, 8,)}
    g6.setdefault('hello world'.zfill(5), 'it\'s'.rjust(5, '*'))
except Exception as e34:
    print('caught', type(e34).__name__, e34)
g6.update(g5)
print('g5', g5)
print('g6', g6)
