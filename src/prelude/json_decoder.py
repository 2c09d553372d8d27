"""Reading JSON. What comes out is one recursive type: None, bool, int, float, str, lists of it and dicts of it by str,
together with what the hooks give. Positions count bytes; errors tell them in characters."""

from _text import _TextBuilder
from _numbers import _parse_float

_HEX = "0123456789abcdefABCDEF"


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count("\n", 0, pos) + 1
        self.colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {self.lineno} column {self.colno} (char {pos})")


class _Scanner:
    def __init__(self, text, strict, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook):
        self.text = text
        self.size = _rt_str_size(text)
        self.at = 0
        self.strict = strict
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.object_pairs_hook = object_pairs_hook

    def byte(self, at):
        """-1 behind the end"""
        return _rt_str_byte(self.text, at) if at < self.size else -1

    def fail(self, message, at):
        raise JSONDecodeError(message, self.text, len(_rt_str_cut(self.text, 0, at)))

    def skip_space(self):
        while True:
            byte = self.byte(self.at)
            if byte != 32 and byte != 10 and byte != 13 and byte != 9:
                return
            self.at += 1

    def take(self, word):
        """Whether the word stands here; if so, goes on behind it."""
        for i in range(_rt_str_size(word)):
            if self.byte(self.at + i) != _rt_str_byte(word, i):
                return False
        self.at += _rt_str_size(word)
        return True

    def value(self):
        byte = self.byte(self.at)
        if byte == 34:  # "
            return self.string()
        if byte == 123:  # {
            return self.object()
        if byte == 91:  # [
            return self.array()
        if self.take("null"):
            return None
        if self.take("true"):
            return True
        if self.take("false"):
            return False
        if self.take("NaN"):
            return self.constant("NaN")
        if self.take("Infinity"):
            return self.constant("Infinity")
        if self.take("-Infinity"):
            return self.constant("-Infinity")
        return self.number()

    def constant(self, word):
        if self.parse_constant is not None:
            return self.parse_constant(word)
        else:
            return _parse_float(word)

    def digits(self, at):
        """The end of the digits that stand here."""
        while self.byte(at) >= 48 and self.byte(at) <= 57:
            at += 1
        return at

    def number(self):
        start = self.at
        end = start
        if self.byte(end) == 45:  # -
            end += 1
        first = end
        end = end + 1 if self.byte(first) == 48 else self.digits(first)
        if end == first:
            self.fail("Expecting value", start)
        whole = end
        if self.byte(end) == 46 and self.digits(end + 1) > end + 1:  # .
            end = self.digits(end + 1)
        if self.byte(end) == 101 or self.byte(end) == 69:  # e
            power = end + 1
            if self.byte(power) == 43 or self.byte(power) == 45:
                power += 1
            if self.digits(power) > power:
                end = self.digits(power)
        self.at = end
        text = _rt_str_cut(self.text, start, end)
        if end == whole:
            return self.made_int(text)
        return self.made_float(text)

    def made_int(self, text):
        if self.parse_int is not None:
            return self.parse_int(text)
        else:
            return _wide_int(text, 10)

    def made_float(self, text):
        if self.parse_float is not None:
            return self.parse_float(text)
        else:
            return _parse_float(text)

    def string(self):
        """A string, at its opening quote."""
        opening = self.at
        start = opening + 1
        at = self.plain(opening, start)
        if self.byte(at) == 34:
            self.at = at + 1
            return _rt_str_cut(self.text, start, at)
        parts = _TextBuilder()
        while self.byte(at) != 34:
            parts.add(_rt_str_cut(self.text, start, at))
            self.at = at + 1
            parts.add(self.escape(opening))
            start = self.at
            at = self.plain(opening, start)
        parts.add(_rt_str_cut(self.text, start, at))
        self.at = at + 1
        return parts.text()

    def plain(self, opening, at):
        """The next quote or backslash of a string."""
        while True:
            byte = self.byte(at)
            if byte == 34 or byte == 92:
                return at
            if byte < 0:
                self.fail("Unterminated string starting at", opening)
            if byte < 32 and self.strict:
                self.fail("Invalid control character at", at)
            at += 1

    def escape(self, opening):
        """The character of an escape, behind its backslash."""
        byte = self.byte(self.at)
        if byte < 0:
            self.fail("Unterminated string starting at", opening)
        if byte == 117:  # u
            return chr(self.code_point())
        place = '"\\/bfnrt'.find(chr(byte))
        if place < 0:
            self.fail("Invalid \\escape", self.at - 1)
        self.at += 1
        return '"\\/\b\f\n\r\t'[place]

    def code_point(self):
        """What `uXXXX` stands for, or two of them that are a surrogate pair."""
        high = self.code_unit()
        is_pair = 0xD800 <= high < 0xDC00 and self.byte(self.at) == 92 and self.byte(self.at + 1) == 117
        if is_pair and self.at + 6 < self.size:
            behind = self.at
            self.at += 1
            low = self.code_unit()
            if 0xDC00 <= low < 0xE000:
                return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
            self.at = behind
        return high

    def code_unit(self):
        letter = self.at
        self.at += 5
        if self.at >= self.size:
            self.fail("Invalid \\uXXXX escape", letter)
        code = 0
        for at in range(letter + 1, self.at):
            digit = _HEX.find(chr(self.byte(at)))
            if digit < 0:
                self.fail("Invalid \\uXXXX escape", letter)
            code = code * 16 + (digit if digit < 16 else digit - 6)
        return code

    def array(self):
        result = []
        self.at += 1
        self.skip_space()
        if self.byte(self.at) == 93:  # ]
            self.at += 1
            return result
        while True:
            result.append(self.value())
            self.skip_space()
            if self.byte(self.at) == 93:
                self.at += 1
                return result
            self.comma()

    def comma(self):
        if self.byte(self.at) != 44:
            self.fail("Expecting ',' delimiter", self.at)
        self.at += 1
        self.skip_space()

    def object(self):
        self.at += 1
        self.skip_space()
        if self.object_pairs_hook is not None:
            pairs = []
            while self.next_key(len(pairs) == 0):
                key = self.key()
                pairs.append((key, self.value()))
            return self.object_pairs_hook(pairs)
        else:
            members = {}
            is_first = True
            while self.next_key(is_first):
                is_first = False
                key = self.key()
                members[key] = self.value()
            if self.object_hook is not None:
                return self.object_hook(members)
            else:
                return members

    def next_key(self, is_first):
        """Whether a member of an object follows; goes to its key, or behind the object."""
        if not is_first:
            self.skip_space()
        if self.byte(self.at) == 125:  # }
            self.at += 1
            return False
        if not is_first:
            self.comma()
        if self.byte(self.at) != 34:
            self.fail("Expecting property name enclosed in double quotes", self.at)
        return True

    def key(self):
        """A member's key, and what stands between it and the value."""
        key = self.string()
        self.skip_space()
        if self.byte(self.at) != 58:  # :
            self.fail("Expecting ':' delimiter", self.at)
        self.at += 1
        self.skip_space()
        return key


def _text_of(s):
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
        return s
    elif isinstance(s, (bytes, bytearray)):
        return s.decode(_encoding(s), "surrogatepass")
    else:
        return _type_error("the JSON object must be str, bytes or bytearray, not ", s)


def _encoding(b):
    """The Unicode encoding of bytes that begin with ASCII characters."""
    if b.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if b.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if len(b) >= 4:
        if not b[0]:
            return "utf-16-be" if b[1] else "utf-32-be"
        if not b[1]:
            return "utf-16-le" if b[2] or b[3] else "utf-32-le"
    elif len(b) == 2:
        if not b[0]:
            return "utf-16-be"
        if not b[1]:
            return "utf-16-le"
    return "utf-8"


def _decoded(s, strict, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook):
    scanner = _Scanner(_text_of(s), strict, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook)
    scanner.skip_space()
    value = scanner.value()
    scanner.skip_space()
    if scanner.at < scanner.size:
        scanner.fail("Extra data", scanner.at)
    return value


def _decoded_from(s, idx, strict, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook):
    if idx < 0:
        raise ValueError("idx cannot be negative")
    scanner = _Scanner(s, strict, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook)
    scanner.at = _rt_str_size(s[:idx])
    value = scanner.value()
    return (value, len(_rt_str_cut(s, 0, scanner.at)))
