# A card game: enums with ordering, named tuples, deck as a sequence, hand evaluation, players with strategies.
from collections import Counter, namedtuple
from enum import Enum, IntEnum
from functools import total_ordering


class Suit(Enum):
    CLUBS = "c"
    DIAMONDS = "d"
    HEARTS = "h"
    SPADES = "s"

    @property
    def is_red(self):
        return self in (Suit.DIAMONDS, Suit.HEARTS)


class Category(IntEnum):
    HIGH = 0
    PAIR = 1
    TWO_PAIRS = 2
    THREE = 3
    STRAIGHT = 4
    FLUSH = 5
    FULL = 6
    FOUR = 7


@total_ordering
class Card:
    RANKS = "23456789TJQKA"
    __slots__ = ("rank", "suit")

    def __init__(self, rank, suit):
        if rank not in Card.RANKS:
            raise ValueError(f"bad rank {rank!r}")
        self.rank = rank
        self.suit = suit

    @classmethod
    def parse(cls, text):
        rank, suit = text
        return cls(rank.upper(), Suit(suit))

    @property
    def value(self):
        return self.RANKS.index(self.rank)

    def __eq__(self, other):
        return (self.rank, self.suit) == (other.rank, other.suit)

    def __hash__(self):
        return hash((self.rank, self.suit))

    def __lt__(self, other):
        return (self.value, self.suit.value) < (other.value, other.suit.value)

    def __repr__(self):
        return self.rank + self.suit.value


Score = namedtuple("Score", ["category", "ranks"])


class Deck:
    def __init__(self):
        self._cards = [Card(r, s) for s in Suit for r in Card.RANKS]

    def __len__(self):
        return len(self._cards)

    def __getitem__(self, position):
        return self._cards[position]

    def shuffle(self, seed):
        for i in range(len(self._cards) - 1, 0, -1):
            seed = (seed * 1103515245 + 12345) % 2147483648
            j = seed % (i + 1)
            self._cards[i], self._cards[j] = self._cards[j], self._cards[i]
        return self

    def deal(self, n):
        dealt, self._cards = self._cards[:n], self._cards[n:]
        return dealt


class Hand:
    def __init__(self, cards):
        self.cards = sorted(cards, reverse=True)

    @property
    def score(self):
        counts = Counter(c.value for c in self.cards)
        groups = sorted(counts.items(), key=lambda item: (-item[1], -item[0]))
        shape = tuple(n for _, n in groups)
        ranks = tuple(r for r, _ in groups)
        flush = len({c.suit for c in self.cards}) == 1
        straight = len(counts) == 5 and ranks[0] - ranks[-1] == 4
        match shape:
            case (4, 1):
                category = Category.FOUR
            case (3, 2):
                category = Category.FULL
            case (3, 1, 1):
                category = Category.THREE
            case (2, 2, 1):
                category = Category.TWO_PAIRS
            case (2, *_):
                category = Category.PAIR
            case _ if flush:
                category = Category.FLUSH
            case _ if straight:
                category = Category.STRAIGHT
            case _:
                category = Category.HIGH
        return Score(category, ranks)

    def __gt__(self, other):
        return self.score > other.score

    def __str__(self):
        return " ".join(map(str, self.cards))

    def replace(self, keep, new):
        return Hand([c for c in self.cards if keep(c)] + new)


class Player:
    def __init__(self, name, strategy):
        self.name = name
        self.strategy = strategy
        self.wins = 0
        self.hand = None

    def draw(self, deck):
        keep = self.strategy(self.hand)
        missing = sum(not keep(c) for c in self.hand.cards)
        self.hand = self.hand.replace(keep, deck.deal(missing))
        return missing


def stand_pat(hand):
    return lambda card: True


def keep_groups(hand):
    counts = Counter(c.value for c in hand.cards)
    return lambda card: counts[card.value] > 1


class HighOnly:
    def __init__(self, limit):
        self.limit = limit

    def __call__(self, hand):
        return lambda card: card.value >= self.limit


deck = Deck()
print(len(deck), deck[0], deck[-1], deck[12:15], Card.parse("th") in deck, Card.parse("as") > Card.parse("ks"))
print(max(deck), min(deck, key=lambda c: (c.suit.value, c.value)), [c for c in deck if c.rank == "A" and c.suit.is_red])
for text in ["2c 2d 2h 5s 5d", "Ts 9s 8s 7s 6s", "Ts 9h 8s 7s 6s", "Ah Kd 2c 2d 9s", "As Ks 4s 3s 2s", "3c 3d 3h 3s 9c", "2c 2d 9h 9s Kd"]:
    hand = Hand(Card.parse(t) for t in text.split())
    print(hand, hand.score, hand.score.category.name, int(hand.score.category))
players = [Player("pat", stand_pat), Player("grp", keep_groups), Player("high", HighOnly(10))]
drawn = {p.name: 0 for p in players}
for seed in range(1, 21):
    deck = Deck().shuffle(seed)
    for p in players:
        p.hand = Hand(deck.deal(5))
    for p in players:
        drawn[p.name] += p.draw(deck)
    winner = players[0]
    for p in players[1:]:
        if p.hand > winner.hand:
            winner = p
    winner.wins += 1
    if seed <= 3:
        print(seed, winner.name, winner.hand, winner.hand.score.category.name)
print({p.name: p.wins for p in players}, drawn, sum(p.wins for p in players))
try:
    Card("1", Suit.CLUBS)
except ValueError as e:
    print(e)
try:
    Card.parse("ax")
except ValueError as e:
    print(e)
