"""What becomes of suspended generators that nothing refers to any more."""

from _report import report


def close_dropped():
    """Closes them, in the order in which they were dropped."""
    try:
        while _rt_any_dropped():
            _close_next_dropped()
    except BaseException:
        # Not even the report of an error found room on the stack.
        pass


def close(generator):
    try:
        generator.close()
    except BaseException as error:
        _rt_print_error("Exception ignored in: " + repr(generator) + "\n" + report(error))
    _rt_dropped_is_closed()
