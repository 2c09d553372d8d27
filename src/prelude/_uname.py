"""What the system calls itself."""

from typing import NamedTuple as _NamedTuple


class uname_result(_NamedTuple):
    sysname: str
    nodename: str
    release: str
    version: str
    machine: str


def uname():
    return uname_result(_rt_os_name(0), _rt_os_name(1), _rt_os_name(2), _rt_os_name(3), _rt_os_name(4))
