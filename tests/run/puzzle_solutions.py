def is_palindrome(s):
    t = [c.lower() for c in s if c.isalnum()]
    return t == t[::-1]
print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("no"))
def anagrams(words):
    groups = {}
    for w in words:
        groups.setdefault("".join(sorted(w)), []).append(w)
    return sorted(g for g in groups.values() if len(g) > 1)
print(anagrams(["eat", "tea", "tan", "ate", "nat", "bat"]))
def two_sum(nums, t):
    seen = {}
    for i, n in enumerate(nums):
        if t - n in seen:
            return seen[t - n], i
        seen[n] = i
print(two_sum([2, 7, 11, 15], 9), two_sum([1], 5))
def spiral(m):
    out = []
    while m:
        out += m.pop(0)
        m = [list(r) for r in zip(*m)][::-1]
    return out
print(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]))
def max_sub(a):
    best = cur = a[0]
    for x in a[1:]:
        cur = max(x, cur + x)
        best = max(best, cur)
    return best
print(max_sub([-2, 1, -3, 4, -1, 2, 1, -5, 4]))
def merge(iv):
    iv.sort(key=lambda p: p[0])
    out = [iv[0]]
    for s, e in iv[1:]:
        if s <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], e))
        else:
            out.append((s, e))
    return out
print(merge([(1, 3), (8, 10), (2, 6), (15, 18)]))
def permutations(a, k=0):
    if k == len(a):
        yield a[:]
    for i in range(k, len(a)):
        a[k], a[i] = a[i], a[k]
        yield from permutations(a, k + 1)
        a[k], a[i] = a[i], a[k]
print(list(permutations([1, 2, 3])))
def subsets(xs):
    return [[x for i, x in enumerate(xs) if m >> i & 1] for m in range(1 << len(xs))]
print(subsets("abc"))
def parens(n, s="", o=0, c=0):
    if len(s) == 2 * n:
        return [s]
    r = []
    if o < n: r += parens(n, s + "(", o + 1, c)
    if c < o: r += parens(n, s + ")", o, c + 1)
    return r
print(parens(3))
def nqueens(n):
    def place(row, cols, d1, d2):
        if row == n:
            yield []
            return
        for c in range(n):
            if c not in cols and row + c not in d1 and row - c not in d2:
                for rest in place(row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}):
                    yield [c] + rest
    return list(place(0, frozenset(), frozenset(), frozenset()))
print(len(nqueens(6)), nqueens(4))
def word_break(s, words, memo={}):
    if s in memo: return memo[s]
    if not s: return [""]
    res = []
    for w in words:
        if s.startswith(w):
            for rest in word_break(s[len(w):], words):
                res.append(w + (" " + rest if rest else ""))
    memo[s] = res
    return res
print(word_break("catsanddog", ["cat", "cats", "and", "sand", "dog"]))
def int_to_words(n):
    ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
    if n < 20: return ones[n]
    if n < 100: return tens[n // 10] + ("-" + ones[n % 10] if n % 10 else "")
    if n < 1000: return ones[n // 100] + " hundred" + (" and " + int_to_words(n % 100) if n % 100 else "")
    for i, name in enumerate(["thousand", "million", "billion"], 1):
        if n < 1000 ** (i + 1):
            return int_to_words(n // 1000 ** i) + " " + name + (" " + int_to_words(n % 1000 ** i) if n % 1000 ** i else "")
print(int_to_words(7), int_to_words(342), int_to_words(1234567))
def bin_search(a, x):
    lo, hi = 0, len(a) - 1
    while lo <= hi:
        mid = (lo + hi) // 2
        if a[mid] == x: return mid
        if a[mid] < x: lo = mid + 1
        else: hi = mid - 1
    return -1
print(bin_search([1, 3, 5, 7], 7), bin_search([], 1))
def heapify_sort(a):
    def sift(i, n):
        while (c := 2 * i + 1) < n:
            if c + 1 < n and a[c + 1] > a[c]: c += 1
            if a[i] >= a[c]: break
            a[i], a[c] = a[c], a[i]
            i = c
    for i in range(len(a) // 2 - 1, -1, -1): sift(i, len(a))
    for n in range(len(a) - 1, 0, -1):
        a[0], a[n] = a[n], a[0]
        sift(0, n)
    return a
print(heapify_sort([5, 2, 9, 1, 7]))
def quick(a): return a if len(a) < 2 else quick([x for x in a[1:] if x < a[0]]) + [a[0]] + quick([x for x in a[1:] if x >= a[0]])
print(quick([3, 6, 1, 8, 2]), quick(list("hello")))
def merge_sort(a, key=lambda x: x):
    if len(a) <= 1: return a
    m = len(a) // 2
    l, r = merge_sort(a[:m], key), merge_sort(a[m:], key)
    out = []
    i = j = 0
    while i < len(l) and j < len(r):
        if key(l[i]) <= key(r[j]): out.append(l[i]); i += 1
        else: out.append(r[j]); j += 1
    return out + l[i:] + r[j:]
print(merge_sort([3, 1, 2]), merge_sort(["bb", "a", "ccc"], key=len))
def luhn(s):
    d = [int(c) for c in reversed(s)]
    return sum(d[::2] + [sum(divmod(2 * x, 10)) for x in d[1::2]]) % 10 == 0
print(luhn("4532015112830366"), luhn("1234"))
def pascal(n):
    row = [1]
    for _ in range(n):
        print(" ".join(map(str, row)).center(30).rstrip())
        row = [a + b for a, b in zip([0] + row, row + [0])]
pascal(5)
def prime_factors(n):
    f, d = [], 2
    while d * d <= n:
        while n % d == 0:
            f.append(d); n //= d
        d += 1
    return f + ([n] if n > 1 else [])
print(prime_factors(360), prime_factors(97), prime_factors(600851475143))
def to_base(n, b):
    digits = "0123456789abcdef"
    return (to_base(n // b, b) if n >= b else "") + digits[n % b]
print(to_base(255, 16), to_base(10, 2), int("zz", 36))
print(sum(i for i in range(1000) if i % 3 == 0 or i % 5 == 0), [n for n in range(2, 1000) if n == sum(d for d in range(1, n) if n % d == 0)])
