# string algorithms, DP classics
def kmp_table(p):
    t = [0] * len(p)
    k = 0
    for i in range(1, len(p)):
        while k and p[k] != p[i]: k = t[k - 1]
        if p[k] == p[i]: k += 1
        t[i] = k
    return t
def kmp(s, p):
    t, k, res = kmp_table(p), 0, []
    for i, c in enumerate(s):
        while k and p[k] != c: k = t[k - 1]
        if p[k] == c: k += 1
        if k == len(p):
            res.append(i - k + 1); k = t[k - 1]
    return res
def z(s):
    n = len(s); z = [0] * n; l = r = 0
    for i in range(1, n):
        if i < r: z[i] = min(r - i, z[i - l])
        while i + z[i] < n and s[z[i]] == s[i + z[i]]: z[i] += 1
        if i + z[i] > r: l, r = i, i + z[i]
    return z
def rabin_karp(text, pat, base=256, mod=101):
    n, m = len(text), len(pat)
    h = pow(base, m - 1, mod)
    p = t = 0
    out = []
    for i in range(m):
        p = (base * p + ord(pat[i])) % mod
        t = (base * t + ord(text[i])) % mod
    for s in range(n - m + 1):
        if p == t and text[s:s + m] == pat: out.append(s)
        if s < n - m: t = (base * (t - ord(text[s]) * h) + ord(text[s + m])) % mod
    return out
def boyer_moore(text, pat):
    skip = {c: len(pat) - i - 1 for i, c in enumerate(pat[:-1])}
    i = len(pat) - 1
    while i < len(text):
        j, k = len(pat) - 1, i
        while j >= 0 and text[k] == pat[j]: j -= 1; k -= 1
        if j < 0: return k + 1
        i += skip.get(text[i], len(pat))
    return -1
def manacher(s):
    t = "#" + "#".join(s) + "#"
    p = [0] * len(t); c = r = 0
    for i in range(len(t)):
        if i < r: p[i] = min(r - i, p[2 * c - i])
        while i - p[i] - 1 >= 0 and i + p[i] + 1 < len(t) and t[i - p[i] - 1] == t[i + p[i] + 1]: p[i] += 1
        if i + p[i] > r: c, r = i, i + p[i]
    k = max(range(len(p)), key=p.__getitem__)
    return s[(k - p[k]) // 2:(k + p[k]) // 2]
def suffix_array(s): return sorted(range(len(s)), key=lambda i: s[i:])
def lcp(s, sa):
    rank = {p: i for i, p in enumerate(sa)}
    h, out = 0, [0] * len(s)
    for i in range(len(s)):
        if rank[i]:
            j = sa[rank[i] - 1]
            while s[i + h:i + h + 1] == s[j + h:j + h + 1] != "": h += 1
            out[rank[i]] = h
            h = max(h - 1, 0)
        else: h = 0
    return out
def edit(a, b):
    dp = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if not i: dp[i][j] = j
            elif not j: dp[i][j] = i
            elif a[i-1] == b[j-1]: dp[i][j] = dp[i-1][j-1]
            else: dp[i][j] = 1 + min(dp[i-1][j], dp[i][j-1], dp[i-1][j-1])
    return dp[-1][-1]
def lcs(a, b):
    from functools import lru_cache
    @lru_cache(maxsize=None)
    def go(i, j):
        if i == len(a) or j == len(b): return ""
        if a[i] == b[j]: return a[i] + go(i + 1, j + 1)
        return max(go(i + 1, j), go(i, j + 1), key=len)
    return go(0, 0)
def knapsack(items, cap):
    best = [(0, ())] * (cap + 1)
    for name, w, v in items:
        for c in range(cap, w - 1, -1):
            cand = best[c - w][0] + v, best[c - w][1] + (name,)
            if cand[0] > best[c][0]: best[c] = cand
    return best[cap]
def coins(cs, amount):
    ways = [1] + [0] * amount
    for c in cs:
        for a in range(c, amount + 1): ways[a] += ways[a - c]
    inf = float("inf"); least = [0] + [inf] * amount
    for a in range(1, amount + 1):
        least[a] = min([least[a - c] + 1 for c in cs if c <= a], default=inf)
    return ways[amount], least[amount] if least[amount] != inf else -1
def lis(xs):
    import bisect
    tails, idx, prev = [], [], [-1] * len(xs)
    for i, x in enumerate(xs):
        k = bisect.bisect_left(tails, x)
        if k == len(tails): tails.append(x); idx.append(i)
        else: tails[k] = x; idx[k] = i
        prev[i] = idx[k - 1] if k else -1
    out, i = [], idx[-1]
    while i >= 0: out.append(xs[i]); i = prev[i]
    return out[::-1]
def matrix_chain(d):
    n = len(d) - 1
    m = [[0] * n for _ in range(n)]; s = [[None] * n for _ in range(n)]
    for L in range(2, n + 1):
        for i in range(n - L + 1):
            j = i + L - 1
            m[i][j] = float("inf")
            for k in range(i, j):
                q = m[i][k] + m[k+1][j] + d[i] * d[k+1] * d[j+1]
                if q < m[i][j]: m[i][j] = q; s[i][j] = k
    def show(i, j): return "ABCDEF"[i] if i == j else "(" + show(i, s[i][j]) + show(s[i][j] + 1, j) + ")"
    return m[0][n-1], show(0, n - 1)
def kadane(xs):
    best = cur = xs[0]; s = st = e = 0
    for i, x in enumerate(xs[1:], 1):
        if cur + x < x: cur, s = x, i
        else: cur += x
        if cur > best: best, st, e = cur, s, i
    return best, xs[st:e+1]
def rle(s):
    from itertools import groupby
    return "".join(f"{len(list(g))}{k}" for k, g in groupby(s))
def caesar(s, k): return "".join(chr((ord(c) - (b := 65 if c.isupper() else 97) + k) % 26 + b) if c.isalpha() else c for c in s)
def vigenere(text, key, sign=1):
    from itertools import cycle
    ks = cycle(key)
    return "".join(chr((ord(c) - 65 + sign * (ord(next(ks)) - 65)) % 26 + 65) if c.isalpha() else c for c in text)
def bwt(s):
    s += "\0"
    rot = sorted(s[i:] + s[:i] for i in range(len(s)))
    return "".join(r[-1] for r in rot)
def ibwt(r):
    table = [""] * len(r)
    for _ in r: table = sorted(r[i] + table[i] for i in range(len(r)))
    return next(row for row in table if row.endswith("\0")).rstrip("\0")
def wildcard(s, p):
    dp = {(0, 0): True}
    def m(i, j):
        if (i, j) not in dp:
            if j == len(p): dp[i, j] = i == len(s)
            elif p[j] == "*": dp[i, j] = m(i, j + 1) or (i < len(s) and m(i + 1, j))
            else: dp[i, j] = i < len(s) and p[j] in (s[i], "?") and m(i + 1, j + 1)
        return dp[i, j]
    dp.clear()
    return m(0, 0)
print(kmp_table("ababaca"), kmp("abababcababc", "abab"), z("aabxaabxcaab"), rabin_karp("GEEKS FOR GEEKS", "GEEK"))
print(boyer_moore("here is a simple example", "example"), boyer_moore("abc", "zz"), manacher("forgeeksskeegfor"))
sa = suffix_array("banana"); print(sa, lcp("banana", sa))
print(edit("kitten", "sitting"), lcs("AGGTAB", "GXTXAYB"), knapsack([("a", 1, 1), ("b", 3, 4), ("c", 4, 5), ("d", 5, 7)], 7))
print(coins([1, 2, 5], 11), coins([2], 3), lis([10, 9, 2, 5, 3, 7, 101, 18]), matrix_chain([40, 20, 30, 10, 30]))
print(kadane([-2, 1, -3, 4, -1, 2, 1, -5, 4]), rle("WWWBBW"), caesar("Hello, World!", 3), caesar(caesar("abcXYZ", 5), -5))
print(vigenere("ATTACKATDAWN", "LEMON"), vigenere(vigenere("HI THERE", "KEY"), "KEY", -1), ibwt(bwt("banana")), repr(bwt("abra")))
print(wildcard("adceb", "*a*b"), wildcard("acdcb", "a*c?b"), "".join(sorted("hello", reverse=True)), "a,b;c".replace(";", ",").split(","))
