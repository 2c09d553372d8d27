"""Views of the bytes of other objects: items of `itemsize` bytes, the first at the byte `_start`, then every `_stride`-th."""

from slice import _index, _memoryview_index, _slice_count, _slice_start, _slice_step, _slice_stop


class memoryview:
    def __init__(self, object):
        if isinstance(object, memoryview):
            object._check()
            self.obj = object.obj
            self.format = object.format
            self.itemsize = object.itemsize
            self.readonly = object.readonly
            self._start = object._start
            self._stride = object._stride
            self._length = object._length
        elif isinstance(object, (bytes, bytearray)):
            self.obj = object
            self.format = "B"
            self.itemsize = 1
            self.readonly = isinstance(object, bytes)
            self._start = 0
            self._stride = 1
            self._length = len(object)
        else:
            return _type_error("memoryview: a bytes-like object is required, not '", object, "'")
        self.ndim = 1
        self._is_released = False

    # What it is

    @property
    def nbytes(self):
        return self._length * self.itemsize

    @property
    def shape(self):
        return (self._length,)

    @property
    def strides(self):
        return (self._stride,)

    @property
    def suboffsets(self):
        return ()

    @property
    def contiguous(self):
        return self._stride == self.itemsize or self._length <= 1

    @property
    def c_contiguous(self):
        return self.contiguous

    @property
    def f_contiguous(self):
        return self.contiguous

    def __len__(self):
        self._check()
        return self._length

    def __repr__(self):
        state = "released memory" if self._is_released else "memory"
        return "<" + state + " at " + hex(id(self)) + ">"

    def __hash__(self):
        self._check()
        if not self.readonly:
            raise ValueError("cannot hash writable memoryview object")
        if self.format not in ("B", "b", "c"):
            raise ValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
        return hash(self.tobytes())

    def __eq__(self, other):
        if isinstance(other, memoryview):
            if self._is_released or other._is_released:
                return self is other
            return self.tolist() == other.tolist()
        elif isinstance(other, (bytes, bytearray)):
            return not self._is_released and self.tolist() == list(other)
        else:
            return NotImplemented

    # Items

    def __getitem__(self, index):
        self._check()
        if isinstance(index, slice):
            return self._part(index)
        return self._item(self._place(index))

    def __setitem__(self, index, value):
        self._check()
        if not isinstance(self.obj, bytearray):
            raise TypeError("cannot modify read-only memory")
        elif isinstance(index, slice):
            self._replace(self._part(index), value)
        else:
            place = self._place(index)
            if self.readonly:
                raise TypeError("cannot modify read-only memory")
            self._store(place, value)

    def __delitem__(self, index):
        raise TypeError("cannot delete memory")

    def __iter__(self):
        self._check()
        for i in range(self._length):
            yield self._item(self._start + i * self._stride)

    def _check(self):
        if self._is_released:
            raise ValueError("operation forbidden on released memoryview object")

    def _place(self, index):
        i = _memoryview_index(index)
        if i < 0:
            i += self._length
        if not 0 <= i < self._length:
            raise IndexError("index out of bounds on dimension 1")
        return self._start + i * self._stride

    def _item(self, place):
        if self.itemsize == 1:
            value = self.obj[place]
            return value - 256 if self.format == "b" and value > 127 else value
        return int.from_bytes(self.obj[place : place + self.itemsize], "little", signed=self.format.islower())

    def _store(self, place, value):
        if not isinstance(value, int) and not hasattr(value, "__index__"):
            raise TypeError("memoryview: invalid type for format '" + self.format + "'")
        number = _index(value)
        bits = 8 * self.itemsize
        is_signed = self.format.islower()
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if is_signed else (0, (1 << bits) - 1)
        if not low <= number <= high:
            raise ValueError("memoryview: invalid value for format '" + self.format + "'")
        if self.itemsize == 1:
            self.obj[place] = number & 255
        else:
            self.obj[place : place + self.itemsize] = number.to_bytes(self.itemsize, "little", signed=is_signed)

    # Parts

    def _part(self, index):
        by = _slice_step(index.step)
        first = _slice_start(index.start, by, self._length)
        part = memoryview(self)
        part._length = _slice_count(first, _slice_stop(index.stop, by, self._length), by)
        part._start = self._start + first * self._stride
        part._stride = self._stride * by
        return part

    def _replace(self, part, value):
        if self.readonly:
            raise TypeError("cannot modify read-only memory")
        if not isinstance(value, (bytes, bytearray, memoryview)):
            return _type_error("a bytes-like object is required, not '", value, "'")
        source = memoryview(value)
        if source.format != part.format or source._length != part._length:
            raise ValueError("memoryview assignment: lvalue and rvalue have different structures")
        # The two may overlap.
        for i, item in enumerate(source.tolist()):
            part._store(part._start + i * part._stride, item)

    # As other objects

    def tobytes(self, order="C"):
        self._check()
        if self.itemsize == 1:
            return bytes([self.obj[self._start + i * self._stride] for i in range(self._length)])
        places = [self._start + i * self._stride for i in range(self._length)]
        return b"".join([bytes(self.obj[place : place + self.itemsize]) for place in places])

    def __bytes__(self):
        return self.tobytes()

    def tolist(self):
        return list(self)

    def hex(self, sep="", bytes_per_sep=1):
        octets = self.tobytes()
        return octets.hex() if sep == "" else octets.hex(sep, bytes_per_sep)

    def toreadonly(self):
        self._check()
        view = memoryview(self)
        view.readonly = True
        return view

    def cast(self, format):
        self._check()
        size = _size_of(format.removeprefix("@"))
        if size == 0:
            raise ValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'")
        if self.itemsize > 1 and size > 1:
            raise TypeError("memoryview: cannot cast between two non-byte formats")
        if not self.contiguous:
            raise TypeError("memoryview: casts are restricted to C-contiguous views")
        if self.nbytes % size != 0:
            raise TypeError("memoryview: length is not a multiple of itemsize")
        view = memoryview(self)
        view._length = self.nbytes // size
        view.format = format
        view.itemsize = size
        view._stride = size
        return view

    def release(self):
        self._is_released = True

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, kind, value, traceback):
        self.release()


def _size_of(code):
    """How many bytes an item has; 0 if there are no such items."""
    place = "bBhHiIlLqQnN".find(code)
    return min(8, 1 << place // 2) if place >= 0 and len(code) == 1 else 0
