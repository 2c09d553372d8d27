"""The range: three ints and the arithmetic between them."""

from slice import _index, _slice_start, _slice_step, _slice_stop
from tuple import _hash_combine, _hash_finish


class range:
    start: int
    stop: int
    step: int

    def __init__(self, *args):
        if len(args) == 1:
            self.start = 0
            self.stop = _index(args[0])
            self.step = 1
        elif len(args) == 2:
            self.start = _index(args[0])
            self.stop = _index(args[1])
            self.step = 1
        elif len(args) == 0:
            raise TypeError("range expected at least 1 argument, got 0")
        elif len(args) > 3:
            raise TypeError("range expected at most 3 arguments, got " + str(len(args)))
        else:
            self.start = _index(args[0])
            self.stop = _index(args[1])
            self.step = _index(args[2])
            if self.step == 0:
                _raise_range_step()

    def __len__(self):
        n = _range_length(self.start, self.stop, self.step)
        if n < 0:
            _raise_range_length()
        return n

    def __bool__(self):
        if self.step > 0:
            return self.start < self.stop
        return self.start > self.stop

    def _at(self, i):
        return _wrap_add(self.start, _wrap_mul(i, self.step))

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._getslice(index.start, index.stop, index.step)
        if isinstance(index, _bigint):
            _raise_range_index()
        i = _range_index(index)
        n = len(self)
        if i < 0:
            i = _wrap_add(i, n)
        if not _unsigned_lt(i, n):
            _raise_range_index()
        return self._at(i)

    def _getslice(self, start, stop, step):
        by = _slice_step(step)
        n = len(self)
        first = _slice_start(start, by, n)
        last = _slice_stop(stop, by, n)
        return range(
            self.start + first * self.step,
            self.start + last * self.step,
            self.step * by,
        )

    def _distance(self, value):
        """From the start to an int; unsigned, as it can be more than the largest int."""
        if self.step > 0:
            return _wrap_sub(value, self.start)
        return _wrap_sub(self.start, value)

    def _holds(self, value):
        if self.step > 0:
            if value < self.start or value >= self.stop:
                return False
        elif value > self.start or value <= self.stop:
            return False
        return _unsigned_mod(self._distance(value), _absolute(self.step)) == 0

    def __contains__(self, value):
        if isinstance(value, int):
            return self._holds(value)
        for item in self:
            if item == value:
                return True
        return False

    def index(self, value):
        if not self._holds(value):
            _raise_not_in_range(value)
        i = _unsigned_div(self._distance(value), _absolute(self.step))
        if i < 0:
            _raise_range_length()
        return i

    def count(self, value):
        if value in self:
            return 1
        return 0

    def __eq__(self, other):
        if not isinstance(other, range):
            return NotImplemented
        n = _range_length(self.start, self.stop, self.step)
        if n != _range_length(other.start, other.stop, other.step):
            return False
        if n == 0:
            return True
        if self.start != other.start:
            return False
        return n == 1 or self.step == other.step

    def __hash__(self):
        n = len(self)
        state = _hash_combine(2870177450012600261, n)
        if n > 0:
            state = _hash_combine(state, hash(self.start))
        if n > 1:
            state = _hash_combine(state, hash(self.step))
        return _hash_finish(state, 3)

    def __repr__(self):
        if self.step == 1:
            return "range(" + repr(self.start) + ", " + repr(self.stop) + ")"
        return "range(" + repr(self.start) + ", " + repr(self.stop) + ", " + repr(self.step) + ")"

    def __iter__(self):
        return iter(self)

    def _rounds(self):
        """How many items a loop can come to see."""
        n = _range_length(self.start, self.stop, self.step)
        if n < 0:
            return 9223372036854775807
        return n

    def _iter_start(self):
        return _range_length(self.start, self.stop, self.step)

    def _iter_next(self, position, token):
        if _unsigned_lt(position, token):
            return position
        return -1

    def _iter_item(self, position):
        return self._at(position)

    def __reversed__(self):
        i = _wrap_sub(len(self), 1)
        while i >= 0:
            yield self._at(i)
            i = _wrap_sub(i, 1)


def _range_length(start, stop, step):
    """How many ints; a negative result is a count of 2**63 and more."""
    if step > 0:
        if start >= stop:
            return 0
        return _wrap_add(_unsigned_div(_wrap_sub(_wrap_sub(stop, start), 1), step), 1)
    if start <= stop:
        return 0
    return _wrap_add(_unsigned_div(_wrap_sub(_wrap_sub(start, stop), 1), _wrap_sub(0, step)), 1)


def _lesser(a, b):
    if b < a:
        return b
    return a


def _absolute(step):
    """The unsigned size of a step."""
    if step < 0:
        return _wrap_sub(0, step)
    return step


def _unsigned_mod(a, b):
    return _wrap_sub(a, _wrap_mul(_unsigned_div(a, b), b))


def _raise_range_step():
    raise ValueError("range() arg 3 must not be zero")


def _range_index(value):
    if isinstance(value, int) or hasattr(value, "__index__"):
        return _index(value)
    else:
        return _type_error("range indices must be integers or slices, not ", value)


def _raise_range_index():
    raise IndexError("range object index out of range")


def _raise_range_length():
    raise OverflowError("Python int too large to convert to C ssize_t")


def _raise_not_in_range(value):
    raise ValueError(repr(value) + " is not in range")
