"""The pprint module: values are broken over several lines where one line would be too long."""

from tuple import vartuple
from types import SimpleNamespace


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if width == 0:
            raise ValueError("width must be != 0")
        self._indent = indent
        self._width = width
        self._depth = 0 if depth is None else depth
        self._stream = stream
        self._compact = compact
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pformat(self, object):
        return _by_type(_shown, object, self, 0, 0, 0)

    def pprint(self, object):
        text = self.pformat(object)
        if self._stream is None:
            print(text)
        else:
            self._stream.write(text + "\n")

    def _is_too_deep(self, level):
        return 0 < self._depth <= level

    def _padding(self):
        return " " * (self._indent - 1)

    def _keys(self, mapping):
        return sorted(mapping.keys()) if self._sort_dicts else list(mapping.keys())


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(
        indent, width, depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers
    ).pformat(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(
        indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers
    ).pprint(object)


def pp(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=False, underscore_numbers=False):
    pprint(
        object, stream, indent, width, depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers
    )


# On one line


def saferepr(object):
    return _by_type(_flat, object, PrettyPrinter(), 0)


def _flat(value, printer, level):
    """The value on one line; keys in order. `level` is how many containers are around it."""
    if isinstance(value, dict) and hasattr(value, "_hashes"):
        if len(value) == 0:
            return "{}"
        if printer._is_too_deep(level):
            return "{...}"
        members = [
            _by_type(_flat, key, printer, level + 1) + ": " + _by_type(_flat, value[key], printer, level + 1)
            for key in printer._keys(value)
        ]
        return "{" + ", ".join(members) + "}"
    elif isinstance(value, list):
        if len(value) > 0 and printer._is_too_deep(level):
            return "[...]"
        return "[" + ", ".join([_by_type(_flat, item, printer, level + 1) for item in value]) + "]"
    elif isinstance(value, vartuple):
        if len(value) > 0 and printer._is_too_deep(level):
            return "(...)"
        texts = [_by_type(_flat, item, printer, level + 1) for item in value]
        return "(" + ", ".join(texts) + (",)" if len(texts) == 1 else ")")
    elif isinstance(value, tuple) and not _is_named_tuple(value):
        if len(value) > 0 and printer._is_too_deep(level):
            return "(...)"
        texts = [part.flat for part in _tuple_parts(printer, level + 1, *value)]
        return "(" + ", ".join(texts) + (",)" if len(texts) == 1 else ")")
    elif isinstance(value, bool):
        return repr(value)
    elif isinstance(value, (int, _bigint)):
        return f"{value:_d}" if printer._underscore_numbers else repr(value)
    else:
        return repr(value)


# On several lines


class _Part:
    """An item of a container: on one line, and as it is laid out from a column on."""

    def __init__(self, flat, shown):
        self.flat = flat
        self.shown = shown


def _part(item, printer, level):
    return _Part(
        _by_type(_flat, item, printer, level),
        lambda column, closing: _by_type(_shown, item, printer, column, closing, level),
    )


def _tuple_parts(printer, level, *items):
    if len(items) == 0:
        return []
    elif len(items) == 1:
        return [_part(items[0], printer, level)]
    else:
        return [_part(items[0], printer, level)] + _tuple_parts(printer, level, *items[1:])


def _shown(value, printer, column, closing, level):
    """The value with its first line at `column`, and `closing` characters behind its last."""
    flat = _flat(value, printer, level)
    if len(flat) <= printer._width - column - closing:
        return flat
    elif isinstance(value, dict) and hasattr(value, "_hashes"):
        keys = printer._keys(value)
        return "{" + printer._padding() + _members(value, keys, printer, column, closing + 1, level + 1) + "}"
    elif isinstance(value, dict) and hasattr(value, "most_common"):
        keys = [key for key, _ in value.most_common()]
        return "Counter({" + printer._padding() + _members(value, keys, printer, column + 8, closing + 2, level + 1) + "})"
    elif isinstance(value, dict) and hasattr(value, "default_factory"):
        inner = column + len("defaultdict(")
        keys = printer._keys(value)
        members = _members(value, keys, printer, inner, closing + 2, level + 1)
        return f"defaultdict({value.default_factory!r},\n" + " " * inner + "{" + printer._padding() + members + "})"
    elif isinstance(value, dict) and hasattr(value, "move_to_end"):
        inner = column + len("OrderedDict(")
        return "OrderedDict(" + _by_type(_shown, list(value.items()), printer, inner, closing + 1, level + 1) + ")"
    elif isinstance(value, list):
        parts = [_part(item, printer, level + 1) for item in value]
        return "[" + _items(parts, printer, column, closing + 1) + "]"
    elif isinstance(value, vartuple):
        return _tuple_text([_part(item, printer, level + 1) for item in value], printer, column, closing)
    elif isinstance(value, tuple) and not _is_named_tuple(value):
        return _tuple_text(_tuple_parts(printer, level + 1, *value), printer, column, closing)
    elif isinstance(value, frozenset):
        parts = [_part(item, printer, level + 1) for item in sorted(value)]
        return "frozenset({" + _items(parts, printer, column + len("frozenset("), closing + 2) + "})"
    elif isinstance(value, set):
        parts = [_part(item, printer, level + 1) for item in sorted(value)]
        return "{" + _items(parts, printer, column, closing + 1) + "}"
    elif hasattr(value, "maxlen"):
        parts = [_part(item, printer, level + 1) for item in value]
        inner = column + len("deque(")
        if value.maxlen is None:
            return "deque([" + _items(parts, printer, inner, closing + 2) + "])"
        return "deque([" + _items(parts, printer, inner, 2) + "],\n" + " " * inner + f"maxlen={value.maxlen})"
    elif isinstance(value, str):
        return _text(value, printer, column, closing, level == 0)
    elif isinstance(value, bytes):
        return _bytes_text(value, printer, column, closing, level == 0)
    elif hasattr(value, "__dataclass_fields__"):
        fields = []
        _data_each(_add_field, value, fields, printer, level + 1)
        return _fields_text(type(value).__name__, fields, printer, column, closing) if fields else flat
    elif isinstance(value, SimpleNamespace):
        fields = []
        _each_field(_add_field, value, fields, printer, level + 1)
        return _fields_text("namespace", fields, printer, column, closing) if fields else flat
    else:
        return flat


def _members(mapping, keys, printer, column, closing, level):
    inner = column + printer._indent
    parts = []
    for i in range(len(keys)):
        key = _by_type(_flat, keys[i], printer, level)
        end = closing if i == len(keys) - 1 else 1
        parts.append(key + ": " + _by_type(_shown, mapping[keys[i]], printer, inner + len(key) + 2, end, level))
    return (",\n" + " " * inner).join(parts)


def _tuple_text(parts, printer, column, closing):
    end = ",)" if len(parts) == 1 else ")"
    return "(" + _items(parts, printer, column, closing + len(end)) + end


def _items(parts, printer, column, closing):
    """Each item on a line, or as many as fit into one where the printer is compact."""
    inner = column + printer._indent
    most = printer._width - inner + 1
    room = most
    text = printer._padding()
    between = ""
    for i in range(len(parts)):
        is_last = i == len(parts) - 1
        if is_last:
            most -= closing
            room -= closing
        if printer._compact:
            needed = len(parts[i].flat) + 2
            if room < needed:
                room = most
                if between:
                    between = ",\n" + " " * inner
            if room >= needed:
                room -= needed
                text += between + parts[i].flat
                between = ", "
                continue
        text += between + parts[i].shown(inner, closing if is_last else 1)
        between = ",\n" + " " * inner
    return text


class _Field:
    def __init__(self, name, part):
        self.name = name
        self.part = part


def _add_field(name, value, fields, printer, level):
    fields.append(_Field(name, _part(value, printer, level)))


def _fields_text(name, fields, printer, column, closing):
    inner = column + len(name) + 1
    texts = []
    for i in range(len(fields)):
        field = fields[i]
        end = closing if i == len(fields) - 1 else 1
        texts.append(field.name + "=" + field.part.shown(inner + len(field.name) + 1, end))
    return name + "(" + (",\n" + " " * inner).join(texts) + ")"


def _bytes_text(value, printer, column, closing, is_outermost):
    """Bytes in pieces, each a multiple of four long."""
    if len(value) <= 4:
        return repr(value)
    if is_outermost:
        column += 1
        closing += 1
    room = printer._width - column
    pieces = []
    current = b""
    for i in range(0, len(value), 4):
        if i == len(value) // 4 * 4:
            room -= closing
        more = value[i:i + 4]
        if current and len(repr(current + more)) > room:
            pieces.append(repr(current))
            current = more
        else:
            current += more
    pieces.append(repr(current))
    text = ("\n" + " " * column).join(pieces)
    return "(" + text + ")" if is_outermost else text


def _text(value, printer, column, closing, is_outermost):
    """A text in pieces: its lines, and words of those that are too long."""
    if value == "":
        return repr(value)
    if is_outermost:
        column += 1
        closing += 1
    room = printer._width - column
    lines = value.splitlines(keepends=True)
    chunks = []
    for i in range(len(lines)):
        behind = closing if i == len(lines) - 1 else 0
        if len(repr(lines[i])) <= room - behind:
            chunks.append(repr(lines[i]))
        else:
            _add_words(chunks, lines[i], room, behind)
    if len(chunks) == 1:
        return chunks[0]
    text = ("\n" + " " * column).join(chunks)
    return "(" + text + ")" if is_outermost else text


def _add_words(chunks, line, room, behind):
    words = _words(line)
    current = ""
    for i in range(len(words)):
        if i == len(words) - 1:
            room -= behind
        if len(repr(current + words[i])) > room:
            if current:
                chunks.append(repr(current))
            current = words[i]
        else:
            current += words[i]
    if current:
        chunks.append(repr(current))


def _words(line):
    """The words with the spaces behind them."""
    words = []
    start = 0
    for i in range(1, len(line)):
        if line[i - 1].isspace() and not line[i].isspace():
            words.append(line[start:i])
            start = i
    words.append(line[start:])
    return words
