from functools import reduce

print(str.isupper, str.upper, list.append, dict.get, set.add, str.join)
print(int.__mul__, float.__add__, str.__contains__, len, print)
print(repr(str.isupper), str(str.isupper), f"{str.isupper}")
print([str.upper, str.lower], str.upper.__name__, list.append.__qualname__)
table = {"up": str.upper, "low": str.lower, "title": str.title}
for name in table:
    print(name, table[name]("hello World"))
print(list(map(str.upper, ["a", "b"])), sorted(["b", "A"], key=str.lower))
print(reduce(int.__mul__, [1, 2, 3, 4]), list(map(int.__add__, [1, 2], [3, 4])))
xs = [4]
append = list.append
append(xs, 3)
print(xs, list(filter(str.isdigit, "a1b2")), all(map(str.isalpha, "abc")))
operators = {"+": int.__add__, "-": int.__sub__, "*": int.__mul__, "//": int.__floordiv__, "%": int.__mod__, "**": int.__pow__}
for sign in operators:
    print(sign, operators[sign](7, 2))
for operator in (float.__add__, float.__truediv__, float.__lt__):
    print(operator(7.0, 2.0))
print(int.__lt__(1, 2), int.__neg__(5), int.__eq__(1, 1), int.__add__(2, 2.5), str.__len__("abc"), str.__add__("a", "b"))
print(max([3, -4, 2], key=int.__abs__), int.__add__.__name__, int.__name__)
print(sum(map(str.__len__, ["ab", "c"])), list(map("abc".__contains__, "bx")))
