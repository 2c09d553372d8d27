"""The re module. Patterns are compiled and run by the runtime; this is what is made of the positions it finds.

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
_NOT_EMPTY = 3


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
        if start <= end and _rt_regex_find(self._number, string, start, end, mode):
            return Match(self, string, start, end)
        return None

    def search(self, string, pos=0, endpos=9223372036854775807):
        return self._find(_checked(string), pos, endpos, _SEARCH)

    def match(self, string, pos=0, endpos=9223372036854775807):
        return self._find(_checked(string), pos, endpos, _MATCH)

    def fullmatch(self, string, pos=0, endpos=9223372036854775807):
        return self._find(_checked(string), pos, endpos, _FULL)

    def _next(self, string, at, end, was_empty):
        """Looks for a match from `at` on; behind an empty match there is no second empty one."""
        if was_empty:
            if _rt_regex_find(self._number, string, at, end, _NOT_EMPTY):
                return True
            at += 1
        return at <= end and _rt_regex_find(self._number, string, at, end, _SEARCH)

    def finditer(self, string, pos=0, endpos=9223372036854775807):
        return self._matches(_checked(string), max(pos, 0), min(endpos, len(string)))

    def _matches(self, string, at, end):
        was_empty = False
        while self._next(string, at, end, was_empty):
            match = Match(self, string, at, end)
            at = match.end()
            was_empty = match.start() == at
            yield match

    def _texts(self, string, pos, endpos, group):
        """What the group of each match is."""
        result = []
        at = max(pos, 0)
        end = min(endpos, len(string))
        was_empty = False
        while self._next(string, at, end, was_empty):
            start = _rt_regex_span(group, 0)
            result.append("" if start < 0 else string[start:_rt_regex_span(group, 1)])
            at = _rt_regex_span(0, 1)
            was_empty = _rt_regex_span(0, 0) == at
        return result

    def _rows(self, string, pos, endpos):
        """The groups of each match."""
        return [_tuple_from(match._group_texts()) for match in self._matches(string, max(pos, 0), min(endpos, len(string)))]

    def _plain_split(self, string, maxsplit):
        result = []
        last = 0
        for match in self._matches(string, 0, len(string)):
            if maxsplit > 0 and len(result) == maxsplit:
                break
            result.append(string[last:match.start()])
            last = match.end()
        result.append(string[last:])
        return result

    def _group_split(self, string, maxsplit):
        result = []
        last = 0
        splits = 0
        for match in self._matches(string, 0, len(string)):
            if maxsplit > 0 and splits == maxsplit:
                break
            result.append(string[last:match.start()])
            for group in range(1, self.groups + 1):
                result.append(match._group(group))
            last = match.end()
            splits += 1
        result.append(string[last:])
        return result

    def sub(self, repl, string, count=0):
        return self._replaced(repl, _checked(string), count)[0]

    def subn(self, repl, string, count=0):
        return self._replaced(repl, _checked(string), count)

    def _replaced(self, repl, string, count):
        parts = []
        last = 0
        done = 0
        if isinstance(repl, str):
            template = _Template(repl, self)
            for match in self._matches(string, 0, len(string)):
                if count > 0 and done == count:
                    break
                parts.append(string[last:match.start()])
                parts.append(template.filled(match))
                last = match.end()
                done += 1
        else:
            for match in self._matches(string, 0, len(string)):
                if count > 0 and done == count:
                    break
                parts.append(string[last:match.start()])
                parts.append(repl(match))
                last = match.end()
                done += 1
        parts.append(string[last:])
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


class Match:
    def __init__(self, pattern, string, pos, endpos):
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._starts = [_rt_regex_span(group, 0) for group in range(pattern.groups + 1)]
        self._ends = [_rt_regex_span(group, 1) for group in range(pattern.groups + 1)]

    def _number(self, group):
        if isinstance(group, str):
            for number in range(1, self.re.groups + 1):
                if _rt_regex_group_name(self.re._number, number) == group and group != "":
                    return number
            raise IndexError("no such group")
        else:
            if not 0 <= group < len(self._starts):
                raise IndexError("no such group")
            return group

    def _group(self, number):
        if self._starts[number] < 0:
            return None
        return self.string[self._starts[number]:self._ends[number]]

    def _group_texts(self):
        """The groups; those that took no part are empty."""
        result = []
        for number in range(1, len(self._starts)):
            result.append(self.string[self._starts[number]:self._ends[number]] if self._starts[number] >= 0 else "")
        return result

    def group(self, *groups):
        if len(groups) == 0:
            return self.string[self._starts[0]:self._ends[0]]
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
        for number in range(1, len(self._starts)):
            result.append(default if self._starts[number] < 0 else self._group(number))
        return _tuple_from(result)

    def groupdict(self, default=None):
        result = {}
        for number in range(1, len(self._starts)):
            name = _rt_regex_group_name(self.re._number, number)
            if name:
                result[name] = default if self._starts[number] < 0 else self._group(number)
        return result

    def start(self, group=0):
        return self._starts[self._number(group)]

    def end(self, group=0):
        return self._ends[self._number(group)]

    def span(self, group=0):
        number = self._number(group)
        return (self._starts[number], self._ends[number])

    @property
    def regs(self):
        return _tuple_from([(self._starts[number], self._ends[number]) for number in range(len(self._starts))])

    @property
    def lastindex(self):
        last = None
        for number in range(1, len(self._starts)):
            if self._starts[number] >= 0:
                if last is None:
                    last = number
                elif self._starts[number] >= self._ends[last]:
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
        for number in range(1, pattern.groups + 1):
            if _rt_regex_group_name(pattern._number, number) == name:
                return number
        raise IndexError(f"unknown group name {name!r}")

    def filled(self, match):
        if not self.groups:
            return self.texts[0]
        parts = []
        for i in range(len(self.groups)):
            parts.append(self.texts[i])
            group = self.groups[i]
            if match._starts[group] >= 0:
                parts.append(match.string[match._starts[group]:match._ends[group]])
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
