"""What checked machine operations raise."""


def chain(new, old):
    """An exception raised while another one is handled leads to that one. They never lead back in a circle."""
    if old is None or new is old:
        return
    at = old
    while at.__context__ is not None:
        if at.__context__ is new:
            at.__context__ = None
        else:
            at = at.__context__
    at = new
    while at.__context__ is not None:
        at = at.__context__
        if at is old:
            return
    at.__context__ = old


def leave_generator(exception):
    if isinstance(exception, StopIteration):
        error = RuntimeError("generator raised StopIteration")
        error.__context__ = exception
        raise error from exception


def _undefined_name(name):
    raise NameError("name '" + name + "' is not defined")


def type_error(text):
    raise TypeError(text)


def not_ordered(symbol, a, b):
    raise TypeError("'" + symbol + "' not supported between instances of '" + _class_name(a) + "' and '" + _class_name(b) + "'")


def unsupported_operands(symbol, a, b):
    raise TypeError("unsupported operand type(s) for " + symbol + ": '" + _class_name(a) + "' and '" + _class_name(b) + "'")


def text_naming(before, value, after):
    return before + _class_name(value) + after


def attribute_error(text):
    raise AttributeError(text)


def no_attribute(class_name, name):
    raise AttributeError("'" + class_name + "' object has no attribute '" + name + "'")


def no_key(name):
    raise KeyError(name)


def no_class_attribute(class_name, name):
    raise AttributeError("type object '" + class_name + "' has no attribute '" + name + "'")


def overflow():
    _rt_int_overflow()
    raise OverflowError("integer overflow")


def int_div_zero():
    raise ZeroDivisionError("integer division or modulo by zero")


def int_mod_zero():
    raise ZeroDivisionError("integer modulo by zero")


def float_div_zero():
    raise ZeroDivisionError("float division by zero")


# Made beforehand: there may be no memory for it later.
_memory_error: MemoryError


def prepare():
    """Makes what could not be made any more when it is needed."""
    global _memory_error
    _memory_error = MemoryError()


def memory():
    _memory_error.__init__()
    raise _memory_error


def recursion():
    if _rt_interrupted():
        raise KeyboardInterrupt()
    raise RecursionError("maximum recursion depth exceeded")


def running():
    raise ValueError("generator already executing")


def unreachable():
    raise SystemError("pyllvm took this place to be out of reach; please report it together with the program")


def unbound_local(name):
    raise UnboundLocalError("cannot access local variable '" + name + "' where it is not associated with a value")


def unbound_name(name):
    raise NameError("name '" + name + "' is not defined")
