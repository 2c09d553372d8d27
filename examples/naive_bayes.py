"""Gaussian naive Bayes: which cultivar is the wine made from?

Usage: naive_bayes.py [DATA [FOLDS]]
"""

import math
import random
import sys


def read_wines(path):
    with open(path) as file:
        names = file.readline().strip().split(",")[2:]
        wines = []
        for line in file:
            cells = line.split(",")
            wines.append(([float(cell) for cell in cells[:-1]], int(cells[-1])))
    return names, wines


def group_by_label(samples):
    groups = {}
    for features, label in samples:
        if label not in groups:
            groups[label] = []
        groups[label].append(features)
    return groups


def mean_and_variance(values):
    mean = sum(values) / len(values)
    variance = sum((x - mean) ** 2 for x in values) / (len(values) - 1)
    return mean, variance


def log_gauss(x, mean, variance):
    return -0.5 * math.log(2 * math.pi * variance) - (x - mean) ** 2 / (2 * variance)


class NaiveBayes:
    """One normal distribution per class and feature."""

    def __init__(self, samples):
        self.priors = {}
        self.models = {}
        for label, rows in group_by_label(samples).items():
            self.priors[label] = math.log(len(rows) / len(samples))
            self.models[label] = [mean_and_variance(column) for column in zip(*rows)]

    def score(self, features, label):
        total = self.priors[label]
        for x, (mean, variance) in zip(features, self.models[label]):
            total += log_gauss(x, mean, variance)
        return total

    def predict(self, features):
        return max(sorted(self.models), key=lambda label: self.score(features, label))


def cross_validate(samples, folds, classes):
    """Rows are true classes, columns are guesses."""
    table = [[0] * classes for _ in range(classes)]
    for fold in range(folds):
        test = samples[fold::folds]
        train = [s for i, s in enumerate(samples) if i % folds != fold]
        model = NaiveBayes(train)
        hits = 0
        for features, label in test:
            guess = model.predict(features)
            table[label][guess] += 1
            hits += guess == label
        print(f"fold {fold + 1}: {hits} of {len(test)}")
    return table


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else "examples/data/wine_data.csv"
    folds = int(sys.argv[2]) if len(sys.argv) > 2 else 5

    names, wines = read_wines(path)
    random.seed(1991)
    random.shuffle(wines)
    print(f"{len(wines)} wines, {len(wines[0][0])} measurements")

    table = cross_validate(wines, folds, len(names))
    print(" " * 9 + "".join(f"{name:>9}" for name in names))
    for name, row in zip(names, table):
        print(f"{name:<9}" + "".join(f"{count:9d}" for count in row))
    hits = sum(table[i][i] for i in range(len(table)))
    print(f"accuracy {hits / len(wines):.2%}")

    model = NaiveBayes(wines)
    for label, name in enumerate(names):
        mean, variance = model.models[label][0]
        print(f"{name}: alcohol {mean:.2f} ± {math.sqrt(variance):.2f}")


if __name__ == "__main__":
    main()
