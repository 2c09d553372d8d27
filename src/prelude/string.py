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
    """Text with `$name` and `${name}` for values and `$$` for a dollar sign."""

    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """(literal text, placeholder, name) in order; the name is empty where the placeholder is not valid."""
        text = self.template
        position = 0
        while True:
            dollar = text.find("$", position)
            if dollar < 0:
                break
            literal = text[position:dollar]
            position = dollar + 1
            if text.startswith("$", position):
                position += 1
                yield (literal, "$$", "$")
                continue
            braced = text.startswith("{", position)
            start = position + 1 if braced else position
            end = _name_end(text, start)
            if end > start and (not braced or text.startswith("}", end)):
                position = end + 1 if braced else end
                yield (literal, text[dollar:position], text[start:end])
            else:
                yield (literal, "$", "")
        yield (text[position:], "", "")

    def _raise_invalid(self, position):
        """`position` is behind the dollar sign."""
        lines = self.template[:position].splitlines(keepends=True)
        column = position - sum([len(line) for line in lines[:-1]])
        raise ValueError(f"Invalid placeholder in string: line {len(lines)}, col {column}")

    def _filled(self, values, strict):
        pieces = []
        position = 0
        for literal, placeholder, name in self._parts():
            pieces.append(literal)
            position += len(literal)
            if name == "$":
                pieces.append("$")
            elif name in values:
                pieces.append(values[name])
            elif strict and placeholder != "":
                if name == "":
                    self._raise_invalid(position + 1)
                raise KeyError(name)
            else:
                pieces.append(placeholder)
            position += len(placeholder)
        return "".join(pieces)

    def substitute(self, *mapping, **keywords):
        return self._filled(_texts(mapping, keywords), True)

    def safe_substitute(self, *mapping, **keywords):
        return self._filled(_texts(mapping, keywords), False)

    def is_valid(self):
        for _, placeholder, name in self._parts():
            if placeholder != "" and name == "":
                return False
        return True

    def get_identifiers(self):
        names = []
        for _, placeholder, name in self._parts():
            if name != "" and name != "$" and name not in names:
                names.append(name)
        return names


def _texts(mappings, keywords):
    """What the values print as, by name."""
    result = {"": ""}
    del result[""]
    for mapping in mappings:
        for name, value in mapping.items():
            result[name] = str(value)
    if len(keywords) > 0:
        for name, value in keywords.items():
            result[name] = str(value)
    return result
