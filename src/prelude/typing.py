"""The typing module: the names that mean something at run time; the compiler reads the others in annotations."""


from collections_abc import (
    Callable, Collection, Container, Generator, Hashable, ItemsView, Iterable, Iterator, KeysView, Mapping, MutableMapping,
    MutableSequence, MutableSet, Reversible, Sequence, Sized, ValuesView,
)


class Generic:
    pass


class Protocol:
    pass


class AbstractSet:
    pass


class Annotated:
    pass


class Any:
    pass


class AnyStr:
    pass


class ChainMap:
    pass


class ClassVar:
    pass


class Concatenate:
    pass


class Counter:
    pass


class DefaultDict:
    pass


class Deque:
    pass


class Dict:
    pass


class Final:
    pass


class FrozenSet:
    pass


class IO:
    pass


class List:
    pass


class Literal:
    pass


class LiteralString:
    pass


class Match:
    pass


class Never:
    pass


class NoReturn:
    pass


class NotRequired:
    pass


class Optional:
    pass


class OrderedDict:
    pass


class Pattern:
    pass


class Required:
    pass


class Self:
    pass


class Set:
    pass


class SupportsAbs:
    pass


class SupportsFloat:
    pass


class SupportsInt:
    pass


class Text:
    pass


class TextIO:
    pass


class Tuple:
    pass


class Type:
    pass


class TypeAlias:
    pass


class TypeGuard:
    pass


class TypedDict:
    """What a class derived from it makes is a plain dict; called itself it gives the class `dict`."""

    def __new__(cls, *args, **named):
        if cls is TypedDict:
            return dict
        else:
            return dict(*args, **named)


class Union:
    pass


class Unpack:
    pass


class NamedTuple:
    """The base of named tuple classes; the compiler makes their methods."""


def cast(kind, value):
    return value


def NewType(name, tp):
    return lambda value: value


def assert_never(arg, /):
    text = repr(arg)
    if len(text) > 100:
        text = text[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {text}")


def assert_type(val, typ, /):
    return val


def TypeVar(name, *constraints, **options):
    return None


def ParamSpec(name):
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
