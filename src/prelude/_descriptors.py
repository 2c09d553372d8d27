"""What stands for class methods, static methods and properties in the namespace of a class."""


class classmethod:
    def __init__(self, func):
        self.__func__ = func

    def __repr__(self):
        return f"<classmethod({self.__func__!r})>"


class staticmethod:
    def __init__(self, func):
        self.__func__ = func

    def __call__(self, *args, **named):
        return self.__func__(*args, **named)

    def __repr__(self):
        return f"<staticmethod({self.__func__!r})>"


class property:
    def __init__(self, fget, fset, fdel):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel

    def __repr__(self):
        return f"<property object at {hex(id(self))}>"


def _class_method(func):
    return classmethod(func)


def _static_method(func):
    return staticmethod(func)


def _property(fget, fset, fdel):
    return property(fget, fset, fdel)
