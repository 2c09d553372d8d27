import traceback


class Problem(Exception):
    pass


try:
    error = ValueError("wrong")
    error.add_note("in line 3")
    error.add_note("of two\nlines")
    raise error
except ValueError as caught:
    print(caught, caught.__notes__, hasattr(caught, "add_note"))
    print(traceback.format_exception_only(caught), traceback.format_exception_only(KeyError("plain")))

try:
    raise Problem
except Problem as caught:
    try:
        caught.__notes__
    except AttributeError as missing:
        print(missing)

try:
    open("there is no such file")
except IOError as caught:
    print(type(caught).__name__, isinstance(caught, EnvironmentError), IOError is OSError, IOError.__name__)

try:
    raise KeyError("key")
except KeyError as caught:
    caught.add_note("while looking")
    raise
