class Card:
    SUITS = "♠♥♦♣"
    RANKS = "23456789TJQKA"
    def __init__(self, rank, suit):
        self.rank, self.suit = rank, suit
    def __str__(self):
        return self.rank + self.suit
    __repr__ = __str__
    @property
    def value(self):
        return self.RANKS.index(self.rank) + 2
    def __lt__(self, other):
        return self.value < other.value
    def __eq__(self, other):
        return (self.rank, self.suit) == (other.rank, other.suit)
    def __hash__(self):
        return hash((self.rank, self.suit))
import random
from collections import Counter
class Deck:
    def __init__(self, seed=None):
        self.cards = [Card(r, s) for s in Card.SUITS for r in Card.RANKS]
        random.Random(seed).shuffle(self.cards)
    def deal(self, n):
        hand, self.cards = self.cards[:n], self.cards[n:]
        return hand
    def __len__(self): return len(self.cards)
    def __bool__(self): return len(self) > 0
def rank_hand(hand):
    values = sorted((c.value for c in hand), reverse=True)
    counts = sorted(Counter(values).items(), key=lambda kv: (-kv[1], -kv[0]))
    pattern = tuple(n for _, n in counts)
    order = [v for v, _ in counts]
    flush = len({c.suit for c in hand}) == 1
    straight = len(set(values)) == 5 and values[0] - values[4] == 4
    if values == [14, 5, 4, 3, 2]:
        straight, order = True, [5, 4, 3, 2, 1]
    name = {(True, True): "straight flush"}.get((straight, flush))
    if name is None:
        name = {(4, 1): "four", (3, 2): "full house"}.get(pattern)
    if name is None:
        name = "flush" if flush else "straight" if straight else {(3, 1, 1): "three", (2, 2, 1): "two pair", (2, 1, 1, 1): "pair"}.get(pattern, "high card")
    ranking = ["high card", "pair", "two pair", "three", "straight", "flush", "full house", "four", "straight flush"]
    return ranking.index(name), order, name
def parse(s):
    return [Card(t[0], t[1]) for t in s.split()]
for h in ["A♠ K♠ Q♠ J♠ T♠", "2♠ 2♥ 2♦ 3♣ 3♠", "A♠ 2♥ 3♦ 4♣ 5♠", "K♠ K♥ 4♦ 4♣ 9♠", "2♠ 5♠ 9♠ J♠ K♠", "2♠ 5♥ 9♠ J♠ K♠"]:
    print(h, rank_hand(parse(h)))
d = Deck(seed=11)
hands = [d.deal(5) for _ in range(4)]
for i, h in enumerate(hands, 1):
    print(f"player {i}:", *sorted(h), "->", rank_hand(h)[2])
best = max(range(4), key=lambda i: rank_hand(hands[i])[:2])
print("winner", best + 1, len(d), Card("A", "♠") in hands[0], "♠".encode("utf-8"))
