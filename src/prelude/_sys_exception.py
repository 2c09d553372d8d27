"""What `sys` knows of the exception that is being handled."""

import _handled


class traceback:
    """Stands for the frames of an exception, which are no objects."""


_TRACEBACK = traceback()


def exception():
    return _handled.exception


def exc_info():
    error = _handled.exception
    if error is None:
        return (None, None, None)
    return (type(error), error, _TRACEBACK)
