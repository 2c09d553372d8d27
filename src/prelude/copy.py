"""The copy module. The static type of a value decides how it is copied."""

from tuple import vartuple


class Error(Exception):
    pass


def copy(x):
    return _by_type(_shallow, x)


def _shallow(x):
    if x is None or isinstance(x, (int, float, complex, str, bytes, tuple, frozenset, range)):
        return x
    elif hasattr(x, "__copy__"):
        return x.__copy__()
    elif isinstance(x, bytearray):
        return bytearray(x)
    elif _has_fields(x):
        result = _new_like(x)
        _map_fields(_same, x, result)
        return result
    else:
        return x


def _same(value):
    return value


def deepcopy(x, memo=None):
    if memo is None:
        return _by_type(_deep, x, _Memo())
    else:
        return _by_type(_deep, x, memo)


class _Kept:
    """What any object counts as while only its address matters."""


class _Memo:
    """The copy made of each object so far, by the address of the original. Both are kept alive."""

    def __init__(self):
        self.like = _Kept()
        self.copies = {}
        self.originals = []

    def note(self, original, copied):
        self.originals.append(_held_as(original, self.like))
        self.copies[_address(original)] = _held_as(copied, self.like)

    def __setitem__(self, address, copied):
        """`memo[id(self)] = result` in a `__deepcopy__` of the user's."""
        self.copies[address] = _held_as(copied, self.like)

    def __contains__(self, address):
        return address in self.copies


def _deep(x, memo):
    if x is None or isinstance(x, (int, float, complex, str, bytes, range)):
        return x
    elif isinstance(x, tuple) and not isinstance(x, vartuple) and not _is_named_tuple(x):
        return _deep_items(memo, *x)
    elif _has_fields(x):
        known = memo.copies.get(_address(x))
        if known is not None:
            return _of_type(known, x)
        return _deep_object(x, memo)
    else:
        return x


def _deep_items(memo, *items):
    if len(items) == 0:
        return ()
    else:
        return (_by_type(_deep, items[0], memo),) + _deep_items(memo, *items[1:])


def _deep_object(x, memo):
    """A copy of an object met for the first time; it is remembered before its parts are copied, as they may lead back."""
    if hasattr(x, "__deepcopy__"):
        result = x.__deepcopy__(memo)
        memo.note(x, result)
        return result
    elif isinstance(x, bytearray):
        result = bytearray(x)
        memo.note(x, result)
        return result
    elif isinstance(x, list):
        result = []
        memo.note(x, result)
        for item in x:
            result.append(_by_type(_deep, item, memo))
        return result
    elif isinstance(x, dict) and hasattr(x, "_hashes"):
        result = {}
        memo.note(x, result)
        for key, value in x.items():
            result[_by_type(_deep, key, memo)] = _by_type(_deep, value, memo)
        return result
    elif isinstance(x, set):
        result = set()
        memo.note(x, result)
        for item in x:
            result.add(_by_type(_deep, item, memo))
        return result
    elif isinstance(x, frozenset):
        return frozenset([_by_type(_deep, item, memo) for item in x])
    elif isinstance(x, vartuple):
        return tuple([_by_type(_deep, item, memo) for item in x])
    else:
        result = _new_like(x)
        memo.note(x, result)
        _map_fields(_deep, x, result, memo)
        return result
