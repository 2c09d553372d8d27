"""The pprint module: values are broken over several lines where one line would be too long."""

from tuple import vartuple


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return _by_type(_shown, object, indent, width, 0, 0, sort_dicts)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    text = _by_type(_shown, object, indent, width, 0, 0, sort_dicts)
    if stream is None:
        print(text)
    else:
        stream.write(text + "\n")


def pp(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=False, underscore_numbers=False):
    pprint(object, stream, indent, width, depth, compact=compact, sort_dicts=sort_dicts)


def _flat(value, sort_dicts):
    """The value on one line; keys in order."""
    if isinstance(value, dict) and hasattr(value, "_hashes"):
        keys = _keys(value, sort_dicts)
        return "{" + ", ".join([repr(key) + ": " + _by_type(_flat, value[key], sort_dicts) for key in keys]) + "}"
    elif isinstance(value, list):
        return "[" + ", ".join([_by_type(_flat, item, sort_dicts) for item in value]) + "]"
    else:
        return repr(value)


def _keys(value, sort_dicts):
    if sort_dicts:
        return sorted(value.keys())
    return list(value.keys())


def _shown(value, indent, width, column, closing, sort_dicts):
    """The value with its first line at `column`, and `closing` characters behind its last."""
    flat = _flat(value, sort_dicts)
    if len(flat) <= width - column - closing:
        return flat
    elif isinstance(value, dict) and hasattr(value, "_hashes"):
        parts = []
        inner = column + indent
        keys = _keys(value, sort_dicts)
        for i in range(len(keys)):
            key = repr(keys[i])
            end = closing + 1 if i == len(keys) - 1 else 1
            parts.append(key + ": " + _by_type(_shown, value[keys[i]], indent, width, inner + len(key) + 2, end, sort_dicts))
        return "{" + " " * (indent - 1) + (",\n" + " " * inner).join(parts) + "}"
    elif isinstance(value, list):
        parts = []
        inner = column + indent
        for i in range(len(value)):
            end = closing + 1 if i == len(value) - 1 else 1
            parts.append(_by_type(_shown, value[i], indent, width, inner, end, sort_dicts))
        return "[" + " " * (indent - 1) + (",\n" + " " * inner).join(parts) + "]"
    elif isinstance(value, tuple) and not isinstance(value, vartuple):
        parts = _tuple_parts(indent, width, column + indent, closing, sort_dicts, *value)
        end = ",)" if len(parts) == 1 else ")"
        return "(" + " " * (indent - 1) + (",\n" + " " * (column + indent)).join(parts) + end
    elif isinstance(value, (set, frozenset)):
        items = [repr(item) for item in sorted(value)]
        if isinstance(value, frozenset):
            return "frozenset({" + (",\n" + " " * (column + indent + 10)).join(items) + "})"
        else:
            return "{" + " " * (indent - 1) + (",\n" + " " * (column + indent)).join(items) + "}"
    else:
        return flat


def _tuple_parts(indent, width, column, closing, sort_dicts, *items):
    if len(items) == 0:
        return []
    elif len(items) == 1:
        return [_by_type(_shown, items[0], indent, width, column, closing + 1, sort_dicts)]
    else:
        first = [_by_type(_shown, items[0], indent, width, column, 1, sort_dicts)]
        return first + _tuple_parts(indent, width, column, closing, sort_dicts, *items[1:])
