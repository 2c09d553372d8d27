# A class method that derived classes call, too, sets an attribute of the class it is called on.
class Base:
    @classmethod
    def prepare(cls):
        cls.shared = [cls.__name__]

    def use(self):
        return list(self.shared)


class Derived(Base):
    pass


calls = []


def add(kind):
    calls.append((lambda: kind.prepare(), lambda: print(kind().use())))


add(Derived)
add(Base)
for prepare, use in calls:
    prepare()
    use()
print(Base.shared, Derived.shared, Derived().use())
