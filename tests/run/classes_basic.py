class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        self.balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self.balance:
            return False
        self.balance -= amount
        self.history.append(("withdraw", amount))
        return True


account = Account("ann")
account.deposit(100)
print(account.withdraw(30), account.withdraw(500))
print(account.owner, account.balance, account.history)
other = Account(owner="bob", balance=5)
other.balance *= 3
print(other.balance, len(other.history))
accounts = [account, other]
print(sum(a.balance for a in accounts), [a.owner for a in accounts])
print(max(accounts, key=lambda a: a.balance).owner)
