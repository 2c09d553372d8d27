"""What the innermost handler of the program is handling. Where a program uses this module, the compiler keeps it up."""

exception = None


def innermost(exception, before):
    """What is handled behind a `try` whose exception this is, if it had one."""
    return before if exception is None else exception
