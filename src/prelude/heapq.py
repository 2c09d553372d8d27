"""The heapq module. The layouts are CPython's: the same comparisons in the same order.

Positions are in range by construction, so that items are read and written in the list's block. A comparison may be
the program's own code: where it has changed the list's length, the positions are void.
"""


def _lift(heap, start, position):
    """Move the item at position up to where its parent is not greater, but not above start."""
    end = heap._len
    item = heap._data[position]
    try:
        while position > start:
            above = _shr(_wrap_sub(position, 1), 1)
            parent = heap._data[above]
            less = item < parent
            if heap._len != end:
                _raise_changed()
            if not less:
                break
            heap._data[position] = parent
            position = above
    finally:
        if heap._len == end:
            heap._data[position] = item


def _settle(heap, start):
    """Sink the item at start to a leaf along the smaller children, then lift it to its place."""
    end = heap._len
    position = start
    item = heap._data[position]
    try:
        while True:
            child = _wrap_add(_wrap_add(position, position), 1)
            right = _wrap_add(child, 1)
            if right >= end:
                break
            left_is_less = heap._data[child] < heap._data[right]
            if heap._len != end:
                _raise_changed()
            child = _wrap_sub(right, int(left_is_less))
            heap._data[position] = heap._data[child]
            position = child
        if child < end:
            heap._data[position] = heap._data[child]
            position = child
    finally:
        if heap._len == end:
            heap._data[position] = item
    _lift(heap, start, position)


def _raise_changed():
    raise RuntimeError("list changed size during iteration")


def heappush(heap, item):
    heap.append(item)
    _lift(heap, 0, len(heap) - 1)


def heappop(heap):
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    item = heap[0]
    heap[0] = last
    _settle(heap, 0)
    return item


def heapreplace(heap, item):
    if not heap:
        raise IndexError("index out of range")
    smallest = heap[0]
    heap[0] = item
    _settle(heap, 0)
    return smallest


def heappushpop(heap, item):
    if heap and heap[0] < item:
        smallest = heap[0]
        heap[0] = item
        _settle(heap, 0)
        return smallest
    return item


def heapify(x):
    for i in range(len(x) // 2 - 1, -1, -1):
        _settle(x, i)


def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs; equal items in the order of the inputs."""
    sources = []
    for iterable in iterables:
        sources.append(iter(iterable))
    heap = []
    for number in range(len(sources)):
        for value in sources[number]:
            heap.append(_Head(value, _key_of(value, key), number, reverse))
            break
    heapify(heap)
    while heap:
        head = heap[0]
        yield head.value
        advanced = False
        for value in sources[head.number]:
            heapreplace(heap, _Head(value, _key_of(value, key), head.number, reverse))
            advanced = True
            break
        if not advanced:
            heappop(heap)


def _key_of(value, key):
    if key is None:
        return value
    else:
        return key(value)


class _Head:
    """The next item of one of the inputs of `merge`."""

    def __init__(self, value, key, number, reverse):
        self.value = value
        self.key = key
        self.number = number
        self.reverse = reverse

    def __lt__(self, other):
        if self.key < other.key:
            return not self.reverse
        if other.key < self.key:
            return self.reverse
        return self.number < other.number


class _Ranked:
    """An item with its key and its place in the input, which decides between equal keys."""

    def __init__(self, key, order, value):
        self.key = key
        self.order = order
        self.value = value

    def __lt__(self, other):
        if self.key < other.key:
            return True
        if other.key < self.key:
            return False
        return self.order < other.order


class _RankedDown(_Ranked):
    """The same with the largest first: a heap of these has the largest item at its top."""

    def __lt__(self, other):
        return _Ranked.__lt__(other, self)


def nsmallest(n, iterable, key=None):
    """The n smallest items in ascending order: sorted(iterable, key=key)[:n]."""
    heap = []
    if n <= 0:
        return [ranked.value for ranked in heap]
    order = 0
    for value in iterable:
        rank = _key_of(value, key)
        if len(heap) < n:
            heap.append(_RankedDown(rank, order, value))
            if len(heap) == n:
                heapify(heap)
        elif rank < heap[0].key:
            heap[0] = _RankedDown(rank, order, value)
            _settle(heap, 0)
        order += 1
    heap.sort(reverse=True)
    return [ranked.value for ranked in heap]


def nlargest(n, iterable, key=None):
    """The n largest items in descending order: sorted(iterable, key=key, reverse=True)[:n]."""
    heap = []
    if n <= 0:
        return [ranked.value for ranked in heap]
    order = 0
    for value in iterable:
        rank = _key_of(value, key)
        if len(heap) < n:
            heap.append(_Ranked(rank, order, value))
            if len(heap) == n:
                heapify(heap)
        elif heap[0].key < rank:
            heap[0] = _Ranked(rank, order, value)
            _settle(heap, 0)
        order -= 1
    heap.sort(reverse=True)
    return [ranked.value for ranked in heap]
