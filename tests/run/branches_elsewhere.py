"""Branches for other versions of Python and for other systems may name what only exists there."""

import os
import sys

if sys.version_info[0] < 3:
    range = xrange
    input = raw_input
    text = unicode
elif sys.version_info >= (3, 12):
    import something_newer
else:
    text = str

if sys.version_info < (3,):
    import Queue as queue

    def shown(value):
        return unicode(value).encode("utf-8")

elif sys.version_info.major == 3 and sys.hexversion >= 0x03000000:
    import queue

    def shown(value):
        return str(value)


print(shown(text(12)), queue.Queue(3).maxsize, list(range(2)))


def clear():
    if os.name == "nt":
        import msvcrt

        msvcrt.putch(b"\f")
    elif os.name in ("posix", "java"):
        return "clear"
    return "cls"


def separator():
    if sys.platform.startswith("win") or sys.platform == "cygwin":
        return winreg.SEPARATOR
    return os.sep


class Reader:
    if sys.version_info[:2] < (3, 0):
        next = read_next
    if not sys.version_info > (3, 0):
        gone = unknown

    def read(self):
        try:
            if sys.version_info.minor < 5:
                return basestring
        except NameError:
            return None
        else:
            for _ in "a":
                if sys.version_info == (3, 11, 0):
                    return long(0)
                else:
                    return 3


print(clear(), separator(), Reader().read())
print(sys.version_info[:3] >= (3, 8), sys.version_info > (3, 11), sys.hexversion > 0x03080000)
