import ast
from ast import literal_eval

LITERALS = """42
-17
+3
0
0xFF
0b1010
0o17
1_000_000
3.14
-2.5e-3
.5
1e10
5.
2j
1+2j
-1.5-2j
True
False
None
'text'
"double"
'it\\'s'
'tab\\there'
'\\x41\\u00e9\\U0001F600\\101'
r'raw\\n'
u'old'
b'bytes\\x00\\xff'
br'\\d'
'one' "two" 'three'
'''triple'''
'\\q'
[]
[1, 2, 3]
[1, [2, [3, []]], 'x',]
()
(1,)
(1, 2)
1, 2, 3
(1)
((1, 2), (3, 4))
{}
{'a': 1, 'b': [1, 2], 3: None}
{1: {2: {3: 4}}}
{(1, 2): 'pair'}
{5}
set()
-(3)
[1, # a remark
 2]
'é', 'ü'
"""

for line in LITERALS.replace("remark\n", "remark ").split("\n"):
    source = line.replace("remark ", "remark\n")
    if source:
        value = literal_eval(source)
        print(source, "->", repr(value), type(value).__name__)

print(literal_eval("  [1,\n 2,\n\n 3]  "), literal_eval("\n7\n"), literal_eval("""'''a
b'''"""))

WRONG = ["", "1 +", "[1, 2", "x", "foo()", "1 + 2", "[i for i in x]", "'open", "{1: 2, 3}", "--1", "01", "a.b", "f'x'", "1 2", "{**{}}",
         "'a' b'b'", "-True", "-'a'", "2 * 3", "__import__('os')", "not True", "[,]", "1a", "0x", "(", "'\\x1'"]
for source in WRONG:
    try:
        print(source, literal_eval(source))
    except (ValueError, SyntaxError) as error:
        print(repr(source), type(error).__name__)
try:
    literal_eval("{[1]: 2}")
except TypeError as error:
    print(error)


# Nested lists with numbers, compared as in a puzzle.
def compare(left, right):
    if isinstance(left, int) and isinstance(right, int):
        return (left > right) - (left < right)
    if isinstance(left, int):
        left = [left]
    if isinstance(right, int):
        right = [right]
    for a, b in zip(left, right):
        order = compare(a, b)
        if order:
            return order
    return (len(left) > len(right)) - (len(left) < len(right))


for pair in ["[1,1,3,1,1] [1,1,5,1,1]", "[[1],[2,3,4]] [[1],4]", "[9] [[8,7,6]]", "[[[]]] [[]]"]:
    first, second = pair.split()
    print(compare(ast.literal_eval(first), ast.literal_eval(second)))


def depth(tree):
    return 1 + max([depth(item) for item in tree], default=0) if isinstance(tree, list) else 0


def total(tree):
    if isinstance(tree, dict):
        return sum(total(value) for value in tree.values())
    if isinstance(tree, (list, tuple)):
        return sum(total(item) for item in tree)
    return tree if isinstance(tree, int) else 0


print(depth(literal_eval("[1, [2, [3]], []]")), total(literal_eval("{'a': [1, 2, (3, 4)], 'b': {'c': 5}, 'd': 'six'}")))
point = literal_eval("(3, 4)")
print(point[0] + point[1], len(point))
settings = literal_eval("{'name': 'demo', 'size': (80, 24), 'debug': True}")
for key in settings:
    print(key, settings[key])
