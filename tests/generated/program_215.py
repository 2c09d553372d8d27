import math
class Error1(Exception):
    pass
g2 = str(7)[:60]
def func4(p3):
    p3 = (1e308,)
    try:
        try:
            for i5 in [{(255), 6}, {c7 for c7 in range(3) if True}, {(3)}, {8}][:6]:
                i5.add(10)
                u8, u9 = ((-2.5 - 1e308), (17 < 7 <= 0),)
                u11, u12 = (p3[0], (-2 & 16),)
        except Exception as e14:
            print('caught', type(e14).__name__, e14)
        except Exception as e15:
            print('caught', type(e15).__name__, e15)
            try:
                print([14, (1), 9], [1.0, 3.14159, 1e22].count(min(-2.5, 0.0)), sep='-')
            except Exception as e16:
                print('caught', type(e16).__name__, e16)
                v17 = ((1000003) ** (10 & 3))
            except KeyError as e18:
                print('caught', type(e18).__name__, e18)
                p3 = (1e-7,)
            finally:
                print('finally')
                p3 = (0.1,)
                p3 = (float(1),)
            raise
        finally:
            print('finally')
            v19 = (-9223372036854775808)
    except Exception as e20:
        print('caught', type(e20).__name__, e20)
        v21 = ((1) & 4)
        v21 ^= (g2 * (v21 % 4))[:20][0:8:-1].rfind(g2)
    return (19 - ((9223372036854775807) * 11))
try:
    g22 = [[((7), 14,), ((100), 15,), (0, 15,), ((-1), 12,)]]
except Exception as e23:
    print('caught', type(e23).__name__, e23)
try:
    try:
        if True:
            n24 = 4
            while n24 > 0:
                n24 -= 1
                print(list({(10)}), ({11},))
            print([('UPPER lower' + g2)[:30], g2, 'x,y,,z'], sep='-')
    except (ArithmeticError, LookupError) as e25:
        print('caught', type(e25).__name__, e25)
        g26 = ([False, True, True],)
        if True:
            g28 = [len({g2}) for c27 in sorted([0.1, 2.5e-320, 2.5e-320][:6]) if (not True)][:-1]
        elif (list(reversed([1e-7, 0.0])) < [1e308, 0.0]):
            match (3, '',):
                case (0, _):
                    u30, u31, u32 = sum(17 for c33 in [g2, '日本'][:6] if False), (' pad ' + 'Ünï')[:30], ((10) if False else 6)
                case (1 | 2, 'a'):
                    g35 = {hex(math.gcd(17, 16) % 1000), '|'.join(chr(c34 % 900 + 32) for c34 in [(-9223372036854775808), (10)][:6])[:40]}
                case _:
                    assert True, g2
                    g36 = math.floor((((64) % ((-9223372036854775808) % 5 + 1)) + -2.5))
            for i37 in [set([-2, 9, 6]), ({8}).intersection({6}), {-1 for c39 in reversed([g2, g2][:5])}, {1, 1, 19, 11}][:6]:
                print(g2, ({((-2), 0,): ('it\'s',)} | {(9, 17,): (g2,)}), -5)
                g40 = min([(9223372036854775807)])
                i37.add(g40)
    for i41 in reversed(list(filter((lambda a43: bool({(2, (-2),)})), [{3: 7}, {9: 12}][:0][:8]))[:5]):
        i41.update({**{13: (-4096)}, 5: 8})
    else:
        for i44 in sorted([[g2], ['abc'], [g2, g2, g2]][:6]):
            g46 = {'abc'}
            for i47 in i44:
                print(1e308, sep='-')
                g2 = (f"a={0}{-1:,}".ljust(11, '*') + f"{{{max((2147483648), 9)}")[:30]
                g50 = (lambda a49: False)
            if all(((3) != 5) for c51 in [1e308, 3.14159, 3.14159][:6] if False):
                raise IndexError
except Exception as e52:
    print('caught', type(e52).__name__, e52)
try:
    g2 = ' pad '
except Exception as e53:
    print('caught', type(e53).__name__, e53)
g54 = -2
print('g2', g2)
print('g54', g54)
