"""Names that are bound otherwise, too, need not stand for the modules of the library."""

import os
import sys


class Old:
    version_info = (2, 7)
    platform = "win32"


class System:
    name = "nt"


def as_parameter(sys=Old()):
    if sys.version_info < (3,):
        return "py2"
    return "py3"


def as_variable():
    sys = Old
    if sys.platform == "win32":
        return "windows"
    return "linux"


def in_a_loop():
    for os in [System()]:
        if os.name == "nt":
            return "nt"
    return "posix"


def outside():
    if sys.version_info < (3,) or os.name == "nt":
        return "old"
    return "new"


print(as_parameter(), as_variable(), in_a_loop(), outside())
