"""The copy module. Which way to copy is decided by the static type."""


class Error(Exception):
    pass


def copy(x):
    if isinstance(x, (int, float, complex, str, bytes, tuple, frozenset, range)) or x is None:
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
    """The copies made so far, by the address of the original: one store for each type."""

    def __init__(self):
        self.addresses = {}

    def find(self, x):
        return self.addresses.get(_address(x), 0)

    def keep(self, x, copied):
        self.addresses[_address(x)] = _address(copied)


def _deep(x, memo):
    if isinstance(x, (int, float, complex, str, bytes, range)) or x is None:
        return x
    elif isinstance(x, vartuple):
        return tuple([_deep(item, memo) for item in x])
    elif isinstance(x, tuple):
        return _deep_tuple(memo, *x)
    elif hasattr(x, "__deepcopy__"):
        return _deep_once(x, memo)
    else:
        return _deep_once(x, memo)
