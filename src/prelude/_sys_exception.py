"""What `sys` knows of the exception that is being handled."""

import _handled
from exceptions import _frames


def exception():
    return _handled.exception


def exc_info():
    error = _handled.exception
    if error is None:
        return (None, None, None)
    return (type(error), error, _frames())
