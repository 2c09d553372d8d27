# pathlib: parts of paths, files and directories.
from pathlib import Path
import os
p = Path("a") / "b" / "c.tar.gz"
print(p, p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, repr(p), p.parent.parent, str(p), p.is_absolute())
print(Path("/x//y/./z"), Path(), Path("a", "b", "/c"), Path("a/") == Path("a"), Path("/").parent, Path("a").parent, Path("/a").parts, sorted([Path("b"), Path("a/c")]))
print(p.with_suffix(".txt"), p.with_name("q"), p.relative_to("a"), p.joinpath("x", "y"), "root" / Path("k"), [str(q) for q in p.parents], {Path("a"): 1}[Path("a")], f"{p}", Path(".bashrc").suffix, Path("x.").suffix)
try: p.relative_to("zzz")
except ValueError as e: print(e)
f = Path("conf_path.txt")
print(f.exists(), f.write_text("hello\nworld\n"), f.exists(), f.is_file(), f.is_dir(), f.read_text())
with f.open() as h:
    for line in h: print(line.strip())
with open(f) as h: print(len(h.read()))
d = Path("conf_dir"); d.mkdir(exist_ok=True); (d / "x.txt").write_text("x"); (d / "y.txt").touch()
print(sorted(q.name for q in d.iterdir()), os.path.exists(d / "x.txt"))
for q in d.iterdir(): q.unlink()
d.rmdir(); f.unlink(); print(f.exists(), d.exists()); f.unlink(missing_ok=True)
try: Path("nope").read_text()
except FileNotFoundError as e: print(e)
print(repr(Path("/a/b").drive), bytes(Path("/a/\u00e9")))
