"""The dataclasses module; the compiler makes the methods of data classes."""


class FrozenInstanceError(AttributeError):
    pass


class InitVar:
    """Marks a parameter of `__init__` that is only passed on to `__post_init__`."""


class KW_ONLY:
    """Marks the fields behind it as keyword-only."""


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class Field:
    """What `fields` tells about a field; the compiler sets what the class gives."""

    def __init__(self, name, hash, init, repr, compare, kw_only):
        self.name = name
        self.hash = hash
        self.init = init
        self.repr = repr
        self.compare = compare
        self.kw_only = kw_only
        self.default = MISSING
        self.default_factory = MISSING

    def _set_default(self, default):
        self.default = default

    def _set_factory(self, factory):
        self.default_factory = factory

    def _set_type(self, type):
        self.type = type


def _new_field(name, hash, init, repr, compare, kw_only):
    return Field(name, hash, init, repr, compare, kw_only)


def _refuse_default(default, name):
    raise ValueError(f"mutable default {type(default)} for field {name} is not allowed: use default_factory")


def dataclass(cls=None, **options):
    return cls


def field(*, default=None, default_factory=None, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=False):
    """Describes a field of a data class; never called at run time."""
    return default


replace = _data_replace
fields = _data_fields


def is_dataclass(obj):
    return hasattr(obj, "__dataclass_fields__")


def asdict(obj, *, dict_factory=None):
    if hasattr(obj, "__dataclass_fields__"):
        return _as_dict(obj, dict_factory)
    else:
        raise TypeError("asdict() should be called on dataclass instances")


def astuple(obj, *, tuple_factory=None):
    if hasattr(obj, "__dataclass_fields__"):
        return _as_tuple(obj, tuple_factory)
    else:
        raise TypeError("astuple() should be called on dataclass instances")


def _as_dict(obj, factory):
    if factory is None:
        return _data_dict(obj)
    else:
        return factory([(name, value) for name, value in _data_items("_dict_value", obj, factory)])


def _as_tuple(obj, factory):
    if factory is None:
        return _data_tuple(obj)
    else:
        return factory([value for _, value in _data_items("_tuple_value", obj, factory)])


def _dict_value(value, factory=None):
    """A value inside what `asdict` gives."""
    if hasattr(value, "__dataclass_fields__"):
        return _as_dict(value, factory)
    elif isinstance(value, list):
        return [_dict_value(item, factory) for item in value]
    elif isinstance(value, tuple):
        return tuple([_dict_value(item, factory) for item in value])
    elif isinstance(value, dict):
        return {_dict_value(key, factory): _dict_value(item, factory) for key, item in value.items()}
    else:
        return value


def _tuple_value(value, factory=None):
    """A value inside what `astuple` gives."""
    if hasattr(value, "__dataclass_fields__"):
        return _as_tuple(value, factory)
    elif isinstance(value, list):
        return [_tuple_value(item, factory) for item in value]
    elif isinstance(value, tuple):
        return tuple([_tuple_value(item, factory) for item in value])
    elif isinstance(value, dict):
        return {_tuple_value(key, factory): _tuple_value(item, factory) for key, item in value.items()}
    else:
        return value


# The methods that `dataclass` makes


def _eq(a, b):
    return _data_method("__eq__", a, b)


def _lt(a, b):
    return _data_method("__lt__", a, b)


def _le(a, b):
    return _data_method("__le__", a, b)


def _gt(a, b):
    return _data_method("__gt__", a, b)


def _ge(a, b):
    return _data_method("__ge__", a, b)


def _hash(a):
    return _data_method("__hash__", a)


def _repr(a):
    if _may_hold_itself(a):
        from _recursive import _begin, _end

        if not _begin(a):
            return "..."
        try:
            return _data_method("__repr__", a)
        finally:
            _end()
    return _data_method("__repr__", a)
