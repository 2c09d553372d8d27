"""Loops over tuples in loops over tuples: each round of the inner ones would stand in the code many times."""

n = 0
for a in (0, 1, 2):
    for b in (0, 1, 2, 3):
        for c in (0, 1, 2):
            for d in (0, 1, 2, 3):
                for e in (0, 1, 2, 3, 4):
                    for f in (1, 2.5, True):
                        for g in ("x", "yy", 3):
                            n += (a + b) * c - d * e * (len(g) if isinstance(g, str) else g) + f
print(n)
print(sum(a * b - c * d + e for a in (0, 1, 2, 3) for b in (1, 2, 3, 4) for c in (0, 1, 2) for d in (0, 1, 2, 3) for e in (1, 2, 3)))
