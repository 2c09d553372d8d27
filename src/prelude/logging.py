"""The logging module. A record holds its message ready-made; where in the program a call stands is not known."""

import _handled
import sys as _sys
import time as _time
from _report import report as _report
from io import open as _open
from os_path import abspath as _abspath

CRITICAL = 50
FATAL = CRITICAL
ERROR = 40
WARNING = 30
WARN = WARNING
INFO = 20
DEBUG = 10
NOTSET = 0
BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
raiseExceptions = True

_level_names = {50: "CRITICAL", 40: "ERROR", 30: "WARNING", 20: "INFO", 10: "DEBUG", 0: "NOTSET"}
_levels = {
    "CRITICAL": 50,
    "FATAL": 50,
    "ERROR": 40,
    "WARN": 30,
    "WARNING": 30,
    "INFO": 20,
    "DEBUG": 10,
    "NOTSET": 0,
}
_start_ns = _time.time_ns()


def getLevelName(level):
    if isinstance(level, str):
        if level in _levels:
            return _levels[level]
        return "Level " + level
    else:
        if level in _level_names:
            return _level_names[level]
        return f"Level {level}"


def getLevelNamesMapping():
    return _levels.copy()


def addLevelName(level, levelName):
    _level_names[level] = levelName
    _levels[levelName] = level


def _level_number(level):
    if isinstance(level, str):
        if level not in _levels:
            raise ValueError(f"Unknown level: {level!r}")
        return _levels[level]
    elif isinstance(level, int):
        return int(level)
    else:
        return _type_error("Level not an integer or a valid string: ", level)


def _level_name(level):
    if level in _level_names:
        return _level_names[level]
    return f"Level {level}"


# Records


class LogRecord:
    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None):
        now = _time.time_ns()
        self.name = name
        self.levelno = level
        self.levelname = _level_name(level)
        self.msg = str(msg)
        self.message = self.msg if args is None else _message(msg, args)
        self.created = now / 1e9
        self.msecs = float(now % 1000000000 // 1000000)
        self.relativeCreated = (now - _start_ns) / 1e6
        self.exc_text = _exception_text(exc_info)
        self._template = self.msg
        self._has_args = args is not None and len(args) > 0
        self._extra = {}

    def getMessage(self):
        """The message with its arguments. Those are not kept: what the program puts around the message stays as it is."""
        if self.msg == self._template:
            return self.message
        text = str(self.msg)
        if not self._has_args:
            return text
        before, found, behind = text.partition(self._template)
        if found == "" or "%" in before or "%" in behind:
            raise NotImplementedError("the arguments of a log call are not there for another message: use record.getMessage()")
        return before + self.message + behind

    def _set_other(self, name, value):
        """An attribute that the program gives to the record."""
        self._extra[name] = value

    def __getattr__(self, name):
        if name in self._extra:
            return self._extra[name]
        raise AttributeError(f"'LogRecord' object has no attribute {name!r}")

    @property
    def args(self):
        return _not_kept()

    @args.setter
    def args(self, value):
        if value is not None and len(value) > 0:
            raise NotImplementedError("other arguments for a log record: set its msg to the whole message")
        self._has_args = False

    @property
    def exc_info(self):
        return _not_kept("help: exc_text is the text of the traceback")

    @property
    def filename(self):
        return _not_kept()

    @property
    def funcName(self):
        return _not_kept()

    @property
    def lineno(self):
        return _not_kept()

    @property
    def module(self):
        return _not_kept()

    @property
    def pathname(self):
        return _not_kept()

    @property
    def stack_info(self):
        return _not_kept()

    @property
    def process(self):
        return _rt_os_process_id()

    @property
    def processName(self):
        return "MainProcess"

    @property
    def threadName(self):
        return "MainThread"

    def __repr__(self):
        return f'<LogRecord: {self.name}, {self.levelno}, "{self.msg}">'

    def _value(self, key):
        """What a format calls `key`."""
        if key == "name":
            return self.name
        if key == "levelname":
            return self.levelname
        if key == "message":
            return self.getMessage()
        if key == "msg":
            return self.msg
        if key == "processName":
            return "MainProcess"
        if key == "threadName":
            return "MainThread"
        if key in self._extra:
            return self._extra[key]
        if key in ("filename", "funcName", "lineno", "module", "pathname", "stack_info", "taskName"):
            raise NotImplementedError(f"a compiled program does not know the {key} of a log call")
        raise ValueError(f"Formatting field not found in record: {key!r}")


def _not_kept(*help):
    return _type_error("a log record does not hold where the call stands, nor its arguments", *help)


def _message(msg, args):
    text = str(msg)
    if len(args) == 0:
        return text
    elif len(args) == 1 and isinstance(args[0], dict):
        return text % args[0]
    else:
        return text % args


class _Fields:
    """The fields of a record as a mapping, for the three styles of formats."""

    def __init__(self, record, asctime):
        self._record = record
        self._asctime = asctime

    def __getitem__(self, key):
        if key == "asctime":
            return self._asctime
        elif key == "levelno":
            return self._record.levelno
        elif key == "process":
            return _rt_os_process_id()
        elif key == "created":
            return self._record.created
        elif key == "msecs":
            return self._record.msecs
        elif key == "relativeCreated":
            return self._record.relativeCreated
        else:
            return self._record._value(key)


# Formatters


class Formatter:
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True):
        if style != "%" and style != "{" and style != "$":
            raise ValueError("Style must be one of: %,{,$")
        if fmt is not None:
            self._fmt = fmt
        elif style == "{":
            self._fmt = "{message}"
        elif style == "$":
            self._fmt = "${message}"
        else:
            self._fmt = "%(message)s"
        self._in_braces = style != "%"
        if style == "$":
            self._fmt = _braces(self._fmt)
        self.datefmt = datefmt

    @staticmethod
    def converter(seconds):
        return _time.localtime(seconds)

    def usesTime(self):
        return ("{asctime" if self._in_braces else "%(asctime)") in self._fmt

    def formatTime(self, record, datefmt=None):
        moment = self.converter(record.created)
        if datefmt is not None:
            return _time.strftime(datefmt, moment)
        text = _time.strftime(self.default_time_format, moment)
        return f"{text},{int(record.msecs):03d}"

    def formatException(self, ei):
        return _report(ei).removesuffix("\n")

    def formatMessage(self, record):
        asctime = self.formatTime(record, self.datefmt) if self.usesTime() else ""
        fields = _Fields(record, asctime)
        if self._in_braces:
            return self._fmt.format_map(fields)
        else:
            return _percent_fields(self._fmt, fields)

    def format(self, record):
        text = self.formatMessage(record)
        if record.exc_text != "":
            if not text.endswith("\n"):
                text += "\n"
            text += record.exc_text
        return text


def _braces(template):
    """`${name}` as `{name}`."""
    pieces = []
    position = 0
    while position < len(template):
        c = template[position]
        position += 1
        if c == "{" or c == "}":
            pieces.append(c + c)
        elif c != "$":
            pieces.append(c)
        elif template.startswith("$", position):
            pieces.append("$")
            position += 1
        else:
            braced = template.startswith("{", position)
            start = position + braced
            end = start
            while end < len(template) and (template[end].isalnum() or template[end] == "_"):
                end += 1
            pieces.append("{" + template[start:end] + "}")
            position = end + braced
    return "".join(pieces)


def _percent_fields(template, fields):
    """`template % fields`, a piece for each conversion."""
    pieces = []
    position = 0
    while True:
        start = template.find("%", position)
        if start < 0:
            pieces.append(template[position:])
            return "".join(pieces)
        pieces.append(template[position:start])
        if template.startswith("%%", start):
            pieces.append("%")
            position = start + 2
            continue
        close = template.find(")", start)
        if not template.startswith("%(", start) or close < 0:
            raise ValueError("incomplete format key")
        end = close + 1
        while end < len(template) and template[end] in "#0-+ .123456789":
            end += 1
        conversion = "%" + template[close + 1 : end + 1]
        pieces.append(conversion % (fields[template[start + 2 : close]],))
        position = end + 1


# Filters


class Filter:
    def __init__(self, name=""):
        self.name = name

    def filter(self, record):
        return self.name == "" or record.name == self.name or record.name.startswith(self.name + ".")


class Filterer:
    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        self.filters.append(filter)

    def removeFilter(self, filter):
        self.filters = [f for f in self.filters if f is not filter]

    def filter(self, record):
        for f in self.filters:
            if hasattr(f, "filter"):
                passes = f.filter(record)
            else:
                passes = f(record)
            if not passes:
                return False
        return True


# Handlers


class Handler(Filterer):
    def __init__(self, level=NOTSET):
        self.filters = []
        self.level = _level_number(level)
        self.formatter = None
        self.name = None

    def get_name(self):
        return self.name

    def set_name(self, name):
        self.name = name

    def setLevel(self, level):
        self.level = _level_number(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        if self.formatter is None:
            return Formatter().format(record)
        else:
            return self.formatter.format(record)

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        passes = self.filter(record)
        if passes:
            self.emit(record)
        return passes

    def handleError(self, record):
        """Tells of the exception that is handled now. What is not supported is raised: it must not go unseen."""
        error = _handled.exception
        if isinstance(error, NotImplementedError):
            raise error
        if raiseExceptions and error is not None:
            _sys.stderr.write("--- Logging error ---\n" + _report(error))

    def __repr__(self):
        return f"<{_class_name(self)} ({_level_name(self.level)})>"

    def flush(self):
        pass

    def close(self):
        pass

    def acquire(self):
        pass

    def release(self):
        pass


class StreamHandler(Handler):
    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        if stream is None:
            self.stream = _sys.stderr
        else:
            self.stream = stream

    def setStream(self, stream):
        old = self.stream
        self.stream = stream
        return old

    def flush(self):
        self.stream.flush()

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def __repr__(self):
        name = ""
        if hasattr(self.stream, "name"):
            name = f"{self.stream.name} "
        return f"<{_class_name(self)} {name}({_level_name(self.level)})>"


class FileHandler(Handler):
    terminator = "\n"

    def __init__(self, filename, mode="a", encoding=None, delay=False):
        super().__init__()
        self.baseFilename = _abspath(filename)
        self.stream = _open(filename, mode, encoding=encoding)

    def flush(self):
        self.stream.flush()

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def close(self):
        self.stream.close()

    def __repr__(self):
        return f"<{_class_name(self)} {self.baseFilename} ({_level_name(self.level)})>"


class NullHandler(Handler):
    def handle(self, record):
        return True

    def emit(self, record):
        pass


# Loggers


class Logger(Filterer):
    def __init__(self, name, level=NOTSET):
        self.name = name
        self.level = _level_number(level)
        self.filters = []
        self.handlers = []
        self.propagate = True
        self.disabled = False

    def __repr__(self):
        kind = "RootLogger" if self.name == "root" else "Logger"
        return f"<{kind} {self.name} ({_level_name(self.getEffectiveLevel())})>"

    @property
    def parent(self):
        """The nearest logger above it; the root has none."""
        if self is root:
            return None
        name = self.name
        while "." in name:
            name = name.rpartition(".")[0]
            if name in _loggers:
                return _loggers[name]
        return root

    def getChild(self, suffix):
        return getLogger(suffix if self is root else self.name + "." + suffix)

    def setLevel(self, level):
        self.level = _level_number(level)

    def getEffectiveLevel(self):
        logger = self
        while True:
            if logger.level != NOTSET:
                return logger.level
            above = logger.parent
            if above is None:
                return NOTSET
            logger = above

    def isEnabledFor(self, level):
        return not self.disabled and level > _disabled_up_to and level >= self.getEffectiveLevel()

    def addHandler(self, hdlr):
        if not any(h is hdlr for h in self.handlers):
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        self.handlers = [h for h in self.handlers if h is not hdlr]

    def hasHandlers(self):
        logger = self
        while True:
            if logger.handlers:
                return True
            above = logger.parent
            if not logger.propagate or above is None:
                return False
            logger = above

    def debug(self, msg, *args, exc_info=None, extra=None):
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, exc_info, extra)

    def info(self, msg, *args, exc_info=None, extra=None):
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, exc_info, extra)

    def warning(self, msg, *args, exc_info=None, extra=None):
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, exc_info, extra)

    def warn(self, msg, *args, exc_info=None, extra=None):
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, exc_info, extra)

    def error(self, msg, *args, exc_info=None, extra=None):
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, exc_info, extra)

    def exception(self, msg, *args, exc_info=True, extra=None):
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, exc_info, extra)

    def critical(self, msg, *args, exc_info=None, extra=None):
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, exc_info, extra)

    def fatal(self, msg, *args, exc_info=None, extra=None):
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, exc_info, extra)

    def log(self, level, msg, *args, exc_info=None, extra=None):
        if self.isEnabledFor(level):
            self._log(level, msg, args, exc_info, extra)

    def _log(self, level, msg, args, exc_info, extra):
        fields = {}
        if extra is not None:
            fields.update(extra)
        try:
            message = _message(msg, args)
        except (KeyError, TypeError, ValueError) as error:
            _sys.stderr.write("--- Logging error ---\n" + _report(error))
            return
        record = LogRecord(self.name, level, "", 0, message, None, None)
        record.msg = record._template = str(msg)
        record._has_args = len(args) > 0
        record.exc_text = _exception_text(exc_info)
        record._extra = fields
        self.handle(record)

    def handle(self, record):
        if not self.disabled and self.filter(record):
            self.callHandlers(record)

    def callHandlers(self, record):
        found = False
        logger = self
        while True:
            for handler in logger.handlers:
                found = True
                if record.levelno >= handler.level:
                    handler.handle(record)
            above = logger.parent
            if not logger.propagate or above is None:
                break
            logger = above
        if not found and record.levelno >= WARNING:
            _sys.stderr.write(Formatter().format(record) + "\n")


def _exception_text(exc_info):
    if exc_info is None:
        return ""
    elif isinstance(exc_info, bool):
        if not exc_info:
            return ""
        elif _handled.exception is None:
            return "NoneType: None"
        else:
            return _report(_handled.exception).removesuffix("\n")
    else:
        return _report(exc_info).removesuffix("\n")


_loggers = {}
_disabled_up_to = 0
root = Logger("root", WARNING)


def getLogger(name=None):
    if name is None or name == "" or name == "root":
        return root
    else:
        if name not in _loggers:
            _loggers[name] = Logger(name)
        return _loggers[name]


def disable(level=CRITICAL):
    global _disabled_up_to
    _disabled_up_to = _level_number(level)


def basicConfig(
    *,
    filename=None,
    filemode="a",
    format=None,
    datefmt=None,
    style="%",
    level=None,
    stream=None,
    handlers=None,
    force=False,
    encoding=None,
    errors=None,
):
    if force:
        for handler in root.handlers:
            handler.close()
        root.handlers.clear()
    if root.handlers:
        return
    formatter = _basic_formatter(format, datefmt, style)
    if handlers is not None:
        for handler in handlers:
            if handler.formatter is None:
                handler.setFormatter(formatter)
            root.addHandler(handler)
    elif filename is not None:
        to_file = FileHandler(filename, filemode, encoding)
        to_file.setFormatter(formatter)
        root.addHandler(to_file)
    else:
        to_stream = StreamHandler(stream)
        to_stream.setFormatter(formatter)
        root.addHandler(to_stream)
    if level is not None:
        root.setLevel(level)


def _basic_formatter(format, datefmt, style):
    if format is not None:
        return Formatter(format, datefmt, style)
    elif style == "{":
        return Formatter("{levelname}:{name}:{message}", datefmt, style)
    elif style == "$":
        return Formatter("${levelname}:${name}:${message}", datefmt, style)
    else:
        return Formatter(BASIC_FORMAT, datefmt, style)


def _prepare_root():
    if not root.handlers:
        basicConfig()


def debug(msg, *args, exc_info=None, extra=None):
    _prepare_root()
    root.debug(msg, *args, exc_info=exc_info, extra=extra)


def info(msg, *args, exc_info=None, extra=None):
    _prepare_root()
    root.info(msg, *args, exc_info=exc_info, extra=extra)


def warning(msg, *args, exc_info=None, extra=None):
    _prepare_root()
    root.warning(msg, *args, exc_info=exc_info, extra=extra)


def warn(msg, *args, exc_info=None, extra=None):
    _prepare_root()
    root.warning(msg, *args, exc_info=exc_info, extra=extra)


def error(msg, *args, exc_info=None, extra=None):
    _prepare_root()
    root.error(msg, *args, exc_info=exc_info, extra=extra)


def exception(msg, *args, exc_info=True, extra=None):
    _prepare_root()
    root.exception(msg, *args, exc_info=exc_info, extra=extra)


def critical(msg, *args, exc_info=None, extra=None):
    _prepare_root()
    root.critical(msg, *args, exc_info=exc_info, extra=extra)


def fatal(msg, *args, exc_info=None, extra=None):
    _prepare_root()
    root.critical(msg, *args, exc_info=exc_info, extra=extra)


def log(level, msg, *args, exc_info=None, extra=None):
    _prepare_root()
    root.log(level, msg, *args, exc_info=exc_info, extra=extra)


def shutdown():
    for handler in root.handlers:
        handler.flush()
        handler.close()
    for logger in _loggers.values():
        for handler in logger.handlers:
            handler.flush()
            handler.close()
