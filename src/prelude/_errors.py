"""What checked machine operations raise."""


def chain(new, old):
    """An exception raised while another one is handled leads to that one."""
    if old is None:
        return
    at = new
    while at is not old:
        earlier = at.__context__
        if earlier is None:
            at.__context__ = old
            return
        at = earlier


def overflow():
    raise OverflowError("integer overflow")


def int_div_zero():
    raise ZeroDivisionError("integer division or modulo by zero")


def int_mod_zero():
    raise ZeroDivisionError("integer modulo by zero")


def float_div_zero():
    raise ZeroDivisionError("float division by zero")


def memory():
    raise MemoryError()


def recursion():
    raise RecursionError("maximum recursion depth exceeded")


def unreachable():
    raise SystemError("pyllvm took this place to be out of reach; please report it together with the program")


def unbound_local(name):
    raise UnboundLocalError("cannot access local variable '" + name + "' where it is not associated with a value")


def unbound_name(name):
    raise NameError("name '" + name + "' is not defined")
