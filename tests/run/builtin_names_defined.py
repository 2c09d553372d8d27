# Functions and classes of the module that have names of builtins: until they are defined the names are the builtins.
_len = len
_print = print
def print(*values, to=print, **options):
    _print(">", *values, **options)
print(1, 2)
def len(x):
    return _len(x) + 100
print(len([1]))
text = str(sum([1, 2]))
def sum(xs, start=sum([4])):
    return start
print(text, sum([1]))
_list = list
class list(list):
    size = list([1]) + [5]
    def second(self):
        return self[1]
print(list([1, 2]).second(), _list((3,)), list.size)
for round_number in range(2):
    print(max([1, 2]))
    def max(items):
        return "own"
print(max([1, 2]))
