import fnmatch
import glob
import os
import tempfile
from pathlib import Path
from tempfile import TemporaryDirectory, NamedTemporaryFile

class Tree:
    def __init__(self, root):
        self.root = Path(root)
        self.count = 0

    def add(self, name, text=""):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        self.count += 1
        return path

    def names(self, pattern):
        return sorted(p.relative_to(self.root).as_posix() for p in self.root.glob(pattern))

with TemporaryDirectory(prefix="tree_") as folder:
    tree = Tree(folder)
    for name in ["a.py", "b.txt", "pkg/__init__.py", "pkg/core.py", "pkg/data/one.json", "pkg/data/two.json", ".hidden", "docs/index.md"]:
        tree.add(name, f"# {name}\n")
    print(tree.count, os.path.basename(folder).startswith("tree_"), os.path.isdir(folder))
    for pattern in ["*.py", "**/*.py", "*/*", "pkg/**/*.json", "**", "docs/index.md", "[ab].*", "?.txt", "nothing*"]:
        print(f"{pattern:<15}", tree.names(pattern))
    print(sorted(p.name for p in tree.root.rglob("*.json")), sorted(p.name for p in tree.root.iterdir()))
    os.chdir(folder)
    print(sorted(glob.glob("*")), sorted(glob.glob("*/*.py")), sorted(glob.glob("**/*.py", recursive=True)), glob.glob("pkg/core.py"), glob.glob("nope"))
    print(sorted(glob.glob("pkg/**", recursive=True)), sorted(glob.iglob("*", include_hidden=True)), sorted(glob.glob("*.json", root_dir="pkg/data")))
    print(sorted(glob.glob(".*")), glob.escape("a[1]*.txt"), sorted(glob.glob("pkg/*/")))
    totals = {}
    for top, folders, files in os.walk("."):
        folders.sort()
        totals[top] = len(files)
    print(sorted(totals.items()))
    p = Path("pkg/core.py")
    print(p.stat().st_size, p.match("*.py"), p.match("pkg/*"), p.match("/pkg/*"), p.with_suffix(".txt"), p.is_symlink(), p.samefile("pkg/../pkg/core.py"))
    q = p.rename("pkg/renamed.py")
    print(q, p.exists(), q.replace("top.py").read_text(), Path("/a b/ü").as_uri())
    blob = Path("blob.bin")
    blob.write_bytes(bytes(range(5)))
    with blob.open("rb") as f:
        print(f.read(2), f.read())
    with blob.open("wb") as f:
        f.write(b"xyz")
    print(blob.read_bytes(), blob.stat().st_size)
    with Path("notes.txt").open("w", encoding="utf-8") as f:
        f.write("one\ntwo\n")
    with Path("notes.txt").open() as f:
        print([line.strip() for line in f])
    try:
        Path("notes.txt").touch(exist_ok=False)
    except FileExistsError as e:
        print("exists")
    os.chdir("/")
print(os.path.exists(folder))
print([n for n in ["a.py", "b.PY", "c.txt", "d.pyc"] if fnmatch.fnmatch(n, "*.py")], fnmatch.filter(["x1", "x2", "y1", "x]"], "x[!2]"))
for name, pattern in [("abc", "a*c"), ("abc", "a?d"), ("a-c", "a[a-]c"), ("a]c", "a[]]c"), ("[x", "[x"), ("aXbXc", "*X*X*"), ("", "*"), ("", "?"), ("b", "[!a-c]"), ("d", "[!a-c]")]:
    print(name, pattern, fnmatch.fnmatchcase(name, pattern))
with NamedTemporaryFile("w+", suffix=".txt", delete=False) as f:
    f.write("line 1\nline 2\n")
    f.seek(0)
    print(f.read().splitlines(), f.name.endswith(".txt"))
print(os.path.exists(f.name), open(f.name).read().count("line"))
os.remove(f.name)
with tempfile.NamedTemporaryFile() as g:
    g.write(b"bytes")
    g.seek(0)
    print(g.read(), os.path.exists(g.name))
print(os.path.exists(g.name))
with tempfile.TemporaryFile(mode="w+") as t:
    print("to the file", file=t)
    t.seek(0)
    print(t.readline().rstrip())
d = tempfile.mkdtemp(suffix="x")
print(os.path.isdir(d), d.startswith(tempfile.gettempdir()), d.endswith("x"))
os.rmdir(d)

patterns = ["*.txt", "a?[!b]", "[a-c]x", "[!a-c]*y*", "a**b", "*", "", "[", "[]a]", "[!]a]", "a.b+c", "[a-]", "[-a]", "[a&b]", "[^a]"]
for pattern in patterns + ["[z-a]", "[!z-a]", "[a\\]", "**", "*a*b*", "[a-cx-z]", "[[]", "é*"]:
    print(pattern, fnmatch.translate(pattern))
