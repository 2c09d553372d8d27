"""The built-in exceptions of CPython 3.11."""

from _reprs import _tuple_repr


class BaseException:
    __cause__: BaseException | None
    __context__: BaseException | None
    __suppress_context__: bool

    def __init__(self, *args):
        BaseException.__fill(_upcast(self, BaseException), args)

    def __fill(self, args):
        """One function for exceptions of all classes."""
        self.args = args
        self.__cause__ = None
        self.__context__ = None
        self.__suppress_context__ = False
        self._notes = None
        _rt_trace_forget(_address(self))

    def __str__(self):
        return _args_text(self.args)

    def __repr__(self):
        return _class_name(self) + _args_repr(self.args)

    def with_traceback(self, traceback):
        if traceback is None:
            _rt_trace_forget(_address(self))
        return self

    @property
    def __traceback__(self):
        return None if _rt_trace_text(_address(self)) == "" else _frames()

    def add_note(self, note):
        if self._notes is None:
            self._notes = [note]
        else:
            self._notes.append(note)

    @property
    def __notes__(self):
        if self._notes is None:
            raise AttributeError("'" + _class_name(self) + "' object has no attribute '__notes__'")
        return self._notes


def _blank(exception):
    """What an exception holds of its class where no `__init__` of this module fills it."""
    if isinstance(exception, SystemExit):
        exception.code = None
    elif isinstance(exception, StopIteration):
        exception.value = None
    elif isinstance(exception, ImportError):
        exception.msg = exception.name = exception.path = None
    elif isinstance(exception, SyntaxError):
        exception.msg = exception.filename = exception.lineno = exception.offset = exception.text = None
    elif isinstance(exception, OSError):
        exception.errno = exception.strerror = exception.filename = exception.filename2 = None
    elif isinstance(exception, (UnicodeDecodeError, UnicodeEncodeError)):
        exception.encoding = exception.reason = ""
        exception.object = b"" if isinstance(exception, UnicodeDecodeError) else ""
        exception.start = exception.end = 0


class traceback:
    """Stands for the frames of an exception, which are no objects."""


def _frames():
    return traceback()


def _args_text(args):
    if len(args) == 0:
        return ""
    if len(args) == 1:
        return str(args[0])
    return _tuple_repr(args)


def _args_repr(args):
    if len(args) == 1:
        return "(" + repr(args[0]) + ")"
    return _tuple_repr(args)


class Exception(BaseException):
    pass


class SystemExit(BaseException):
    def __init__(self, *args):
        super().__init__(*args)
        if len(args) == 0:
            self.code = None
        elif len(args) == 1:
            self.code = args[0]
        else:
            self.code = args


class KeyboardInterrupt(BaseException):
    pass


class GeneratorExit(BaseException):
    pass


class StopIteration(Exception):
    def __init__(self, *args):
        super().__init__(*args)
        if len(args) == 0:
            self.value = None
        else:
            self.value = args[0]


class StopAsyncIteration(Exception):
    pass


class ArithmeticError(Exception):
    pass


class FloatingPointError(ArithmeticError):
    pass


class OverflowError(ArithmeticError):
    pass


class ZeroDivisionError(ArithmeticError):
    pass


class AssertionError(Exception):
    pass


class AttributeError(Exception):
    pass


class BufferError(Exception):
    pass


class EOFError(Exception):
    pass


class ImportError(Exception):
    msg: str | None
    name: str | None
    path: str | None

    def __init__(self, *args, name=None, path=None):
        super().__init__(*args)
        self.name = name
        self.path = path
        if len(args) == 1:
            self.msg = args[0]
        else:
            self.msg = None


class ModuleNotFoundError(ImportError):
    pass


class LookupError(Exception):
    pass


class IndexError(LookupError):
    pass


class KeyError(LookupError):
    def __str__(self):
        return _key_text(self.args)


def _key_text(args):
    if len(args) == 1:
        return repr(args[0])
    return _args_text(args)


class MemoryError(Exception):
    pass


class NameError(Exception):
    pass


class UnboundLocalError(NameError):
    pass


class OSError(Exception):
    errno: int | None
    strerror: str | None
    filename: str | None
    filename2: str | None

    def __init__(self, *args):
        if len(args) >= 2 and len(args) <= 5:
            super().__init__(args[0], args[1])
        else:
            super().__init__(*args)
        OSError.__describe(_upcast(self, OSError), args)

    def __describe(self, args):
        _blank(self)
        if len(args) >= 2 and len(args) <= 5:
            self.errno = args[0]
            self.strerror = args[1]
            if len(args) > 2:
                self.filename = args[2]
            if len(args) == 5:
                self.filename2 = args[4]

    def __str__(self):
        if self.errno is None:
            return _args_text(self.args)
        text = "[Errno " + str(self.errno) + "] " + str(self.strerror)
        if self.filename is None:
            return text
        text += ": " + repr(self.filename)
        return text if self.filename2 is None else text + " -> " + repr(self.filename2)


class BlockingIOError(OSError):
    pass


class ChildProcessError(OSError):
    pass


class ConnectionError(OSError):
    pass


class BrokenPipeError(ConnectionError):
    pass


class ConnectionAbortedError(ConnectionError):
    pass


class ConnectionRefusedError(ConnectionError):
    pass


class ConnectionResetError(ConnectionError):
    pass


class FileExistsError(OSError):
    pass


class FileNotFoundError(OSError):
    pass


class InterruptedError(OSError):
    pass


class IsADirectoryError(OSError):
    pass


class NotADirectoryError(OSError):
    pass


class PermissionError(OSError):
    pass


class ProcessLookupError(OSError):
    pass


class TimeoutError(OSError):
    pass


def _system_error(number, text, filename=None, winerror=None, filename2=None):
    """`OSError(number, text)`: an exception of the class that the system's error number stands for."""
    error = _error_of_number(number, text, filename)
    error.filename2 = filename2
    return error


def _error_of_number(number, text, filename):
    if not isinstance(number, int):
        return OSError(number, text, filename)
    if number == 3:
        return ProcessLookupError(number, text, filename)
    if number == 4:
        return InterruptedError(number, text, filename)
    if number == 10:
        return ChildProcessError(number, text, filename)
    if number == 11 or number == 114 or number == 115:
        return BlockingIOError(number, text, filename)
    if number == 103:
        return ConnectionAbortedError(number, text, filename)
    if number == 104:
        return ConnectionResetError(number, text, filename)
    if number == 108:
        return BrokenPipeError(number, text, filename)
    if number == 110:
        return TimeoutError(number, text, filename)
    if number == 111:
        return ConnectionRefusedError(number, text, filename)
    return _os_error(number, text, filename)


def _os_error(number, text, filename):
    """The same for what happens to files."""
    if number == 1 or number == 13:
        return PermissionError(number, text, filename)
    if number == 2:
        return FileNotFoundError(number, text, filename)
    if number == 17:
        return FileExistsError(number, text, filename)
    if number == 20:
        return NotADirectoryError(number, text, filename)
    if number == 21:
        return IsADirectoryError(number, text, filename)
    if number == 32:
        return BrokenPipeError(number, text, filename)
    return OSError(number, text, filename)


class ReferenceError(Exception):
    pass


class RuntimeError(Exception):
    pass


class NotImplementedError(RuntimeError):
    pass


class RecursionError(RuntimeError):
    pass


class SyntaxError(Exception):
    msg: str | None
    filename: str | None
    lineno: int | None
    offset: int | None
    text: str | None

    def __init__(self, *args):
        super().__init__(*args)
        _blank(self)
        if len(args) > 0:
            self.msg = args[0]
        if len(args) == 2:
            self.filename, self.lineno, self.offset, self.text = args[1]

    def __str__(self):
        places = []
        if self.filename is not None:
            places.append(self.filename.split("/")[-1])
        if self.lineno is not None:
            places.append(f"line {self.lineno}")
        return f"{self.msg} ({', '.join(places)})" if places else str(self.msg)


class IndentationError(SyntaxError):
    pass


class TabError(IndentationError):
    pass


class SystemError(Exception):
    pass


class TypeError(Exception):
    pass


class ValueError(Exception):
    pass


class UnicodeError(ValueError):
    pass


class UnicodeDecodeError(UnicodeError):
    encoding: str
    object: bytes
    start: int
    end: int
    reason: str

    def __init__(self, encoding, object, start, end, reason):
        super().__init__(encoding, object, start, end, reason)
        self.encoding = encoding
        self.object = object
        self.start = start
        self.end = end
        self.reason = reason

    def __str__(self):
        if self.end == self.start + 1:
            return (
                f"'{self.encoding}' codec can't decode byte 0x{_hex(self.object[self.start], 2)}"
                f" in position {self.start}: {self.reason}"
            )
        return (
            f"'{self.encoding}' codec can't decode bytes in position {self.start}-{self.end - 1}: {self.reason}"
        )


class UnicodeEncodeError(UnicodeError):
    encoding: str
    object: str
    start: int
    end: int
    reason: str

    def __init__(self, encoding, object, start, end, reason):
        super().__init__(encoding, object, start, end, reason)
        self.encoding = encoding
        self.object = object
        self.start = start
        self.end = end
        self.reason = reason

    def __str__(self):
        if self.end == self.start + 1:
            return (
                f"'{self.encoding}' codec can't encode character {_escaped(ord(self.object[self.start]))}"
                f" in position {self.start}: {self.reason}"
            )
        return (
            f"'{self.encoding}' codec can't encode characters in position"
            f" {self.start}-{self.end - 1}: {self.reason}"
        )


class UnicodeTranslateError(UnicodeError):
    pass


def _escaped(code):
    if code <= 0xFF:
        return f"'\\x{_hex(code, 2)}'"
    if code <= 0xFFFF:
        return f"'\\u{_hex(code, 4)}'"
    return f"'\\U{_hex(code, 8)}'"


def _hex(code, width):
    """Without the mini-language of formats: every program has this in it."""
    text = ""
    while width > 0:
        text = "0123456789abcdef"[code & 15] + text
        code >>= 4
        width -= 1
    return text


class Warning(Exception):
    pass


class BytesWarning(Warning):
    pass


class DeprecationWarning(Warning):
    pass


class EncodingWarning(Warning):
    pass


class FutureWarning(Warning):
    pass


class ImportWarning(Warning):
    pass


class PendingDeprecationWarning(Warning):
    pass


class ResourceWarning(Warning):
    pass


class RuntimeWarning(Warning):
    pass


class SyntaxWarning(Warning):
    pass


class UnicodeWarning(Warning):
    pass


class UserWarning(Warning):
    pass
