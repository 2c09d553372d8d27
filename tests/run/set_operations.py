a = {1, 2, 3, 4}
b = {3, 4, 5}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b))
print(3 in a, 9 in a, len(a), {1, 2} <= a, a >= {1}, a == {4, 3, 2, 1}, a.isdisjoint({7}))
a.add(10)
a.discard(99)
a.remove(1)
print(sorted(a))
a.update([20, 30])
print(sorted(a), sum(a))
words = set("mississippi")
print(sorted(words), len(words))
print(sorted({x % 7 for x in range(50)}))
primes = {n for n in range(2, 50) if all(n % d for d in range(2, n))}
print(sorted(primes))
unique = sorted(set([5, 3, 5, 1]))
print(unique, a.union({1}) == a | {1})
# A set that is looked for stands for the frozenset of its items.
sets = {frozenset({1, 2}), frozenset(), frozenset({3})}
print({2, 1} in sets, {4} in sets, set() in frozenset(sets))
sets.discard({1, 2})
sets.discard({7})
sets.remove(set())
try:
    sets.remove({5})
except KeyError as error:
    print(error, sets)
