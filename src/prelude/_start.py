"""Where a program starts and ends."""

from _errors import prepare
from _report import report


def start():
    """Runs the program; gives its exit status."""
    status = 0
    prepare()
    try:
        _run_main()
    except SystemExit as e:
        status = _exit_status(e.code)
    except KeyboardInterrupt as e:
        _rt_print_error(report(_upcast(e, BaseException)))
        # The status of a process that the signal ends: 256 and its number.
        status = 258 if type(e) is KeyboardInterrupt else 1
    except BaseException as e:
        _rt_print_error(report(e))
        status = 1
    _run_at_exit()
    return _finished(status)


def _exit_status(code):
    if code is None:
        return 0
    elif isinstance(code, int):
        return code & 255
    else:
        _rt_print_error(str(code) + "\n")
        return 1


def _finished(status):
    """Writes what is still buffered; a program whose output cannot be written has failed."""
    error = _rt_finish()
    if error == 0:
        return status
    name = "BrokenPipeError" if error == 32 else "OSError"
    stream = "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\n"
    _rt_print_error(stream + name + ": [Errno " + str(error) + "] " + _rt_os_error_text(error) + "\n")
    return 120
