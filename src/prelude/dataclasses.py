"""The dataclasses module; the compiler makes the methods of data classes."""


class FrozenInstanceError(AttributeError):
    pass


def dataclass(cls=None, **options):
    return cls


def field(*, default=None, default_factory=None, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=False):
    """Describes a field of a data class; never called at run time."""
    return default
