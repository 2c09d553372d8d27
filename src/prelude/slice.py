"""Slice objects, and the arithmetic that every sequence's slicing shares."""

from enum import _IntMember


class slice:
    start: int | None
    stop: int | None
    step: int | None

    def indices(self, length):
        if length < 0:
            raise ValueError("length should not be negative")
        step = _slice_step(self.step)
        start = _slice_start(self.start, step, length)
        stop = _slice_stop(self.stop, step, length)
        if self.step is not None:
            step = _index(self.step)
        return (start, stop, step)

    def __eq__(self, other):
        if not isinstance(other, slice):
            return NotImplemented
        return self.start == other.start and self.stop == other.stop and self.step == other.step

    def __repr__(self):
        return "slice(" + repr(self.start) + ", " + repr(self.stop) + ", " + repr(self.step) + ")"


def _new_slice(*args):
    result = _zeroed(slice)
    if len(args) == 1:
        result.start = None
        result.stop = args[0]
        result.step = None
    elif len(args) == 2:
        result.start = args[0]
        result.stop = args[1]
        result.step = None
    else:
        result.start = args[0]
        result.stop = args[1]
        result.step = args[2]
    return result


def _raise_slice_step():
    raise ValueError("slice step cannot be zero")


def _list_index(value):
    """The int that `value` stands for as an index of a list."""
    if isinstance(value, _bigint):
        _raise_no_index()
    elif isinstance(value, int) or hasattr(value, "__index__"):
        return _index(value)
    elif isinstance(value, float):
        return _type_error("list indices must be integers or slices, not ", value, "help: make it whole: // instead of /, or int(…)")
    elif isinstance(value, str):
        return _type_error("list indices must be integers or slices, not ", value, "help: only a dict has keys: is this a list of dicts?")
    else:
        return _type_error("list indices must be integers or slices, not ", value)


def _tuple_index(value):
    if isinstance(value, _bigint):
        _raise_no_index()
    elif isinstance(value, int) or hasattr(value, "__index__"):
        return _index(value)
    else:
        return _type_error("tuple indices must be integers or slices, not ", value)


def _str_index(value):
    if isinstance(value, _bigint):
        _raise_no_index()
    elif isinstance(value, int) or hasattr(value, "__index__"):
        return _index(value)
    else:
        return _type_error("string indices must be integers, not '", value, "'")


def _index(value):
    """The int that `value` stands for as an index."""
    if isinstance(value, bool):
        return int(value)
    elif isinstance(value, int):
        return value
    elif hasattr(value, "__index__"):
        index = value.__index__()
        if isinstance(index, _bigint):
            return index.__index__()
        elif isinstance(index, bool):
            return int(index)
        elif isinstance(index, int):
            return index
        elif isinstance(index, _IntMember):
            return index._value_
        else:
            raise TypeError(f"__index__ returned non-int (type {type(index).__name__})")
    elif isinstance(value, float):
        return _type_error(
            "'", value, "' object cannot be interpreted as an integer", "help: make it whole: // instead of /, or int(…)"
        )
    else:
        return _type_error("'", value, "' object cannot be interpreted as an integer")


def _byte_index(value):
    if isinstance(value, _bigint):
        _raise_no_index()
    elif isinstance(value, int) or hasattr(value, "__index__"):
        return _index(value)
    else:
        return _type_error("byte indices must be integers or slices, not ", value)


def _bytearray_index(value):
    if isinstance(value, _bigint):
        _raise_no_index()
    elif isinstance(value, int) or hasattr(value, "__index__"):
        return _index(value)
    else:
        return _type_error("bytearray indices must be integers or slices, not ", value)


def _memoryview_index(value):
    if isinstance(value, _bigint):
        _raise_no_index()
    elif isinstance(value, int) or hasattr(value, "__index__"):
        return _index(value)
    else:
        return _type_error("memoryview: invalid slice key")


def _raise_no_index():
    raise IndexError("cannot fit 'int' into an index-sized integer")


def _size(value):
    """The int that `value` stands for as an argument: a count, a width, a place to insert."""
    if isinstance(value, _bigint):
        _raise_no_size()
    elif isinstance(value, int):
        return _index(value)
    elif hasattr(value, "__index__"):
        return _size(value.__index__())
    else:
        return _index(value)


def _raise_no_size():
    raise OverflowError("Python int too large to convert to C ssize_t")


def _bound_index(value):
    """An index that only bounds a part: beyond every length is far enough."""
    if isinstance(value, _bigint):
        return -9223372036854775807 if value < 0 else 9223372036854775807
    elif isinstance(value, int) or hasattr(value, "__index__"):
        return _index(value)
    elif isinstance(value, float):
        return _type_error(
            "slice indices must be integers or None or have an __index__ method",
            "help: make it whole: // instead of /, or int(…)",
        )
    else:
        return _type_error("slice indices must be integers or None or have an __index__ method")


def _slice_step(step):
    if step is None:
        return 1
    n = _bound_index(step)
    if n == 0:
        _raise_slice_step()
    if n < -9223372036854775807:
        # It selects the same elements, and can be negated.
        return -9223372036854775807
    return n


def _slice_start(start, step, length):
    """Where a slice begins: 0 to `length`, or -1 to `length - 1` when it runs backwards."""
    if start is None:
        if step < 0:
            return _wrap_sub(length, 1)
        return 0
    return _slice_clamp(_bound_index(start), step, length)


def _slice_stop(stop, step, length):
    if stop is None:
        if step < 0:
            return -1
        return length
    return _slice_clamp(_bound_index(stop), step, length)


def _slice_clamp(i, step, length):
    if i < 0:
        i = _wrap_add(i, length)
        if i < 0:
            if step < 0:
                return -1
            return 0
    elif i >= length:
        if step < 0:
            return _wrap_sub(length, 1)
        return length
    return i


def _slice_low(start, length):
    """The lower bound of a slice of step 1."""
    if start is None:
        return 0
    i = _bound_index(start)
    if i < 0:
        i = _wrap_add(i, length)
        if i < 0:
            return 0
        return i
    if i > length:
        return length
    return i


def _slice_high(stop, length):
    """The upper bound of a slice of step 1; it may lie below the lower one."""
    if stop is None:
        return length
    return _slice_low(stop, length)


def _slice_count(first, stop, step):
    """How many positions `first, first + step, …` come before `stop`; the bounds are clamped ones."""
    if step > 0:
        if first >= stop:
            return 0
        return _wrap_sub(_wrap_sub(stop, first), 1) // step + 1
    if first <= stop:
        return 0
    return _wrap_sub(_wrap_sub(first, stop), 1) // -step + 1
