"""The types module. The names of kinds of functions are for `isinstance`; the compiler knows which values they fit."""


class FunctionType:
    pass


class LambdaType:
    pass


class MethodType:
    pass


class BuiltinFunctionType:
    pass


class BuiltinMethodType:
    pass


class GeneratorType:
    pass


class ModuleType:
    pass


class NoneType:
    pass


class CodeType:
    """What `function.__code__` tells of a function's parameters and variables."""

    def __init__(self, name, qualname, argcount, posonlyargcount, kwonlyargcount, varnames):
        self.co_name = name
        self.co_qualname = qualname
        self.co_argcount = argcount
        self.co_posonlyargcount = posonlyargcount
        self.co_kwonlyargcount = kwonlyargcount
        self.co_varnames = varnames
        self.co_nlocals = len(varnames)


def _code(name, qualname, argcount, posonlyargcount, kwonlyargcount, varnames):
    return CodeType(name, qualname, argcount, posonlyargcount, kwonlyargcount, varnames)


class SimpleNamespace:
    """Its attributes are the fields that the compiler makes of a call's keywords, and those that are set later."""

    def __repr__(self):
        parts = []
        _each_field(_show_field, self, parts)
        return "namespace(" + ", ".join(parts) + ")"

    def __eq__(self, other):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return self._attribute_dict() == other._attribute_dict()

    def _attribute_dict(self):
        members = {}
        _each_field(_keep_field, self, members)
        return members


def _show_field(name, value, parts):
    parts.append(f"{name}={value!r}")


def _keep_field(name, value, members):
    members[name] = value


class mappingproxy:
    """A view of a mapping that changes nothing."""

    def __init__(self, mapping):
        if not hasattr(mapping, "keys"):
            return _type_error("mappingproxy() argument must be a mapping, not ", mapping)
        self._mapping = mapping

    def __getitem__(self, key):
        return self._mapping[key]

    def __len__(self):
        return len(self._mapping)

    def __iter__(self):
        return iter(self._mapping)

    def __reversed__(self):
        return reversed(self._mapping)

    def __contains__(self, key):
        return key in self._mapping

    def get(self, key, default=None):
        return self._mapping.get(key, default)

    def keys(self):
        return self._mapping.keys()

    def values(self):
        return self._mapping.values()

    def items(self):
        return self._mapping.items()

    def copy(self):
        return self._mapping.copy()

    def __eq__(self, other):
        if isinstance(other, mappingproxy):
            return self._mapping == other._mapping
        else:
            return self._mapping == other

    def __or__(self, other):
        if isinstance(other, mappingproxy):
            return self._mapping | other._mapping
        else:
            return self._mapping | other

    def __ror__(self, other):
        return other | self._mapping

    def __hash__(self):
        return _type_error("unhashable type: 'mappingproxy'")

    def __repr__(self):
        return f"mappingproxy({self._mapping!r})"

    def __str__(self):
        return str(self._mapping)


MappingProxyType = mappingproxy
