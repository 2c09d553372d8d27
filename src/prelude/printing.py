"""`print` and `input`."""


# The streams that the program has put in the places of `sys.stdout` and `sys.stdin`.
_stdout = None
_stdin = None


def print(*args, sep=" ", end="\n", file=None, flush=False):
    if file is not None:
        _print_to(file, args, _or_blank(sep), _or_newline(end), flush)
    elif _stdout is not None:
        _print_to(_stdout, args, _or_blank(sep), _or_newline(end), flush)
    else:
        _print_texts(args, _or_blank(sep))
        _check_shown(_rt_print_end(_or_newline(end)))
        if flush:
            _check_shown(_rt_flush_stdout())


def _check_shown(error):
    """Raises what stopped the output, if anything did."""
    if error == 4:
        raise KeyboardInterrupt()
    elif error == 32:
        raise BrokenPipeError(error, _rt_os_error_text(error))
    elif error != 0:
        raise OSError(error, _rt_os_error_text(error))


def _print_to(file, args, sep, end, flush):
    first = True
    for arg in args:
        if first:
            first = False
        else:
            file.write(sep)
        file.write(str(arg))
    file.write(end)
    if flush:
        file.flush()


def _or_blank(sep):
    if sep is None:
        return " "
    elif isinstance(sep, str):
        return sep
    else:
        return _type_error("sep must be None or a string, not ", sep)


def _or_newline(end):
    if end is None:
        return "\n"
    elif isinstance(end, str):
        return end
    else:
        return _type_error("end must be None or a string, not ", end)


def _print_texts(args, sep):
    first = True
    for arg in args:
        if first:
            first = False
        else:
            _rt_print_str(sep)
        _print_one(arg)


def _print_one(arg):
    if hasattr(arg, "_contents_"):
        _rt_print_str(str(arg))
    elif isinstance(arg, str):
        _rt_print_str(arg)
    elif isinstance(arg, bool):
        _rt_print_str(str(arg))
    elif isinstance(arg, int):
        _rt_print_int(arg)
    elif isinstance(arg, float):
        _rt_print_float(arg)
    else:
        _rt_print_str(str(arg))


def input(prompt=""):
    if _stdout is not None:
        _stdout.write(str(prompt))
        _stdout.flush()
    else:
        _rt_print_str(str(prompt))
        _check_shown(_rt_flush_stdout())
    line = _read_line()
    if line == "":
        raise EOFError("EOF when reading a line")
    return line.removesuffix("\n")


def _read_line():
    if _stdin is not None:
        return _stdin.readline()
    else:
        from io import _check_failure

        line = _rt_file_read_line(0, -1)
        _check_failure(None)
        return line


def _default_repr(name, address):
    return "<" + name + " at 0x" + format(address, "012x") + ">"


def _object_repr(path, address):
    return _default_repr(path + " object", address)


def _class_repr(path):
    return "<class '" + path + "'>"
