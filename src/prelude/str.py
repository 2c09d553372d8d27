"""Text. Methods get the machine's text as `self`; positions whose name says "byte" count bytes, all others characters."""

from _text import _TextBuilder, _checked
from format import _percent, _str_format
from slice import _bound_index, _index, _size, _slice_count, _slice_start, _slice_step, _slice_stop, _str_index


class str:
    def __len__(self):
        return _rt_str_len(self)

    def __bool__(self):
        return _rt_str_size(self) != 0

    def __str__(self):
        return self

    def __repr__(self):
        return _rt_str_repr(self)

    def __hash__(self):
        return _rt_str_hash(self)

    def __format__(self, spec):
        if spec == "":
            return self
        return _checked(_rt_format_str(self, spec))

    # Parts

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._getslice(index.start, index.stop, index.step)
        i = _str_index(index)
        n = _rt_str_len(self)
        if _needs_wrap(i, n):
            i = _wrap_add(i, n)
            if not _in_bounds(i, n):
                _raise_str_index()
        return _rt_str_index(self, i)

    def _getslice(self, start, stop, step):
        n = _rt_str_len(self)
        if step is None:
            return _rt_str_slice(self, _slice_start(start, 1, n), _slice_stop(stop, 1, n))
        else:
            by = _slice_step(step)
            first = _slice_start(start, by, n)
            count = _slice_count(first, _slice_stop(stop, by, n), by)
            return _rt_str_slice_step(self, first, by, count)

    def __iter__(self):
        return iter(self)

    def _iter_start(self):
        return 0

    def _iter_next(self, position, token):
        return _rt_str_next(self, position)

    def _iter_item(self, position):
        return _rt_str_char_at(self, position)

    # Operators

    def __add__(self, other):
        if not isinstance(other, str):
            if hasattr(other, "__radd__") and hasattr(other, "data"):
                # A UserString knows how.
                return NotImplemented
            return _type_error('can only concatenate str (not "', other, '") to str', "help: turn it into text: str(…), or an f-string")
        return _rt_str_concat(self, other)

    def __mul__(self, times):
        if not isinstance(times, int) and not hasattr(times, "__index__"):
            return NotImplemented
        return _checked(_rt_str_repeat(self, _index(times)))

    def __rmul__(self, times):
        return self.__mul__(times)

    def __mod__(self, args):
        return _percent(self, args)

    def __contains__(self, part):
        if not isinstance(part, str):
            return _type_error(
                "'in <string>' requires string as left operand, not ", part, "help: look for its text: str(…) in …"
            )
        return _rt_str_contains(self, part)

    def __eq__(self, other):
        if not isinstance(other, str):
            return NotImplemented
        return _rt_str_eq(self, other)

    def __ne__(self, other):
        if not isinstance(other, str):
            return NotImplemented
        return not _rt_str_eq(self, other)

    def __lt__(self, other):
        if not isinstance(other, str):
            return NotImplemented
        return _rt_str_compare(self, other) < 0

    def __le__(self, other):
        if not isinstance(other, str):
            return NotImplemented
        return _rt_str_compare(self, other) <= 0

    def __gt__(self, other):
        if not isinstance(other, str):
            return NotImplemented
        return _rt_str_compare(self, other) > 0

    def __ge__(self, other):
        if not isinstance(other, str):
            return NotImplemented
        return _rt_str_compare(self, other) >= 0

    # Case

    def upper(self):
        code = _ascii_code(self)
        if _rarely(code > 127):
            return _rt_str_upper(self)
        return _rt_chr(code ^ 32 if _within(code, 97, 26) else code)

    def lower(self):
        code = _ascii_code(self)
        if _rarely(code > 127):
            return _rt_str_lower(self)
        return _rt_chr(code ^ 32 if _within(code, 65, 26) else code)

    def casefold(self):
        return _rt_str_casefold(self)

    def swapcase(self):
        return _rt_str_swapcase(self)

    def capitalize(self):
        return _rt_str_capitalize(self)

    def title(self):
        return _rt_str_title(self)

    # Kinds of characters

    def isalpha(self):
        code = _ascii_code(self)
        if _rarely(code > 127):
            return _rt_str_isalpha(self)
        return _within(code | 32, 97, 26)

    def isdecimal(self):
        code = _ascii_code(self)
        if _rarely(code > 127):
            return _rt_str_isdecimal(self)
        return _within(code, 48, 10)

    def isdigit(self):
        code = _ascii_code(self)
        if _rarely(code > 127):
            return _rt_str_isdigit(self)
        return _within(code, 48, 10)

    def isnumeric(self):
        code = _ascii_code(self)
        if _rarely(code > 127):
            return _rt_str_isnumeric(self)
        return _within(code, 48, 10)

    def isalnum(self):
        code = _ascii_code(self)
        if _rarely(code > 127):
            return _rt_str_isalnum(self)
        return _within(code | 32, 97, 26) or _within(code, 48, 10)

    def isspace(self):
        code = _ascii_code(self)
        if _rarely(code > 127):
            return _rt_str_isspace(self)
        return _within(code, 9, 5) or _within(code, 28, 5)

    def isprintable(self):
        return _rt_str_isprintable(self)

    def isascii(self):
        return _rt_str_isascii(self)

    def islower(self):
        code = _ascii_code(self)
        if _rarely(code > 127):
            return _rt_str_islower(self)
        return _within(code, 97, 26)

    def isupper(self):
        code = _ascii_code(self)
        if _rarely(code > 127):
            return _rt_str_isupper(self)
        return _within(code, 65, 26)

    def istitle(self):
        return _rt_str_istitle(self)

    def isidentifier(self):
        return _rt_str_isidentifier(self)

    # Searching

    def find(self, part, start=None, stop=None):
        return _rt_str_find(self, _part(part), _from(self, start), _to(self, stop))

    def rfind(self, part, start=None, stop=None):
        return _rt_str_rfind(self, _part(part), _from(self, start), _to(self, stop))

    def index(self, part, start=None, stop=None):
        i = self.find(part, start, stop)
        if i < 0:
            _raise_not_found()
        return i

    def rindex(self, part, start=None, stop=None):
        i = self.rfind(part, start, stop)
        if i < 0:
            _raise_not_found()
        return i

    def count(self, part, start=None, stop=None):
        return _rt_str_count(self, _part(part), _from(self, start), _to(self, stop))

    def startswith(self, prefix, start=None, stop=None):
        first = _from(self, start)
        last = _to(self, stop)
        if isinstance(prefix, str):
            return _rt_str_starts(self, prefix, first, last)
        elif isinstance(prefix, tuple):
            for one in prefix:
                if _rt_str_starts(self, _part(one), first, last):
                    return True
            return False
        else:
            return _type_error("startswith first arg must be str or a tuple of str, not ", prefix)

    def endswith(self, suffix, start=None, stop=None):
        first = _from(self, start)
        last = _to(self, stop)
        if isinstance(suffix, str):
            return _rt_str_ends(self, suffix, first, last)
        elif isinstance(suffix, tuple):
            for one in suffix:
                if _rt_str_ends(self, _part(one), first, last):
                    return True
            return False
        else:
            return _type_error("endswith first arg must be str or a tuple of str, not ", suffix)

    # Replacing and trimming

    def replace(self, old, new, count=-1):
        return _checked(_rt_str_replace(self, old, new, _size(count)))

    def removeprefix(self, prefix):
        if _rt_str_starts(self, prefix, 0, 9223372036854775807):
            return _rt_str_cut(self, _rt_str_size(prefix), _rt_str_size(self))
        return self

    def removesuffix(self, suffix):
        if _rt_str_ends(self, suffix, 0, 9223372036854775807):
            return _rt_str_cut(self, 0, _rt_str_size(self) - _rt_str_size(suffix))
        return self

    def strip(self, chars=None):
        return _strip(self, chars, 3)

    def lstrip(self, chars=None):
        return _strip(self, chars, 1)

    def rstrip(self, chars=None):
        return _strip(self, chars, 2)

    def expandtabs(self, tabsize=8):
        return _rt_str_expandtabs(self, _index(tabsize))

    def translate(self, table):
        out = _TextBuilder()
        for char in self:
            _add_translated(out, char, table)
        return out.text()

    @staticmethod
    def maketrans(x, y=None, z=None):
        if y is None:
            return _table_from_dict(x)
        elif z is None:
            return _table(x, y)
        else:
            return _deleting_table(x, y, z)

    # Filling

    def center(self, width, fill=" "):
        _check_fill(fill)
        padding = _padding(self, width)
        left = _shr(padding, 1) + (padding & _size(width) & 1)
        return _checked(_rt_str_pad(self, left, padding - left, fill))

    def ljust(self, width, fill=" "):
        _check_fill(fill)
        return _checked(_rt_str_pad(self, 0, _padding(self, width), fill))

    def rjust(self, width, fill=" "):
        _check_fill(fill)
        return _checked(_rt_str_pad(self, _padding(self, width), 0, fill))

    def zfill(self, width):
        padding = _padding(self, width)
        if padding == 0:
            return self
        if _rt_str_starts(self, "-", 0, 9223372036854775807) or _rt_str_starts(self, "+", 0, 9223372036854775807):
            digits = _rt_str_cut(self, 1, _rt_str_size(self))
            return _rt_str_index(self, 0) + _checked(_rt_str_pad(digits, padding, 0, "0"))
        return _checked(_rt_str_pad(self, padding, 0, "0"))

    # Cutting and joining

    def split(self, sep=None, maxsplit=-1):
        if sep is None:
            return _split_words(self, _size(maxsplit))
        else:
            return _split(self, _separator(sep), _size(maxsplit))

    def rsplit(self, sep=None, maxsplit=-1):
        if sep is None:
            return _rsplit_words(self, _size(maxsplit))
        else:
            return _rsplit(self, _separator(sep), _size(maxsplit))

    def splitlines(self, keepends=False):
        lines = []
        size = _rt_str_size(self)
        start = 0
        while start < size:
            end = _rt_str_skip_line(self, start)
            next_start = _rt_str_skip_break(self, end)
            if keepends:
                end = next_start
            lines.append(_rt_str_cut(self, start, end))
            start = next_start
        return lines

    def partition(self, sep):
        byte = _rt_str_find_at(self, _separator(sep), 0)
        if byte < 0:
            return (self, "", "")
        return (_rt_str_cut(self, 0, byte), sep, _rt_str_cut(self, byte + _rt_str_size(sep), _rt_str_size(self)))

    def rpartition(self, sep):
        byte = _rt_str_rfind_at(self, _separator(sep), _rt_str_size(self))
        if byte < 0:
            return ("", "", self)
        return (_rt_str_cut(self, 0, byte), sep, _rt_str_cut(self, byte + _rt_str_size(sep), _rt_str_size(self)))

    def join(self, iterable):
        if isinstance(iterable, list) and isinstance(iterable._data, _texts):
            return _rt_str_join(self, iterable._data, iterable._len)
        out = _TextBuilder()
        count = 0
        for item in iterable:
            if count > 0:
                out.add(self)
            _add_item(out, item, count)
            count = _wrap_add(count, 1)
        return out.text()

    def format(self, /, *args, **kwargs):
        return _str_format(self, args, kwargs)

    def format_map(self, mapping):
        return _str_format(self, (), mapping)

    def encode(self, encoding="utf-8", errors="strict"):
        from _bytes import _encoded

        return _encoded(self, encoding, errors)


def _new_str(object="", encoding=None, errors=None):
    """`str(object)`"""
    if encoding is not None or errors is not None:
        return _decoded(object, "utf-8" if encoding is None else encoding, "strict" if errors is None else errors)
    elif isinstance(object, str):
        return object
    elif object is None:
        return "None"
    elif hasattr(object, "__str__"):
        return object.__str__()
    else:
        return repr(object)


def _decoded(octets, encoding, errors):
    if isinstance(octets, (bytes, bytearray)):
        return octets.decode(encoding, errors)
    elif isinstance(octets, str):
        return _type_error("decoding str is not supported")
    else:
        return _type_error("decoding to str: need a bytes-like object, ", octets, " found")


# What an f-string is of several pieces.
def _concat_3(a, b, c):
    return _rt_str_concat_3(a, b, c)


def _concat_4(a, b, c, d):
    return _rt_str_concat_4(a, b, c, d)


def _concat_5(a, b, c, d, e):
    return _rt_str_concat_5(a, b, c, d, e)


def _concat_6(a, b, c, d, e, f):
    return _rt_str_concat_6(a, b, c, d, e, f)


def _concat_7(a, b, c, d, e, f, g):
    return _rt_str_concat_7(a, b, c, d, e, f, g)


def _concat_8(a, b, c, d, e, f, g, h):
    return _rt_str_concat_8(a, b, c, d, e, f, g, h)


def _raise_str_index():
    raise IndexError("string index out of range")


def _raise_not_found():
    raise ValueError("substring not found")


def _ascii_code(text):
    """The code of the text's only character if that is ASCII; else more than 127."""
    return _rt_ord(text) if _rt_str_len(text) == 1 else 128


def _within(code, first, count):
    """Is it among `count` codes from the first on?"""
    return _unsigned_lt(_wrap_sub(code, first), count)


def _part(part):
    if not isinstance(part, str):
        return _type_error("must be str, not ", part)
    return part


def _from(text, start):
    """Where a search starts: not negative, perhaps behind the end."""
    if start is None:
        return 0
    else:
        return _bound(_bound_index(start), _rt_str_len(text))


def _to(text, stop):
    if stop is None:
        return 9223372036854775807
    else:
        return _bound(_bound_index(stop), _rt_str_len(text))


def _bound(i, n):
    if i < 0:
        i = i + n
        if i < 0:
            i = 0
    return i


def _strip(text, chars, sides):
    if chars is None:
        return _rt_str_strip(text, sides)
    else:
        return _rt_str_strip_chars(text, chars, sides)


def _check_fill(fill):
    if len(fill) != 1:
        raise TypeError("The fill character must be exactly one character long")


def _padding(text, width):
    padding = _size(width) - _rt_str_len(text)
    if padding < 0:
        return 0
    return padding


def _separator(sep):
    if not isinstance(sep, str):
        return _type_error("must be str or None, not ", sep)
    if sep == "":
        raise ValueError("empty separator")
    return sep


def _split_words(text, limit):
    parts = []
    size = _rt_str_size(text)
    byte = _rt_str_skip_space(text, 0)
    while byte < size:
        end = size
        if limit != 0:
            end = _rt_str_skip_word(text, byte)
        parts.append(_rt_str_cut(text, byte, end))
        byte = _rt_str_skip_space(text, end)
        limit = _wrap_sub(limit, 1)
    return parts


def _rsplit_words(text, limit):
    parts = []
    byte = _rt_str_skip_space_back(text, _rt_str_size(text))
    while byte > 0:
        start = 0
        if limit != 0:
            start = _rt_str_skip_word_back(text, byte)
        parts.append(_rt_str_cut(text, start, byte))
        byte = _rt_str_skip_space_back(text, start)
        limit = _wrap_sub(limit, 1)
    parts.reverse()
    return parts


def _split(text, sep, limit):
    parts = []
    start = 0
    while limit != 0:
        byte = _rt_str_find_at(text, sep, start)
        if byte < 0:
            break
        parts.append(_rt_str_cut(text, start, byte))
        start = byte + _rt_str_size(sep)
        limit = _wrap_sub(limit, 1)
    parts.append(_rt_str_cut(text, start, _rt_str_size(text)))
    return parts


def _rsplit(text, sep, limit):
    parts = []
    end = _rt_str_size(text)
    while limit != 0:
        byte = _rt_str_rfind_at(text, sep, end)
        if byte < 0:
            break
        parts.append(_rt_str_cut(text, byte + _rt_str_size(sep), end))
        end = byte
        limit = _wrap_sub(limit, 1)
    parts.append(_rt_str_cut(text, 0, end))
    parts.reverse()
    return parts


def _add_item(out, item, position):
    if isinstance(item, str):
        out.add(item)
    elif hasattr(item, "_str_value"):
        out.add(item._str_value())
    elif position == 0:
        return _type_error(
            "sequence item 0: expected str instance, ", item, " found", "help: join texts: sep.join(str(item) for item in items)"
        )
    else:
        raise TypeError("sequence item " + str(position) + ": expected str instance, " + _class_name(item) + " found")


def _add_translated(out, char, table):
    code = _rt_ord(char)
    if code not in table:
        out.add(char)
    else:
        _add_mapped(out, table[code])


def _add_mapped(out, value):
    if value is None:
        return
    elif isinstance(value, str):
        out.add(value)
    else:
        out.add(chr(value))


def _table(x, y):
    if len(x) != len(y):
        raise ValueError("the first two maketrans arguments must have equal length")
    table = {}
    for i in range(len(x)):
        table[ord(x[i])] = ord(y[i])
    return table


def _deleting_table(x, y, z):
    if len(x) != len(y):
        raise ValueError("the first two maketrans arguments must have equal length")
    table = {}
    for i in range(len(x)):
        table[ord(x[i])] = ord(y[i])
    for char in z:
        table[ord(char)] = None
    return table


def _table_from_dict(mapping):
    table = {}
    for key, value in mapping.items():
        if isinstance(key, str):
            if len(key) != 1:
                raise ValueError("string keys in translate table must be of length 1")
            table[ord(key)] = value
        else:
            table[key] = value
    return table
