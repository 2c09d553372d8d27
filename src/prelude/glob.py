"""The glob module: names of files that fit a pattern."""

import os as _os
from fnmatch import fnmatchcase as _fnmatchcase


def glob(pathname, *, root_dir=None, recursive=False, include_hidden=False):
    search = _Search("" if root_dir is None else _os.fspath(root_dir), recursive, include_hidden)
    return [found for found in search.matches(_os.fspath(pathname), False) if found != ""]


def iglob(pathname, *, root_dir=None, recursive=False, include_hidden=False):
    yield from glob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden)


def has_magic(text):
    return "*" in text or "?" in text or "[" in text


def escape(pathname):
    return "".join(["[" + c + "]" if c in "*?[" else c for c in pathname])


class _Search:
    def __init__(self, root, recursive, hidden):
        self.root = root
        self.recursive = recursive
        self.hidden = hidden

    def matches(self, pathname, only_folders):
        folder, name = _os.path.split(pathname)
        if not has_magic(pathname):
            whole = _os.path.join(self.root, pathname)
            there = _os.path.lexists(whole) if name != "" else _os.path.isdir(_os.path.join(self.root, folder))
            return [pathname] if there else []
        if folder == "":
            return self.names(self.root, name, only_folders)
        folders = [folder]
        if folder != pathname and has_magic(folder):
            folders = self.matches(folder, True)
        found = []
        for each in folders:
            for inner in self.names(_os.path.join(self.root, each), name, only_folders):
                found.append(_os.path.join(each, inner))
        return found

    def names(self, folder, pattern, only_folders):
        """What fits in a folder; `**` gives all that is below it, too."""
        if self.recursive and pattern == "**":
            found = [""] if folder == "" or _os.path.isdir(folder) else []
            self.add_below(folder, "", only_folders, found)
            return found
        if not has_magic(pattern):
            whole = _os.path.join(folder, pattern)
            there = _os.path.isdir(folder) if pattern == "" else _os.path.lexists(whole)
            return [pattern] if there else []
        return [
            name
            for name in self.listed(folder, only_folders)
            if (self.hidden or pattern.startswith(".") or not name.startswith(".")) and _fnmatchcase(name, pattern)
        ]

    def add_below(self, folder, prefix, only_folders, found):
        for name in self.listed(folder, only_folders):
            if self.hidden or not name.startswith("."):
                found.append(_os.path.join(prefix, name))
                inner = _os.path.join(folder, name)
                if _os.path.isdir(inner):
                    self.add_below(inner, _os.path.join(prefix, name), only_folders, found)

    def listed(self, folder, only_folders):
        try:
            names = _os.listdir(folder if folder != "" else ".")
        except OSError:
            names = []
        if only_folders:
            names = [name for name in names if _os.path.isdir(_os.path.join(folder, name))]
        return names
