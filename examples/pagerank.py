"""PageRank by power iteration on a generated web of pages.

Usage: pagerank.py [PAGES [SEED [DAMPING]]]
"""

import random
import sys


def generate_web(pages, rng):
    """Preferential attachment: a page links to pages that are already popular."""
    links = {page: set() for page in range(pages)}
    popular = [0]
    for page in range(1, pages):
        for _ in range(rng.randint(0, 5)):
            target = rng.choice(popular) if rng.random() < 0.85 else rng.randrange(pages)
            if target != page and target not in links[page]:
                links[page].add(target)
                popular.append(target)
        popular.append(page)
    return links


def incoming_links(links):
    incoming = [[] for _ in links]
    for page, targets in links.items():
        for target in sorted(targets):
            incoming[target].append(page)
    return incoming


def pagerank(links, damping, tolerance=1e-10):
    n = len(links)
    incoming = incoming_links(links)
    out_degree = [len(links[page]) for page in range(n)]
    dangling = [page for page in range(n) if out_degree[page] == 0]
    rank = [1 / n] * n
    for iteration in range(1, 1001):
        lost = sum(rank[page] for page in dangling)
        base = (1 - damping + damping * lost) / n
        share = [r / d if d else 0.0 for r, d in zip(rank, out_degree)]
        new_rank = [base + damping * sum(share[p] for p in incoming[page]) for page in range(n)]
        change = sum(abs(a - b) for a, b in zip(rank, new_rank))
        rank = new_rank
        if iteration % 10 == 0:
            print(f"iteration {iteration:3d}  change {change:.3e}")
        if change < tolerance:
            print(f"converged after {iteration} iterations")
            break
    return rank


def main():
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1998
    damping = float(sys.argv[3]) if len(sys.argv) > 3 else 0.85

    links = generate_web(pages, random.Random(seed))
    count = sum(len(targets) for targets in links.values())
    dangling = sum(1 for targets in links.values() if not targets)
    print(f"{pages} pages, {count} links, {dangling} pages without links")

    rank = pagerank(links, damping)
    incoming = incoming_links(links)
    print(f"sum of ranks {sum(rank):.9f}")
    print("  page      rank  in  out")
    for page in sorted(links, key=lambda p: (-rank[p], p))[:10]:
        print(f"{page:6d}  {rank[page]:.6f} {len(incoming[page]):4d} {len(links[page]):3d}")


if __name__ == "__main__":
    main()
