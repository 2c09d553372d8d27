import difflib
from difflib import SequenceMatcher, get_close_matches, ndiff, unified_diff

matcher = SequenceMatcher(None, "qabxcd", "abycdf")
print(matcher.ratio(), matcher.quick_ratio(), matcher.real_quick_ratio())
for tag, i1, i2, j1, j2 in matcher.get_opcodes():
    print(f"{tag:7} a[{i1}:{i2}] --> b[{j1}:{j2}] {matcher.a[i1:i2]!r} {matcher.b[j1:j2]!r}")
print(matcher.get_matching_blocks(), matcher.find_longest_match(0, 6, 0, 6), matcher.find_longest_match())
print(SequenceMatcher(lambda x: x == " ", " abcd", "abcd abcd").find_longest_match(0, 5, 0, 9))
junked = SequenceMatcher(lambda x: x in " -", "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(junked.ratio(), 3), junked.get_matching_blocks(), sorted(junked.bjunk))
numbers = SequenceMatcher(None, [1, 2, 3, 4], [2, 3, 5])
print(numbers.ratio(), numbers.get_opcodes(), SequenceMatcher(a="", b="").ratio(), SequenceMatcher(None, "abc", "").ratio())
long = "x" * 150 + "abc" * 40
print(SequenceMatcher(None, "abc" * 10, long).ratio(), SequenceMatcher(None, "abc" * 10, long, autojunk=False).ratio())
print(sorted(SequenceMatcher(None, "abc", long).bpopular))
matcher.set_seq1("abycdf")
print(matcher.ratio())
matcher.set_seqs("one", "two")
print(matcher.ratio(), matcher.get_opcodes())

print(get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), get_close_matches("whel", ["while", "wheel", "well", "when"], n=2))
print(get_close_matches("x", ["y"]), get_close_matches("pineapple", ["apple", "pine"], cutoff=0.3), get_close_matches("Apple", ["apple", "Apple"], 1))
for wrong in ({"n": 0}, {"cutoff": 2.0}):
    try:
        get_close_matches("a", ["a"], n=int(wrong.get("n", 3)), cutoff=wrong.get("cutoff", 0.6))
    except ValueError as error:
        print(error)

OLD = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\neleven\ntwelve\n".splitlines(keepends=True)
NEW = "zero\none\ntwo\nTHREE!\nfour\nfive\nsix\nseven\neight\nnine\ntan\neleven\n".splitlines(keepends=True)
print("".join(unified_diff(OLD, NEW, fromfile="old.txt", tofile="new.txt")), end="")
print("\n".join(unified_diff(["a", "b"], ["a", "c"], "x", "y", "2020-01-01", "2020-01-02", lineterm="")))
print("".join(unified_diff(OLD, NEW, n=0)), list(unified_diff(OLD, OLD)), list(unified_diff([], ["new\n"])))
print("".join(difflib.context_diff(OLD, NEW, fromfile="old.txt", tofile="new.txt", n=1)), end="")
print("".join(difflib.context_diff(["a\n"], [], "p", "q")), end="")
difference = list(ndiff(OLD, NEW))
print("".join(difference), end="")
print("".join(difflib.restore(difference, 1)) == "".join(OLD), "".join(difflib.restore(difference, 2)) == "".join(NEW))
print("".join(ndiff("one\ntwo\nthree\n".splitlines(keepends=True), "ore\ntree\nemu\n".splitlines(keepends=True))), end="")
print("".join(ndiff(["\tif x == 1:\n", "same\n", "# \n"], ["\tif  x == 2:\n", "same\n", "other\n", "\n"])), end="")
differ = difflib.Differ()
print("\n".join(differ.compare(["abcDef", "left"], ["abcdef", "right", "more"])))
print([difflib.IS_LINE_JUNK(line) for line in ["\n", "  #   \n", "hello\n", "#x"]], [difflib.IS_CHARACTER_JUNK(c) for c in " \tx"])
try:
    list(difflib.restore([], 3))
except ValueError as error:
    print(error)
