"""The heapq module. The layouts are CPython's: the same comparisons in the same order."""


def _lift(heap, start, position):
    """Move the item at position up to where its parent is not greater, but not above start."""
    item = heap[position]
    while position > start:
        above = _shr(position - 1, 1)
        parent = heap[above]
        if not item < parent:
            break
        heap[position] = parent
        position = above
    heap[position] = item


def _settle(heap, start):
    """Sink the item at start to a leaf along the smaller children, then lift it to its place."""
    end = len(heap)
    position = start
    item = heap[position]
    child = 2 * position + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    heap[position] = item
    _lift(heap, start, position)


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


def _lift_max(heap, start, position):
    item = heap[position]
    while position > start:
        above = _shr(position - 1, 1)
        parent = heap[above]
        if not parent < item:
            break
        heap[position] = parent
        position = above
    heap[position] = item


def _settle_max(heap, start):
    end = len(heap)
    position = start
    item = heap[position]
    child = 2 * position + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    heap[position] = item
    _lift_max(heap, start, position)


def _heapify_max(x):
    for i in range(len(x) // 2 - 1, -1, -1):
        _settle_max(x, i)


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


def nsmallest(n, iterable, key=None):
    """The n smallest items in ascending order: sorted(iterable, key=key)[:n]."""
    heap = []
    if n <= 0:
        return [ranked.value for ranked in heap]
    order = 0
    for value in iterable:
        rank = _key_of(value, key)
        if len(heap) < n:
            heap.append(_Ranked(rank, order, value))
            if len(heap) == n:
                _heapify_max(heap)
        elif rank < heap[0].key:
            heap[0] = _Ranked(rank, order, value)
            _settle_max(heap, 0)
        order += 1
    heap.sort()
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
