"""Where a program starts and ends."""


def start():
    """Runs the program; gives its exit status."""
    status = 0
    try:
        _run_main()
    except SystemExit as e:
        status = _exit_status(e.code)
    except BaseException as e:
        _report(e)
        status = 1
    return _finished(status)


def _exit_status(code):
    if code is None:
        return 0
    elif isinstance(code, int):
        return code & 255
    else:
        _rt_print_error(str(code) + "\n")
        return 1


def _report(e):
    """The traceback and the exception, as CPython ends a program with them, after those that led to it."""
    cause = e.__cause__
    context = e.__context__
    if cause is not None:
        _report(cause)
        _rt_print_error("\nThe above exception was the direct cause of the following exception:\n\n")
    elif context is not None and not e.__suppress_context__:
        _report(context)
        _rt_print_error("\nDuring handling of the above exception, another exception occurred:\n\n")
    _rt_trace_print(_address(e))
    text = str(e)
    name = _class_path(e).removeprefix("__main__.")
    if text == "":
        _rt_print_error(name + "\n")
    else:
        _rt_print_error(name + ": " + text + "\n")
    if e._notes is not None:
        for note in e._notes:
            _rt_print_error(note + "\n")


def _finished(status):
    """Writes what is still buffered; a program whose output cannot be written has failed."""
    if _rt_finish() != 0 and status == 0:
        return 120
    return status
