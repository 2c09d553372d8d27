"""The atexit module: functions that run when the program ends, the last registered one first."""

from _report import report as _report


class _Registered:
    def __init__(self, function, call):
        self.function = function
        self.call = call


_registered = []


def register(func, /, *args, **kwargs):
    if not callable(func):
        return _type_error("the first argument must be callable")
    _registered.append(_Registered(func, lambda: _done(func(*args, **kwargs))))
    return func


def _done(result):
    pass


def unregister(func, /):
    global _registered
    _registered = [known for known in _registered if known.function != func]


def _clear():
    _registered.clear()


def _ncallbacks():
    return len(_registered)


def _run_exitfuncs():
    global _registered
    # What they register in turn does not run.
    functions = _registered[::-1]
    for known in functions:
        if known not in _registered:
            continue
        try:
            known.call()
        except BaseException as e:
            _rt_flush_stdout()
            _rt_print_error(f"Exception ignored in atexit callback: {known.function!r}\n{_report(e)}")
    _registered.clear()
