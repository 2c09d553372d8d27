import math
g1 = 1e-7
g2 = ('x,y,,z', (-2), ({(7, 10,)} - ({(3, 11,)}).union({((3), (3),)})),)
g3 = g2[1]
g5 = {f"a={[(4611686018427387904), g3, g3, g3]!s}" for c4 in reversed(list(reversed([g3]))[:5]) if False}
def func8(p6, p7):
    global g2
    p6 = ((divmod(p6, g3)[1]).bit_length() + ((g3 & p6) ^ max([(255), g3, p6])))
    print([list(filter((lambda a9: False), [g3, 5][:8])), [p6, p6, g3], [g3 for c10 in reversed([p7, 2.5e-320, p7][:5]) if False], [14]], g3)
    return float(19)
try:
    print((([11, g3, g3] * (g3 % 3))[:12], ('%e' % (3.14159)), [True, False],), {(g3, 'it\'s',): g3})
except Exception as e11:
    print('caught', type(e11).__name__, e11)
try:
    for i12 in reversed([*list(filter((lambda a14: False), [[9, g3, g3, g3], [(64), g3, g3, g3], [g3, -1, 13, g3]][:8]))[:4], list(map((lambda a15: a15), [g3, g3][:6]))][:5]):
        g16 = [g3, (100), g3, g3]
        for i17 in range(1):
            for i19 in reversed((list(reversed([{'x,y,,z': i17}, {'12': i17}, {'x,y,,z': i17}])) * ((i17 | 11) % 3))[:12][:5]):
                u21, *u22 = [0.0, *[round(0.0, -1), (2.5e-320 / -0.0), -0.0, 1e16]]
                assert (False ^ True), f"a={g3:^7}{{{u21:g}"
                u21 *= func8(i17, float('x'))
            g1 = 1
except Exception as e24:
    print('caught', type(e24).__name__, e24)
print('g1', g1)
print('g2', g2)
print('g3', g3)
print('g5', sorted(g5))
