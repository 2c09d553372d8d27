"""The string module: constants, `capwords`, `Template`."""

ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
digits = "0123456789"
hexdigits = "0123456789abcdefABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
whitespace = " \t\n\r\x0b\x0c"
printable = (
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \t\n\r\x0b\x0c"
)


def capwords(s, sep=None):
    if sep is None:
        return " ".join([word.capitalize() for word in s.split()])
    else:
        return sep.join([word.capitalize() for word in s.split(sep)])


def _starts_name(c):
    return "a" <= c <= "z" or "A" <= c <= "Z" or c == "_"


def _name_end(text, start):
    """Where the identifier that may start at `start` ends; `start` if there is none."""
    end = start
    if end < len(text) and _starts_name(text[end]):
        end += 1
        while end < len(text) and (_starts_name(text[end]) or "0" <= text[end] <= "9"):
            end += 1
    return end


class Template:
    """Text with `$name` and `${name}` for values and `$$` for a dollar sign.

    A derived class that sets `idpattern`, `braceidpattern`, `flags` or `pattern` looks for its placeholders with a regular
    expression.
    """

    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """(literal text, placeholder, name) in order; the name is the delimiter where that is meant itself, and empty
        where the placeholder is not valid."""
        if hasattr(self, "pattern"):
            return self._matches(self.pattern)
        elif hasattr(self, "idpattern") or hasattr(self, "braceidpattern") or hasattr(self, "flags"):
            name = self.idpattern if hasattr(self, "idpattern") else r"(?a:[_a-z][_a-z0-9]*)"
            braced = self.braceidpattern if hasattr(self, "braceidpattern") else name
            return self._matches(_pattern_of(self.delimiter, name, braced))
        else:
            return self._plain_parts()

    def _plain_parts(self):
        text = self.template
        delimiter = self.delimiter
        position = 0
        while True:
            found = text.find(delimiter, position)
            if found < 0:
                break
            literal = text[position:found]
            position = found + len(delimiter)
            if text.startswith(delimiter, position):
                position += len(delimiter)
                yield (literal, delimiter + delimiter, delimiter)
                continue
            braced = text.startswith("{", position)
            start = position + 1 if braced else position
            end = _name_end(text, start)
            if end > start and (not braced or text.startswith("}", end)):
                position = end + 1 if braced else end
                yield (literal, text[found:position], text[start:end])
            else:
                yield (literal, delimiter, "")
        yield (text[position:], "", "")

    def _matches(self, pattern):
        import re

        flags = self.flags if hasattr(self, "flags") else re.IGNORECASE
        position = 0
        for match in re.compile(pattern, flags | re.VERBOSE).finditer(self.template):
            literal = self.template[position : match.start()]
            position = match.end()
            name = match["named"] or match["braced"] or ""
            if name == "" and match["escaped"] is not None:
                name = self.delimiter
            yield (literal, match[0], name)
        yield (self.template[position:], "", "")

    def _raise_invalid(self, position):
        """`position` is behind the delimiter."""
        lines = self.template[:position].splitlines(keepends=True)
        column = position - sum([len(line) for line in lines[:-1]])
        raise ValueError(f"Invalid placeholder in string: line {len(lines)}, col {column}")

    def _filled(self, mapping, named, strict):
        pieces = []
        position = 0
        for literal, placeholder, name in self._parts():
            pieces.append(literal)
            position += len(literal)
            if name == self.delimiter:
                pieces.append(name)
            elif name in named:
                pieces.append(named[name])
            elif strict and placeholder != "":
                if name == "":
                    self._raise_invalid(position + len(self.delimiter))
                pieces.append(_value(mapping, name))
            elif name != "":
                try:
                    pieces.append(_value(mapping, name))
                except KeyError:
                    pieces.append(placeholder)
            else:
                pieces.append(placeholder)
            position += len(placeholder)
        return "".join(pieces)

    def substitute(self, mapping=None, /, **keywords):
        return self._filled(mapping, _texts(keywords), True)

    def safe_substitute(self, mapping=None, /, **keywords):
        return self._filled(mapping, _texts(keywords), False)

    def is_valid(self):
        for _, placeholder, name in self._parts():
            if placeholder != "" and name == "":
                return False
        return True

    def get_identifiers(self):
        names = []
        for _, placeholder, name in self._parts():
            if name != "" and name != self.delimiter and name not in names:
                names.append(name)
        return names


def _pattern_of(delimiter, name, braced):
    import re

    start = re.escape(delimiter)
    return f"{start}(?:(?P<escaped>{start})|(?P<named>{name})|{{(?P<braced>{braced})}}|(?P<invalid>))"


def _value(mapping, name):
    if mapping is None:
        raise KeyError(name)
    else:
        return str(mapping[name])


def _texts(keywords):
    """What the values print as, by name."""
    result = {"": ""}
    del result[""]
    if len(keywords) > 0:
        for name, value in keywords.items():
            result[name] = str(value)
    return result
