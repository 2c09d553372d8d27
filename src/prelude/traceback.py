"""The traceback module: exceptions as text."""

import _handled
import sys as _sys
from _report import last_line as _last_line
from _report import report as _report


def _text(exception):
    if exception is None:
        return "NoneType: None\n"
    else:
        return _report(exception)


def _given(exc, value):
    """Both calls are usual: with the exception alone, and with its class before it."""
    if value is None:
        return exc
    else:
        return value


def format_exc(limit=None, chain=True):
    return _text(_handled.exception)


def print_exc(limit=None, file=None, chain=True):
    _write(_text(_handled.exception), file)


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    """A text for each frame and one for each of the other lines."""
    texts = []
    for line in _text(_given(exc, value)).splitlines(True):
        if line.startswith("    "):
            texts[-1] += line
        else:
            texts.append(line)
    return texts


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    _write(_text(_given(exc, value)), file)


def format_exception_only(exc, /, value=None):
    exception = _given(exc, value)
    texts = [_last_line(exception)]
    if exception is not None and exception._notes is not None:
        for note in exception._notes:
            texts.extend([line + "\n" for line in note.split("\n")])
    return texts


def _write(text, file):
    if file is None:
        _sys.stderr.write(text)
    else:
        file.write(text)
