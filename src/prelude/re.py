"""The re module. Patterns are compiled and run by the runtime; this is what is made of the positions it finds. These count
bytes: characters are counted only for who asks for them, and then from a place near by, for a text may have many matches.

How many groups a pattern has decides what `findall` and `split` give, so it is part of the pattern's type. Calls with a
pattern written out go to the functions whose names say that number; with any other pattern the result may be either.
"""

from tuple import _tuple_from

ASCII = 256
A = 256
IGNORECASE = 2
I = 2
LOCALE = 4
L = 4
UNICODE = 32
U = 32
MULTILINE = 8
M = 8
DOTALL = 16
S = 16
VERBOSE = 64
X = 64
NOFLAG = 0

_SEARCH = 0
_MATCH = 1
_FULL = 2
_BEHIND_EMPTY = 3


class error(Exception):
    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = None
        self.colno = None
        text = msg
        if pos is not None and pattern is not None:
            text = f"{msg} at position {pos}"
            self.lineno = pattern.count("\n", 0, pos) + 1
            self.colno = pos - pattern.rfind("\n", 0, pos)
            if "\n" in pattern:
                text = f"{text} (line {self.lineno}, column {self.colno})"
        super().__init__(text)


def _compiled(pattern, flags):
    """The number by which the runtime knows the pattern."""
    number = _rt_regex_compile(pattern, flags)
    if _rt_failure() != 0:
        position = _rt_failure_detail(0)
        if position < 0:
            raise error(_rt_failure_text())
        raise error(_rt_failure_text(), pattern, position)
    return number


def _checked(string):
    if isinstance(string, str):
        return string
    else:
        return _type_error("expected string or bytes-like object, got '", string, "'")


class Pattern:
    def __init__(self, pattern, flags):
        self._number = _compiled(pattern, flags)
        self.pattern = pattern
        self.flags = _rt_regex_flags(self._number)
        self.groups = _rt_regex_groups(self._number)

    @property
    def groupindex(self):
        names = {}
        for group in range(1, self.groups + 1):
            name = _rt_regex_group_name(self._number, group)
            if name:
                names[name] = group
        return names

    def _find(self, string, pos, endpos, mode):
        end = max(min(endpos, len(string)), 0)
        start = max(min(pos, len(string)), 0)
        if start <= end:
            first = _byte_at(string, start)
            at = _rt_regex_find(self._number, string, first, _byte_at(string, end), mode)
            if at >= 0:
                return Match(self, string, start, end, at, start + _rt_str_distance(string, first, at))
        return None

    def search(self, string, pos=0, endpos=9223372036854775807):
        return self._find(_checked(string), pos, endpos, _SEARCH)

    def match(self, string, pos=0, endpos=9223372036854775807):
        return self._find(_checked(string), pos, endpos, _MATCH)

    def fullmatch(self, string, pos=0, endpos=9223372036854775807):
        return self._find(_checked(string), pos, endpos, _FULL)

    def finditer(self, string, pos=0, endpos=9223372036854775807):
        text = _checked(string)
        return self._matches(text, min(max(pos, 0), len(text)), max(min(endpos, len(text)), 0))

    def _matches(self, string, pos, endpos):
        if pos > endpos:
            return
        counted = _byte_at(string, pos)
        end = _byte_at(string, endpos)
        index = pos
        at = _rt_regex_find(self._number, string, counted, end, _SEARCH)
        while at >= 0:
            index += _rt_str_distance(string, counted, at)
            counted = at
            match = Match(self, string, pos, endpos, at, index)
            to = match._to
            yield match
            at = _rt_regex_find(self._number, string, to, end, _mode_behind(at, to))

    def _texts(self, string, pos, endpos, group):
        """What the group of each match is."""
        result = []
        first = min(max(pos, 0), len(string))
        last = max(min(endpos, len(string)), 0)
        if first <= last:
            end = _byte_at(string, last)
            at = _rt_regex_find(self._number, string, _byte_at(string, first), end, _SEARCH)
            while at >= 0:
                to = _rt_regex_span(0, 1)
                result.append(_span_text(string, group))
                at = _rt_regex_find(self._number, string, to, end, _mode_behind(at, to))
        return result

    def _rows(self, string, pos, endpos):
        """The groups of each match."""
        result = []
        first = min(max(pos, 0), len(string))
        last = max(min(endpos, len(string)), 0)
        if first <= last:
            end = _byte_at(string, last)
            at = _rt_regex_find(self._number, string, _byte_at(string, first), end, _SEARCH)
            while at >= 0:
                to = _rt_regex_span(0, 1)
                result.append(_tuple_from([_span_text(string, group) for group in range(1, self.groups + 1)]))
                at = _rt_regex_find(self._number, string, to, end, _mode_behind(at, to))
        return result

    def _plain_split(self, string, maxsplit):
        result = []
        last = 0
        end = _rt_str_size(string)
        at = _rt_regex_find(self._number, string, 0, end, _SEARCH)
        while at >= 0 and (maxsplit <= 0 or len(result) < maxsplit):
            result.append(_rt_str_cut(string, last, at))
            last = _rt_regex_span(0, 1)
            at = _rt_regex_find(self._number, string, last, end, _mode_behind(at, last))
        result.append(_rt_str_cut(string, last, end))
        return result

    def _group_split(self, string, maxsplit):
        result = []
        last = 0
        splits = 0
        end = _rt_str_size(string)
        at = _rt_regex_find(self._number, string, 0, end, _SEARCH)
        while at >= 0 and (maxsplit <= 0 or splits < maxsplit):
            result.append(_rt_str_cut(string, last, at))
            for group in range(1, self.groups + 1):
                if _rt_regex_span(group, 0) < 0:
                    result.append(None)
                else:
                    result.append(_span_text(string, group))
            last = _rt_regex_span(0, 1)
            splits += 1
            at = _rt_regex_find(self._number, string, last, end, _mode_behind(at, last))
        result.append(_rt_str_cut(string, last, end))
        return result

    def sub(self, repl, string, count=0):
        return self._replaced(repl, _checked(string), count)[0]

    def subn(self, repl, string, count=0):
        return self._replaced(repl, _checked(string), count)

    def _replaced(self, repl, string, count):
        parts = []
        last = 0
        done = 0
        end = _rt_str_size(string)
        if isinstance(repl, str):
            template = _Template(repl, self)
            at = _rt_regex_find(self._number, string, 0, end, _SEARCH)
            while at >= 0 and (count <= 0 or done < count):
                if last < at:
                    parts.append(_rt_str_cut(string, last, at))
                last = _rt_regex_span(0, 1)
                for i in range(len(template.groups)):
                    parts.append(template.texts[i])
                    parts.append(_span_text(string, template.groups[i]))
                parts.append(template.texts[-1])
                done += 1
                at = _rt_regex_find(self._number, string, last, end, _mode_behind(at, last))
        else:
            counted = 0
            index = 0
            at = _rt_regex_find(self._number, string, 0, end, _SEARCH)
            while at >= 0 and (count <= 0 or done < count):
                if last < at:
                    parts.append(_rt_str_cut(string, last, at))
                index += _rt_str_distance(string, counted, at)
                counted = at
                match = Match(self, string, 0, len(string), at, index)
                last = match._to
                parts.append(repl(match))
                done += 1
                at = _rt_regex_find(self._number, string, last, end, _mode_behind(at, last))
        if done == 0:
            return (string, 0)
        parts.append(_rt_str_cut(string, last, end))
        return ("".join(parts), done)

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self._number == other._number

    def __hash__(self):
        return hash(self._number)

    def __repr__(self):
        names = []
        for bit, name in (
            (2, "re.IGNORECASE"),
            (4, "re.LOCALE"),
            (8, "re.MULTILINE"),
            (16, "re.DOTALL"),
            (64, "re.VERBOSE"),
            (256, "re.ASCII"),
        ):
            if self.flags & bit:
                names.append(name)
        if names:
            return f"re.compile({self.pattern!r}, {'|'.join(names)})"
        return f"re.compile({self.pattern!r})"


class _Pattern0(Pattern):
    """A pattern without groups."""

    def findall(self, string, pos=0, endpos=9223372036854775807):
        return self._texts(_checked(string), pos, endpos, 0)

    def split(self, string, maxsplit=0):
        return self._plain_split(_checked(string), maxsplit)


class _Pattern1(Pattern):
    """A pattern with one group."""

    def findall(self, string, pos=0, endpos=9223372036854775807):
        return self._texts(_checked(string), pos, endpos, 1)

    def split(self, string, maxsplit=0):
        return self._group_split(_checked(string), maxsplit)


class _Pattern2(Pattern):
    """A pattern with several groups."""

    def findall(self, string, pos=0, endpos=9223372036854775807):
        return self._rows(_checked(string), pos, endpos)

    def split(self, string, maxsplit=0):
        return self._group_split(_checked(string), maxsplit)


class _AnyPattern(Pattern):
    """A pattern made at run time."""

    def findall(self, string, pos=0, endpos=9223372036854775807):
        text = _checked(string)
        result = []
        if self.groups < 2:
            for item in self._texts(text, pos, endpos, self.groups):
                result.append(item)
        else:
            for row in self._rows(text, pos, endpos):
                result.append(row)
        return result

    def split(self, string, maxsplit=0):
        return self._group_split(_checked(string), maxsplit)


class _Place:
    """Where a character of the text lies that was searched last, if that is not ASCII. A program that looks for one match
    behind the other gives the position of each."""

    def __init__(self):
        self.text = ""
        self.index = 0
        self.byte = 0


_place = _Place()


def _byte_at(string, index):
    """The position of a character in bytes."""
    n = len(string)
    size = _rt_str_size(string)
    if n == size or index == 0:
        return index
    if index == n:
        return size
    if _place.text is not string:
        _place.text = string
        _place.index = 0
        _place.byte = 0
    if 2 * (n - index) < abs(index - _place.index):
        byte = _rt_str_walk(string, size, index - n)
    elif 2 * index < abs(index - _place.index):
        byte = _rt_str_walk(string, 0, index)
    else:
        byte = _rt_str_walk(string, _place.byte, index - _place.index)
    _place.index = index
    _place.byte = byte
    return byte


def _mode_behind(at, to):
    """How the search goes on behind a match."""
    return _BEHIND_EMPTY if at == to else _SEARCH


def _span_text(string, group):
    """What a group of the match is that was found last; nothing if it took no part."""
    start = _rt_regex_span(group, 0)
    if start < 0:
        return ""
    return _rt_str_cut(string, start, _rt_regex_span(group, 1))


class Match:
    """`at` is the byte where the match starts that was found last, and `index` the character."""

    def __init__(self, pattern, string, pos, endpos, at, index):
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._from = at
        self._to = _rt_regex_span(0, 1)
        self._index = index
        # Of the groups from 1 on, one behind the other.
        self._spans = [_rt_regex_span(_shr(i, 1), i & 1) for i in range(2, 2 * pattern.groups + 2)]

    def _number(self, group):
        if isinstance(group, str):
            number = _rt_regex_group_number(self.re._number, group)
            if number == 0:
                raise IndexError("no such group")
            return number
        else:
            if not 0 <= group <= self.re.groups:
                raise IndexError("no such group")
            return group

    def _byte(self, number, side):
        """Where the group starts (`side` 0) or ends; negative if it took no part."""
        if number == 0:
            return self._to if side else self._from
        return self._spans[2 * number - 2 + side]

    def _position(self, number, side):
        """The same, in characters."""
        byte = self._byte(number, side)
        if byte < 0:
            return -1
        return self._index + _rt_str_distance(self.string, self._from, byte)

    def _text(self, number):
        """What the group is that took part."""
        return _rt_str_cut(self.string, self._byte(number, 0), self._byte(number, 1))

    def _group(self, number):
        if self._byte(number, 0) < 0:
            return None
        return self._text(number)

    def group(self, *groups):
        if len(groups) == 0:
            return self._text(0)
        elif len(groups) == 1:
            return self._group(self._number(groups[0]))
        else:
            return self._several(*groups)

    def _several(self, *groups):
        if len(groups) == 0:
            return ()
        else:
            return (self._group(self._number(groups[0])),) + self._several(*groups[1:])

    def __getitem__(self, group):
        return self._group(self._number(group))

    def groups(self, default=None):
        result = []
        for number in range(1, self.re.groups + 1):
            result.append(default if self._byte(number, 0) < 0 else self._group(number))
        return _tuple_from(result)

    def groupdict(self, default=None):
        result = {}
        for number in range(1, self.re.groups + 1):
            name = _rt_regex_group_name(self.re._number, number)
            if name:
                result[name] = default if self._byte(number, 0) < 0 else self._group(number)
        return result

    def start(self, group=0):
        return self._position(self._number(group), 0)

    def end(self, group=0):
        return self._position(self._number(group), 1)

    def span(self, group=0):
        number = self._number(group)
        return (self._position(number, 0), self._position(number, 1))

    @property
    def regs(self):
        return _tuple_from([(self._position(number, 0), self._position(number, 1)) for number in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        last = None
        for number in range(1, self.re.groups + 1):
            if self._byte(number, 0) >= 0:
                if last is None:
                    last = number
                elif self._byte(number, 0) >= self._byte(last, 1):
                    # A group inside another one closes before it.
                    last = number
        return last

    @property
    def lastgroup(self):
        last = self.lastindex
        if last is None:
            return None
        name = _rt_regex_group_name(self.re._number, last)
        if name:
            return name
        return None

    def expand(self, template):
        return _Template(template, self.re).filled(self)

    def __bool__(self):
        return True

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self.group()!r}>"


class _Template:
    """A replacement: `texts[i]` stands in front of the group `groups[i]`, the last text behind all of them."""

    def __init__(self, template, pattern):
        self.texts = []
        self.groups = []
        text = []
        i = 0
        n = len(template)
        while i < n:
            c = template[i]
            if c != "\\":
                text.append(c)
                i += 1
                continue
            if i + 1 >= n:
                raise error("bad escape (end of pattern)", template, i)
            c = template[i + 1]
            if c == "g":
                end = template.find(">", i + 3)
                if i + 2 >= n or template[i + 2] != "<":
                    raise error("missing <", template, i + 2)
                if end < 0 and i + 3 >= n:
                    raise error("missing group name", template, i + 3)
                if end < 0:
                    raise error("missing >, unterminated name", template, i + 3)
                self._add_group("".join(text), self._named(template[i + 3:end], template, i + 3, pattern))
                text = []
                i = end + 1
            elif c == "0" or (_is_octal(template[i + 1:i + 4]) and c in "123"):
                digits = template[i + 1:i + 2]
                while len(digits) < 3 and i + 1 + len(digits) < n and template[i + 1 + len(digits)] in "01234567":
                    digits += template[i + 1 + len(digits)]
                text.append(chr(int(digits, 8) & 255))
                i += 1 + len(digits)
            elif c.isdigit():
                digits = c
                if i + 2 < n and template[i + 2] in "0123456789":
                    digits += template[i + 2]
                number = int(digits)
                if number > pattern.groups:
                    raise error(f"invalid group reference {number}", template, i + 1)
                self._add_group("".join(text), number)
                text = []
                i += 1 + len(digits)
            else:
                place = "abfnrtv\\".find(c)
                if place >= 0:
                    text.append("\a\b\f\n\r\t\v\\"[place])
                elif c.isascii() and c.isalpha():
                    raise error(f"bad escape \\{c}", template, i)
                else:
                    text.append("\\" + c)
                i += 2
        self.texts.append("".join(text))

    def _add_group(self, text, group):
        self.texts.append(text)
        self.groups.append(group)

    def _named(self, name, template, position, pattern):
        if name == "":
            raise error("missing group name", template, position)
        if name.isdigit():
            number = int(name)
            if number > pattern.groups:
                raise error(f"invalid group reference {number}", template, position)
            return number
        if not name.isidentifier():
            raise error(f"bad character in group name {name!r}", template, position)
        number = _rt_regex_group_number(pattern._number, name)
        if number == 0:
            raise IndexError(f"unknown group name {name!r}")
        return number

    def filled(self, match):
        if not self.groups:
            return self.texts[0]
        parts = []
        for i in range(len(self.groups)):
            parts.append(self.texts[i])
            group = self.groups[i]
            if match._byte(group, 0) >= 0:
                parts.append(match._text(group))
        parts.append(self.texts[-1])
        return "".join(parts)


def _is_octal(digits):
    if len(digits) != 3:
        return False
    for c in digits:
        if c not in "01234567":
            return False
    return True


# Functions of the module


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        return pattern
    else:
        return _AnyPattern(pattern, flags)


def _compile0(pattern, flags=0):
    return _Pattern0(pattern, flags)


def _compile1(pattern, flags=0):
    return _Pattern1(pattern, flags)


def _compile2(pattern, flags=0):
    return _Pattern2(pattern, flags)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def _findall0(pattern, string, flags=0):
    return _Pattern0(pattern, flags).findall(string)


def _findall1(pattern, string, flags=0):
    return _Pattern1(pattern, flags).findall(string)


def _findall2(pattern, string, flags=0):
    return _Pattern2(pattern, flags).findall(string)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def _split0(pattern, string, maxsplit=0, flags=0):
    return _Pattern0(pattern, flags).split(string, maxsplit)


def _split1(pattern, string, maxsplit=0, flags=0):
    return _Pattern1(pattern, flags).split(string, maxsplit)


def _split2(pattern, string, maxsplit=0, flags=0):
    return _Pattern2(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def escape(pattern):
    result = []
    for c in pattern:
        if c in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f":
            result.append("\\")
        result.append(c)
    return "".join(result)


def purge():
    pass
