"""Text and bytes in memory that behave like files, for the io module."""

from _text import _TextBuilder
from io import UnsupportedOperation, _limit


def _no_descriptor():
    raise UnsupportedOperation("fileno")


class StringIO:
    """`_text`, followed by what `_added` has."""

    _text: str
    _added: _TextBuilder
    _length: int
    _position: int
    _line: str
    _translate: bool
    _ends: str
    closed: bool

    def __init__(self, initial_value="", newline="\n"):
        self._text = ""
        self._added = _TextBuilder()
        self._length = 0
        self._position = 0
        self._line = ""
        self._translate = newline is None
        # What ends a line and is written for a line break; nothing: anything that can end a line.
        self._ends = "\n"
        if newline is not None:
            if newline not in ("", "\n", "\r", "\r\n"):
                raise ValueError(f"illegal newline value: {newline!r}")
            self._ends = newline
        self.closed = False
        if initial_value is not None:
            self.write(initial_value)
            self._position = 0

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, exc_type, exc, traceback):
        self.close()

    def fileno(self):
        return _no_descriptor()

    @property
    def line_buffering(self):
        return False

    @property
    def encoding(self):
        return None

    @property
    def errors(self):
        return None

    @property
    def newlines(self):
        return None

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _whole(self):
        """Everything as one text."""
        if self._added._len > 0:
            self._text = self._text + self._added.text()
            self._added = _TextBuilder()
        return self._text

    def getvalue(self):
        self._check_open()
        return self._whole()

    def write(self, text):
        self._check_open()
        if not isinstance(text, str):
            return _type_error("string argument expected, got '", text, "'")
        written = text
        if self._translate:
            written = text.replace("\r\n", "\n").replace("\r", "\n")
        elif self._ends != "\n" and self._ends != "":
            written = text.replace("\n", self._ends)
        count = len(written)
        if count == 0:
            return len(text)
        if self._position > self._length:
            self._added.add("\0" * (self._position - self._length))
            self._length = self._position
        if self._position == self._length:
            self._added.add(written)
        else:
            whole = self._whole()
            self._text = whole[:self._position] + written + whole[self._position + count:]
        self._position += count
        if self._position > self._length:
            self._length = self._position
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def read(self, size=-1):
        self._check_open()
        limit = _limit(size)
        start = self._position
        if start >= self._length:
            return ""
        stop = self._length
        if limit >= 0 and start + limit < stop:
            stop = start + limit
        self._position = stop
        return self._whole()[start:stop]

    def _line_end(self, whole, start):
        """Where the line ends that starts there."""
        ends = self._ends if self._ends != "" else "\n"
        end = whole.find(ends, start)
        stop = self._length if end < 0 else end + len(ends)
        if self._ends == "":
            single = whole.find("\r", start, stop)
            if single >= 0 and whole[single + 1:single + 2] != "\n":
                return single + 1
        return stop

    def readline(self, size=-1):
        self._check_open()
        limit = _limit(size)
        start = self._position
        if start >= self._length:
            return ""
        whole = self._whole()
        stop = self._line_end(whole, start)
        if limit >= 0 and start + limit < stop:
            stop = start + limit
        self._position = stop
        return whole[start:stop]

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

    def tell(self):
        self._check_open()
        return self._position

    def seek(self, offset, whence=0):
        self._check_open()
        if whence < 0 or whence > 2:
            raise ValueError("Invalid whence (" + str(whence) + ", should be 0, 1 or 2)")
        if whence == 0 and offset < 0:
            raise ValueError("Negative seek position " + str(offset))
        if whence != 0 and offset != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        if whence == 0:
            self._position = offset
        elif whence == 2:
            self._position = self._length
        return self._position

    def truncate(self, size=None):
        self._check_open()
        if size is None:
            return self._cut(self._position)
        else:
            return self._cut(size)

    def _cut(self, size):
        if size < 0:
            raise ValueError("Negative size value " + str(size))
        if size < self._length:
            self._text = self._whole()[:size]
            self._length = size
        return size

    def flush(self):
        self._check_open()

    def close(self):
        self.closed = True

    def readable(self):
        self._check_open()
        return True

    def writable(self):
        self._check_open()
        return True

    def seekable(self):
        self._check_open()
        return True

    def isatty(self):
        self._check_open()
        return False


class BytesIO:
    _buffer: bytearray
    _position: int
    _line: bytes
    closed: bool

    def __init__(self, initial_bytes=None):
        if isinstance(initial_bytes, str):
            return _type_error("a bytes-like object is required, not '", initial_bytes, "'")
        self._buffer = bytearray(initial_bytes)
        self._position = 0
        self._line = b""
        self.closed = False

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, exc_type, exc, traceback):
        self.close()

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def getvalue(self):
        self._check_open()
        return bytes(self._buffer)

    def write(self, data):
        self._check_open()
        if isinstance(data, str):
            return _type_error("a bytes-like object is required, not '", data, "'")
        n = len(self._buffer)
        if self._position > n:
            self._buffer.extend(bytes(self._position - n))
        stop = self._position + len(data)
        self._buffer[self._position:stop] = data
        self._position = stop
        return len(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def read(self, size=-1):
        self._check_open()
        limit = _limit(size)
        start = self._position
        stop = len(self._buffer)
        if start >= stop:
            return b""
        if limit >= 0 and start + limit < stop:
            stop = start + limit
        self._position = stop
        return bytes(self._buffer[start:stop])

    def read1(self, size=-1):
        return self.read(size)

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readinto1(self, buffer):
        return self.readinto(buffer)

    def getbuffer(self):
        self._check_open()
        return memoryview(self._buffer)

    def isatty(self):
        self._check_open()
        return False

    def fileno(self):
        return _no_descriptor()

    def readline(self, size=-1):
        self._check_open()
        limit = _limit(size)
        start = self._position
        if start >= len(self._buffer):
            return b""
        stop = self._buffer.find(b"\n", start) + 1
        if stop == 0:
            stop = len(self._buffer)
        if limit >= 0 and start + limit < stop:
            stop = start + limit
        self._position = stop
        return bytes(self._buffer[start:stop])

    def readlines(self, hint=-1):
        lines = []
        while True:
            line = self.readline()
            if len(line) == 0:
                return lines
            lines.append(line)

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

    def tell(self):
        self._check_open()
        return self._position

    def seek(self, offset, whence=0):
        self._check_open()
        if whence == 0 and offset < 0:
            raise ValueError("negative seek value " + str(offset))
        if whence == 1:
            offset += self._position
        elif whence == 2:
            offset += len(self._buffer)
        self._position = max(offset, 0)
        return self._position

    def truncate(self, size=None):
        self._check_open()
        if size is None:
            del self._buffer[self._position:]
            return self._position
        else:
            del self._buffer[size:]
            return size

    def flush(self):
        self._check_open()

    def close(self):
        self.closed = True

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True
