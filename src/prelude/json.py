"""The json module: writing, and what reads."""

from _derived import _Dict, _List
from enum import _ComparedMember
from json_decoder import JSONDecodeError, _decoded, _decoded_from
from tuple import vartuple


_UNCHECKED_DEPTH = 100


class _Options:
    def __init__(self, skipkeys, ensure_ascii, check_circular, allow_nan, indent, item_separator, key_separator, sort_keys):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.allow_nan = allow_nan
        self.indent = indent
        self.item_separator = item_separator
        self.key_separator = key_separator
        self.sort_keys = sort_keys
        self.parts = []
        self.level = 0
        self.check_circular = check_circular
        self.depth = 0
        # What is around the place, from some depth on: a circle gets there.
        self.outer = set()

    def add(self, text):
        self.parts.append(text)

    def open(self, bracket, number):
        """Opens the container of that identity."""
        self.enter(number)
        self.parts.append(bracket)
        self.level += 1
        self.break_line()

    def enter(self, number):
        self.depth += 1
        if self.depth > _UNCHECKED_DEPTH and self.check_circular:
            if number in self.outer:
                raise ValueError("Circular reference detected")
            self.outer.add(number)

    def leave(self, number):
        if self.depth > _UNCHECKED_DEPTH:
            self.outer.discard(number)
        self.depth -= 1

    def next(self, is_first):
        if not is_first:
            self.parts.append(self.item_separator)
            self.break_line()

    def break_line(self):
        if self.indent is not None:
            self.parts.append("\n" + self.indent * self.level)

    def close(self, bracket, number):
        self.leave(number)
        self.level -= 1
        self.break_line()
        self.parts.append(bracket)

    def text(self, value):
        self.parts.append(_quoted(value, self.ensure_ascii))


def _quoted(text, ensure_ascii):
    result = ['"']
    for c in text:
        code = ord(c)
        place = '"\\\n\r\t\f\b'.find(c)
        if place >= 0:
            result.append("\\" + '"\\nrtfb'[place])
        elif code < 32 or (code > 126 and ensure_ascii and code < 0x10000):
            result.append(f"\\u{code:04x}")
        elif code > 126 and ensure_ascii:
            code -= 0x10000
            result.append(f"\\u{0xd800 + (code >> 10):04x}\\u{0xdc00 + (code & 1023):04x}")
        else:
            result.append(c)
    result.append('"')
    return "".join(result)


def _number(value, allow_nan):
    if value != value or value - value != 0.0:
        if not allow_nan:
            raise ValueError("Out of range float values are not JSON compliant")
        if value != value:
            return "NaN"
        return "Infinity" if value > 0 else "-Infinity"
    return repr(value)


def _write(value, options, default):
    if value is None:
        options.add("null")
    elif isinstance(value, bool):
        options.add("true" if value else "false")
    elif isinstance(value, (int, _bigint)):
        options.add(str(value))
    elif isinstance(value, float):
        options.add(_number(value, options.allow_nan))
    elif isinstance(value, str):
        options.text(value)
    elif isinstance(value, tuple) and not isinstance(value, vartuple):
        if len(value) == 0:
            options.add("[]")
        else:
            options.open("[", 0)
            _write_items(options, default, True, *value)
            options.close("]", 0)
    elif isinstance(value, (list, vartuple)):
        if len(value) == 0:
            options.add("[]")
        else:
            options.open("[", id(value))
            first = True
            for item in value:
                options.next(first)
                first = False
                _by_type(_write, item, options, default)
            options.close("]", id(value))
    elif isinstance(value, dict):
        _write_dict(value, options, default)
    elif isinstance(value, (_List, _Dict)):
        _by_type(_write, value._contents_, options, default)
    elif isinstance(value, _ComparedMember):
        _by_type(_write, value._value_, options, default)
    elif default is not None:
        options.enter(id(value))
        _by_type(_write, default(value), options, default)
        options.leave(id(value))
    else:
        return _plain_type_error("Object of type ", value, " is not JSON serializable")


def _write_items(options, default, first, *items):
    if len(items) > 0:
        options.next(first)
        _by_type(_write, items[0], options, default)
        _write_items(options, default, False, *items[1:])


def _write_dict(value, options, default):
    if len(value) == 0:
        options.add("{}")
        return
    options.open("{", id(value))
    first = True
    for key in sorted(value.keys()) if options.sort_keys else value.keys():
        name = _by_type(_key, key, options)
        if name is None:
            continue
        options.next(first)
        first = False
        options.text(name)
        options.add(options.key_separator)
        _by_type(_write, value[key], options, default)
    options.close("}", id(value))


def _key(key, options):
    """A key as text; None if it shall be skipped."""
    if isinstance(key, str):
        return key
    elif key is None:
        return "null"
    elif isinstance(key, bool):
        return "true" if key else "false"
    elif isinstance(key, (int, _bigint)):
        return str(key)
    elif isinstance(key, float):
        return _number(key, options.allow_nan)
    elif isinstance(key, _ComparedMember):
        return _by_type(_key, key._value_, options)
    elif options.skipkeys:
        return None
    else:
        raise TypeError("keys must be str, int, float, bool or None, not " + _class_name(key))


class JSONEncoder:
    """Writes what JSON knows; classes derived from it say in `default` what stands for other objects."""

    item_separator = ", "
    key_separator = ": "

    def __init__(
        self,
        *,
        skipkeys=False,
        ensure_ascii=True,
        check_circular=True,
        allow_nan=True,
        sort_keys=False,
        indent=None,
        separators=None,
        default=None,
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = _indentation(indent)
        if separators is not None:
            self._separators = (separators[0], separators[1])
        elif indent is not None:
            self._separators = (",", self.key_separator)
        else:
            self._separators = (self.item_separator, self.key_separator)
        self._default = default

    def default(self, o):
        return _plain_type_error("Object of type ", o, " is not JSON serializable")

    def encode(self, o):
        options = _Options(
            self.skipkeys,
            self.ensure_ascii,
            self.check_circular,
            self.allow_nan,
            self.indent,
            *self._separators,
            self.sort_keys,
        )
        if self._default is not None:
            _by_type(_write, o, options, self._default)
        else:
            _by_type(_write, o, options, self.default)
        return "".join(options.parts)

    def iterencode(self, o):
        yield self.encode(o)


def dumps(
    obj,
    *,
    skipkeys=False,
    ensure_ascii=True,
    check_circular=True,
    allow_nan=True,
    cls=JSONEncoder,
    indent=None,
    separators=None,
    default=None,
    sort_keys=False,
    **named,
):
    encoder = cls(
        skipkeys=skipkeys,
        ensure_ascii=ensure_ascii,
        check_circular=check_circular,
        allow_nan=allow_nan,
        indent=indent,
        separators=separators,
        default=default,
        sort_keys=sort_keys,
        **named,
    )
    return encoder.encode(obj)


def _indentation(indent):
    if indent is None or isinstance(indent, str):
        return indent
    else:
        return " " * indent


def dump(
    obj,
    fp,
    *,
    skipkeys=False,
    ensure_ascii=True,
    check_circular=True,
    allow_nan=True,
    cls=JSONEncoder,
    indent=None,
    separators=None,
    default=None,
    sort_keys=False,
    **named,
):
    fp.write(
        dumps(
            obj,
            skipkeys=skipkeys,
            ensure_ascii=ensure_ascii,
            check_circular=check_circular,
            allow_nan=allow_nan,
            cls=cls,
            indent=indent,
            separators=separators,
            default=default,
            sort_keys=sort_keys,
            **named,
        )
    )


def loads(
    s,
    *,
    object_hook=None,
    parse_float=None,
    parse_int=None,
    parse_constant=None,
    object_pairs_hook=None,
    strict=True,
):
    return _decoded(s, strict, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook)


class JSONDecoder:
    """Decodes texts with the same hooks each time."""

    def __init__(
        self,
        *,
        object_hook=None,
        parse_float=None,
        parse_int=None,
        parse_constant=None,
        strict=True,
        object_pairs_hook=None,
    ):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        return _decoded(
            s,
            self.strict,
            self.object_hook,
            self.parse_float,
            self.parse_int,
            self.parse_constant,
            self.object_pairs_hook,
        )

    def raw_decode(self, s, idx=0):
        """The value that starts there, and where it ends."""
        return _decoded_from(
            s,
            idx,
            self.strict,
            self.object_hook,
            self.parse_float,
            self.parse_int,
            self.parse_constant,
            self.object_pairs_hook,
        )


def load(
    fp,
    *,
    object_hook=None,
    parse_float=None,
    parse_int=None,
    parse_constant=None,
    object_pairs_hook=None,
    strict=True,
):
    return _decoded(fp.read(), strict, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook)
