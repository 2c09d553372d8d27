class Account:
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    def deposit(self, amount):
        self.balance += amount


account = Account("ann")
account.depositt(5)
print(account.balanse)
