import math
g1 = bool([0.0, 1e16])
class Context2:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        print('enter', self.name)
        return self.name
    def __exit__(self, kind, error, trace):
        print('exit', self.name, error)
        return isinstance(error, KeyError)
def main():
    v3 = min(1e-7, max(math.sqrt(-0.0), round(1.0, -2)))
    v4 = {(math.gcd(14, 1) / 'aaa'.find('UPPER lower')), (0.1 - v3), (sum([(-1), (-1), 4], (-2)) - v3), v3}
    v5 = set([[(-1), (7), 19, (-9223372036854775808)].count(1)])
    n6 = 2
    while n6 > 0 and g1:
        n6 -= 1
        for i7 in v4:
            print(int(round(v3, 1)))
            with Context2(f"{{{((9223372036854775807), (-7), None,)!r} {g1!r}") as u9:
                if (v3 < float(-2)):
                    raise ZeroDivisionError(f"{None!s} {'12':<8}")
                u9 = f"{{{0}é{(None,)!s}é{round(i7, 1):g}"
            if ([*[13, 2, 4, (2147483648)][:4], 14] < list(filter((lambda a10: True), [14, 2][:8]))):
                return -3
        v4.add(round(v3, 2))
    try:
        for i11 in v5:
            for i13 in v4:
                print([[c15 for c15 in 'a'[:8]]])
            v16 = list(reversed([(None,), (None,), (None,), (None,)]))
            v17 = ([None, None],)
        v4.remove(v3)
    except Exception as e18:
        print('caught', type(e18).__name__, e18)
    print('g1', g1)
    print('v3', v3)
    print('v4', v4)
    print('v5', v5)
    return ((9223372036854775807) + 4)
print(main())
print('g1', g1)
