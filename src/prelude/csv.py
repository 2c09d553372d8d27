"""The csv module. Fields that are read are always text; a row that does not fit the field names of a
DictReader is an error unless `restkey` and `restval` say what to put in."""

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3

_START_RECORD = 0
_START_FIELD = 1
_IN_FIELD = 2
_IN_QUOTED = 3
_QUOTE_IN_QUOTED = 4
_ESCAPED = 5
_ESCAPED_IN_QUOTED = 6
_AFTER_END = 7
_AFTER_ESCAPED_END = 8


class Error(Exception):
    pass


# Dialects


class Dialect:
    """How a file is written, for classes to derive from."""

    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None
    strict = False


class excel(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(excel):
    lineterminator = "\n"
    quoting = QUOTE_ALL


class _Format:
    """A dialect's choices; an empty text for a character that is not used."""

    def __init__(self, delimiter, quotechar, escapechar, doublequote, skipinitialspace, lineterminator, quoting, strict):
        self.delimiter = delimiter
        self.quotechar = quotechar
        self.escapechar = escapechar
        self.doublequote = doublequote
        self.skipinitialspace = skipinitialspace
        self.lineterminator = lineterminator
        self.quoting = quoting
        self.strict = strict


def _format_of(dialect):
    """What a dialect's name, class or object stands for."""
    if isinstance(dialect, _Format):
        return dialect
    elif isinstance(dialect, str):
        return get_dialect(dialect)
    else:
        return _Format(
            _character("delimiter", dialect.delimiter),
            _character("quotechar", dialect.quotechar),
            "" if dialect.escapechar is None else _character("escapechar", dialect.escapechar),
            bool(dialect.doublequote),
            bool(dialect.skipinitialspace),
            _line_end(dialect.lineterminator),
            _quoting(dialect.quoting),
            bool(dialect.strict),
        )


def _character(name, text):
    if isinstance(text, str):
        if len(text) != 1:
            raise TypeError(f'"{name}" must be a 1-character string')
        return text
    else:
        raise TypeError(f'"{name}" must be string, not {_class_name(text)}')


def _line_end(text):
    if isinstance(text, str):
        return text
    else:
        raise TypeError('"lineterminator" must be a string')


def _quoting(number):
    if isinstance(number, int):
        return number
    else:
        raise TypeError('"quoting" must be an integer')


def _dialect(
    dialect,
    delimiter=None,
    quotechar=None,
    escapechar=None,
    doublequote=None,
    skipinitialspace=None,
    lineterminator=None,
    quoting=None,
    strict=None,
):
    """A dialect with some of its choices made otherwise."""
    base = _format_of(dialect)
    return _Format(
        base.delimiter if delimiter is None else _character("delimiter", delimiter),
        base.quotechar if quotechar is None else _character("quotechar", quotechar),
        base.escapechar if escapechar is None else _character("escapechar", escapechar),
        base.doublequote if doublequote is None else bool(doublequote),
        base.skipinitialspace if skipinitialspace is None else bool(skipinitialspace),
        base.lineterminator if lineterminator is None else _line_end(lineterminator),
        base.quoting if quoting is None else _quoting(quoting),
        base.strict if strict is None else bool(strict),
    )


_dialects = {"excel": _format_of(excel), "excel-tab": _format_of(excel_tab), "unix": _format_of(unix_dialect)}


def register_dialect(name, dialect="excel", **fmtparams):
    _dialects[name] = _dialect(dialect, **fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


# Reading


class _Limits:
    def __init__(self):
        self.field_size = 131072


_limits = _Limits()


def field_size_limit(new_limit=None):
    """The number of characters that a field may have; sets a new one and gives the old one."""
    old = _limits.field_size
    if new_limit is not None:
        if not isinstance(new_limit, int):
            return _type_error("limit must be an integer")
        _limits.field_size = new_limit
    return old


class _Reader:
    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self.dialect = dialect
        self.line_num = 0
        self._fields = [""]
        self._field = []
        self._state = _START_RECORD

    def __iter__(self):
        return self

    def __next__(self):
        self._fields.clear()
        self._field.clear()
        self._state = _START_RECORD
        for line in self._lines:
            self.line_num += 1
            for c in line:
                self._take(c)
            self._end_line()
            if self._state == _START_RECORD:
                return self._fields.copy()
        if self._field or self._state == _IN_QUOTED:
            # The input ends inside quotes or after an escape.
            if self.dialect.strict:
                raise Error("unexpected end of data")
            self._save()
            return self._fields.copy()
        raise StopIteration

    def _save(self):
        if len(self._field) > _limits.field_size:
            raise Error(f"field larger than field limit ({_limits.field_size})")
        self._fields.append("".join(self._field))
        self._field.clear()

    def _end_line(self):
        """What the end of a line means in the present state."""
        state = self._state
        if state == _IN_QUOTED or state == _AFTER_ESCAPED_END:
            return
        if state == _ESCAPED:
            self._field.append("\n")
            self._state = _IN_FIELD
            return
        elif state == _ESCAPED_IN_QUOTED:
            self._field.append("\n")
            self._state = _IN_QUOTED
            return
        elif state != _START_RECORD and state != _AFTER_END:
            self._save()
        self._state = _START_RECORD

    def _take(self, c):
        state = self._state
        dialect = self.dialect
        if state == _IN_QUOTED:
            if c == dialect.escapechar:
                self._state = _ESCAPED_IN_QUOTED
            elif c == dialect.quotechar and dialect.quoting != QUOTE_NONE:
                self._state = _QUOTE_IN_QUOTED if dialect.doublequote else _IN_FIELD
            else:
                self._field.append(c)
        elif state == _IN_FIELD or state == _AFTER_ESCAPED_END:
            self._take_in_field(c)
        elif state == _QUOTE_IN_QUOTED:
            if c == dialect.quotechar and dialect.quoting != QUOTE_NONE:
                self._field.append(c)
                self._state = _IN_QUOTED
            elif c == dialect.delimiter or c == "\n" or c == "\r":
                self._take_in_field(c)
            elif not dialect.strict:
                self._field.append(c)
                self._state = _IN_FIELD
            else:
                raise Error(f"'{dialect.delimiter}' expected after '{dialect.quotechar}'")
        elif state == _ESCAPED:
            self._field.append(c)
            self._state = _AFTER_ESCAPED_END if c == "\n" or c == "\r" else _IN_FIELD
        elif state == _ESCAPED_IN_QUOTED:
            self._field.append(c)
            self._state = _IN_QUOTED
        elif state == _AFTER_END:
            if c != "\n" and c != "\r":
                raise Error("new-line character seen in unquoted field - do you need to open the file in universal-newline mode?")
        else:
            self._take_at_start(c)

    def _take_at_start(self, c):
        """The first character of a record or field."""
        dialect = self.dialect
        if c == "\n" or c == "\r":
            if self._state == _START_FIELD:
                self._save()
            self._state = _AFTER_END
        elif c == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self._state = _IN_QUOTED
        elif c == dialect.escapechar:
            self._state = _ESCAPED
        elif c == " " and dialect.skipinitialspace:
            self._state = _START_FIELD
        elif c == dialect.delimiter:
            self._save()
            self._state = _START_FIELD
        else:
            self._field.append(c)
            self._state = _IN_FIELD

    def _take_in_field(self, c):
        if c == "\n" or c == "\r":
            self._save()
            self._state = _AFTER_END
        elif c == self.dialect.escapechar:
            self._state = _ESCAPED
        elif c == self.dialect.delimiter:
            self._save()
            self._state = _START_FIELD
        else:
            self._field.append(c)
            self._state = _IN_FIELD


def reader(csvfile, dialect="excel", **fmtparams):
    return _Reader(csvfile, _of_texts(_dialect(dialect, **fmtparams)))


def _of_texts(dialect):
    if dialect.quoting == QUOTE_NONNUMERIC:
        raise NotImplementedError("csv.QUOTE_NONNUMERIC: a reader gives texts, convert them with float()")
    return dialect


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", **fmtparams):
        self.reader = reader(f, dialect, **fmtparams)
        self._names = [""]
        self._names.clear()
        self._has_names = False
        if fieldnames is not None:
            self._names.extend(fieldnames)
            self._has_names = True
        self.restkey = restkey
        self.restval = restval

    @property
    def fieldnames(self):
        if not self._has_names:
            for row in self.reader:
                self._names.extend(row)
                break
            self._has_names = True
        return self._names

    @property
    def line_num(self):
        return self.reader.line_num

    def __iter__(self):
        return self

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while not row:
            row = next(self.reader)
        result = {}
        for name, value in zip(names, row):
            result[name] = value
        if len(row) > len(names):
            if self.restkey is None:
                raise Error(f"line {self.line_num} has {len(row)} fields, not {len(names)}")
            else:
                result[self.restkey] = row[len(names):]
        for i in range(len(row), len(names)):
            if self.restval is None:
                raise Error(f"line {self.line_num} has {len(row)} fields, not {len(names)}")
            else:
                result[names[i]] = self.restval
        return result


# Writing


def _is_number(x):
    return isinstance(x, (int, float, complex))


class _Writer:
    def __init__(self, file, dialect):
        self._file = file
        self.dialect = dialect

    def _text(self, value, numeric):
        """A field as it is written; `numeric`: the value is a number."""
        dialect = self.dialect
        quoted = dialect.quoting == QUOTE_ALL or (dialect.quoting == QUOTE_NONNUMERIC and not numeric)
        pieces = []
        for c in value:
            if c == dialect.delimiter or c == dialect.quotechar or c == dialect.escapechar or c in dialect.lineterminator:
                quoted = self._quote(pieces, c, quoted)
            pieces.append(c)
        text = "".join(pieces)
        if quoted:
            return dialect.quotechar + text + dialect.quotechar
        return text

    def _quote(self, pieces, c, quoted):
        """Prepare for a special character; whether the field is quoted."""
        dialect = self.dialect
        escape = False
        if dialect.quoting == QUOTE_NONE:
            escape = True
        elif c == dialect.quotechar:
            if dialect.doublequote:
                pieces.append(c)
            else:
                escape = True
        elif c == dialect.escapechar:
            escape = True
        else:
            quoted = True
        if escape:
            if dialect.escapechar == "":
                raise Error("need to escape, but no escapechar set")
            pieces.append(dialect.escapechar)
        elif c == dialect.quotechar:
            quoted = True
        return quoted

    def writerow(self, row):
        fields = []
        for value in row:
            if value is None:
                fields.append(self._text("", False))
            elif isinstance(value, str):
                fields.append(self._text(value, False))
            else:
                fields.append(self._text(str(value), _is_number(value)))
        if len(fields) == 1 and fields[0] == "":
            if self.dialect.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            fields[0] = self.dialect.quotechar + self.dialect.quotechar
        return self._file.write(self.dialect.delimiter.join(fields) + self.dialect.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


def writer(csvfile, dialect="excel", **fmtparams):
    return _Writer(csvfile, _dialect(dialect, **fmtparams))


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", **fmtparams):
        if extrasaction != "raise" and extrasaction != "ignore":
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.writer = writer(f, dialect, **fmtparams)
        self.fieldnames = list(fieldnames)
        self.restval = restval
        self.extrasaction = extrasaction

    def writeheader(self):
        return self.writer.writerow(self.fieldnames)

    def writerow(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [repr(key) for key in rowdict.keys() if key not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join(wrong))
        return self.writer.writerow([rowdict.get(name, self.restval) for name in self.fieldnames])

    def writerows(self, rowdicts):
        for rowdict in rowdicts:
            self.writerow(rowdict)
