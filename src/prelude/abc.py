"""The abc module. The compiler itself checks that no class with abstract methods is instantiated."""


class ABC:
    pass


class ABCMeta:
    pass


def abstractmethod(function):
    return function
