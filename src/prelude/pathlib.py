"""The pathlib module: paths of this system, so `PurePath` makes a `PurePosixPath` and `Path` a `PosixPath`."""

import os
import os_path
from fnmatch import fnmatchcase as _fnmatchcase
from io import _open_binary as _open_bytes
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


class PurePosixPath:
    def __init__(self, *segments):
        text = ""
        for segment in segments:
            text = os_path.join(text, _plain(segment))
        self._text = _text_of(_parts_of(text))

    def __str__(self):
        return self._text

    def __fspath__(self):
        return self._text

    def __bytes__(self):
        return self._text.encode("utf-8", "surrogateescape")

    def __repr__(self):
        return f"{type(self).__name__}({self._text!r})"

    def __hash__(self):
        return hash(self._text)

    def __eq__(self, other):
        if not isinstance(other, PurePosixPath):
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
        return type(self)(self._text, _plain(other))

    def __rtruediv__(self, other):
        return type(self)(other, self._text)

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
    def drive(self):
        return ""

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
        return type(self)(_text_of(parts[:-1]))

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
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self.parent / name

    def with_suffix(self, suffix):
        if suffix and (not suffix.startswith(".") or suffix == "."):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(self.stem + suffix)

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def relative_to(self, other):
        base = type(self)(_plain(other))
        mine = _parts_of(self._text)
        theirs = _parts_of(base._text)
        if mine[:len(theirs)] != theirs:
            raise ValueError(
                f"{self._text!r} is not in the subpath of {base._text!r} OR one path is relative and the other is absolute."
            )
        return type(self)(_text_of(mine[len(theirs):]))

    def is_relative_to(self, other):
        theirs = _parts_of(_plain(other))
        return _parts_of(self._text)[:len(theirs)] == theirs

    def is_reserved(self):
        return False

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = "/-_.~"
        octets = [chr(b) if b < 128 and (chr(b).isalnum() or chr(b) in safe) else f"%{b:02X}" for b in self._text.encode()]
        return "file://" + "".join(octets)

    def match(self, path_pattern):
        """A relative pattern is compared from the right."""
        patterns = _parts_of(_plain(path_pattern))
        parts = _parts_of(self._text)
        if not patterns:
            raise ValueError("empty pattern")
        if len(patterns) > len(parts) or (patterns[0] == "/" and len(patterns) != len(parts)):
            return False
        return all([_fnmatchcase(part, pattern) for part, pattern in zip(reversed(parts), reversed(patterns))])


class PosixPath(PurePosixPath):
    """A path whose file can be asked for."""

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(os_path.expanduser("~"))

    def expanduser(self):
        return type(self)(os_path.expanduser(self._text))

    def stat(self):
        return os.stat(self._text)

    def chmod(self, mode):
        os.chmod(self._text, mode)

    def is_symlink(self):
        return os_path.islink(self._text)

    def samefile(self, other_path):
        return os_path.samefile(self._text, _plain(other_path))

    def glob(self, pattern):
        if pattern == "":
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        if pattern.startswith("/"):
            raise NotImplementedError("Non-relative patterns are unsupported")
        found = []
        _collect(self, _parts_of(pattern), found, set())
        yield from found

    def rglob(self, pattern):
        yield from self.glob("**/" + pattern)

    def exists(self):
        return os_path.exists(self._text)

    def is_file(self):
        return os_path.isfile(self._text)

    def is_dir(self):
        return os_path.isdir(self._text)

    def absolute(self):
        return type(self)(os.getcwd(), self._text)

    def resolve(self, strict=False):
        return type(self)(os_path.realpath(self._text, strict=strict))

    def read_text(self, encoding=None, errors=None):
        with _open(self._text, encoding=encoding, errors=errors) as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        with _open(self._text, "w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def read_bytes(self):
        with _open_bytes(self._text, "rb") as file:
            return file.read()

    def write_bytes(self, data):
        with _open_bytes(self._text, "wb") as file:
            return file.write(data)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """A text file. Where the mode is written out with a `b` in it, the compiler calls `_open_binary`."""
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
        return type(self)(_plain(target))

    def replace(self, target):
        return self.rename(target)

    def touch(self, mode=0o666, exist_ok=True):
        if not exist_ok and self.exists():
            raise FileExistsError(17, "File exists", self._text)
        with _open(self._text, "a"):
            pass
        os._set_times(self._text, _rt_time_ns(0))


def _open_binary(path, mode="rb", buffering=-1, encoding=None, errors=None, newline=None):
    return _open_bytes(path._text, mode, buffering, encoding, errors, newline)


def _collect(folder, patterns, found, seen):
    """Adds what fits the patterns below a folder."""
    if not patterns:
        if folder._text not in seen:
            seen.add(folder._text)
            found.append(folder)
        return
    first = patterns[0]
    rest = patterns[1:]
    if first == "**":
        for below in _folders_below(folder):
            _collect(below, rest, found, seen)
    elif "*" in first or "?" in first or "[" in first:
        for name in _listed(folder):
            if _fnmatchcase(name, first) and (not rest or os_path.isdir(os_path.join(folder._text, name))):
                _collect(folder / name, rest, found, seen)
    elif (folder / first).exists():
        _collect(folder / first, rest, found, seen)


def _folders_below(folder):
    """The folder itself and all folders in it; links are not followed."""
    found = []
    if folder.is_dir():
        found.append(folder)
        for name in _listed(folder):
            inner = folder / name
            if not inner.is_symlink():
                found.extend(_folders_below(inner))
    return found


def _listed(folder):
    try:
        return os.listdir(folder._text)
    except OSError:
        return []


PurePath = PurePosixPath
Path = PosixPath
