import math
class Error1(Exception):
    pass
class Error2(Exception):
    pass
g3 = list(reversed(([*[False, False, True, False][:4], False] * (1 % 3))[:12]))
def func6(p4, p5):
    p5 = p5
    for i7, i8 in zip(reversed([*[1.0][:4], 0.1][:5]), (g3 if True else [False])[:6]):
        print(divmod(math.floor(i7), (7 * p4))[1], list(filter((lambda a9: (a9 is None)), [-5, None, ''][:8])), int((2.5e-320 * i7)), end=';\n')
        p5['-7'] = [i7, i7]
    return '-7'.join((['\n', 'a'] + ['tab\there', '12', '12', '-7'])[:12])[:40]
def main():
    v11 = (lambda a10: (a10).bit_length())
    v13 = (dict(zip([0, (2)], list(filter((lambda a12: True), [{'-7': 19}, {'-7': (-4096)}, {'it\'s': (0)}][:8])))) | {9: {'UPPER lower': 0}})
    try:
        for i14 in g3:
            try:
                v13.update(v13)
                print('abc', (sum((0) for c16 in range(1 % 5) if i14) & 17), end=';\n')
            except (ArithmeticError, LookupError) as e17:
                print('caught', type(e17).__name__, e17)
                u18, *u19 = [i14, *[i14 for c21 in ([(2147483648), (255), (255)] * (12 % 3))[:12][:6]]]
            else:
                v23 = (lambda a22: (0 / sum([13], 11)))
            i14 = (5 < (15).bit_length() <= ((1) ** (16 & 3)))
            print(1e308, {(6 and (7)) for c24 in reversed([1.0, 3.14159][:5])}, 'm', sep='-')
        else:
            if True:
                if bool(None):
                    raise Error2(f"a={False!s}a={(-2)!s:>4}")
                v13.update(v13)
            elif True:
                v25 = [round(abs(-0.0))]
            else:
                print((-1))
    except Exception as e26:
        print('caught', type(e26).__name__, e26)
    print({9: chr(12 % 900 + 32), (10): 'hello world', int(False): f"{{{-0.0:.2f} {1e22:.2f}"}, end=';\n')
    try:
        match list(map((lambda a27: ((4611686018427387904) if True else (5))), [c28 for c28 in 'aaa'[:8] if True][:6])):
            case [m29]:
                v13[11] = {'it\'s': 2}
            case [1, *m29]:
                assert ('tab\there' in {'hello world': '日本', '12': 'a'}), '\n'
            case _:
                v11 = v11
    except Exception as e30:
        print('caught', type(e30).__name__, e30)
    try:
        def inner31(p32):
            for i33 in reversed(([[(64), 5, (2), 15], [16, (-1), 13]] * (pow((7), 12 & 7, (10) % 50 + 51) % 3))[:12][:5]):
                print(g3[19 % (len(g3) or 1)], 13)
                p32 = f"{0}"
            return (-19)
    except Exception as e35:
        print('caught', type(e35).__name__, e35)
    print('g3', g3)
    print('v13', v13)
    return (9223372036854775807)
print(main())
print('g3', g3)
