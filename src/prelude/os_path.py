"""Paths, as `os.path` of POSIX systems has them."""

from exceptions import _os_error

sep = "/"
curdir = "."
pardir = ".."
extsep = "."


def _text(path):
    if hasattr(path, "__fspath__"):
        return path.__fspath__()
    else:
        return path


def join(path, *parts):
    joined = _text(path)
    for part in parts:
        one = _text(part)
        if one.startswith("/"):
            joined = one
        elif joined == "" or joined.endswith("/"):
            joined = joined + one
        else:
            joined = joined + "/" + one
    return joined


def split(path):
    whole = _text(path)
    cut = whole.rfind("/") + 1
    head = whole[:cut]
    bare = head.rstrip("/")
    if bare != "":
        head = bare
    return (head, whole[cut:])


def basename(path):
    whole = _text(path)
    return whole[whole.rfind("/") + 1:]


def dirname(path):
    return split(path)[0]


def splitext(path):
    whole = _text(path)
    dot = whole.rfind(".")
    first = whole.rfind("/") + 1
    while first < dot:
        if whole[first] != ".":
            return (whole[:dot], whole[dot:])
        first += 1
    return (whole, "")


def splitdrive(path):
    return ("", _text(path))


def isabs(path):
    return _text(path).startswith("/")


def normcase(s):
    return _text(s)


def normpath(path):
    whole = _text(path)
    if whole == "":
        return "."
    slashes = 0
    if whole.startswith("/"):
        slashes = 1
        if whole.startswith("//") and not whole.startswith("///"):
            slashes = 2
    kept = []
    for part in whole.split("/"):
        if part == "" or part == ".":
            continue
        if part != ".." or slashes == 0 and len(kept) == 0 or len(kept) > 0 and kept[-1] == "..":
            kept.append(part)
        elif len(kept) > 0:
            kept.pop()
    normal = "/" * slashes + "/".join(kept)
    if normal == "":
        return "."
    return normal


def abspath(path):
    whole = _text(path)
    if not whole.startswith("/"):
        whole = join(_rt_os_cwd(), whole)
    return normpath(whole)


def realpath(path, *, strict=False):
    if strict:
        return _existing_path(abspath(path))
    return _rt_os_real_path(abspath(path))


def _existing_path(path):
    """The path without links. The first of its parts that is not there is an error."""
    import os

    known = "/"
    for part in path.split("/"):
        if part != "":
            known = join(known, part)
            os.lstat(known)
            if islink(known):
                known = _rt_os_real_path(known)
                os.stat(known)
    return known


def relpath(path, start="."):
    if _text(path) == "":
        raise ValueError("no path specified")
    origin = [part for part in abspath(start).split("/") if part != ""]
    target = [part for part in abspath(path).split("/") if part != ""]
    shared = 0
    while shared < len(origin) and shared < len(target) and origin[shared] == target[shared]:
        shared += 1
    parts = [".."] * (len(origin) - shared) + target[shared:]
    if len(parts) == 0:
        return "."
    return "/".join(parts)


def commonprefix(paths):
    names = list(paths)
    if len(names) == 0:
        return ""
    low = min(names)
    high = max(names)
    for i in range(len(low)):
        if low[i] != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    names = list(paths)
    if len(names) == 0:
        raise ValueError("commonpath() arg is an empty sequence")
    absolute = names[0].startswith("/")
    lists = []
    for one in names:
        if one.startswith("/") != absolute:
            raise ValueError("Can't mix absolute and relative paths")
        lists.append([part for part in one.split("/") if part != "" and part != "."])
    low = min(lists)
    high = max(lists)
    shared = 0
    while shared < len(low) and shared < len(high) and low[shared] == high[shared]:
        shared += 1
    text = "/".join(low[:shared])
    if absolute:
        return "/" + text
    return text


def expanduser(path):
    whole = _text(path)
    if whole != "~" and not whole.startswith("~/"):
        return whole
    for entry in _rt_os_environment().split("\0"):
        if entry.startswith("HOME="):
            home = entry[5:].rstrip("/")
            if home + whole[1:] == "":
                return "/"
            return home + whole[1:]
    return whole


def exists(path):
    return _rt_os_kind(_text(path)) != 0


def lexists(path):
    return _rt_os_is_link(_text(path)) or _rt_os_kind(_text(path)) != 0


def isfile(path):
    return _rt_os_kind(_text(path)) == 1


def isdir(path):
    return _rt_os_kind(_text(path)) == 2


def islink(path):
    return _rt_os_is_link(_text(path))


def _fact(path, number):
    value = _rt_os_stat(path, number, True)
    if _rt_failure() != 0:
        raise _os_error(_rt_failure_detail(0), _rt_failure_text(), path)
    return value


def getsize(path):
    return _fact(_text(path), 1)


def getmtime(path):
    return _time(_text(path), 2)


def getatime(path):
    return _time(_text(path), 9)


def getctime(path):
    return _time(_text(path), 11)


def _time(name, number):
    return _int_to_float(_fact(name, number) * 1000000000 + _fact(name, number + 1)) / 1e9


def samefile(a, b):
    left = _text(a)
    right = _text(b)
    return _fact(left, 5) == _fact(right, 5) and _fact(left, 8) == _fact(right, 8)
