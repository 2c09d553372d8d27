"""The platform module: the system that runs the program."""

from _uname import uname as _uname
from typing import NamedTuple as _NamedTuple


class uname_result(_NamedTuple):
    system: str
    node: str
    release: str
    version: str
    machine: str

    @property
    def processor(self):
        return processor()


def uname():
    known = _uname()
    return uname_result(known.sysname, known.nodename, known.release, known.version, known.machine)


def system():
    return _uname().sysname


def node():
    return _uname().nodename


def release():
    return _uname().release


def version():
    return _uname().version


def machine():
    return _uname().machine


def processor():
    return ""


def architecture():
    return ("64bit", "ELF")


def platform(aliased=False, terse=False):
    known = _uname()
    if terse:
        return f"{known.sysname}-{known.release}"
    library = "".join(libc_ver())
    return f"{known.sysname}-{known.release}-{known.machine}" + (f"-with-{library}" if library else "")


def libc_ver():
    version = _rt_os_name(5)
    return ("glibc" if version else "", version)


def python_implementation():
    return "pyllvm"


def python_version():
    return "3.11.0"


def python_version_tuple():
    return ("3", "11", "0")


def python_compiler():
    return "pyllvm"
