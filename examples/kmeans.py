"""k-means clustering of the iris flowers.

Usage: kmeans.py [DATA [K [SEED]]]
"""

import random
import sys


def read_flowers(path):
    """The names of the species, the points, and the species number of each point."""
    with open(path) as file:
        names = file.readline().strip().split(",")[2:]
        points = []
        labels = []
        for line in file:
            *cells, label = line.strip().split(",")
            points.append([float(cell) for cell in cells])
            labels.append(int(label))
    return names, points, labels


def squared_distance(p, q):
    return sum((a - b) ** 2 for a, b in zip(p, q))


def nearest(point, centers):
    """The number of the closest center and the squared distance to it."""
    best = 0
    best_distance = squared_distance(point, centers[0])
    for i in range(1, len(centers)):
        distance = squared_distance(point, centers[i])
        if distance < best_distance:
            best, best_distance = i, distance
    return best, best_distance


def center_of(points):
    return [sum(column) / len(points) for column in zip(*points)]


def kmeans(points, k, rng):
    """Lloyd's algorithm; returns the centers, the cluster of each point and the inertia."""
    centers = rng.sample(points, k)
    clusters = [-1] * len(points)
    while True:
        inertia = 0.0
        changed = False
        for i, point in enumerate(points):
            cluster, distance = nearest(point, centers)
            inertia += distance
            if cluster != clusters[i]:
                clusters[i] = cluster
                changed = True
        if not changed:
            return centers, clusters, inertia
        for c in range(k):
            members = [p for p, cluster in zip(points, clusters) if cluster == c]
            if members:
                centers[c] = center_of(members)


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else "examples/data/iris.csv"
    k = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1

    names, points, labels = read_flowers(path)
    rng = random.Random(seed)
    print(f"{len(points)} points, {k} clusters")

    centers, clusters, inertia = kmeans(points, k, rng)
    for restart in range(1, 10):
        attempt = kmeans(points, k, rng)
        if attempt[2] < inertia:
            centers, clusters, inertia = attempt
            print(f"restart {restart} is better: inertia {inertia:.4f}")

    print(f"inertia {inertia:.6f}")
    order = sorted(range(k), key=lambda c: centers[c])
    for c in order:
        counts = {name: 0 for name in names}
        for cluster, label in zip(clusters, labels):
            if cluster == c:
                counts[names[label]] += 1
        position = ", ".join(f"{x:.3f}" for x in centers[c])
        members = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
        print(f"center ({position}): {members}")


if __name__ == "__main__":
    main()
