"""`os.scandir`: the entries of a folder."""

import os as _os


class DirEntry:
    def __init__(self, folder, name):
        self.name = name
        self.path = _os.path.join(folder, name)

    def is_dir(self, *, follow_symlinks=True):
        return _os.path.isdir(self.path) and (follow_symlinks or not self.is_symlink())

    def is_file(self, *, follow_symlinks=True):
        return _os.path.isfile(self.path) and (follow_symlinks or not self.is_symlink())

    def is_symlink(self):
        return _os.path.islink(self.path)

    def stat(self):
        return _os.stat(self.path)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _Entries:
    def __init__(self, folder):
        self._entries = [DirEntry(folder, name) for name in reversed(_os.listdir(folder))]

    def __iter__(self):
        return self

    def __next__(self):
        if not self._entries:
            raise StopIteration
        return self._entries.pop()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.close()

    def close(self):
        self._entries.clear()


def scandir(path="."):
    return _Entries(_os.fspath(path))
