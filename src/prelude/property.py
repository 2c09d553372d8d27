"""Properties as values: what `property(…)` gives where it makes no method of a class body, and what `Class.name` is."""


class property:
    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        if doc is None and fget is not None:
            self.__doc__ = fget.__doc__
        else:
            self.__doc__ = doc
        self._name = ""

    def __set_name__(self, owner, name):
        self._name = name

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        if self.fget is None:
            raise AttributeError(self._lacks(obj, "getter"))
        return self.fget(obj)

    def __set__(self, obj, value):
        if self.fset is None:
            raise AttributeError(self._lacks(obj, "setter"))
        self.fset(obj, value)

    def __delete__(self, obj):
        if self.fdel is None:
            raise AttributeError(self._lacks(obj, "deleter"))
        self.fdel(obj)

    def _lacks(self, obj, part):
        name = f" '{self._name}'" if self._name else ""
        return f"property{name} of '{type(obj).__qualname__}' object has no {part}"

    def getter(self, fget):
        return property(fget, self.fset, self.fdel, self.__doc__)

    def setter(self, fset):
        return property(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return property(self.fget, self.fset, fdel, self.__doc__)


def _of_methods(fget, fset, fdel):
    return property(fget, fset, fdel)
