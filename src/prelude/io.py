"""Files and streams: text and binary files."""

from _text import _raise_failure
from _bytes import _codec, _codec_name, _handler
from bytes import _staged
from exceptions import _os_error
from slice import _index

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


def _check_failure(name):
    """Raises what the last operation on a file noted."""
    kind = _rt_failure()
    if kind == 4:
        raise _os_error(_rt_failure_detail(0), _rt_failure_text(), name)
    if kind == 5:
        data = _staged(_rt_staged_len())
        raise UnicodeDecodeError("utf-8", data, _rt_failure_detail(0), _rt_failure_detail(1), _rt_failure_text())
    if kind != 0:
        _raise_failure(kind)


def _check_written(text, encoding):
    kind = _rt_failure()
    if kind == 5:
        raise UnicodeEncodeError(_codec_name(_codec(encoding)), text, _rt_failure_detail(0), _rt_failure_detail(1), _rt_failure_text())
    if kind == 4:
        raise _os_error(_rt_failure_detail(0), _rt_failure_text(), None)
    if kind != 0:
        _raise_failure(kind)


def _check_descriptor(is_closed):
    if is_closed:
        raise ValueError("I/O operation on closed file")


class _State:
    """What a file shares with the bytes beneath it."""

    def __init__(self):
        self.closed = False


class TextIOWrapper:
    """A text file, or a standard stream."""

    _number: int
    _line: str
    _reads: bool
    _writes: bool
    mode: str
    encoding: str

    def __init__(
        self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False,
        *, name="", mode="", reads=False, writes=False,
    ):
        """Of the bytes of a standard stream; the library itself tells the number of a file in the runtime."""
        self._line = ""
        self.encoding = "utf-8" if encoding is None else encoding
        if isinstance(buffer, BufferedFile):
            _check_standard(buffer, self.encoding, newline)
            self._number = buffer._number
            self._reads = buffer._reads
            self._writes = buffer._writes
            self.name = buffer.name
            self.mode = "r" if buffer._reads else "w"
            self._state = buffer._state
        elif isinstance(buffer, int):
            self._number = buffer
            self._reads = reads
            self._writes = writes
            self.name = name
            self.mode = mode
            self._state = _State()
        else:
            return _type_error("a TextIOWrapper is made of a standard stream's buffer, not of ", buffer)

    @property
    def closed(self):
        return self._state.closed

    @property
    def buffer(self):
        """The bytes beneath it."""
        return BufferedFile(self._number, self.name, _raw_mode(self.mode), self._reads, self._writes, self._state)

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self.encoding!r}>"

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, exc_type, exc, traceback):
        self.close()

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def _check_readable(self):
        self._check_open()
        if not self._reads:
            raise UnsupportedOperation("not readable")

    def _check_writable(self):
        self._check_open()
        if not self._writes:
            raise UnsupportedOperation("not writable")

    def read(self, size=-1):
        self._check_readable()
        text = _rt_file_read(self._number, _limit(size))
        _check_failure(None)
        return text

    def readline(self, size=-1):
        self._check_readable()
        text = _rt_file_read_line(self._number, _limit(size))
        _check_failure(None)
        return text

    def readlines(self, hint=-1):
        lines = []
        total = 0
        most = _limit(hint)
        while True:
            line = self.readline()
            if line == "":
                return lines
            lines.append(line)
            total += len(line)
            if most > 0 and total >= most:
                return lines

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if line == "":
            raise StopIteration
        return line

    def _iter_start(self):
        self._check_open()
        return 0

    def _iter_next(self, position, token):
        self._line = self.readline()
        if self._line == "":
            return -1
        return position

    def _iter_item(self, position):
        return self._line

    def write(self, text):
        self._check_writable()
        if not isinstance(text, str):
            return _type_error("write() argument must be str, not ", text)
        if not _rt_file_write(self._number, text):
            _check_written(text, self.encoding)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def seek(self, offset, whence=0):
        self._check_open()
        if whence == 1 and offset != 0:
            raise UnsupportedOperation("can't do nonzero cur-relative seeks")
        if whence == 2 and offset != 0:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        if whence == 0 and offset < 0:
            raise ValueError("negative seek position " + str(offset))
        position = _rt_file_seek(self._number, offset, whence)
        _check_failure(None)
        return position

    def tell(self):
        self._check_open()
        position = _rt_file_tell(self._number)
        _check_failure(None)
        return position

    def truncate(self, size=None):
        self._check_writable()
        return _truncate(self._number, size)

    def flush(self):
        self._check_open()
        if not _rt_file_flush(self._number):
            _check_failure(None)

    def close(self):
        if not self.closed:
            self._state.closed = True
            if not _rt_file_close(self._number):
                _check_failure(None)

    def readable(self):
        if self._reads:
            _check_descriptor(self.closed)
        return self._reads

    def writable(self):
        if self._writes:
            _check_descriptor(self.closed)
        return self._writes

    def seekable(self):
        _check_descriptor(self.closed)
        return self._number > 2

    def fileno(self):
        _check_descriptor(self.closed)
        return _rt_file_descriptor(self._number)

    def isatty(self):
        _check_descriptor(self.closed)
        return _rt_file_is_terminal(self._number)


class BufferedFile:
    """A binary file."""

    _number: int
    _line: bytes
    _reads: bool
    _writes: bool
    mode: str

    def __init__(self, number, name, mode, reads, writes, state):
        self._number = number
        self._line = b""
        self._reads = reads
        self._writes = writes
        self.name = name
        self.mode = mode
        self._state = state

    @property
    def closed(self):
        return self._state.closed

    def __repr__(self):
        return f"<_io.BufferedReader name={self.name!r}>"

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, exc_type, exc, traceback):
        self.close()

    def _check_open(self):
        self._check_not_closed("I/O operation on closed file.")

    def _check_not_closed(self, message):
        if self.closed:
            raise ValueError(message)

    def _check_readable(self, message):
        if not self._reads:
            raise UnsupportedOperation("read")
        self._check_not_closed(message)

    def _check_writable(self, message):
        if not self._writes:
            raise UnsupportedOperation("write")
        self._check_not_closed(message)

    def read(self, size=-1):
        self._check_readable("read of closed file")
        count = _rt_file_read_bytes(self._number, _limit(size))
        _check_failure(None)
        return _staged(count)

    def readline(self, size=-1):
        self._check_readable("readline of closed file")
        count = _rt_file_read_line_bytes(self._number, _limit(size))
        _check_failure(None)
        return _staged(count)

    def readlines(self, hint=-1):
        lines = []
        while True:
            line = self.readline()
            if len(line) == 0:
                return lines
            lines.append(line)

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if len(line) == 0:
            raise StopIteration
        return line

    def _iter_start(self):
        self._check_open()
        return 0

    def _iter_next(self, position, token):
        self._line = self.readline()
        if len(self._line) == 0:
            return -1
        return position

    def _iter_item(self, position):
        return self._line

    def write(self, data):
        self._check_writable("write to closed file")
        if not isinstance(data, (bytes, bytearray)):
            return _type_error("a bytes-like object is required, not '", data, "'")
        if not _rt_file_write_bytes(self._number, data._data, len(data)):
            _check_failure(None)
        return len(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def seek(self, offset, whence=0):
        self._check_not_closed("seek of closed file")
        position = _rt_file_seek(self._number, _index(offset), whence)
        _check_failure(None)
        return position

    def tell(self):
        _check_descriptor(self.closed)
        position = _rt_file_tell(self._number)
        _check_failure(None)
        return position

    def truncate(self, size=None):
        self._check_not_closed("truncate of closed file")
        if not self._writes:
            raise UnsupportedOperation("truncate")
        return _truncate(self._number, size)

    def flush(self):
        self._check_not_closed("flush of closed file" if self._writes else "I/O operation on closed file.")
        if not _rt_file_flush(self._number):
            _check_failure(None)

    def close(self):
        if not self.closed:
            self._state.closed = True
            if not _rt_file_close(self._number):
                _check_failure(None)

    def readable(self):
        if self._reads:
            _check_descriptor(self.closed)
        return self._reads

    def writable(self):
        if self._writes:
            _check_descriptor(self.closed)
        return self._writes

    def seekable(self):
        _check_descriptor(self.closed)
        return True

    def fileno(self):
        _check_descriptor(self.closed)
        return _rt_file_descriptor(self._number)

    def isatty(self):
        _check_descriptor(self.closed)
        return _rt_file_is_terminal(self._number)


def _check_standard(buffer, encoding, newline):
    """What is read and written as text is known to the runtime since the file was opened."""
    if buffer._number > 2:
        raise NotImplementedError("TextIOWrapper of a file that is no standard stream: open it as text")
    if _codec(encoding) != 1:
        raise NotImplementedError(f"a standard stream in {encoding}")
    if newline is not None and (buffer._reads or newline == "\r" or newline == "\r\n"):
        raise NotImplementedError("a standard stream with other ends of lines")


def _raw_mode(mode):
    kind = "r" if "w" in mode and "+" in mode else mode.replace("t", "")[0]
    return kind + ("b+" if "+" in mode else "b")


def _limit(size):
    if size is None:
        return -1
    else:
        return _index(size)


def _truncate(number, size):
    if size is None:
        return _truncate(number, _rt_file_tell(number))
    else:
        if not _rt_file_truncate(number, size):
            _check_failure(None)
        return size


def _standard(number, name, mode):
    return TextIOWrapper(number, "utf-8", name=name, mode=mode, reads=mode == "r", writes=mode == "w")


# Opening


def _path(file):
    if hasattr(file, "__fspath__"):
        return _path(file.__fspath__())
    else:
        if isinstance(file, str) and "\0" in file:
            raise ValueError("embedded null byte")
        return file


def _check_mode(mode):
    kinds = 0
    for c in mode:
        if c not in "rwaxbt+" or mode.count(c) > 1:
            raise ValueError("invalid mode: " + repr(mode))
        if c in "rwax":
            kinds += 1
    if "b" in mode and "t" in mode:
        raise ValueError("can't have text and binary mode at once")
    if kinds == 0:
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    if kinds > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")


def _mode_bits(mode):
    bits = 0
    if "r" in mode:
        bits = 1
    elif "w" in mode:
        bits = 2 | 4 | 8
    elif "a" in mode:
        bits = 2 | 8 | 16
    else:
        bits = 2 | 8 | 32
    if "+" in mode:
        bits = bits | 3
    return bits


def _newline(newline):
    if newline is None:
        return 0
    else:
        ends = ["", "\n", "\r", "\r\n"]
        if newline not in ends:
            raise ValueError("illegal newline value: " + newline)
        return ends.index(newline) + 1


SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
    """A text file. Where the mode is a constant with a `b` in it, the compiler calls `_open_binary`."""
    _check_mode(mode)
    if "b" in mode:
        raise ValueError("the mode of a binary file must be a constant")
    name = _path(file)
    handler = _handler("strict" if errors is None else errors)
    if handler == 0:
        raise LookupError("unknown error handler name '" + str(errors) + "'")
    if encoding is None:
        return _open_text(name, mode, "UTF-8", handler, newline)
    else:
        return _open_text(name, mode, encoding, handler, newline)


def _open_text(name, mode, encoding, handler, newline):
    codec = _codec(encoding)
    if 5 <= codec <= 12:
        raise LookupError("files can be utf-8 or of one byte for each character, not " + encoding)
    bits = _mode_bits(mode)
    number = _open_number(name, bits, codec, handler, _newline(newline))
    return TextIOWrapper(number, encoding, name=name, mode=mode, reads=bits & 1 != 0, writes=bits & 2 != 0)


def _open_number(name, bits, codec, handler, ends):
    if isinstance(name, int):
        if name < 0:
            raise ValueError("negative file descriptor")
        number = _rt_file_of_descriptor(name, bits, codec, handler, ends)
        _check_failure(None)
        return number
    else:
        number = _rt_file_open(name, bits, codec, handler, ends)
        _check_failure(name)
        return number


def _open_binary(file, mode="rb", buffering=-1, encoding=None, errors=None, newline=None):
    _check_mode(mode)
    if encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    name = _path(file)
    bits = _mode_bits(mode)
    number = _open_number(name, bits, 0, 1, 2)
    # As CPython names it, however the program has it.
    kind = "x" if "x" in mode else "a" if "a" in mode else "r" if bits & 1 else "w"
    kind = kind + ("b+" if bits & 3 == 3 else "b")
    return BufferedFile(number, name, kind, bits & 1 != 0, bits & 2 != 0, _State())
