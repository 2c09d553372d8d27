# Bank / school / library management
import datetime
import sys
import os
import random

class InsufficientFunds(Exception):
    """Raised when balance is too low."""
    def __init__(self, balance, amount):
        self.balance = balance
        self.amount = amount
        self.message = "Insufficient funds: balance is %.2f, tried to withdraw %.2f" % (balance, amount)
        super().__init__(self.message)

class Account(object):
    interest_rate = 0.02
    num_accounts = 0
    __secret = "hidden"

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.__balance = balance
        self._transactions = []
        Account.num_accounts += 1
        self.id = Account.num_accounts

    @property
    def balance(self):
        return self.__balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("Balance cannot be negative")
        self.__balance = value

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("Deposit must be positive")
        self.__balance += amount
        self._log("deposit", amount)
        return self

    def withdraw(self, amount):
        if amount > self.__balance:
            raise InsufficientFunds(self.__balance, amount)
        self.__balance -= amount
        self._log("withdraw", amount)
        return self

    def _log(self, kind, amount):
        self._transactions.append({"kind": kind, "amount": amount, "balance": self.__balance})

    def transfer(self, other, amount):
        self.withdraw(amount)
        other.deposit(amount)

    def add_interest(self):
        self.__balance += self.__balance * self.interest_rate

    @classmethod
    def set_rate(cls, rate):
        cls.interest_rate = rate

    @classmethod
    def from_string(cls, s):
        name, bal = s.split("-")
        return cls(name, float(bal))

    @staticmethod
    def is_valid_amount(x):
        return isinstance(x, (int, float)) and x > 0

    def statement(self):
        print("Statement for {0} (account #{1:03d})".format(self.owner, self.id))
        print("{:<12}{:>10}{:>12}".format("Type", "Amount", "Balance"))
        print("-" * 34)
        for t in self._transactions:
            print("{kind:<12}{amount:>10.2f}{balance:>12.2f}".format(**t))

    def __repr__(self):
        return "Account(owner=%r, balance=%r)" % (self.owner, self.__balance)
    def __lt__(self, other): return self.balance < other.balance
    def __eq__(self, other):
        return isinstance(other, Account) and self.balance == other.balance
    def __iadd__(self, amount):
        self.deposit(amount)
        return self

class SavingsAccount(Account):
    interest_rate = 0.05
    def __init__(self, owner, balance=0, min_balance=100):
        super(SavingsAccount, self).__init__(owner, balance)
        self.min_balance = min_balance
    def withdraw(self, amount):
        if self.balance - amount < self.min_balance:
            print("Below minimum balance!")
            return self
        return super().withdraw(amount)

class Student:
    def __init__(self, name, grades=None):
        self.name = name
        self.grades = grades if grades is not None else {}
    def add(self, subject, *marks):
        self.grades.setdefault(subject, []).extend(marks)
    def average(self, subject=None):
        if subject:
            marks = self.grades.get(subject, [])
        else:
            marks = [m for ms in self.grades.values() for m in ms]
        return sum(marks) / len(marks) if marks else None
    def report(self):
        lines = [f"{self.name}:"]
        for subj in sorted(self.grades):
            avg = self.average(subj)
            lines.append(f"  {subj:.<15}{avg:6.2f} {'*' * int(avg)}")
        return "\n".join(lines)

class Library:
    def __init__(self, books):
        self.books = {title: copies for title, copies in books}
        self.loans = {}
    def lend(self, who, title, day):
        if title not in self.books:
            return f"We don't have {title}"
        if self.books[title] == 0:
            holders = [w for (w, t), d in self.loans.items() if t == title]
            return f"{title} is lent to {', '.join(holders)}"
        self.books[title] -= 1
        self.loans[who, title] = day
        return f"{who} took {title}, due {day + datetime.timedelta(days=14):%d %b %Y}"
    def give_back(self, who, title, day):
        due = self.loans.pop((who, title), None)
        if due is None:
            return "unknown loan"
        self.books[title] += 1
        late = (day - due).days - 14
        return "on time" if late <= 0 else "late by %d day%s, fine %.2f" % (late, "" if late == 1 else "s", late * 0.25)

def menu(choices, actions):
    total = 0
    for choice in choices:
        if choice == "1":
            actions["deposit"](50)
        elif choice == "2":
            try:
                actions["withdraw"](500)
            except InsufficientFunds as e:
                print("Error:", e, "-", e.amount - e.balance, "short")
        elif choice in ("q", "Q"):
            break
        else:
            print("Invalid choice: {!r}".format(choice))
            continue
        total += 1
    else:
        print("no quit")
    return total

def main():
    a = Account("Ann", 100)
    b = SavingsAccount("Bob", 1000)
    a.deposit(50).withdraw(30)
    b.withdraw(950)
    a.transfer(b, 20)
    a += 10
    a.statement()
    print(a, b, Account.num_accounts, a < b, max(a, b).owner, a == b)
    Account.set_rate(0.03)
    a.add_interest(); b.add_interest()
    print(round(a.balance, 2), b.balance, SavingsAccount.interest_rate, Account.interest_rate)
    for bad in (lambda: a.deposit(-5), lambda: a.withdraw(1e6), lambda: setattr(a, "balance", -1)):
        try:
            bad()
        except (ValueError, InsufficientFunds) as err:
            print(type(err).__name__ + ":", err)
    c = Account.from_string("Cyd-12.5")
    print(c.owner, c.balance, Account.is_valid_amount("x"), c._Account__balance, Account._Account__secret)
    try:
        print(c.__balance)
    except AttributeError as e:
        print(e)
    print(menu(["1", "2", "x", "q", "1"], {"deposit": a.deposit, "withdraw": a.withdraw}), menu(["1"], {"deposit": c.deposit}))
    s = Student("Zoe"); s.add("math", 5, 4); s.add("art", 3); s.add("math", 4)
    print(s.report()); print(s.average(), Student("New").average())
    lib = Library([("Dune", 1), ("Emma", 2)])
    d = datetime.date(2024, 2, 20)
    print(lib.lend("ann", "Dune", d)); print(lib.lend("bob", "Dune", d)); print(lib.lend("bob", "Ulysses", d))
    print(lib.give_back("ann", "Dune", d + datetime.timedelta(days=15))); print(lib.give_back("ann", "Dune", d))
    print(lib.books, sorted([a, b, c]))

if __name__ == '__main__':
    main()
