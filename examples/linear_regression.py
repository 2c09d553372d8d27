"""Linear regression by gradient descent: disease progression of diabetes patients.

Usage: linear_regression.py [FEATURES [TARGET [EPOCHS [RATE]]]]
"""

import math
import sys

NAMES = ["age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6"]


def read_table(path):
    with open(path) as file:
        return [[float(cell) for cell in line.split()] for line in file]


def read_column(path):
    with open(path) as file:
        return [float(line) for line in file]


def mean(values):
    return sum(values) / len(values)


def standardize(rows):
    """Shift and scale every column to mean 0 and standard deviation 1."""
    columns = []
    for j in range(len(rows[0])):
        column = [row[j] for row in rows]
        center = mean(column)
        spread = math.sqrt(mean([(x - center) ** 2 for x in column]))
        columns.append([(x - center) / spread for x in column])
    return [[column[i] for column in columns] for i in range(len(rows))]


def predict(weights, bias, row):
    total = bias
    for weight, x in zip(weights, row):
        total += weight * x
    return total


def fit(rows, targets, epochs, rate):
    weights = [0.0] * len(rows[0])
    bias = 0.0
    n = len(rows)
    for epoch in range(epochs):
        gradient = [0.0] * len(weights)
        bias_gradient = 0.0
        loss = 0.0
        for row, target in zip(rows, targets):
            error = predict(weights, bias, row) - target
            loss += error * error
            bias_gradient += error
            for j, x in enumerate(row):
                gradient[j] += error * x
        for j in range(len(weights)):
            weights[j] -= rate * gradient[j] / n
        bias -= rate * bias_gradient / n
        if epoch % (epochs // 5) == 0:
            print(f"epoch {epoch:4d}  mean squared error {loss / n:10.3f}")
    return weights, bias


def r_squared(predictions, targets):
    center = mean(targets)
    total = sum((t - center) ** 2 for t in targets)
    residual = sum((t - p) ** 2 for t, p in zip(targets, predictions))
    return 1 - residual / total


def main():
    features = sys.argv[1] if len(sys.argv) > 1 else "examples/data/diabetes.csv"
    target = sys.argv[2] if len(sys.argv) > 2 else "examples/data/diabetes_target.csv"
    epochs = int(sys.argv[3]) if len(sys.argv) > 3 else 300
    rate = float(sys.argv[4]) if len(sys.argv) > 4 else 0.1

    rows = standardize(read_table(features))
    targets = read_column(target)
    print(f"{len(rows)} patients, {len(rows[0])} features")

    weights, bias = fit(rows, targets, epochs, rate)
    predictions = [predict(weights, bias, row) for row in rows]
    print(f"intercept {bias:.3f}")
    for name, weight in zip(NAMES, weights):
        print(f"  {name:<4} {weight:8.3f}")
    print(f"R squared {r_squared(predictions, targets):.4f}")


if __name__ == "__main__":
    main()
