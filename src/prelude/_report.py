"""What an exception says of itself where nobody handles it."""


def report(e):
    """The traceback and the exception, after those that led to it."""
    cause = e.__cause__
    context = e.__context__
    if cause is not None:
        before = report(cause) + "\nThe above exception was the direct cause of the following exception:\n\n"
    elif context is not None and not e.__suppress_context__:
        before = report(context) + "\nDuring handling of the above exception, another exception occurred:\n\n"
    else:
        before = ""
    notes = ""
    if e._notes is not None:
        for note in e._notes:
            notes += note + "\n"
    return before + _rt_trace_text(_address(e)) + last_line(e) + notes


def last_line(e):
    """The exception's class and text."""
    text = str(e)
    name = _class_path(e).removeprefix("__main__.")
    if text == "":
        return name + "\n"
    else:
        return name + ": " + text + "\n"
