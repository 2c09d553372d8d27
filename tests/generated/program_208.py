import math
g1 = [13, 9, (9223372036854775807)]
def func4(p2=(10), p3=(123456.789,)):
    global g1
    v5 = {'a'}
    v7 = '|'.join(('-7' * (len([False, True]) % 4))[:20] for c6 in [p2][:6])[:40]
    v5.clear()
    v8 = int(True)
    return f" {pow(p2, p2 & 7, v8 % 50 + 51):+}"
def main():
    v9 = len({'tab\there': 3.14159})
    v10 = {v9}
    v11 = [11]
    try:
        if 'aaa'.istitle():
            v10 = {((v9 * 6) - v9), v9, ((9223372036854775807) - v9), (v9 << (math.gcd(v9, v9) & 15))}
        elif (max(0.0, 0.1) < round(0.0, 0)):
            v12 = None
            if ((len({'': v9}) >> ((v9 + v9) & 15)) == v9):
                v13 = None
                assert ((0.1 < 1.0) and True), ('' + '\n')[:30]
            elif False:
                v14 = v9
            else:
                v10 = {14, v9}
        else:
            if (v9 < pow(v9, 11 & 7, (-7) % 50 + 51) <= max([v9, v9, v9])):
                return (v9 ** (v9 & 3))
        print((v9 << ([1e308].count(123456.789) & 15)), 'UPPER lower', [[False] for c15 in list(['日本', ''])[:6]])
    except Exception as e16:
        print('caught', type(e16).__name__, e16)
    v10 = {sum(list(range(3)), v9) for c17 in reversed(list([False, True])[:5])}
    print('g1', g1)
    print('v9', v9)
    print('v10', v10)
    print('v11', v11)
    return ord('\n'[0])
print(main())
print('g1', g1)
