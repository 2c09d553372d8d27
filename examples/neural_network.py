"""A small neural network, trained by backpropagation to read handwritten digits.

Usage: neural_network.py [DATA [EPOCHS [HIDDEN [RATE]]]]
"""

import math
import random
import sys


def read_digits(path, limit):
    """Images with ink scaled to 0..1 and their labels."""
    images = []
    labels = []
    with open(path) as file:
        for line in file:
            cells = line.split(",")
            images.append([int(cell) / 16 for cell in cells[:-1]])
            labels.append(int(cells[-1]))
            if len(images) == limit:
                break
    return images, labels


def dot(a, b):
    total = 0.0
    for x, y in zip(a, b):
        total += x * y
    return total


def softmax(values):
    top = max(values)
    powers = [math.exp(v - top) for v in values]
    total = sum(powers)
    return [p / total for p in powers]


class Layer:
    def __init__(self, inputs, outputs, rng):
        limit = math.sqrt(6 / (inputs + outputs))
        self.weights = [[rng.uniform(-limit, limit) for _ in range(inputs)] for _ in range(outputs)]
        self.biases = [0.0] * outputs

    def forward(self, values):
        return [dot(row, values) + bias for row, bias in zip(self.weights, self.biases)]

    def backward(self, values, errors, rate):
        """Learn from the errors of the outputs; returns the errors of the inputs."""
        result = [0.0] * len(values)
        for i, error in enumerate(errors):
            row = self.weights[i]
            step = rate * error
            for j, value in enumerate(values):
                result[j] += error * row[j]
                row[j] -= step * value
            self.biases[i] -= step
        return result


class Network:
    def __init__(self, inputs, hidden, outputs, rng):
        self.first = Layer(inputs, hidden, rng)
        self.second = Layer(hidden, outputs, rng)

    def probabilities(self, image):
        hidden = [math.tanh(v) for v in self.first.forward(image)]
        return softmax(self.second.forward(hidden))

    def predict(self, image):
        probabilities = self.probabilities(image)
        return probabilities.index(max(probabilities))

    def learn(self, image, label, rate):
        """One step of gradient descent; returns the loss before it."""
        hidden = [math.tanh(v) for v in self.first.forward(image)]
        output = softmax(self.second.forward(hidden))
        loss = -math.log(output[label])
        output[label] -= 1.0
        errors = self.second.backward(hidden, output, rate)
        for j, h in enumerate(hidden):
            errors[j] *= 1.0 - h * h
        self.first.backward(image, errors, rate)
        return loss


def accuracy(network, images, labels):
    hits = 0
    for image, label in zip(images, labels):
        if network.predict(image) == label:
            hits += 1
    return hits / len(images)


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else "examples/data/digits.csv"
    epochs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    hidden = int(sys.argv[3]) if len(sys.argv) > 3 else 24
    rate = float(sys.argv[4]) if len(sys.argv) > 4 else 0.05

    rng = random.Random(1986)
    images, labels = read_digits(path, 1000)
    cut = len(images) * 4 // 5
    network = Network(len(images[0]), hidden, 10, rng)
    print(f"{cut} digits to learn, {len(images) - cut} to test, {hidden} hidden units")

    order = list(range(cut))
    for epoch in range(1, epochs + 1):
        rng.shuffle(order)
        loss = 0.0
        for i in order:
            loss += network.learn(images[i], labels[i], rate)
        test = accuracy(network, images[cut:], labels[cut:])
        print(f"epoch {epoch}  loss {loss / cut:.4f}  test accuracy {test:.3f}")

    for image, label in list(zip(images, labels))[cut : cut + 3]:
        probabilities = network.probabilities(image)
        guess = network.predict(image)
        print(f"a {label} is read as {guess} with probability {probabilities[guess]:.3f}")


if __name__ == "__main__":
    main()
