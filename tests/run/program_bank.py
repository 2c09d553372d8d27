# A bank: accounts in a hierarchy, transactions as data classes, custom exceptions, a ledger with a context manager.
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from enum import Enum
from functools import total_ordering


class Kind(Enum):
    DEPOSIT = "deposit"
    WITHDRAWAL = "withdrawal"
    TRANSFER = "transfer"
    INTEREST = "interest"


class BankError(Exception):
    """Base of all errors of the bank."""


class InsufficientFunds(BankError):
    def __init__(self, account, needed):
        super().__init__(f"{account.owner} needs {needed} more")
        self.account = account
        self.needed = needed


class AccountClosed(BankError):
    pass


@dataclass(frozen=True)
class Transaction:
    kind: Kind
    amount: int
    note: str = ""

    def signed(self):
        return -self.amount if self.kind in (Kind.WITHDRAWAL, Kind.TRANSFER) else self.amount


@total_ordering
class Account(ABC):
    next_number = 1000

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = []
        self.is_open = True
        self.number = Account.next_number
        Account.next_number += 1

    @property
    def balance(self):
        return self._balance

    @property
    @abstractmethod
    def limit(self):
        ...

    @abstractmethod
    def monthly(self):
        """What happens at the end of a month."""

    def deposit(self, amount, note=""):
        self._check()
        if amount <= 0:
            raise ValueError("amount must be positive")
        self._balance += amount
        self.history.append(Transaction(Kind.DEPOSIT, amount, note))
        return self

    def withdraw(self, amount, kind=Kind.WITHDRAWAL):
        self._check()
        if self._balance - amount < -self.limit:
            raise InsufficientFunds(self, amount - self._balance - self.limit)
        self._balance -= amount
        self.history.append(Transaction(kind, amount))
        return self

    def _check(self):
        if not self.is_open:
            raise AccountClosed(self.owner)

    def __eq__(self, other):
        if not isinstance(other, Account):
            return NotImplemented
        return self.balance == other.balance

    def __lt__(self, other):
        return self.balance < other.balance

    def __hash__(self):
        return hash(self.number)

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance})"


class Checking(Account):
    def __init__(self, owner, balance=0, overdraft=50):
        super().__init__(owner, balance)
        self.overdraft = overdraft
        self.fee = 2

    @property
    def limit(self):
        return self.overdraft

    def monthly(self):
        self._balance -= self.fee


class Savings(Account):
    rate = 5

    @property
    def limit(self):
        return 0

    def monthly(self):
        gain = self._balance * self.rate // 100
        if gain:
            self._balance += gain
            self.history.append(Transaction(Kind.INTEREST, gain, "monthly"))


class Bank:
    def __init__(self, name):
        self.name = name
        self.accounts = {}
        self.failures = []

    def open(self, cls, owner, *args, **options):
        account = cls(owner, *args, **options)
        self.accounts[account.number] = account
        return account

    def transfer(self, source, target, amount):
        with Rollback(source, target):
            source.withdraw(amount, Kind.TRANSFER)
            target.deposit(amount, "from " + source.owner)

    def month(self):
        for account in self.accounts.values():
            account.monthly()

    def __len__(self):
        return len(self.accounts)

    def __iter__(self):
        return iter(sorted(self.accounts.values(), reverse=True))

    def __getitem__(self, number):
        try:
            return self.accounts[number]
        except KeyError:
            raise BankError(f"no account {number}") from None

    def __contains__(self, account):
        return account.number in self.accounts


class Rollback:
    def __init__(self, *accounts):
        self.accounts = accounts

    def __enter__(self):
        self.saved = [(a._balance, len(a.history)) for a in self.accounts]
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None:
            for account, (balance, length) in zip(self.accounts, self.saved):
                account._balance = balance
                del account.history[length:]
        return False


bank = Bank("First")
ann = bank.open(Checking, "ann", 100)
bob = bank.open(Savings, "bob", balance=400)
cy = bank.open(Checking, "cy", overdraft=0)
print(len(bank), ann, bob, cy, ann in bank, [a.number for a in bank])
bank.transfer(bob, ann, 150)
print(ann.balance, bob.balance, ann > bob, ann <= bob, max(bank), min(bank))
for source, target, amount in [(ann, cy, 1000), (cy, bob, 1), (bob, cy, 50), (ann, bob, -5)]:
    try:
        bank.transfer(source, target, amount)
        print("ok", source.owner, "->", target.owner, amount)
    except InsufficientFunds as e:
        print("failed:", e, e.needed, e.account is source)
    except (BankError, ValueError) as e:
        print(type(e).__name__, e)
cy.is_open = False
try:
    bank.transfer(bob, cy, 10)
except AccountClosed as e:
    print("closed:", e, bob.balance, len(bob.history))
bank.month()
print([(a.owner, a.balance) for a in bank])
for t in bob.history:
    print(t, t.signed(), t.kind.value)
try:
    bank[5]
except BankError as e:
    print(e, e.__cause__)
try:
    Account("nobody")
except TypeError as e:
    print("TypeError:", e)
by_type = {}
for account in bank:
    by_type.setdefault(type(account).__name__, []).append(account.owner)
print(by_type, {ann: 1, bob: 2}[bob], ann == 5, ann != bob)
