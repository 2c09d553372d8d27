"""The typing module: the names that mean something at run time; the compiler reads the others in annotations."""


class Generic:
    pass


class Protocol:
    pass


class NamedTuple:
    """The base of named tuple classes; the compiler makes their methods."""


def cast(kind, value):
    return value


def NewType(name, kind):
    return lambda value: value


def TypeVar(name, *constraints, **options):
    return None


def overload(function):
    return function


def final(thing):
    return thing


def override(function):
    return function


def no_type_check(thing):
    return thing


def runtime_checkable(thing):
    return thing


TYPE_CHECKING = False
