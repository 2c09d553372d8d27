"""Logistic regression by stochastic gradient descent: is a breast tumour benign?

Usage: logistic_regression.py [DATA [EPOCHS [RATE]]]
"""

import math
import random
import sys


def read_samples(path):
    """The features and the label (1 for benign) of each sample."""
    with open(path) as file:
        file.readline()
        samples = []
        for line in file:
            cells = line.strip().split(",")
            samples.append(([float(cell) for cell in cells[:-1]], int(cells[-1])))
    return samples


def column_scales(samples):
    """Mean and standard deviation of every feature."""
    scales = []
    for j in range(len(samples[0][0])):
        column = [features[j] for features, _ in samples]
        mean = sum(column) / len(column)
        variance = sum((x - mean) ** 2 for x in column) / len(column)
        scales.append((mean, math.sqrt(variance)))
    return scales


def scaled(samples, scales):
    result = []
    for features, label in samples:
        row = [(x - mean) / deviation for x, (mean, deviation) in zip(features, scales)]
        result.append((row, label))
    return result


def sigmoid(x):
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    e = math.exp(x)
    return e / (1 + e)


class LogisticRegression:
    def __init__(self, size):
        self.weights = [0.0] * size
        self.bias = 0.0

    def probability(self, features):
        total = self.bias
        for weight, x in zip(self.weights, features):
            total += weight * x
        return sigmoid(total)

    def predict(self, features):
        return 1 if self.probability(features) >= 0.5 else 0

    def learn(self, features, label, rate):
        error = self.probability(features) - label
        self.bias -= rate * error
        for j, x in enumerate(features):
            self.weights[j] -= rate * error * x


def log_loss(model, samples):
    total = 0.0
    for features, label in samples:
        p = min(max(model.probability(features), 1e-12), 1 - 1e-12)
        total -= math.log(p) if label == 1 else math.log(1 - p)
    return total / len(samples)


def confusion(model, samples):
    table = {(actual, guess): 0 for actual in (0, 1) for guess in (0, 1)}
    for features, label in samples:
        table[label, model.predict(features)] += 1
    return table


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else "examples/data/breast_cancer.csv"
    epochs = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    rate = float(sys.argv[3]) if len(sys.argv) > 3 else 0.01

    random.seed(7)
    samples = read_samples(path)
    random.shuffle(samples)
    cut = len(samples) * 3 // 4
    scales = column_scales(samples[:cut])
    train = scaled(samples[:cut], scales)
    test = scaled(samples[cut:], scales)
    print(f"{len(train)} samples to learn from, {len(test)} to test")

    model = LogisticRegression(len(scales))
    for epoch in range(1, epochs + 1):
        random.shuffle(train)
        for features, label in train:
            model.learn(features, label, rate)
        if epoch % 5 == 0:
            print(f"epoch {epoch:3d}  log loss {log_loss(model, train):.5f}")

    table = confusion(model, test)
    print("             guess: malignant  benign")
    for actual, name in enumerate(["malignant", "benign"]):
        print(f"{name:>12} {table[actual, 0]:15d} {table[actual, 1]:7d}")
    print(f"accuracy {(table[0, 0] + table[1, 1]) / len(test):.4f}")


if __name__ == "__main__":
    main()
