"""What library code shares that makes or takes text: a builder, and the runtime's failures as exceptions."""


class _TextBuilder:
    """Text that grows at its end. Behind the `_cap` bytes of its block are eight more, for those who copy a few in words."""

    _len: int
    _cap: int
    _data: _Array[_u8]

    def __init__(self):
        self._len = 0
        self._cap = 0

    def add(self, text):
        end = _wrap_add(self._len, _rt_str_size(text))
        if end > self._cap:
            self._grow(end)
        _rt_str_copy(text, self._data, self._len)
        self._len = end

    def _grow(self, size):
        cap = _wrap_add(_wrap_add(size, size), 16)
        self._data = _array_resize(self._data, _wrap_add(cap, 8))
        self._cap = cap

    def text(self):
        return _rt_str_from_block(self._data, self._len)


def _checked(value):
    """The result of a runtime function, unless that has noted a failure."""
    kind = _rt_failure()
    if kind != 0:
        _raise_failure(kind)
    return value


def _raise_failure(kind):
    message = _rt_failure_text()
    if kind == 1:
        raise ValueError(message)
    if kind == 2:
        raise OverflowError(message)
    if kind == 3:
        raise MemoryError()
    if kind == 6:
        raise KeyboardInterrupt()
    raise OSError(_rt_failure_detail(0), message)
