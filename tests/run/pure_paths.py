"""Pure paths and paths of files are two classes, and what is made of a path is of its own class."""

from pathlib import Path, PosixPath, PurePath, PurePosixPath

pure = PurePosixPath("src/main.py")
print(repr(pure), repr(PurePath("a")), repr(Path("a")), repr(PosixPath("/") / "etc"))
print(repr(pure.parent), repr(pure.with_suffix(".txt")), repr(pure / "x"), repr("y" / pure))
print([pure.parent, Path("b").parent], pure == Path("src/main.py"), Path("a") == PurePath("a"))
print(isinstance(Path("a"), PurePath), isinstance(pure, Path), type(pure).__name__, type(Path("a")).__name__)
print(repr(pure.relative_to("src")), hasattr(pure, "exists"), sorted([Path("b"), Path("a")]), len({pure, Path("src/main.py")}))
