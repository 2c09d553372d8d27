"""Sorting of lists.

The runtime sorts: blocks of ints, floats, texts and tuples of these by itself, and all else by calling `_less`. Items are
moved without counting, when nothing can fail any more: if a comparison fails, the list is as it was.
"""


def _sort_list(items, key, reverse):
    if key is None and isinstance(items._data, _rows):
        _rt_sort(items._data, items._len, _row_kinds(items._data), bool(reverse))
    else:
        _sort_aside(items, key, bool(reverse))


def _sort_aside(items, key, reverse):
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
    keys = items if key is None else [key(item) for item in items]
    _permute(items._data, _order(keys, reverse))


def _order(keys, reverse):
    """The numbers of the keys from the smallest key to the greatest, or the other way round."""
    order = [0] * keys._len
    if isinstance(keys._data, _rows):
        _rt_sort_order(keys._data, keys._len, _row_kinds(keys._data), reverse, order._data)
    elif keys._len > 1:
        _sort_numbers(keys._data, keys._len, reverse, order._data, _less)
    return order


def _less(a, b):
    return True if a[0] < b[0] else False


def _permute(data, order):
    """Puts the elements into an order of their numbers."""
    n = order._len
    room = _array_new(n)
    for i in range(n):
        _array_move(room, i, data, order._data[i], 1)
    _array_move(data, 0, room, 0, n)
    _array_free(room)
