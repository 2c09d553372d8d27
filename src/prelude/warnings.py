"""The warnings module. Where in the program a warning arose is not known: what is shown has no file and line, and the
first of several equal texts stands for all places."""

import sys as _sys


class WarningMessage:
    """What `catch_warnings(record=True)` collects."""

    def __init__(self, message):
        self.message = message
        self.source = None
        self.line = None

    @property
    def category(self):
        return type(self.message)

    def __str__(self):
        return f"{{message : {self.message!r}, category : {type(self.message).__name__!r}}}"


class _Filter:
    def __init__(self, action, accepts):
        self.action = action
        self.accepts = accepts


class _State:
    """The filters, newest first, the texts that need no showing again, and the list that collects instead."""

    def __init__(self):
        self.filters = []
        self.shown = set()
        self.record = None

    def action(self, warning):
        for f in self.filters:
            if f.accepts(warning):
                return f.action
        if isinstance(warning, (PendingDeprecationWarning, ImportWarning, ResourceWarning)):
            return "ignore"
        return "default"


_state = _State()


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        _raised(message)
    elif category is None:
        _raised(UserWarning(message))
    else:
        _raised(category(message))


def _raised(warning):
    action = _state.action(warning)
    if action == "error":
        raise warning
    if action == "ignore":
        return
    text = f"{type(warning).__name__}: {warning}\n"
    if action != "always":
        if text in _state.shown:
            return
        _state.shown.add(text)
    if _state.record is not None:
        _state.record.append(WarningMessage(warning))
    else:
        _sys.stderr.write(text)


def _check_action(action):
    if action not in ("error", "ignore", "always", "default", "module", "once"):
        raise AssertionError(f"invalid action: {action!r}")


def _add(action, accepts, append):
    rule = _Filter(action, accepts)
    if append:
        _state.filters.append(rule)
    else:
        _state.filters.insert(0, rule)
    _state.shown.clear()


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check_action(action)
    _add(action, lambda warning: isinstance(warning, category), append)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _check_action(action)
    if message == "":
        _add(action, lambda warning: isinstance(warning, category), append)
    else:
        import re

        pattern = re.compile(message, re.I)
        _add(
            action,
            lambda warning: isinstance(warning, category) and pattern.match(str(warning)) is not None,
            append,
        )


def resetwarnings():
    _state.filters.clear()
    _add("default", lambda warning: True, True)


def formatwarning(message, category, filename, lineno, line=None):
    return f"{filename}:{lineno}: {category.__name__}: {message}\n" + ("" if line is None else f"  {line.strip()}\n")


class catch_warnings:
    def __init__(self, *, record=False, action=None, category=Warning):
        self._wants_record = record
        self._action = action
        self._category = category

    def __enter__(self):
        self._filters = _state.filters.copy()
        self._shown = _state.shown.copy()
        self._record = _state.record
        if self._action is not None:
            simplefilter(self._action, self._category)
        if self._wants_record:
            _state.record = []
        return _state.record

    def __exit__(self, kind, value, trace):
        _state.filters = self._filters
        _state.shown = self._shown
        _state.record = self._record
