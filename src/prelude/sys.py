"""The running program: arguments, streams, exit."""

import printing as _printing
from io import _standard
from os_path import dirname as _dirname, realpath as _realpath

argv = [_rt_arg(i) for i in range(_rt_arg_count())]
__stdin__ = _standard(0, "<stdin>", "r")
__stdout__ = _standard(1, "<stdout>", "w")
__stderr__ = _standard(2, "<stderr>", "w")


def _script_folder():
    return _dirname(_realpath(argv[0]))


stdin = __stdin__
stdout = __stdout__
stderr = __stderr__
maxsize = 9223372036854775807
maxunicode = 1114111
byteorder = "little"
platform = "linux"
executable = ""
version = "3.11.0 (pyllvm)"
hexversion = 0x030B00F0
path = [_script_folder()]


class _Settable:
    """What happens where a program sets a variable of this module."""

    @property
    def argv(self):
        return argv

    @argv.setter
    def argv(self, arguments):
        global argv
        argv = arguments

    @property
    def stdin(self):
        return stdin

    @stdin.setter
    def stdin(self, stream):
        global stdin
        stdin = stream
        _printing._stdin = stream

    @property
    def stdout(self):
        return stdout

    @stdout.setter
    def stdout(self, stream):
        global stdout
        stdout = stream
        _printing._stdout = stream

    @property
    def stderr(self):
        return stderr

    @stderr.setter
    def stderr(self, stream):
        global stderr
        stderr = stream


_settable = _Settable()


class _VersionInfo:
    def __init__(self):
        self.major = 3
        self.minor = 11
        self.micro = 0
        self.releaselevel = "final"
        self.serial = 0

    def _items(self):
        return (self.major, self.minor, self.micro, self.releaselevel, self.serial)

    def __getitem__(self, index):
        return self._items()[index]

    def __len__(self):
        return 5

    def __eq__(self, other):
        return self._items() == other

    def __lt__(self, other):
        return self._items() < other

    def __le__(self, other):
        return self._items() <= other

    def __gt__(self, other):
        return self._items() > other

    def __ge__(self, other):
        return self._items() >= other

    def __repr__(self):
        return "sys.version_info(major=3, minor=11, micro=0, releaselevel='final', serial=0)"


version_info = _VersionInfo()


class _Implementation:
    name: str

    def __init__(self):
        self.name = "pyllvm"


implementation = _Implementation()


class _FloatInfo:
    def __init__(self):
        self.max = 1.7976931348623157e308
        self.min = 2.2250738585072014e-308
        self.epsilon = 2.220446049250313e-16
        self.dig = 15
        self.mant_dig = 53
        self.max_exp = 1024
        self.max_10_exp = 308
        self.min_exp = -1021
        self.min_10_exp = -307
        self.radix = 2
        self.rounds = 1


float_info = _FloatInfo()


def exit(status=None):
    if status is None:
        raise SystemExit()
    else:
        raise SystemExit(status)


def getrecursionlimit():
    return 1000


def setrecursionlimit(limit):
    if limit < 1:
        raise ValueError("recursion limit must be greater or equal than 1")


def get_int_max_str_digits():
    return _rt_max_digits()


def set_int_max_str_digits(maxdigits):
    if maxdigits != 0 and maxdigits < 640:
        raise ValueError("maxdigits must be 0 or larger than 640")
    _rt_set_max_digits(maxdigits)


def getdefaultencoding():
    return "utf-8"


def getfilesystemencoding():
    return "utf-8"


def intern(text):
    return text
