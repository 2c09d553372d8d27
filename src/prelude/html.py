"""The html module."""

from _html_entities import ENTITIES as _ENTITIES

# What stands for the numbers 128 to 159, which are no characters: those of Windows.
_WINDOWS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


def unescape(s):
    if "&" not in s:
        return s
    first, *rest = s.split("&")
    return first + "".join([_numbered(text) if text.startswith("#") else _named(text) for text in rest])


def _end(text, start, digits):
    """Where the digits end that start here."""
    end = start
    while end < len(text) and text[end] in digits:
        end += 1
    return end


def _numbered(text):
    """A text behind an ampersand that begins with `#`, with the number replaced."""
    if text[1:2] in ("x", "X"):
        start = 2
        end = _end(text, start, "0123456789abcdefABCDEF")
    else:
        start = 1
        end = _end(text, start, "0123456789")
    if start == end:
        return "&" + text
    digits = text[start:end].lstrip("0")
    # Longer numbers are beyond all characters.
    number = int("0" + digits[:8], 16 if start == 2 else 10)
    return _character(number) + text[end:].removeprefix(";")


def _character(number):
    if number == 13:
        return "\r"
    if 128 <= number < 160:
        return _WINDOWS[number - 128]
    if number == 0 or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
        return "\ufffd"
    is_control = number < 32 and number not in (9, 10, 12) or number == 127
    if is_control or 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE:
        return ""
    return chr(number)


class _Names:
    """The named characters, read when the first one is asked for."""

    def __init__(self):
        self.texts = {}

    def read(self):
        for entry in _ENTITIES.split():
            name, mark, codes = entry.partition("=")
            if mark == "":
                name, _, codes = entry.partition(";")
            text = "".join([chr(int(code, 16)) for code in codes.split("+")])
            self.texts[name + ";"] = text
            if mark != "":
                self.texts[name] = text

    def get(self, name):
        if not self.texts:
            self.read()
        return self.texts.get(name)


_names = _Names()


def _named(text):
    """A text behind an ampersand, with the name at its beginning replaced: the longest that is known."""
    end = 0
    while end < len(text) and end < 32 and text[end] not in "\t\n\f <#;":
        end += 1
    if end == 0:
        return "&" + text
    if text.startswith(";", end):
        end += 1
    for length in range(end, 1, -1):
        found = _names.get(text[:length])
        if found is not None:
            return found + text[length:]
    return "&" + text
