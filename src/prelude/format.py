"""Formatting: `format`, f-strings, `%` and `str.format`. The mini-language itself is the runtime's."""

from _numbers import _returned_float
from _text import _TextBuilder, _checked
from enum import _IntMember
from slice import _index


def _format(value, spec=""):
    """What a replacement field of an f-string shows."""
    if isinstance(value, str):
        return value.__format__(spec)
    elif isinstance(value, bool):
        return value.__format__(spec)
    elif isinstance(value, int):
        return value.__format__(spec)
    elif isinstance(value, float):
        return value.__format__(spec)
    elif value is None:
        return _format_plain("NoneType", "None", spec)
    elif hasattr(value, "__format__"):
        return value.__format__(spec)
    else:
        return _format_plain(_class_name(value), str(value), spec)


def _format_plain(name, text, spec):
    if spec != "":
        raise TypeError("unsupported format string passed to " + name + ".__format__")
    return text


# The % operator


class _Percent:
    """The state between two arguments of a % format."""

    fmt: str
    out: _TextBuilder
    position: int
    flags: int
    width: int
    precision: int
    kind: str
    wanted: int
    used: int

    def __init__(self, fmt):
        self.fmt = fmt
        self.out = _TextBuilder()
        self.position = 0
        self.flags = 0
        self.width = -1
        self.precision = -1
        self.kind = ""
        self.wanted = 0
        self.used = 0

    def char(self):
        """The character at the position; the format must not end here."""
        if self.position >= len(self.fmt):
            raise ValueError("incomplete format")
        return self.fmt[self.position]

    def find_conversion(self):
        """Copies plain text; False at the end of the format, else the position is behind a %."""
        while True:
            start = self.position
            end = self.fmt.find("%", start)
            if end < 0:
                self.out.add(self.fmt[start:])
                self.position = len(self.fmt)
                return False
            self.out.add(self.fmt[start:end])
            self.position = end + 1
            if self.char() != "%":
                return True
            self.out.add("%")
            self.position = end + 2

    def read_key(self):
        """The name in parentheses."""
        if self.char() != "(":
            raise TypeError("format requires a mapping")
        depth = 1
        start = self.position + 1
        end = start
        while True:
            if end >= len(self.fmt):
                raise ValueError("incomplete format key")
            c = self.fmt[end]
            if c == ")":
                depth -= 1
                if depth == 0:
                    break
            elif c == "(":
                depth += 1
            end += 1
        self.position = end + 1
        return self.fmt[start:end]

    def read_flags(self):
        self.flags = 0
        self.width = -1
        self.precision = -1
        while True:
            bit = "-+ #0".find(self.char())
            if bit < 0:
                break
            self.flags = self.flags | _shl(1, bit)
            self.position += 1

    def read_number(self):
        n = 0
        while "0" <= self.char() <= "9":
            n = n * 10 + ord(self.char()) - 48
            self.position += 1
        return n

    def as_key(self, name):
        return name

    def subject(self):
        return "string"

    def advance(self, stage):
        """Goes on to what needs an argument next: 1 a width, 2 a precision, 3 a value; 0 at the end."""
        if stage == 0:
            if not self.find_conversion():
                return 0
            if self.char() == "(":
                raise TypeError("format requires a mapping")
            self.read_flags()
        return self.read_rest(stage)

    def read_rest(self, stage):
        if stage < 1:
            if self.char() == "*":
                self.position += 1
                return 1
            if "0" <= self.char() <= "9":
                self.width = self.read_number()
        if stage < 2 and self.char() == ".":
            self.position += 1
            if self.char() == "*":
                self.position += 1
                return 2
            self.precision = self.read_number()
        if self.char() in "hlL":
            self.position += 1
        self.kind = self.char()
        self.position += 1
        self.check_kind()
        return 3

    def check_kind(self):
        if self.kind not in "diouxXeEfFgGcrsa":
            raise ValueError(
                "unsupported format character '" + self.kind + "' (0x" + hex(ord(self.kind))[2:]
                + ") at index " + str(self.position - 1)
            )

    def start(self):
        self.wanted = self.advance(0)

    def feed(self, arg):
        """Uses one argument."""
        if self.wanted == 0:
            raise TypeError("not all arguments converted during " + self.subject() + " formatting")
        if self.wanted == 3:
            self.convert(arg)
            self.wanted = self.advance(0)
        else:
            self.set_size(_star(arg))
            self.wanted = self.read_rest(self.wanted)

    def set_size(self, n):
        if self.wanted == 1:
            if n < 0:
                self.flags = self.flags | 1
                n = -n
            self.width = n
        elif n < 0:
            self.precision = 0
        else:
            self.precision = n

    def finish(self):
        if self.wanted != 0:
            raise TypeError("not enough arguments for format string")
        return self.out.text()

    def convert(self, arg):
        kind = self.kind
        if kind == "s":
            self.add_text(str(arg))
        elif kind == "r":
            self.add_text(repr(arg))
        elif kind == "a":
            self.add_text(ascii(arg))
        elif kind == "c":
            self.precision = -1
            self.add_text(_percent_char(arg))
        elif kind in "diu" and type(arg) is float:
            self.add_float(arg)
        elif kind in "diu":
            self.add_int(_percent_int(arg, kind))
        elif kind in "oxX":
            self.add_int(_percent_integer(arg, kind))
        else:
            self.add_float(_percent_float(arg))

    def add_text(self, text):
        self.out.add(_checked(_rt_percent_str(text, self.flags, self.width, self.precision)))

    def add_int(self, n):
        if isinstance(n, _bigint):
            self.out.add(n._percent(self.flags, self.width, self.precision, ord(self.kind)))
            return
        self.out.add(_checked(_rt_percent_int(n, self.flags, self.width, self.precision, ord(self.kind))))

    def add_float(self, x):
        self.out.add(_checked(_rt_percent_float(x, self.flags, self.width, self.precision, ord(self.kind))))


def _star(arg):
    if not isinstance(arg, int):
        raise TypeError("* wants int")
    return arg + 0


def _percent_char(arg):
    if isinstance(arg, int):
        if not _unsigned_lt(arg + 0, 1114112):
            raise OverflowError("%c arg not in range(0x110000)")
        return _rt_chr(arg + 0)
    elif isinstance(arg, str):
        if len(arg) != 1:
            raise TypeError("%c requires int or char")
        return arg
    else:
        raise TypeError("%c requires int or char")


def _percent_int(arg, kind):
    if isinstance(arg, int):
        return arg + 0
    elif hasattr(arg, "__int__"):
        return _percent_whole(arg, arg.__int__(), kind, "a real number")
    elif hasattr(arg, "__index__"):
        return _percent_whole(arg, arg.__index__(), kind, "a real number")
    else:
        return _percent_whole(arg, None, kind, "a real number")


def _percent_integer(arg, kind):
    if isinstance(arg, int):
        return arg + 0
    elif isinstance(arg, _bigint):
        return arg
    elif hasattr(arg, "__index__"):
        return _percent_whole(arg, arg.__index__(), kind, "an integer")
    else:
        return _percent_whole(arg, None, kind, "an integer")


def _percent_whole(arg, value, kind, wanted):
    if isinstance(value, _bigint):
        return value
    elif isinstance(value, int):
        return value + 0
    elif isinstance(value, _IntMember):
        return value._value_
    else:
        raise TypeError(f"%{kind} format: {wanted} is required, not {_class_name(arg)}")


def _percent_float(arg):
    if isinstance(arg, float):
        return arg
    elif isinstance(arg, int):
        return _int_to_float(arg + 0)
    elif hasattr(arg, "__float__"):
        return _returned_float(arg, arg.__float__())
    else:
        raise TypeError("must be real number, not " + _class_name(arg))


class _BytesPercent(_Percent):
    """The same for bytes, whose octets are the characters of the text: those up to 255."""

    def as_key(self, name):
        return name.encode("latin-1")

    def subject(self):
        return "bytes"

    def check_kind(self):
        if self.kind != "b":
            super().check_kind()

    def convert(self, arg):
        kind = self.kind
        if kind == "s" or kind == "b":
            self.add_text(_octets_of(arg))
        elif kind == "r" or kind == "a":
            self.add_text(ascii(arg))
        elif kind == "c" and isinstance(arg, (bytes, bytearray)):
            if len(arg) != 1:
                raise TypeError("%c requires an integer in range(256) or a single byte")
            self.precision = -1
            self.add_text(_octets_of(arg))
        else:
            if kind == "c":
                _check_octet(arg)
            super().convert(arg)


def _check_octet(arg):
    if not isinstance(arg, (int, _bigint)):
        raise TypeError("%c requires an integer in range(256) or a single byte")
    elif not 0 <= arg < 256:
        raise OverflowError("%c arg not in range(256)")


def _octets_of(arg):
    if isinstance(arg, (bytes, bytearray)):
        return arg.decode("latin-1")
    elif hasattr(arg, "__bytes__"):
        return arg.__bytes__().decode("latin-1")
    else:
        raise TypeError(
            "%b requires a bytes-like object, or an object that implements __bytes__, not '" + _class_name(arg) + "'"
        )


def _percent(fmt, args):
    """`fmt % args`"""
    return _percent_with(_Percent(fmt), args)


def _percent_bytes(fmt, args):
    return _percent_with(_BytesPercent(fmt), args)


def _percent_with(state, args):
    if hasattr(args, "keys"):
        return _percent_dict(state, args)
    else:
        state.start()
        if isinstance(args, tuple):
            for arg in args:
                state.feed(arg)
        else:
            if state.wanted != 0 or not hasattr(args, "__getitem__") or isinstance(args, (str, bytes, bytearray)):
                state.feed(args)
        return state.finish()


def _percent_dict(state, mapping):
    keyed = False
    while state.find_conversion():
        if state.char() == "(":
            keyed = True
            key = state.read_key()
            state.read_flags()
            if state.read_rest(0) != 3:
                raise TypeError("* wants int")
            state.convert(mapping[state.as_key(key)])
        else:
            if keyed:
                raise TypeError("not enough arguments for format string")
            keyed = True
            state.read_flags()
            if state.read_rest(0) != 3:
                raise TypeError("* wants int")
            state.convert(mapping)
    return state.out.text()


# str.format


class _Fields:
    """Reads a format string field by field."""

    fmt: str
    position: int
    automatic: int
    name: str
    conversion: str
    spec: str

    def __init__(self, fmt):
        self.fmt = fmt
        self.position = 0
        self.automatic = 0
        self.name = ""
        self.conversion = ""
        self.spec = ""

    def literal(self):
        """The text up to the next field; the position is behind its brace then, or at the end."""
        out = _TextBuilder()
        fmt = self.fmt
        n = len(fmt)
        i = self.position
        start = i
        while i < n:
            c = fmt[i]
            if c == "{" or c == "}":
                if i + 1 < n and fmt[i + 1] == c:
                    out.add(fmt[start:i + 1])
                    i += 2
                    start = i
                    continue
                if c == "}":
                    raise ValueError("Single '}' encountered in format string")
                if i + 1 >= n:
                    raise ValueError("Single '{' encountered in format string")
                break
            i += 1
        out.add(fmt[start:i])
        self.position = i + 1
        return out.text()

    def has_field(self):
        return self.position <= len(self.fmt)

    def read_field(self):
        """Splits the field at the position into name, conversion and specification."""
        fmt = self.fmt
        n = len(fmt)
        i = self.position
        start = i
        bracket = False
        while i < n:
            c = fmt[i]
            if c == "[":
                bracket = True
            elif c == "]":
                bracket = False
            elif c == "{":
                raise ValueError("unexpected '{' in field name")
            elif not bracket and (c == "}" or c == ":" or c == "!"):
                break
            i += 1
        if i >= n:
            raise ValueError("expected '}' before end of string")
        self.name = fmt[start:i]
        self.conversion = ""
        if fmt[i] == "!":
            i = self.read_conversion(i)
        if fmt[i] == ":":
            i = self.read_spec(i + 1)
        else:
            self.spec = ""
        self.position = i + 1

    def read_conversion(self, i):
        fmt = self.fmt
        if i + 2 >= len(fmt):
            raise ValueError("unmatched '{' in format spec")
        self.conversion = fmt[i + 1]
        if fmt[i + 2] != ":" and fmt[i + 2] != "}":
            raise ValueError("expected ':' after conversion specifier")
        return i + 2

    def read_spec(self, start):
        fmt = self.fmt
        i = start
        depth = 0
        while i < len(fmt):
            c = fmt[i]
            if c == "{":
                depth += 1
            elif c == "}":
                if depth == 0:
                    self.spec = fmt[start:i]
                    return i
                depth -= 1
            i += 1
        raise ValueError("unmatched '{' in format spec")

    def first(self):
        """The name without what follows in brackets or behind a point."""
        for i in range(len(self.name)):
            if self.name[i] == "." or self.name[i] == "[":
                return self.name[:i]
        return self.name

    def number(self, first):
        """The position of the argument that the name means, -1 if it is a keyword."""
        if first == "":
            if self.automatic < 0:
                raise ValueError("cannot switch from manual field specification to automatic field numbering")
            self.automatic += 1
            return self.automatic - 1
        if not first.isdecimal():
            return -1
        if self.automatic > 0:
            raise ValueError("cannot switch from automatic field numbering to manual field specification")
        self.automatic = -1
        return int(first)


def _str_format(fmt, args, kwargs):
    return _format_fields(_Fields(fmt), args, kwargs, 0)


def _format_fields(fields, args, kwargs, depth):
    out = _TextBuilder()
    while True:
        out.add(fields.literal())
        if not fields.has_field():
            return out.text()
        fields.read_field()
        first = fields.first()
        rest = fields.name[len(first):]
        conversion = fields.conversion
        spec = fields.spec
        number = fields.number(first)
        if "{" in spec or "}" in spec:
            spec = _nested_spec(fields, spec, args, kwargs)
        if number >= 0:
            out.add(_positional(args, number, rest, conversion, spec))
        else:
            out.add(_field_text(kwargs[first], rest, conversion, spec))


def _nested_spec(fields, spec, args, kwargs):
    """A specification whose own fields are filled in."""
    inner = _Fields(spec)
    inner.automatic = fields.automatic
    out = _TextBuilder()
    while True:
        out.add(inner.literal())
        if not inner.has_field():
            fields.automatic = inner.automatic
            return out.text()
        inner.read_field()
        first = inner.first()
        rest = inner.name[len(first):]
        number = inner.number(first)
        if "{" in inner.spec:
            raise ValueError("Max string recursion exceeded")
        if number >= 0:
            out.add(_positional(args, number, rest, inner.conversion, inner.spec))
        else:
            out.add(_field_text(kwargs[first], rest, inner.conversion, inner.spec))


def _positional(args, number, rest, conversion, spec):
    text = ""
    position = 0
    for arg in args:
        if position == number:
            text = _field_text(arg, rest, conversion, spec)
        position += 1
    if number >= position:
        raise IndexError("Replacement index " + str(number) + " out of range for positional args tuple")
    return text


def _field_text(value, rest, conversion, spec):
    if rest == "":
        return _converted(value, conversion, spec)
    if rest[0] == ".":
        end = 1
        while end < len(rest) and rest[end] != "." and rest[end] != "[":
            end += 1
        if end == 1:
            raise ValueError("Empty attribute in format string")
        return _field_text(_data_attribute(value, rest[1:end]), rest[end:], conversion, spec)
    end = rest.find("]")
    if end < 0:
        raise ValueError("Missing ']' in format string")
    if end + 1 < len(rest) and rest[end + 1] != "[" and rest[end + 1] != ".":
        raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return _item_text(value, rest[1:end], rest[end + 1:], conversion, spec)


def _item_text(value, key, rest, conversion, spec):
    if isinstance(value, dict):
        return _dict_item_text(value, key, rest, conversion, spec)
    elif isinstance(value, tuple):
        if not key.isdecimal():
            raise TypeError("tuple indices must be integers or slices, not str")
        return _tuple_item_text(value, int(key), rest, conversion, spec)
    elif isinstance(value, str):
        if not key.isdecimal():
            raise TypeError("string indices must be integers, not 'str'")
        return _field_text(value[int(key)], rest, conversion, spec)
    elif isinstance(value, list):
        if not key.isdecimal():
            raise TypeError("list indices must be integers or slices, not str")
        return _field_text(value[int(key)], rest, conversion, spec)
    else:
        raise TypeError("'" + _class_name(value) + "' object is not subscriptable")


def _tuple_item_text(items, number, rest, conversion, spec):
    if number >= len(items):
        raise IndexError("tuple index out of range")
    return _positional(items, number, rest, conversion, spec)


def _dict_item_text(mapping, key, rest, conversion, spec):
    for name, value in mapping.items():
        if isinstance(name, str):
            if name == key:
                return _field_text(value, rest, conversion, spec)
        elif isinstance(name, int):
            if key.isdecimal() and name == int(key):
                return _field_text(value, rest, conversion, spec)
    raise KeyError(int(key) if key.isdecimal() else key)


def _converted(value, conversion, spec):
    if conversion == "":
        return _format(value, spec)
    if conversion == "r":
        return _format(repr(value), spec)
    if conversion == "s":
        return _format(str(value), spec)
    if conversion == "a":
        return _format(ascii(value), spec)
    raise ValueError("Unknown conversion specifier " + conversion)
