"""The tempfile module: files and folders with names that nobody else uses."""

import io as _io
import os as _os
import shutil as _shutil

tempdir = None
template = "tmp"
TMP_MAX = 10000


def gettempdir():
    for name in ("TMPDIR", "TEMP", "TMP"):
        folder = _os.environ.get(name, "")
        if folder != "" and _os.path.isdir(folder):
            return _os.path.abspath(folder)
    for folder in ("/tmp", "/var/tmp", "/usr/tmp"):
        if _os.path.isdir(folder):
            return folder
    return _os.getcwd()


def gettempprefix():
    return template


def _random_name():
    letters = "abcdefghijklmnopqrstuvwxyz0123456789_"
    return "".join([letters[(_rt_os_random() & 0xFFFF) % 37] for _ in range(8)])


def _candidate(suffix, prefix, dir):
    folder = gettempdir() if dir is None else _os.fspath(dir)
    name = ("tmp" if prefix is None else prefix) + _random_name() + ("" if suffix is None else suffix)
    return _os.path.join(_os.path.abspath(folder), name)


def mkdtemp(suffix=None, prefix=None, dir=None):
    for _ in range(TMP_MAX):
        folder = _candidate(suffix, prefix, dir)
        try:
            _os.mkdir(folder, 0o700)
        except FileExistsError:
            continue
        return folder
    raise FileExistsError(17, "No usable temporary directory name found")


def _made(suffix, prefix, dir):
    """The name of a new, empty file."""
    for _ in range(TMP_MAX):
        name = _candidate(suffix, prefix, dir)
        try:
            with _io.open(name, "x"):
                pass
        except FileExistsError:
            continue
        _os.chmod(name, 0o600)
        return name
    raise FileExistsError(17, "No usable temporary file name found")


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignores = ignore_cleanup_errors

    def __repr__(self):
        return f"<TemporaryDirectory {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, kind, value, trace):
        self.cleanup()

    def cleanup(self):
        if _os.path.exists(self.name):
            _shutil.rmtree(self.name, self._ignores)


class _TemporaryFile:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete):
        self.file = file
        self.name = name
        self.delete = delete

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.close()

    def close(self):
        if not self.file.closed:
            self.file.close()
            if self.delete:
                _os.remove(self.name)

    @property
    def closed(self):
        return self.file.closed

    @property
    def mode(self):
        return self.file.mode

    def __iter__(self):
        return iter(self.file)

    def read(self, size=-1):
        return self.file.read(size)

    def readline(self, size=-1):
        return self.file.readline(size)

    def readlines(self, hint=-1):
        return self.file.readlines(hint)

    def write(self, data):
        return self.file.write(data)

    def writelines(self, lines):
        self.file.writelines(lines)

    def seek(self, offset, whence=0):
        return self.file.seek(offset, whence)

    def tell(self):
        return self.file.tell()

    def truncate(self, size=None):
        return self.file.truncate(size)

    def flush(self):
        self.file.flush()

    def fileno(self):
        return self.file.fileno()


def NamedTemporaryFile(
    mode="w+b",
    buffering=-1,
    encoding=None,
    newline=None,
    suffix=None,
    prefix=None,
    dir=None,
    delete=True,
    *,
    errors=None,
):
    """A binary file. Where the mode is written out without a `b`, the compiler calls `_text_NamedTemporaryFile`."""
    if "b" not in mode:
        raise ValueError("the mode of a temporary text file must be a constant")
    name = _made(suffix, prefix, dir)
    return _TemporaryFile(_io._open_binary(name, mode), name, delete)


def _text_NamedTemporaryFile(
    mode="w+",
    buffering=-1,
    encoding=None,
    newline=None,
    suffix=None,
    prefix=None,
    dir=None,
    delete=True,
    *,
    errors=None,
):
    name = _made(suffix, prefix, dir)
    return _TemporaryFile(_io.open(name, mode, buffering, encoding, errors, newline), name, delete)


def TemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None
):
    """As with `NamedTemporaryFile`. The file has a name until it is closed, too."""
    if "b" not in mode:
        raise ValueError("the mode of a temporary text file must be a constant")
    name = _made(suffix, prefix, dir)
    return _TemporaryFile(_io._open_binary(name, mode), name, True)


def _text_TemporaryFile(
    mode="w+", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None
):
    name = _made(suffix, prefix, dir)
    return _TemporaryFile(_io.open(name, mode, buffering, encoding, errors, newline), name, True)
