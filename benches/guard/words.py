def text_of(count):
    state, words = 1, []
    for _ in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        words.append("w" + str(state % 997))
    return " ".join(words)


def most_common(text, n):
    counts = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:n]


print(most_common(text_of(40000), 3))
