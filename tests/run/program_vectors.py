import math
class Vector:
    __slots__ = ("x", "y", "z")
    def __init__(self, x=0.0, y=0.0, z=0.0):
        self.x, self.y, self.z = x, y, z
    def __iter__(self):
        return iter((self.x, self.y, self.z))
    def __add__(self, o): return Vector(*(a + b for a, b in zip(self, o)))
    def __sub__(self, o): return Vector(*[a - b for a, b in zip(self, o)])
    def __mul__(self, k):
        if isinstance(k, Vector):
            return self.x * k.x + self.y * k.y + self.z * k.z
        return Vector(self.x * k, self.y * k, self.z * k)
    __rmul__ = __mul__
    def __neg__(self): return Vector(-self.x, -self.y, -self.z)
    def __abs__(self): return math.sqrt(self * self)
    def __bool__(self): return any(self)
    def __eq__(self, o): return tuple(self) == tuple(o)
    def __hash__(self): return hash(tuple(self))
    def __repr__(self): return "Vector({!r}, {!r}, {!r})".format(*self)
    def __getitem__(self, i): return (self.x, self.y, self.z)[i]
    def __matmul__(self, o): return Vector(self.y*o.z-self.z*o.y, self.z*o.x-self.x*o.z, self.x*o.y-self.y*o.x)
    def __format__(self, spec):
        if spec.endswith("p"):
            return f"<{abs(self):{spec[:-1]}}>"
        return "(" + ", ".join(format(c, spec) for c in self) + ")"

class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        self.m = len(self.rows)
        self.n = len(self.rows[0]) if self.rows else 0
        if any(len(r) != self.n for r in self.rows):
            raise ValueError("ragged")
    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @classmethod
    def zeros(cls, m, n):
        return cls([[0] * n for _ in range(m)])
    @staticmethod
    def from_string(s):
        return Matrix([[int(x) for x in row.split()] for row in s.split(";")])
    @property
    def T(self): return Matrix(zip(*self.rows))
    @property
    def shape(self): return self.m, self.n
    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            return self.rows[i][j]
        return self.rows[key]
    def __setitem__(self, key, v):
        i, j = key
        self.rows[i][j] = v
    def __add__(self, o):
        if not isinstance(o, Matrix): return NotImplemented
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])
    def __mul__(self, o):
        if isinstance(o, (int, float)):
            return Matrix([[x * o for x in r] for r in self.rows])
        if self.n != o.m:
            raise ValueError(f"shapes {self.shape} and {o.shape} not aligned")
        return Matrix([[sum(a * b for a, b in zip(row, col)) for col in zip(*o.rows)] for row in self.rows])
    def __rmul__(self, k): return self * k
    def __pow__(self, n):
        result, base = Matrix.identity(self.n), self
        while n:
            if n & 1: result = result * base
            base = base * base
            n >>= 1
        return result
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __str__(self):
        w = max(len(str(x)) for r in self.rows for x in r)
        return "\n".join(" ".join(f"{x:>{w}}" for x in r) for r in self.rows)
    def __iter__(self):
        for r in self.rows:
            yield from r
    def __contains__(self, x): return any(x in r for r in self.rows)
    def __len__(self): return self.m * self.n
    def minor(self, i, j):
        return Matrix([r[:j] + r[j+1:] for k, r in enumerate(self.rows) if k != i])
    def det(self):
        if self.m == 1: return self.rows[0][0]
        if self.m == 2: return self[0, 0] * self[1, 1] - self[0, 1] * self[1, 0]
        return sum((-1) ** j * self[0, j] * self.minor(0, j).det() for j in range(self.n))

v, w = Vector(1, 2, 3), Vector(4.0, 5.0, 6.0)
print(v + w, v - w, v * w, 2 * v, -v, abs(v), bool(Vector()), v[0], v[-1], v @ w)
print(f"{v:.2f} {w:.3p} {v}", Vector(1, 2) == (1, 2, 0.0), len({v, Vector(1, 2, 3), w}))
m = Matrix.from_string("1 2; 3 4")
print(m); print(m.T); print(m * m); print(m * 2 == 2 * m, m.shape, m[0], m[1, 1], 4 in m, len(m), list(m))
fib = Matrix([[1, 1], [1, 0]]) ** 30
print(fib[0, 1], m.det(), Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]]).det())
try:
    m * Matrix.zeros(3, 2)
except ValueError as e:
    print("error:", e)
try:
    m + 3
except TypeError as e:
    print("error:", e)
m[0, 1] = 9
print(m, sum(m), max(m), sorted(m, reverse=True))
a, b, c = v
print(a, b, c, *w)
class Fraction2:
    def __init__(self, n, d=1):
        if d == 0: raise ZeroDivisionError("denominator")
        g = math.gcd(n, d)
        if d < 0: g = -g
        self.n, self.d = n // g, d // g
    def __add__(self, o):
        o = self._coerce(o)
        return Fraction2(self.n * o.d + o.n * self.d, self.d * o.d)
    __radd__ = __add__
    def __truediv__(self, o):
        o = self._coerce(o)
        return Fraction2(self.n * o.d, self.d * o.n)
    def __rtruediv__(self, o): return self._coerce(o) / self
    def __lt__(self, o): return self.n * o.d < o.n * self.d
    def __float__(self): return self.n / self.d
    def __int__(self): return self.n // self.d
    def __str__(self): return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)
    @staticmethod
    def _coerce(x): return x if isinstance(x, Fraction2) else Fraction2(x)
print(Fraction2(1, 2) + Fraction2(1, 3), 1 + Fraction2(2, 4), sum([Fraction2(1, i) for i in range(1, 5)]), 1 / Fraction2(3, 4), float(Fraction2(1, 8)), int(Fraction2(7, 2)), max(Fraction2(1, 2), Fraction2(2, 3)))
