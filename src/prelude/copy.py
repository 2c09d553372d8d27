"""The copy module. The static type of a value decides how it is copied."""

from tuple import vartuple


class Error(Exception):
    pass


def copy(x):
    if x is None or isinstance(x, (int, float, complex, str, bytes, tuple, frozenset, range)):
        return x
    elif hasattr(x, "__copy__"):
        return x.__copy__()
    else:
        result = _new_like(x)
        _map_fields(_same, x, result, None)
        return result


def _same(value, memo):
    return value


def deepcopy(x, memo=None):
    if memo is None:
        return _deep(x, _Memo())
    else:
        return _deep(x, memo)


class _Memo:
    """The copy made of each object so far, by the address of the original."""

    def __init__(self):
        self.copies = {}


def _deep(x, memo):
    if x is None or isinstance(x, (int, float, complex, str, bytes, range)):
        return x
    elif isinstance(x, tuple) and not isinstance(x, vartuple):
        return _deep_items(memo, *x)
    else:
        known = memo.copies.get(_address(x))
        if known is not None:
            return _as_type_of(known, x)
        return _deep_object(x, memo)


def _deep_items(memo, *items):
    if len(items) == 0:
        return ()
    else:
        return (_deep(items[0], memo),) + _deep_items(memo, *items[1:])


def _deep_object(x, memo):
    """A copy of an object met for the first time; it is remembered before its parts are copied, as they may lead back."""
    if hasattr(x, "__deepcopy__"):
        result = x.__deepcopy__(memo)
        memo.copies[_address(x)] = result
        return result
    elif isinstance(x, list):
        result = []
        memo.copies[_address(x)] = result
        for item in x:
            result.append(_deep(item, memo))
        return result
    elif isinstance(x, dict) and hasattr(x, "_hashes"):
        result = {}
        memo.copies[_address(x)] = result
        for key, value in x.items():
            result[_deep(key, memo)] = _deep(value, memo)
        return result
    elif isinstance(x, set):
        result = set()
        memo.copies[_address(x)] = result
        for item in x:
            result.add(_deep(item, memo))
        return result
    elif isinstance(x, frozenset):
        return frozenset([_deep(item, memo) for item in x])
    elif isinstance(x, vartuple):
        return tuple([_deep(item, memo) for item in x])
    else:
        result = _new_like(x)
        memo.copies[_address(x)] = result
        _map_fields(_deep, x, result, memo)
        return result
