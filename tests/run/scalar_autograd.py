import random, math
class Value:
    __slots__ = ("data", "grad", "_children", "_local")
    def __init__(self, data, children=(), local=()):
        self.data = data
        self.grad = 0
        self._children = children
        self._local = local
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data + other.data, (self, other), (1, 1))
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data * other.data, (self, other), (other.data, self.data))
    def __pow__(self, k):
        return Value(self.data ** k, (self,), (k * self.data ** (k - 1),))
    def log(self):
        return Value(math.log(self.data), (self,), (1 / self.data,))
    def exp(self):
        return Value(math.exp(self.data), (self,), (math.exp(self.data),))
    def relu(self):
        return Value(max(0, self.data), (self,), (float(self.data > 0),))
    def __neg__(self): return self * -1
    def __radd__(self, other): return self + other
    def __sub__(self, other): return self + (-other)
    def __rsub__(self, other): return other + (-self)
    def __rmul__(self, other): return self * other
    def __truediv__(self, other): return self * other ** -1
    def __rtruediv__(self, other): return other * self ** -1
    def backward(self):
        topo = []
        visited = set()
        def build(v):
            if v not in visited:
                visited.add(v)
                for c in v._children:
                    build(c)
                topo.append(v)
        build(self)
        self.grad = 1
        for v in reversed(topo):
            for c, l in zip(v._children, v._local):
                c.grad += l * v.grad
random.seed(42)
w = [[Value(random.gauss(0, 0.5)) for _ in range(3)] for _ in range(4)]
def linear(x, w):
    return [sum(wi * xi for wi, xi in zip(row, x)) for row in w]
def softmax(logits):
    m = max(v.data for v in logits)
    e = [(v - m).exp() for v in logits]
    t = sum(e)
    return [x / t for x in e]
x = [Value(1.0), Value(-2.0), Value(0.5)]
for step in range(5):
    p = softmax([v.relu() for v in linear(x, w)])
    loss = -p[2].log()
    loss.backward()
    for row in w:
        for v in row:
            v.data -= 0.1 * v.grad
            v.grad = 0
    print(step, f"{loss.data:.6f}")
