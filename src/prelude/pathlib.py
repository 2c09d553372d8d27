"""The pathlib module: paths of this system. `PurePath`, `PosixPath` and `Path` are one class."""

import os
import os_path
from io import open as _open


def _parts_of(text):
    """The parts of a path; the first is "/" if it is absolute."""
    parts = []
    if text.startswith("/"):
        parts.append("//" if text.startswith("//") and not text.startswith("///") else "/")
    for part in text.split("/"):
        if part != "" and part != ".":
            parts.append(part)
    return parts


def _text_of(parts):
    if not parts:
        return "."
    if parts[0].startswith("/"):
        return parts[0] + "/".join(parts[1:])
    return "/".join(parts)


def _plain(segment):
    if isinstance(segment, str):
        return segment
    else:
        return segment._text


class Path:
    def __init__(self, *segments):
        text = ""
        for segment in segments:
            text = os_path.join(text, _plain(segment))
        self._text = _text_of(_parts_of(text))

    @classmethod
    def cwd(cls):
        return Path(os.getcwd())

    def __str__(self):
        return self._text

    def __fspath__(self):
        return self._text

    def __repr__(self):
        return f"PosixPath({self._text!r})"

    def __hash__(self):
        return hash(self._text)

    def __eq__(self, other):
        if not isinstance(other, Path):
            return NotImplemented
        return self._text == other._text

    def __lt__(self, other):
        return self.parts < other.parts

    def __le__(self, other):
        return self.parts <= other.parts

    def __gt__(self, other):
        return self.parts > other.parts

    def __ge__(self, other):
        return self.parts >= other.parts

    def __truediv__(self, other):
        return Path(self._text, _plain(other))

    def __rtruediv__(self, other):
        return Path(other, self._text)

    def joinpath(self, *others):
        result = self
        for other in others:
            result = result / other
        return result

    # Parts

    @property
    def parts(self):
        return tuple(_parts_of(self._text))

    @property
    def root(self):
        return "/" if self._text.startswith("/") else ""

    @property
    def anchor(self):
        return self.root

    @property
    def name(self):
        parts = _parts_of(self._text)
        if not parts or parts[-1].startswith("/"):
            return ""
        return parts[-1]

    @property
    def suffix(self):
        name = self.name
        dot = name.rfind(".")
        if 0 < dot < len(name) - 1:
            return name[dot:]
        return ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + part for part in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        return name[:len(name) - len(self.suffix)]

    @property
    def parent(self):
        parts = _parts_of(self._text)
        if not parts or (len(parts) == 1 and parts[0].startswith("/")):
            return self
        return Path(_text_of(parts[:-1]))

    @property
    def parents(self):
        result = []
        at = self
        while at.parent != at:
            at = at.parent
            result.append(at)
        return result

    def is_absolute(self):
        return self._text.startswith("/")

    def as_posix(self):
        return self._text

    def with_name(self, name):
        if self.name == "":
            raise ValueError(f"{self!r} has an empty name")
        return self.parent / name

    def with_suffix(self, suffix):
        if suffix and (not suffix.startswith(".") or suffix == "."):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(self.stem + suffix)

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def relative_to(self, other):
        base = Path(_plain(other))
        mine = _parts_of(self._text)
        theirs = _parts_of(base._text)
        if mine[:len(theirs)] != theirs:
            raise ValueError(
                f"{self._text!r} is not in the subpath of {base._text!r} OR one path is relative and the other is absolute."
            )
        return Path(_text_of(mine[len(theirs):]))

    def is_relative_to(self, other):
        theirs = _parts_of(_plain(other))
        return _parts_of(self._text)[:len(theirs)] == theirs

    # Files

    def exists(self):
        return os_path.exists(self._text)

    def is_file(self):
        return os_path.isfile(self._text)

    def is_dir(self):
        return os_path.isdir(self._text)

    def absolute(self):
        return Path(os.getcwd(), self._text)

    def resolve(self):
        return Path(os_path.realpath(self._text))

    def read_text(self, encoding=None):
        with _open(self._text, encoding=encoding) as file:
            return file.read()

    def write_text(self, data, encoding=None):
        with _open(self._text, "w", encoding=encoding) as file:
            return file.write(data)

    def read_bytes(self):
        with _open(self._text, "rb") as file:
            return file.read()

    def write_bytes(self, data):
        with _open(self._text, "wb") as file:
            return file.write(data)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """A text file; `open(path, "rb")` gives a binary one."""
        return _open(self._text, mode, buffering, encoding, errors, newline)

    def iterdir(self):
        for name in os.listdir(self._text):
            yield self / name

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        if parents:
            os.makedirs(self._text, mode, exist_ok)
        elif not (exist_ok and self.is_dir()):
            os.mkdir(self._text, mode)

    def rmdir(self):
        os.rmdir(self._text)

    def unlink(self, missing_ok=False):
        if not (missing_ok and not self.exists()):
            os.remove(self._text)

    def rename(self, target):
        os.rename(self._text, _plain(target))
        return Path(_plain(target))

    def touch(self):
        with _open(self._text, "a"):
            pass


PosixPath = Path
PurePath = Path
PurePosixPath = Path
