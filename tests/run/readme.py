class Counter:
    def __init__(self):
        self.counts = {}

    def add(self, word):
        self.counts[word] = self.counts.get(word, 0) + 1

    def most_common(self, n):
        return sorted(self.counts.items(), key=lambda item: (-item[1], item[0]))[:n]


def words_of(text):
    return [word.strip(".,").lower() for word in text.split()]


counter = Counter()
for word in words_of("The cat saw the dog. The dog ran."):
    counter.add(word)
for word, count in counter.most_common(3):
    print(f"{word:<5}{count:>3}")
