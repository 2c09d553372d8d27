"""Directories, files, the environment."""

import os_path as path
from exceptions import _os_error
from typing import NamedTuple

name = "posix"
sep = "/"
altsep = None
extsep = "."
pathsep = ":"
linesep = "\n"
curdir = "."
pardir = ".."
devnull = "/dev/null"
F_OK = 0
R_OK = 4
W_OK = 2
X_OK = 1
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
EX_OK = 0
EX_USAGE = 64
EX_DATAERR = 65
EX_NOINPUT = 66
EX_NOUSER = 67
EX_NOHOST = 68
EX_UNAVAILABLE = 69
EX_SOFTWARE = 70
EX_OSERR = 71
EX_OSFILE = 72
EX_CANTCREAT = 73
EX_IOERR = 74
EX_TEMPFAIL = 75
EX_PROTOCOL = 76
EX_NOPERM = 77
EX_CONFIG = 78


def _environment():
    table = {}
    for entry in _rt_os_environment().split("\0"):
        key, found, value = entry.partition("=")
        if found:
            table[key] = value
    return table


environ = _environment()


def _raise_os(filename, filename2=None):
    number = _rt_failure_detail(0)
    text = _rt_failure_text()
    _rt_failure()
    error = _os_error(number, text, filename)
    error.filename2 = filename2
    raise error


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    elif hasattr(path, "__fspath__"):
        return path.__fspath__()
    else:
        return _type_error("expected str, bytes or os.PathLike object, not ", path)


def _name(path):
    """The name of a file as the system takes it."""
    name = fspath(path)
    if "\0" in name:
        raise ValueError("embedded null byte")
    return name


def getcwd():
    return _rt_os_cwd()


def chdir(path):
    if not _rt_os_chdir(_name(path)):
        _raise_os(fspath(path))


def listdir(path="."):
    text = _rt_os_list(_name(path))
    if _rt_failure() != 0:
        _raise_os(fspath(path))
    names = text.split("\0")
    names.pop()
    return names


def mkdir(path, mode=0o777):
    if not _rt_os_mkdir(_name(path), mode):
        _raise_os(fspath(path))


def makedirs(name, mode=0o777, exist_ok=False):
    whole = fspath(name)
    head, tail = path.split(whole)
    if tail == "":
        head, tail = path.split(head)
    if head != "" and tail != "" and not path.exists(head):
        makedirs(head, mode, True)
    if exist_ok and path.isdir(whole):
        return
    mkdir(whole, mode)


def rmdir(path):
    if not _rt_os_rmdir(_name(path)):
        _raise_os(fspath(path))


def removedirs(name):
    rmdir(name)
    head, tail = path.split(fspath(name))
    while head != "" and tail != "":
        try:
            rmdir(head)
        except OSError:
            return
        head, tail = path.split(head)


def remove(path):
    if not _rt_os_remove(_name(path)):
        _raise_os(fspath(path))


def unlink(path):
    remove(path)


def rename(src, dst):
    if not _rt_os_rename(_name(src), _name(dst)):
        _raise_os(fspath(src), fspath(dst))


def replace(src, dst):
    rename(src, dst)


def walk(top, topdown=True):
    """Generates (folder, names of folders, names of files)."""
    folder = fspath(top)
    folders = []
    files = []
    for entry in listdir(folder):
        if path.isdir(path.join(folder, entry)):
            folders.append(entry)
        else:
            files.append(entry)
    if topdown:
        yield (folder, folders, files)
    for entry in folders:
        inner = path.join(folder, entry)
        if not path.islink(inner):
            yield from walk(inner, topdown)
    if not topdown:
        yield (folder, folders, files)


class stat_result:
    def __init__(self, filename, follows):
        self.st_mode = _fact(filename, 0, follows)
        self.st_ino = _fact(filename, 5, follows)
        self.st_dev = _fact(filename, 8, follows)
        self.st_nlink = _fact(filename, 4, follows)
        self.st_uid = _fact(filename, 6, follows)
        self.st_gid = _fact(filename, 7, follows)
        self.st_size = _fact(filename, 1, follows)
        self.st_atime_ns = _fact(filename, 9, follows) * 1000000000 + _fact(filename, 10, follows)
        self.st_mtime_ns = _fact(filename, 2, follows) * 1000000000 + _fact(filename, 3, follows)
        self.st_ctime_ns = _fact(filename, 11, follows) * 1000000000 + _fact(filename, 12, follows)
        self.st_atime = _int_to_float(self.st_atime_ns) / 1e9
        self.st_mtime = _int_to_float(self.st_mtime_ns) / 1e9
        self.st_ctime = _int_to_float(self.st_ctime_ns) / 1e9

    def _as_tuple(self):
        times = (self.st_atime_ns // 1000000000, self.st_mtime_ns // 1000000000, self.st_ctime_ns // 1000000000)
        return (self.st_mode, self.st_ino, self.st_dev, self.st_nlink, self.st_uid, self.st_gid, self.st_size) + times

    def __len__(self):
        return 10

    def __iter__(self):
        return iter(self._as_tuple())

    def __getitem__(self, index):
        return tuple(list(self._as_tuple()))[index]

    def __eq__(self, other):
        return isinstance(other, stat_result) and self._as_tuple() == other._as_tuple()

    def __hash__(self):
        return hash(self._as_tuple())

    def __repr__(self):
        names = ["mode", "ino", "dev", "nlink", "uid", "gid", "size", "atime", "mtime", "ctime"]
        fields = [f"st_{name}={value}" for name, value in zip(names, self._as_tuple())]
        return "os.stat_result(" + ", ".join(fields) + ")"


def _fact(filename, number, follows):
    value = _rt_os_stat(filename, number, follows)
    if _rt_failure() != 0:
        _raise_os(filename)
    return value


def stat(path, *, follow_symlinks=True):
    return stat_result(_name(path), follow_symlinks)


def lstat(path):
    return stat_result(_name(path), False)


def symlink(src, dst):
    if not _rt_os_symlink(_name(src), _name(dst)):
        _raise_os(fspath(src), fspath(dst))


def readlink(path):
    target = _rt_os_read_link(_name(path))
    if _rt_failure() != 0:
        _raise_os(fspath(path))
    return target


def chmod(path, mode):
    if not _rt_os_chmod(_name(path), mode):
        _raise_os(fspath(path))


def _set_times(filename, nanoseconds):
    """Sets the time of the last change (and of the last use, too)."""
    if not _rt_os_set_time(filename, nanoseconds):
        _raise_os(filename)


def access(path, mode):
    return _rt_os_access(_name(path), mode)


def getenv(key, default=None):
    if key in environ:
        return environ[key]
    return default


def putenv(key, value):
    _rt_os_set_variable(key, value)


def system(command):
    return _rt_os_system(command)


def getpid():
    return _rt_os_process_id()


def cpu_count():
    return _rt_os_cpu_count()


def urandom(size):
    return bytes([_rt_os_random() & 255 for _ in range(size)])


def strerror(code):
    return _rt_os_error_text(code)


def _exit(status):
    _rt_exit(status)


class terminal_size(NamedTuple):
    columns: int
    lines: int

    def __repr__(self):
        return f"os.terminal_size(columns={self.columns}, lines={self.lines})"


def get_terminal_size(fd=1):
    if fd != 1:
        raise NotImplementedError("os.get_terminal_size of other descriptors than that of standard output")
    columns = _rt_os_terminal_size(0)
    if columns <= 0:
        raise OSError(25, "Inappropriate ioctl for device")
    return terminal_size(columns, _rt_os_terminal_size(1))
