"""Sorting of lists: a stable natural merge sort.

Ascending runs are found (strictly descending ones are reversed), short ones are grown by insertion,
and neighbours are merged so that lengths stay balanced. Comparisons use `<` only. `keys` is the array
that is compared; `values` is moved along with it, or is None when the keys are the items themselves.
Elements are moved between raw arrays without counting; whenever a comparison can fail, each
element is in exactly one place that will be put back.
"""


def _sort_list(items, key, reverse):
    # The list is empty while it is being sorted, so that a key function cannot disturb the elements.
    held = []
    _swap_lists(items, held)
    try:
        _sort_held(held, key, reverse)
    finally:
        touched = items._len != 0
        _swap_lists(items, held)
    if touched:
        raise ValueError("list modified during sort")


def _swap_lists(a, b):
    length = a._len
    cap = a._cap
    data = a._data
    a._len = b._len
    a._cap = b._cap
    a._data = b._data
    b._len = length
    b._cap = cap
    b._data = data


def _sort_held(items, key, reverse):
    # Reversing before and after keeps equal elements in their order.
    if reverse:
        items.reverse()
    try:
        if key is None:
            _sort_arrays(items._data, None, items._len)
        else:
            keys = [key(item) for item in items]
            _sort_arrays(keys._data, items._data, items._len)
    finally:
        if reverse:
            items.reverse()


def _sort_arrays(keys, values, n):
    if n < 2:
        return
    run = _ascending_run(keys, values, 0, n)
    if run == n:
        return
    if n <= 32:
        _insert_sorted(keys, values, 0, run, n)
    else:
        _sort_runs(keys, values, n, run)


def _sort_runs(keys, values, n, run):
    shortest = _shortest_run(n)
    key_room = _room_like(keys, _shr(n, 1) + 1)
    value_room = _room_like(values, _shr(n, 1) + 1)
    try:
        starts = []
        start = 0
        while True:
            if run < shortest:
                grown = min(shortest, n - start)
                _insert_sorted(keys, values, start, start + run, start + grown)
                run = grown
            starts.append(start)
            start += run
            _merge_unbalanced(keys, values, key_room, value_room, starts, start)
            if start == n:
                break
            run = _ascending_run(keys, values, start, n)
        while len(starts) > 1:
            _merge_at(keys, values, key_room, value_room, starts, _last_merge(starts, n), n)
    finally:
        _array_free(key_room)
        if values is not None:
            _array_free(value_room)


def _room_like(data, n):
    """A block for `n` elements of the kind that `data` holds."""
    if data is None:
        return None
    room = _array_new(n)
    # Moves nothing: it only gives the new block its element type.
    _array_move(room, 0, data, 0, 0)
    return room


def _shortest_run(n):
    """16 to 32, such that n divided by it is close to, or just under, a power of two."""
    odd = 0
    while n >= 32:
        odd |= n & 1
        n = _shr(n, 1)
    return n + odd


def _ascending_run(keys, values, start, n):
    """The length of the run at `start`; a strictly descending one is reversed in place."""
    i = start + 1
    if i == n:
        return 1
    if keys[i] < keys[start]:
        i += 1
        while i < n and keys[i] < keys[i - 1]:
            i += 1
        _reverse_array(keys, start, i)
        if values is not None:
            _reverse_array(values, start, i)
    else:
        i += 1
        while i < n and not (keys[i] < keys[i - 1]):
            i += 1
    return i - start


def _reverse_array(data, low, high):
    high -= 1
    while low < high:
        item = _array_take(data, low)
        _array_init(data, low, _array_take(data, high))
        _array_init(data, high, item)
        low += 1
        high -= 1


def _insert_sorted(keys, values, start, i, stop):
    """Sorts [start, stop), of which [start, i) is sorted already, by binary insertion."""
    while i < stop:
        place = _upper_bound(keys, start, i, keys[i])
        _rotate_in(keys, place, i)
        if values is not None:
            _rotate_in(values, place, i)
        i += 1


def _rotate_in(data, place, i):
    """Moves the element at `i` down to `place`."""
    if place < i:
        item = _array_take(data, i)
        _array_move(data, place + 1, data, place, i - place)
        _array_init(data, place, item)


def _upper_bound(keys, low, high, pivot):
    """The first position in sorted [low, high) whose element is greater than `pivot`."""
    while low < high:
        middle = _shr(low + high, 1)
        if pivot < keys[middle]:
            high = middle
        else:
            low = middle + 1
    return low


def _lower_bound(keys, low, high, pivot):
    """The first position in sorted [low, high) whose element is not less than `pivot`."""
    while low < high:
        middle = _shr(low + high, 1)
        if keys[middle] < pivot:
            low = middle + 1
        else:
            high = middle
    return low


def _run_length(starts, i, end):
    if i + 1 < len(starts):
        return starts[i + 1] - starts[i]
    return end - starts[i]


def _merge_unbalanced(keys, values, key_room, value_room, starts, end):
    """Merges until each run is longer than the sum of the two above it."""
    while len(starts) > 1:
        top = len(starts) - 1
        c = _run_length(starts, top, end)
        b = _run_length(starts, top - 1, end)
        if top >= 2 and _run_length(starts, top - 2, end) <= b + c:
            crowded = True
        else:
            crowded = top >= 3 and _run_length(starts, top - 3, end) <= _run_length(starts, top - 2, end) + b
        if crowded:
            _merge_at(keys, values, key_room, value_room, starts, _last_merge(starts, end), end)
        elif b <= c:
            _merge_at(keys, values, key_room, value_room, starts, top - 1, end)
        else:
            break


def _last_merge(starts, end):
    """Which of the two topmost merges is the cheaper."""
    top = len(starts) - 1
    if top >= 2 and _run_length(starts, top - 2, end) < _run_length(starts, top, end):
        return top - 2
    return top - 1


def _merge_at(keys, values, key_room, value_room, starts, i, end):
    """Merges the run number `i` with the next one."""
    middle = starts[i + 1]
    high = end
    if i + 2 < len(starts):
        high = starts[i + 2]
    low = _upper_bound(keys, starts[i], middle, keys[middle])
    starts.pop(i + 1)
    if low < middle:
        high = _lower_bound(keys, middle, high, keys[middle - 1])
        if middle - low <= high - middle:
            _merge_up(keys, values, key_room, value_room, low, middle, high)
        else:
            _merge_down(keys, values, key_room, value_room, low, middle, high)


def _merge_up(keys, values, key_room, value_room, low, middle, high):
    """Merges [low, middle) and [middle, high), the first being the shorter, from the front."""
    n = middle - low
    _array_move(key_room, 0, keys, low, n)
    if values is not None:
        _array_move(value_room, 0, values, low, n)
    i = 0
    j = middle
    out = low
    try:
        while i < n and j < high:
            if keys[j] < key_room[i]:
                _array_move(keys, out, keys, j, 1)
                if values is not None:
                    _array_move(values, out, values, j, 1)
                j = _wrap_add(j, 1)
            else:
                _array_move(keys, out, key_room, i, 1)
                if values is not None:
                    _array_move(values, out, value_room, i, 1)
                i = _wrap_add(i, 1)
            out = _wrap_add(out, 1)
    finally:
        _array_move(keys, out, key_room, i, n - i)
        if values is not None:
            _array_move(values, out, value_room, i, n - i)


def _merge_down(keys, values, key_room, value_room, low, middle, high):
    """Merges [low, middle) and [middle, high), the second being the shorter, from the back."""
    n = high - middle
    _array_move(key_room, 0, keys, middle, n)
    if values is not None:
        _array_move(value_room, 0, values, middle, n)
    i = n - 1
    j = middle - 1
    out = high - 1
    try:
        while i >= 0 and j >= low:
            if key_room[i] < keys[j]:
                _array_move(keys, out, keys, j, 1)
                if values is not None:
                    _array_move(values, out, values, j, 1)
                j = _wrap_sub(j, 1)
            else:
                _array_move(keys, out, key_room, i, 1)
                if values is not None:
                    _array_move(values, out, value_room, i, 1)
                i = _wrap_sub(i, 1)
            out = _wrap_sub(out, 1)
    finally:
        _array_move(keys, j + 1, key_room, 0, i + 1)
        if values is not None:
            _array_move(values, j + 1, value_room, 0, i + 1)
