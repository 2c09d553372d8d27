from dataclasses import dataclass, field
from typing import List, Dict, Optional
from enum import Enum, auto
from collections import defaultdict
class Kind(Enum):
    DEPOSIT = auto()
    WITHDRAW = auto()
    TRANSFER = auto()
class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"need {needed:.2f}, have {available:.2f}")
        self.needed = needed
        self.available = available
@dataclass
class Transaction:
    kind: Kind
    amount: float
    note: str = ""
@dataclass
class Account:
    owner: str
    balance: float = 0.0
    history: List[Transaction] = field(default_factory=list)
    def deposit(self, amount: float) -> None:
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        self.history.append(Transaction(Kind.DEPOSIT, amount))
    def withdraw(self, amount: float) -> None:
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= amount
        self.history.append(Transaction(Kind.WITHDRAW, amount, "atm"))
class Bank:
    def __init__(self):
        self.accounts: Dict[str, Account] = {}
        self.stats = defaultdict(int)
    def open(self, owner, initial=0):
        acc = Account(owner)
        if initial:
            acc.deposit(initial)
        self.accounts[owner] = acc
        self.stats["opened"] += 1
        return acc
    def find(self, owner) -> Optional[Account]:
        return self.accounts.get(owner)
    def transfer(self, a, b, amount):
        src, dst = self.find(a), self.find(b)
        if src is None or dst is None:
            raise KeyError(a if src is None else b)
        src.withdraw(amount)
        dst.deposit(amount)
        self.stats["transfers"] += 1
bank = Bank()
bank.open("ann", 100)
bank.open("bob")
bank.transfer("ann", "bob", 30)
for a, b, amt in [("ann", "bob", 500), ("ann", "zed", 5), ("bob", "ann", 10)]:
    try:
        bank.transfer(a, b, amt)
        print("ok")
    except InsufficientFunds as e:
        print("insufficient:", e, e.needed)
    except KeyError as e:
        print("missing", e)
print(bank.accounts["ann"])
print(sorted(bank.stats.items()), [t.kind.name for t in bank.find("bob").history])
total = sum(acc.balance for acc in bank.accounts.values())
print(f"{total:>10.2f}")
