# Templates with other delimiters and patterns, and what fills them.
from string import Template
from collections import ChainMap, defaultdict
import textwrap
class Percent(Template):
    delimiter = "%"
class Wide(Template):
    delimiter = "@@"
class Dotted(Template):
    idpattern = r"[a-z]+(?:\.[a-z]+)*"
class Lower(Template):
    flags = 0
class Own(Template):
    pattern = r"""(?P<escaped>@{2}) | @(?P<named>[_a-z]+)@ | @\{(?P<braced>[a-z]+)\} | (?P<invalid>@)"""
class Braces(Template):
    braceidpattern = r"[a-z ]+"
class Rooms:
    def __getitem__(self, key):
        return "<" + key + ">"
print(Percent("%who is $who %% %{who}").substitute(who="tim"))
print(Wide("@@a @@@@ @@{a}b").substitute({"a": 1}), Wide("@@a @@").safe_substitute(a=2))
print(Dotted("$a.b $c. $").safe_substitute({"a.b": 1, "c": 2.5}), Dotted("$a.b").get_identifiers())
print(Lower("$who $WHO").safe_substitute(who="x", WHO="y"), Lower("$WHO").is_valid())
print(Own("@a@ @{b} @@ z").substitute(a="A", b="B"), Own("@").is_valid())
print(Braces("${a b} $a").substitute({"a b": 1}, a=3))
print(Template("$self likes $mapping").substitute(self="s", mapping="m"))
print(Template("$x $y").substitute(Rooms()), Template("$x $y").safe_substitute(defaultdict(int)))
print(Template("$x $y").safe_substitute(ChainMap({"x": 1}, {"z": 2})))
for text in ("a\n $ b", "%(x)s $1"):
    for kind in (Template, Dotted):
        try:
            print(kind(text).substitute(x=1))
        except ValueError as e:
            print(type(e).__name__, e)
try:
    Template("$nobody").substitute({"a": 1})
except KeyError as e:
    print("missing", e)
print(Template("$a ${b} $$ $a").get_identifiers(), Percent.delimiter, Template("${a b}").safe_substitute(a=1))
try:
    defaultdict(1)
except TypeError as e:
    print(e)
print(textwrap.wrap("The enzyme 2-butyl-6-hydroxy-2,4-cyclohexane-1-carbonate, or a-b-c-d.", 20))
