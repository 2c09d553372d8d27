"""The ast module: `literal_eval`. What comes out is one recursive type, as with JSON: None, bool, int, float, complex,
str, bytes, and lists, tuples, dicts and sets of it. Positions count bytes."""

from _numbers import _parse_float
from _text import _TextBuilder

_QUOTE = 39
_DOUBLE_QUOTE = 34
_BACKSLASH = 92
# An expression with one of these behind a literal, or before it, is more than a literal.
_OPERATORS = b"*/%&|^@<>!.([~-+"


def literal_eval(node_or_string):
    if not isinstance(node_or_string, str):
        return _type_error("literal_eval() takes a text, not ", node_or_string)
    reader = _Reader(node_or_string.lstrip(" \t"))
    return reader.whole()


def _is_digit(byte):
    return 48 <= byte <= 57


def _is_name(byte):
    return _is_digit(byte) or 65 <= byte <= 90 or 97 <= byte <= 122 or byte == 95 or byte >= 128


class _Reader:
    def __init__(self, text):
        self.text = text
        self.size = _rt_str_size(text)
        self.at = 0
        self.depth = 0

    def byte(self, at):
        """-1 behind the end"""
        return _rt_str_byte(self.text, at) if at < self.size else -1

    def line(self):
        return _rt_str_cut(self.text, 0, self.at).count("\n") + 1

    def wrong(self, message):
        return SyntaxError(f"{message} (<unknown>, line {self.line()})")

    def malformed(self, start):
        """What is an expression, but no literal."""
        what = _rt_str_cut(self.text, start, max(self.at, start))
        return ValueError(f"malformed node or string on line {self.line()}: {what!r}")

    def skip(self):
        """Goes on behind spaces, and inside of brackets behind the ends of lines."""
        while True:
            byte = self.byte(self.at)
            if byte == 35:  # #
                while self.byte(self.at) != 10 and self.at < self.size:
                    self.at += 1
            elif byte == 32 or byte == 9 or byte == 12 or self.depth > 0 and (byte == 10 or byte == 13):
                self.at += 1
            elif byte == _BACKSLASH and self.byte(self.at + 1) == 10:
                self.at += 2
            else:
                return

    def skip_lines(self):
        self.depth += 1
        self.skip()
        self.depth -= 1

    def whole(self):
        self.skip_lines()
        result = self.items_without_brackets()
        self.skip_lines()
        if self.at < self.size:
            raise self.wrong("invalid syntax")
        return result

    def items_without_brackets(self):
        """An expression, or several with commas, which are a tuple."""
        first = self.value()
        self.skip()
        if self.byte(self.at) != 44:  # ,
            return first
        items = [first]
        while self.byte(self.at) == 44:
            self.at += 1
            self.skip()
            if self.at_end():
                break
            items.append(self.value())
            self.skip()
        return tuple(items)

    def at_end(self):
        """Whether brackets close here, or the text ends."""
        byte = self.byte(self.at)
        return byte < 0 or byte == 10 or byte == 41 or byte == 93 or byte == 125

    def value(self):
        """A literal, or a complex number written as a sum."""
        start = self.at
        left = self.signed()
        self.skip()
        sign = self.byte(self.at)
        if sign < 0 or sign not in _OPERATORS:
            return left
        self.at += 1
        self.skip()
        if sign != 43 and sign != 45:  # + -
            raise self.malformed(start)
        right = self.atom()
        if isinstance(left, bool) or not isinstance(left, (int, _bigint, float)) or not isinstance(right, complex):
            raise self.malformed(start)
        return left - right if sign == 45 else left + right

    def signed(self):
        start = self.at
        sign = self.byte(start)
        if sign != 43 and sign != 45:
            return self.atom()
        self.at += 1
        self.skip()
        number = self.atom()
        if isinstance(number, bool) or not isinstance(number, (int, _bigint, float, complex)):
            raise self.malformed(start)
        return -number if sign == 45 else number

    def atom(self):
        byte = self.byte(self.at)
        if byte == 91:  # [
            return self.items(93)
        if byte == 40:  # (
            return self.parenthesised()
        if byte == 123:  # {
            return self.braces()
        if _is_digit(byte) or byte == 46 and _is_digit(self.byte(self.at + 1)):
            return self.number()
        if byte == _QUOTE or byte == _DOUBLE_QUOTE or _is_name(byte):
            return self.named()
        if byte >= 0 and byte in _OPERATORS:
            raise self.malformed(self.at)
        raise self.wrong("invalid syntax")

    # Containers

    def open(self):
        self.at += 1
        self.depth += 1
        self.skip()

    def close(self, bracket):
        if self.byte(self.at) != bracket:
            raise self.wrong("invalid syntax")
        self.at += 1
        self.depth -= 1

    def goes_on(self, bracket):
        """Whether another item follows; goes behind the comma before it."""
        self.skip()
        if self.byte(self.at) == 44:
            self.at += 1
            self.skip()
            return self.byte(self.at) != bracket
        return False

    def items(self, bracket):
        self.open()
        items = []
        if self.byte(self.at) != bracket:
            items.append(self.value())
            while self.goes_on(bracket):
                items.append(self.value())
        self.close(bracket)
        return items

    def parenthesised(self):
        self.open()
        if self.byte(self.at) == 41:
            self.close(41)
            return tuple([self.value() for _ in range(0)])
        result = self.items_without_brackets()
        self.skip()
        self.close(41)
        return result

    def braces(self):
        self.open()
        if self.byte(self.at) == 125:
            self.close(125)
            return {self.value(): self.value() for _ in range(0)}
        first = self.value()
        self.skip()
        if self.byte(self.at) != 58:  # :
            return self.set_from(first)
        members = {first: self.member_value()}
        while self.goes_on(125):
            key = self.value()
            self.skip()
            members[key] = self.member_value()
        self.close(125)
        return members

    def member_value(self):
        if self.byte(self.at) != 58:
            raise self.wrong("':' expected after dictionary key")
        self.at += 1
        self.skip()
        return self.value()

    def set_from(self, first):
        items = {first}
        while self.goes_on(125):
            items.add(self.value())
        self.close(125)
        return items

    # Numbers

    def number(self):
        start = self.at
        if self.byte(start) == 48 and self.byte(start + 1) | 32 in (98, 111, 120):  # b o x
            end = self.name_end(start)
            self.at = end
            return self.int_literal(_rt_str_cut(self.text, start, end), 0)
        end = self.digits_end(start)
        is_float = False
        if self.byte(end) == 46:  # .
            is_float = True
            end = self.digits_end(end + 1)
        if self.byte(end) == 101 or self.byte(end) == 69:  # e
            power = end + 1
            if self.byte(power) == 43 or self.byte(power) == 45:
                power += 1
            if _is_digit(self.byte(power)):
                is_float = True
                end = self.digits_end(power)
        text = _rt_str_cut(self.text, start, end)
        self.at = end
        if self.byte(end) == 106 or self.byte(end) == 74:  # j
            self.at += 1
            return complex(0.0, _parse_float(text))
        if _is_name(self.byte(end)):
            raise self.wrong("invalid decimal literal")
        if is_float:
            return _parse_float(text)
        if text[0] == "0" and text.strip("0_") != "":
            raise self.wrong("leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers")
        return self.int_literal(text, 10)

    def int_literal(self, text, base):
        try:
            return _wide_int(text, base)
        except ValueError:
            raise self.wrong("invalid decimal literal") from None

    def digits_end(self, at):
        while _is_digit(self.byte(at)) or self.byte(at) == 95 and _is_digit(self.byte(at + 1)):
            at += 1
        return at

    def name_end(self, at):
        while _is_name(self.byte(at)):
            at += 1
        return at

    # Names and texts

    def named(self):
        """A word, or a text with its prefix."""
        start = self.at
        end = self.name_end(start)
        word = _rt_str_cut(self.text, start, end)
        byte = self.byte(end)
        if byte == _QUOTE or byte == _DOUBLE_QUOTE:
            prefix = word.lower()
            if prefix == "b" or prefix == "br" or prefix == "rb":
                return self.octets()
            if prefix == "" or prefix == "r" or prefix == "u":
                return self.texts()
        self.at = end
        if word == "None":
            return None
        if word == "True":
            return True
        if word == "False":
            return False
        if word == "set" and self.takes("(") and self.takes(")"):
            return {self.value() for _ in range(0)}
        raise self.malformed(start)

    def takes(self, mark):
        self.skip()
        if self.byte(self.at) != ord(mark):
            return False
        self.at += 1
        return True

    def texts(self):
        """Texts that follow one another are one."""
        parts = _TextBuilder()
        while self.starts_text("ur"):
            parts.add(self.text_literal(False))
            self.skip()
        return parts.text()

    def octets(self):
        parts = bytearray()
        while self.starts_text("br"):
            literal = self.text_literal(True)
            if not literal.isascii() and max(literal) > "\xff":
                raise self.wrong("bytes can only contain ASCII literal characters")
            parts.extend(literal.encode("latin-1"))
            self.skip()
        return bytes(parts)

    def starts_text(self, letters):
        end = self.at
        while self.byte(end) >= 65 and chr(self.byte(end) | 32) in letters and end - self.at < 2:
            end += 1
        byte = self.byte(end)
        return byte == _QUOTE or byte == _DOUBLE_QUOTE

    def text_literal(self, is_bytes):
        """One literal with its prefix and quotes."""
        raw = False
        while self.byte(self.at) != _QUOTE and self.byte(self.at) != _DOUBLE_QUOTE:
            raw = raw or self.byte(self.at) | 32 == 114
            self.at += 1
        quote = self.byte(self.at)
        count = 3 if self.quotes(quote) >= 3 else 1
        self.at += count
        parts = _TextBuilder()
        start = self.at
        while self.quotes(quote) < count:
            byte = self.byte(self.at)
            if byte < 0 or byte == 10 and count == 1:
                kind = "string literal" if count == 1 else "triple-quoted string literal"
                raise self.wrong(f"unterminated {kind}")
            if byte == _BACKSLASH:
                if raw:
                    self.at += 2
                else:
                    parts.add(_rt_str_cut(self.text, start, self.at))
                    self.at += 1
                    parts.add(self.escape(is_bytes))
                    start = self.at
            else:
                self.at += 1
        parts.add(_rt_str_cut(self.text, start, self.at))
        self.at += count
        return parts.text()

    def quotes(self, quote):
        """How many of them stand here, up to three."""
        count = 0
        while count < 3 and self.byte(self.at + count) == quote:
            count += 1
        return count

    def escape(self, is_bytes):
        """The text of an escape, behind its backslash."""
        byte = self.byte(self.at)
        if byte < 0:
            raise self.wrong("unterminated string literal")
        if 48 <= byte <= 55:
            return chr(self.octal())
        self.at += 1
        if byte == 10:
            return ""
        if byte == 120:  # x
            return chr(self.hexadecimal(2))
        if byte == 117 and not is_bytes:  # u
            return chr(self.hexadecimal(4))
        if byte == 85 and not is_bytes:  # U
            return chr(self.hexadecimal(8))
        if byte == 78 and not is_bytes:  # N
            raise self.wrong("\\N{...} is not there")
        if byte >= 128:
            return "\\" + self.rest_of_character()
        place = "\\'\"abfnrtv".find(chr(byte))
        return "\\" + chr(byte) if place < 0 else "\\'\"\a\b\f\n\r\t\v"[place]

    def rest_of_character(self):
        start = self.at - 1
        while self.byte(self.at) & 192 == 128 and self.at < self.size:
            self.at += 1
        return _rt_str_cut(self.text, start, self.at)

    def octal(self):
        code = 0
        digits = 0
        while digits < 3 and 48 <= self.byte(self.at) <= 55:
            code = code * 8 + self.byte(self.at) - 48
            self.at += 1
            digits += 1
        return code

    def hexadecimal(self, digits):
        code = 0
        for _ in range(digits):
            byte = self.byte(self.at)
            digit = "0123456789abcdef".find(chr(byte).lower()) if byte >= 0 else -1
            if digit < 0:
                raise self.wrong("(unicode error) 'unicodeescape' codec can't decode bytes: truncated escape")
            code = code * 16 + digit
            self.at += 1
        return code
