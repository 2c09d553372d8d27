"""`string.Formatter`: `str.format` in steps that a derived class may replace."""

from format import _Fields


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result = self._filled(_Numbering(), format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _filled(self, numbering, format_string, args, kwargs, used, depth):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        pieces = []
        for literal, name, spec, conversion in self.parse(format_string):
            pieces.append(literal)
            if name is not None:
                value, key = self.get_field(numbering.name(name), args, kwargs)
                used.add(key)
                value = self.convert_field(value, conversion)
                spec = self._filled(numbering, spec, args, kwargs, used, depth - 1) if "{" in spec or "}" in spec else spec
                pieces.append(self.format_field(value, spec))
        return "".join(pieces)

    def parse(self, format_string):
        """(literal text, name, specification, conversion) of each field; the last three are None where there is none."""
        fields = _Fields(format_string)
        while fields.position < len(format_string):
            start = fields.position
            end = _brace(format_string, start)
            if format_string[end:end + 2] in ("{{", "}}"):
                fields.position = end + 2
                yield format_string[start:end + 1], None, None, None
                continue
            fields.position = start
            literal = fields.literal()
            if not fields.has_field():
                yield literal, None, None, None
                return
            fields.read_field()
            yield literal, fields.name, fields.spec, fields.conversion or None

    def get_field(self, field_name, args, kwargs):
        first = _first_name(field_name)
        rest = field_name[len(first):]
        key = int(first) if first.isdecimal() else first
        value = self.get_value(key, args, kwargs)
        if rest == "":
            return value, key
        raise ValueError("a field of a Formatter is a name or a number: use an f-string for what follows in " + repr(field_name))

    def get_value(self, key, args, kwargs):
        if isinstance(key, int):
            return args[key]
        else:
            return kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion}")


class _Numbering:
    """Of the fields without a name."""

    def __init__(self):
        self.next = 0

    def name(self, name):
        first = _first_name(name)
        if first == "":
            if self.next < 0:
                raise ValueError("cannot switch from manual field specification to automatic field numbering")
            self.next += 1
            return str(self.next - 1) + name
        if first.isdecimal():
            if self.next > 0:
                raise ValueError("cannot switch from manual field specification to automatic field numbering")
            self.next = -1
        return name


def _brace(text, start):
    """Where the next brace stands, or the end."""
    end = start
    while end < len(text) and text[end] != "{" and text[end] != "}":
        end += 1
    return end


def _first_name(name):
    """The name without what follows in brackets or behind a point."""
    end = 0
    while end < len(name) and name[end] != "." and name[end] != "[":
        end += 1
    return name[:end]
