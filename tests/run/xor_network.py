import math, random
def sigmoid(x):
    return 1 / (1 + math.exp(-x))
class Layer:
    def __init__(self, n_in, n_out, rng):
        self.w = [[rng.uniform(-1, 1) for _ in range(n_in)] for _ in range(n_out)]
        self.b = [0] * n_out
    def forward(self, x):
        self.x = x
        self.out = [sigmoid(sum(w * v for w, v in zip(row, x)) + b) for row, b in zip(self.w, self.b)]
        return self.out
    def backward(self, grad, lr):
        back = [0] * len(self.x)
        for i, (g, o) in enumerate(zip(grad, self.out)):
            d = g * o * (1 - o)
            for j in range(len(self.x)):
                back[j] += self.w[i][j] * d
                self.w[i][j] -= lr * d * self.x[j]
            self.b[i] -= lr * d
        return back
class Net:
    def __init__(self, *sizes, seed=0):
        rng = random.Random(seed)
        self.layers = [Layer(a, b, rng) for a, b in zip(sizes, sizes[1:])]
    def __call__(self, x):
        for l in self.layers:
            x = l.forward(x)
        return x
    def train(self, data, epochs, lr=0.5):
        losses = []
        for e in range(epochs):
            total = 0
            for x, y in data:
                out = self(x)
                grad = [o - t for o, t in zip(out, y)]
                total += sum(g ** 2 for g in grad) / len(grad)
                for l in reversed(self.layers):
                    grad = l.backward(grad, lr)
            losses.append(total / len(data))
        return losses
xor = [([0, 0], [0]), ([0, 1], [1]), ([1, 0], [1]), ([1, 1], [0])]
net = Net(2, 4, 1, seed=5)
losses = net.train(xor, 2000, lr=1.0)
print(f"{losses[0]:.4f} {losses[-1]:.4f}", [round(net(x)[0]) for x, _ in xor], net.layers[0].b[0] != 0)
