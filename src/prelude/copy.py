"""The copy module. The static type of a value decides how it is copied."""


class Error(Exception):
    pass


def copy(x):
    if x is None or isinstance(x, (int, float, complex, str, bytes, tuple, frozenset, range)):
        return x
    elif hasattr(x, "__copy__"):
        return x.__copy__()
    else:
        return _copy_object(x)


def deepcopy(x, memo=None):
    if memo is None:
        return _deep(x, _Memo())
    else:
        return _deep(x, memo)


class _Memo:
    """The address of the copy made of each object so far, by the address of the original."""

    def __init__(self):
        self._copies = {}

    def _find(self, x):
        return self._copies.get(_address(x), 0)

    def _keep(self, x, copied):
        self._copies[_address(x)] = _address(copied)


def _deep(x, memo):
    if x is None or isinstance(x, (int, float, complex, str, bytes, range)):
        return x
    elif isinstance(x, tuple) and not isinstance(x, vartuple):
        return _deep_items(memo, *x)
    else:
        known = memo._find(x)
        if known != 0:
            return _object_at(known, x)
        return _deep_object(x, memo)


def _deep_items(memo, *items):
    if len(items) == 0:
        return ()
    else:
        return (_deep(items[0], memo),) + _deep_items(memo, *items[1:])


def _deep_object(x, memo):
    if hasattr(x, "__deepcopy__"):
        result = x.__deepcopy__(memo)
        memo._keep(x, result)
        return result
    elif isinstance(x, list):
        result = []
        memo._keep(x, result)
        for item in x:
            result.append(_deep(item, memo))
        return result
    elif isinstance(x, dict):
        result = {}
        memo._keep(x, result)
        for key, value in x.items():
            result[_deep(key, memo)] = _deep(value, memo)
        return result
    elif isinstance(x, set):
        result = set()
        memo._keep(x, result)
        for item in x:
            result.add(_deep(item, memo))
        return result
    elif isinstance(x, frozenset):
        return frozenset([_deep(item, memo) for item in x])
    elif isinstance(x, vartuple):
        return tuple([_deep(item, memo) for item in x])
    else:
        result = _copy_object(x)
        memo._keep(x, result)
        for name in _field_names(x):
            setattr(result, name, _deep(getattr(x, name), memo))
        return result
