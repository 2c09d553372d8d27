"""k nearest neighbours: recognise handwritten digits.

Usage: knn.py [DATA [K [TESTS]]]
"""

import sys


def read_digits(path):
    images = []
    labels = []
    with open(path) as file:
        for line in file:
            pixels = [int(cell) for cell in line.split(",")]
            labels.append(pixels.pop())
            images.append(pixels)
    return images, labels


def squared_distance(a, b):
    total = 0
    for x, y in zip(a, b):
        total += (x - y) * (x - y)
    return total


def nearest_labels(image, images, labels, k):
    """Labels of the k closest images, closest first."""
    distances = [(squared_distance(image, other), i) for i, other in enumerate(images)]
    distances.sort()
    return [labels[i] for _, i in distances[:k]]


def vote(labels):
    """The most frequent label; among equals the one that comes first."""
    counts = {}
    for label in labels:
        counts[label] = counts.get(label, 0) + 1
    return max(counts, key=lambda label: counts[label])


def draw(image):
    """The 8 x 8 picture as text, darker characters for more ink."""
    shades = " .:-=+*#@"
    for top in range(0, 64, 8):
        print("    " + "".join(shades[ink // 2] * 2 for ink in image[top : top + 8]).rstrip())


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else "examples/data/digits.csv"
    k = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    tests = int(sys.argv[3]) if len(sys.argv) > 3 else 150

    images, labels = read_digits(path)
    cut = len(images) - tests
    known_images, known_labels = images[:cut], labels[:cut]
    print(f"{cut} known digits, {tests} to recognise, k = {k}")

    right = [0] * 10
    seen = [0] * 10
    mistakes = []
    for image, label in zip(images[cut:], labels[cut:]):
        guess = vote(nearest_labels(image, known_images, known_labels, k))
        seen[label] += 1
        if guess == label:
            right[label] += 1
        else:
            mistakes.append((label, guess, image))

    for digit in range(10):
        print(f"digit {digit}: {right[digit]:3d} of {seen[digit]:3d}")
    print(f"accuracy {100 * sum(right) / tests:.1f} %")
    for label, guess, image in mistakes[:2]:
        print(f"this {label} was taken for a {guess}:")
        draw(image)


if __name__ == "__main__":
    main()
