"""The collections.abc module: names for annotations, and for `isinstance`, which looks at the methods of a type."""


class Awaitable:
    pass


class Callable:
    pass


class Collection:
    pass


class Container:
    pass


class Generator:
    pass


class Hashable:
    pass


class ItemsView:
    pass


class Iterable:
    pass


class Iterator:
    pass


class KeysView:
    pass


class Mapping:
    pass


class MappingView:
    pass


class MutableMapping:
    pass


class MutableSequence:
    pass


class MutableSet:
    pass


class Reversible:
    pass


class Sequence:
    pass


class Set:
    pass


class Sized:
    pass


class ValuesView:
    pass
