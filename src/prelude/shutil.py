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


def copytree(src, dst, dirs_exist_ok=False):
    source = os.fspath(src)
    target = os.fspath(dst)
    os.makedirs(target, exist_ok=dirs_exist_ok)
    for name in os.listdir(source):
        inner = os_path.join(source, name)
        if os_path.isdir(inner):
            copytree(inner, os_path.join(target, name), dirs_exist_ok)
        else:
            copy2(inner, os_path.join(target, name))
    return dst


def rmtree(path, ignore_errors=False):
    folder = os.fspath(path)
    try:
        if os_path.islink(folder):
            raise OSError("Cannot call rmtree on a symbolic link")
        for name in os.listdir(folder):
            inner = os_path.join(folder, name)
            if os_path.isdir(inner) and not os_path.islink(inner):
                rmtree(inner, ignore_errors)
            else:
                os.remove(inner)
        os.rmdir(folder)
    except OSError:
        if not ignore_errors:
            raise


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
