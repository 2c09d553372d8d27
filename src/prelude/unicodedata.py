"""The unicodedata module: normal forms, names and some properties of characters, as in Unicode 14."""

unidata_version = "14.0.0"

_FORMS = ["NFC", "NFD", "NFKC", "NFKD"]
_CATEGORIES = "Cn Cc Cf Co Cs Ll Lm Lo Lt Lu Mc Me Mn Nd Nl No Pc Pd Pe Pf Pi Po Ps Sc Sk Sm So Zl Zp Zs".split()
_WIDTHS = "N A F H Na W".split()


def _code(chr, function):
    if len(chr) != 1:
        raise TypeError(f"{function}() argument{' 1' if function in ('name', 'decimal') else ''} must be a unicode character, not str")
    return ord(chr)


def normalize(form, unistr, /):
    if form not in _FORMS:
        raise ValueError("invalid normalization form")
    if unistr.isascii():
        return unistr
    return _rt_unicode_normalize(unistr, _FORMS.index(form))


def is_normalized(form, unistr, /):
    return normalize(form, unistr) == unistr


def category(chr, /):
    return _CATEGORIES[_rt_unicode_category(_code(chr, "category"))]


def combining(chr, /):
    return _rt_unicode_combining(_code(chr, "combining"))


def east_asian_width(chr, /):
    return _WIDTHS[_rt_unicode_width(_code(chr, "east_asian_width"))]


def name(chr, default=None, /):
    found = _rt_unicode_name(_code(chr, "name"))
    if found:
        return found
    elif default is None:
        raise ValueError("no such name")
    else:
        return default


def lookup(name, /):
    code = _rt_unicode_lookup(name)
    if code < 0:
        raise KeyError(f"undefined character name '{name}'")
    return chr(code)


def decimal(chr, default=None, /):
    _code(chr, "decimal")
    if chr.isdecimal():
        return int(chr)
    elif default is None:
        raise ValueError("not a decimal")
    else:
        return default
