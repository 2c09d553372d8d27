# Functions that nothing calls may name what is not there, as programs do that were written for Python 2.


class Version:
    def __init__(self, text):
        self.parts = [int(part) for part in text.split(".")]

    def __cmp__(self, other):
        return cmp(self.parts, other.parts)

    def __unicode__(self):
        return unicode(self.parts)

    def __lt__(self, other):
        return self.parts < other.parts

    def __str__(self):
        return ".".join(map(str, self.parts))


def debug(values):
    def show():
        return [unknown + value for value in values]

    return len(values)


def forgotten():
    print(raw_input("? "), totl)


unused = lambda: xrange(3)
print(*sorted(map(Version, ["1.10", "1.2", "1.9.1"])), debug([1, 2]))
