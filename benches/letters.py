"""Text: pairs of letters counted in a dict, a longest common subsequence."""

SIZE = 1500


def make(size, seed):
    letters = "abcdefghijklmnop"
    out = []
    for i in range(size):
        seed = (seed * 1103515245 + 12345) % 2147483648
        out.append(letters[(seed >> 12) % len(letters)])
    return "".join(out)


def pairs(text):
    counts = {}
    for i in range(len(text) - 1):
        pair = text[i:i + 2]
        counts[pair] = counts.get(pair, 0) + 1
    return counts


def common(a, b):
    previous = [0] * (len(b) + 1)
    for i in range(len(a)):
        current = [0] * (len(b) + 1)
        for j in range(len(b)):
            if a[i] == b[j]:
                current[j + 1] = previous[j] + 1
            else:
                current[j + 1] = max(previous[j + 1], current[j])
        previous = current
    return previous[len(b)]


def main():
    total = 0
    for k in range(24):
        a = make(SIZE, 11 + k)
        b = make(SIZE, 77 + k)
        total += common(a, b)
    counts = pairs(make(SIZE * 400, 5))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    print("letters", total, len(counts), ranked[:3])


main()
