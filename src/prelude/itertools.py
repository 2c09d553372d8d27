"""The itertools module, as generators.

Functions that check their arguments when called do so outside of the generator that makes the items.
"""


# Endless iterators


class count:
    def __init__(self, start=0, step=1):
        self._next = _wide(start)
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        n = self._next
        self._next = n + self._step
        return n

    def __repr__(self):
        if isinstance(self._step, int) and self._step == 1:
            return f"count({self._next!r})"
        return f"count({self._next!r}, {self._step!r})"


def cycle(iterable):
    saved = []
    for x in iterable:
        saved.append(x)
        yield x
    while saved:
        for x in saved:
            yield x


class repeat:
    def __init__(self, object, times=None):
        self._object = object
        self._times = times

    def __iter__(self):
        return self

    def __next__(self):
        if self._times is not None:
            if self._times <= 0:
                raise StopIteration
            self._times -= 1
        return self._object

    def __length_hint__(self):
        if self._times is None:
            raise TypeError("len() of unsized object")
        return max(self._times, 0)

    def __repr__(self):
        if self._times is None:
            return f"repeat({self._object!r})"
        return f"repeat({self._object!r}, {max(self._times, 0)})"


# Iterators that stop with the shortest input


def accumulate(iterable, func=None, *, initial=None):
    if initial is None:
        started = False
        for x in iterable:
            if not started:
                started = True
                total = _wide(x)
            elif func is None:
                total = total + x
            else:
                total = func(total, x)
            yield total
    else:
        total = _wide(initial)
        yield total
        for x in iterable:
            if func is None:
                total = total + x
            else:
                total = func(total, x)
            yield total


def _chained(iterables):
    for iterable in iterables:
        for x in iterable:
            yield x


class chain:
    def __init__(self, *iterables):
        self._items = _chained(iterables)

    def __iter__(self):
        return self._items

    def __next__(self):
        return next(self._items)

    @staticmethod
    def from_iterable(iterable):
        return _chained(iterable)


def compress(data, selectors):
    for x, selected in zip(data, selectors):
        if selected:
            yield x


def dropwhile(predicate, iterable):
    dropping = True
    for x in iterable:
        if dropping and predicate(x):
            continue
        dropping = False
        yield x


def takewhile(predicate, iterable):
    for x in iterable:
        if not predicate(x):
            return
        yield x


def filterfalse(predicate, iterable):
    for x in iterable:
        if predicate is None:
            if not x:
                yield x
        else:
            if not predicate(x):
                yield x


def starmap(function, iterable):
    for arguments in iterable:
        yield function(*arguments)


def pairwise(iterable):
    started = False
    for x in iterable:
        if started:
            yield (previous, x)
        started = True
        previous = x


def _slice_bound(value, default):
    if value is None:
        return default
    else:
        return value


def _slice_of(iterable, start, stop, step):
    if stop is None:
        last = -1
    else:
        last = stop
        if last == -1:
            raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if start < 0 or last < -1:
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if step < 1:
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _sliced(iterable, start, last, step)


def islice(iterable, *bounds):
    """islice(iterable, stop) or islice(iterable, start, stop[, step])."""
    if len(bounds) == 1:
        return _slice_of(iterable, 0, bounds[0], 1)
    elif len(bounds) == 2:
        return _slice_of(iterable, _slice_bound(bounds[0], 0), bounds[1], 1)
    else:
        return _slice_of(iterable, _slice_bound(bounds[0], 0), bounds[1], _slice_bound(bounds[2], 1))


def _sliced(iterable, start, stop, step):
    """Takes exactly the items up to stop (-1: all) from the iterable, and no item before it is asked for."""
    taken = 0
    wanted = start
    if stop == 0 and start == 0:
        return
    for x in iterable:
        taken += 1
        if taken > wanted:
            yield x
            wanted += step
            if stop >= 0 and wanted > stop:
                wanted = stop
        if taken >= wanted and stop >= 0 and taken >= stop:
            return


class _Groups:
    """The state that `groupby` and its groups share. The lists hold one item, or none before the first."""

    def __init__(self, items, key):
        self.items = items
        self.key_function = key
        self.key = []
        self.value = []
        self.pending = False
        self.number = 0

    def fetch(self):
        """Put the next item into `value` unless one waits there; False at the end."""
        if self.pending:
            return True
        for x in self.items:
            if self.key_function is None:
                key = x
            else:
                key = self.key_function(x)
            if self.value:
                self.value[0] = x
                self.key[0] = key
            else:
                self.value.append(x)
                self.key.append(key)
            self.pending = True
            return True
        return False


def _group(groups, key, number):
    while groups.number == number and groups.fetch() and groups.key[0] == key:
        if groups.number != number:
            return
        groups.pending = False
        yield groups.value[0]


def groupby(iterable, key=None):
    groups = _Groups(iter(iterable), key)
    while groups.fetch():
        current = groups.key[0]
        groups.number += 1
        yield (current, _group(groups, current, groups.number))
        # Skip what the user left of the group.
        while groups.fetch() and groups.key[0] == current:
            groups.pending = False


class _Source:
    """An iterator and what it has given so far, for `tee`."""

    def __init__(self, items):
        self.items = items
        self.seen = []

    def has(self, position):
        if position < len(self.seen):
            return True
        for x in self.items:
            self.seen.append(x)
            return True
        return False


def _tee_branch(source):
    position = 0
    while source.has(position):
        yield source.seen[position]
        position += 1


def tee(iterable, n=None):
    source = _Source(iter(iterable))
    if n is None:
        return (_tee_branch(source), _tee_branch(source))
    else:
        if n < 0:
            raise ValueError("n must be >= 0")
        return tuple([_tee_branch(source) for _ in range(n)])


def zip_longest(*iterables, fillvalue=None):
    if isinstance(iterables, vartuple):
        return _zip_longest_many(iterables, fillvalue)
    elif len(iterables) == 1:
        return _zip_longest1(iterables[0])
    elif len(iterables) == 2:
        return _zip_longest2(iterables[0], iterables[1], fillvalue)
    elif len(iterables) == 3:
        return _zip_longest3(iterables[0], iterables[1], iterables[2], fillvalue)
    else:
        return _zip_longest_many(iterables, fillvalue)


def _zip_longest1(first):
    for x in first:
        yield (x,)


def _zip_longest2(first, second, fill):
    others = iter(second)
    for x in first:
        yield (x, next(others, fill))
    for y in others:
        yield (fill, y)


def _zip_longest3(first, second, third, fill):
    seconds = iter(second)
    thirds = iter(third)
    for x in first:
        yield (x, next(seconds, fill), next(thirds, fill))
    for y in seconds:
        yield (fill, y, next(thirds, fill))
    for z in thirds:
        yield (fill, fill, z)


def _zip_longest_many(iterables, fill):
    sources = []
    ended = []
    for iterable in iterables:
        sources.append(iter(iterable))
        ended.append(False)
    active = len(sources)
    while active > 0:
        row = []
        for i in range(len(sources)):
            if not ended[i]:
                for x in sources[i]:
                    row.append(x)
                    break
                else:
                    ended[i] = True
                    active -= 1
            if ended[i]:
                row.append(fill)
        if active > 0:
            yield tuple(row)


# Combinatoric iterators


def product(*iterables, repeat=None):
    if repeat is None:
        if isinstance(iterables, vartuple):
            return _product_many(iterables, 1)
        elif len(iterables) == 1:
            return _product1(list(iterables[0]))
        elif len(iterables) == 2:
            return _product2(list(iterables[0]), list(iterables[1]))
        elif len(iterables) == 3:
            return _product3(list(iterables[0]), list(iterables[1]), list(iterables[2]))
        else:
            return _product_many(iterables, 1)
    else:
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        return _product_many(iterables, repeat)


def _product1(first):
    for x in first:
        yield (x,)


def _product2(first, second):
    for x in first:
        for y in second:
            yield (x, y)


def _product3(first, second, third):
    for x in first:
        for y in second:
            for z in third:
                yield (x, y, z)


def _product_many(iterables, repeat):
    pools = []
    for iterable in iterables:
        pools.append(list(iterable))
    pools = pools * repeat
    places = [0] * len(pools)
    for pool in pools:
        if not pool:
            return
    while True:
        yield tuple([pools[i][places[i]] for i in range(len(pools))])
        i = len(pools) - 1
        while i >= 0 and places[i] == len(pools[i]) - 1:
            places[i] = 0
            i -= 1
        if i < 0:
            return
        places[i] += 1


def permutations(iterable, r=None):
    pool = list(iterable)
    if r is None:
        return _permuted(pool, len(pool))
    else:
        if r < 0:
            raise ValueError("r must be non-negative")
        return _permuted(pool, r)


def _permuted(pool, r):
    n = len(pool)
    if r > n:
        return
    places = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield tuple([pool[i] for i in places[:r]])
    i = r - 1
    while i >= 0:
        cycles[i] -= 1
        if cycles[i] == 0:
            moved = places[i]
            for k in range(i, n - 1):
                places[k] = places[k + 1]
            places[n - 1] = moved
            cycles[i] = n - i
            i -= 1
        else:
            j = n - cycles[i]
            places[i], places[j] = places[j], places[i]
            yield tuple([pool[k] for k in places[:r]])
            i = r - 1


def combinations(iterable, r):
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combined(list(iterable), r)


def _combined(pool, r):
    n = len(pool)
    if r > n:
        return
    places = list(range(r))
    while True:
        yield tuple([pool[i] for i in places])
        i = r - 1
        while i >= 0 and places[i] == i + n - r:
            i -= 1
        if i < 0:
            return
        places[i] += 1
        for j in range(i + 1, r):
            places[j] = places[j - 1] + 1


def combinations_with_replacement(iterable, r):
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combined_again(list(iterable), r)


def _combined_again(pool, r):
    n = len(pool)
    if n == 0 and r > 0:
        return
    places = [0] * r
    while True:
        yield tuple([pool[i] for i in places])
        i = r - 1
        while i >= 0 and places[i] == n - 1:
            i -= 1
        if i < 0:
            return
        value = places[i] + 1
        for j in range(i, r):
            places[j] = value
