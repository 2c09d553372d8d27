"""The shutil module: copying, moving and removing files and trees, and the terminal's size."""

import os
import os_path


class Error(OSError):
    pass


class SameFileError(Error):
    pass


def get_terminal_size(fallback=(80, 24)):
    columns = _from_environment("COLUMNS")
    lines = _from_environment("LINES")
    if columns <= 0:
        columns = _rt_os_terminal_size(0) or fallback[0]
    if lines <= 0:
        lines = _rt_os_terminal_size(1) or fallback[1]
    return os.terminal_size(columns, lines)


def _from_environment(name):
    value = os.environ.get(name, "")
    return int(value) if value.isdecimal() else 0


def copyfileobj(fsrc, fdst, length=65536):
    while True:
        data = fsrc.read(length)
        if len(data) == 0:
            return
        fdst.write(data)


def copyfile(src, dst):
    source = os.fspath(src)
    target = os.fspath(dst)
    if os_path.exists(target) and os_path.realpath(source) == os_path.realpath(target):
        raise SameFileError(f"{source!r} and {target!r} are the same file")
    with open(source, "rb") as fsrc:
        with open(target, "wb") as fdst:
            copyfileobj(fsrc, fdst)
    return dst


def copymode(src, dst):
    os.chmod(dst, os.stat(src).st_mode & 0o7777)


def _target(src, dst):
    """Where a copy goes: into a directory, or to a file."""
    target = os.fspath(dst)
    if os_path.isdir(target):
        return os_path.join(target, os_path.basename(os.fspath(src)))
    return target


def copy(src, dst):
    target = _target(src, dst)
    copyfile(src, target)
    copymode(src, target)
    return target


def copy2(src, dst):
    target = copy(src, dst)
    info = os.stat(src)
    os._set_times(target, info.st_mtime_ns)
    return target


def copytree(
    src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False
):
    source = os.fspath(src)
    target = os.fspath(dst)
    names = os.listdir(source)
    ignored = set()
    if ignore is not None:
        ignored.update(ignore(source, names))
    os.makedirs(target, exist_ok=dirs_exist_ok)
    for name in names:
        if name in ignored:
            continue
        inner = os_path.join(source, name)
        if symlinks and os_path.islink(inner):
            raise NotImplementedError("copytree() that copies links as links")
        if os_path.isdir(inner):
            copytree(
                inner, os_path.join(target, name), symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok
            )
        elif not (ignore_dangling_symlinks and os_path.islink(inner) and not os_path.exists(inner)):
            copy_function(inner, os_path.join(target, name))
    return dst


def ignore_patterns(*patterns):
    """What `copytree` asks: the names that fit one of the patterns."""
    from fnmatch import filter as fitting

    def ignored(path, names):
        found = set()
        for pattern in patterns:
            found.update(fitting(names, pattern))
        return found

    return ignored


def rmtree(path, ignore_errors=False, onerror=None):
    folder = os.fspath(path)
    if onerror is None:
        try:
            _remove_tree(folder, ignore_errors)
        except OSError:
            if not ignore_errors:
                raise
    else:
        _remove_tree_telling(folder, onerror)


def _remove_tree(folder, ignore_errors):
    if os_path.islink(folder):
        raise OSError("Cannot call rmtree on a symbolic link")
    for name in os.listdir(folder):
        inner = os_path.join(folder, name)
        if os_path.isdir(inner) and not os_path.islink(inner):
            rmtree(inner, ignore_errors)
        else:
            os.remove(inner)
    os.rmdir(folder)


def _remove_tree_telling(folder, onerror):
    """Goes on where the program was told what failed."""
    try:
        os.lstat(folder)
    except OSError as error:
        onerror(os.lstat, folder, (type(error), error, error.__traceback__))
        return
    names = []
    try:
        if os_path.islink(folder):
            raise OSError("Cannot call rmtree on a symbolic link")
        names = os.listdir(folder)
    except OSError as error:
        onerror(os.scandir, folder, (type(error), error, error.__traceback__))
    for name in names:
        inner = os_path.join(folder, name)
        if os_path.isdir(inner) and not os_path.islink(inner):
            _remove_tree_telling(inner, onerror)
        else:
            try:
                os.unlink(inner)
            except OSError as error:
                onerror(os.unlink, inner, (type(error), error, error.__traceback__))
    try:
        os.rmdir(folder)
    except OSError as error:
        onerror(os.rmdir, folder, (type(error), error, error.__traceback__))


def move(src, dst):
    source = os.fspath(src)
    target = os.fspath(dst)
    if os_path.isdir(target):
        target = os_path.join(target, os_path.basename(source.rstrip("/")))
        if os_path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    try:
        os.rename(source, target)
    except OSError:
        if os_path.isdir(source):
            copytree(source, target)
            rmtree(source)
        else:
            copy2(source, target)
            os.remove(source)
    return target


def which(cmd, mode=1, path=None):
    if "/" in cmd:
        return cmd if _is_program(cmd, mode) else None
    places = os.environ.get("PATH", "/bin:/usr/bin") if path is None else path
    for folder in places.split(":"):
        name = os_path.join(folder, cmd)
        if _is_program(name, mode):
            return name
    return None


def _is_program(name, mode):
    return os_path.exists(name) and os.access(name, mode) and not os_path.isdir(name)
