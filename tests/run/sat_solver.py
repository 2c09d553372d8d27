def parse(text):
    clauses = []
    for line in text.strip().splitlines():
        line = line.strip()
        if not line or line[0] in "cp":
            continue
        lits = [int(t) for t in line.split()]
        clauses.append(frozenset(l for l in lits if l != 0))
    return clauses
def simplify(clauses, lit):
    out = []
    for c in clauses:
        if lit in c:
            continue
        if -lit in c:
            c = c - {-lit}
            if not c:
                return None
        out.append(c)
    return out
def solve(clauses, assignment=()):
    while True:
        unit = next((c for c in clauses if len(c) == 1), None)
        if unit is None:
            break
        (lit,) = unit
        clauses = simplify(clauses, lit)
        assignment = assignment + (lit,)
        if clauses is None:
            return None
    if not clauses:
        return assignment
    counts = {}
    for c in clauses:
        for l in c:
            counts[l] = counts.get(l, 0) + 1
    best = max(sorted(counts), key=lambda l: counts[l])
    for lit in (best, -best):
        rest = simplify(clauses, lit)
        if rest is not None:
            result = solve(rest, assignment + (lit,))
            if result is not None:
                return result
    return None
CNF = """
c sample
p cnf 4 5
1 2 0
-1 3 0
-2 -3 4 0
-4 1 0
2 -3 0
"""
r = solve(parse(CNF))
print(sorted(r, key=abs) if r else "UNSAT")
def pigeons(n):
    cl = []
    var = lambda p, h: p * n + h + 1
    for p in range(n + 1):
        cl.append(frozenset(var(p, h) for h in range(n)))
    for h in range(n):
        for a in range(n + 1):
            for b in range(a):
                cl.append(frozenset([-var(a, h), -var(b, h)]))
    return cl
print([solve(pigeons(n)) for n in (1, 2, 3)])
