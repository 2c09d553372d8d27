"""The collector of reference cycles."""


def collect(generation=2):
    return _rt_gc_collect()


def enable():
    _rt_gc_enable(True)


def disable():
    _rt_gc_enable(False)


def isenabled():
    return _rt_gc_is_enabled()
