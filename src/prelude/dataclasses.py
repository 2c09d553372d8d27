"""The dataclasses module; the compiler makes the methods of data classes."""


class FrozenInstanceError(AttributeError):
    pass
