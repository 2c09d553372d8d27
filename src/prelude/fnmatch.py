"""The fnmatch module: names against patterns with `*`, `?` and `[…]`."""


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def filter(names, pat):
    return [name for name in names if fnmatchcase(name, pat)]


def fnmatchcase(name, pat):
    """Where a character does not fit, the last star takes one more."""
    i = 0
    p = 0
    star = -1
    kept = 0
    while i < len(name):
        if p < len(pat) and pat[p] == "*":
            star = p
            kept = i
            p += 1
        elif p < len(pat) and _fits(name[i], pat, p):
            i += 1
            p = _after(pat, p)
        elif star >= 0:
            kept += 1
            i = kept
            p = star + 1
        else:
            return False
    while p < len(pat) and pat[p] == "*":
        p += 1
    return p == len(pat)


def _set_end(pat, p):
    """Where the `]` of the set that starts at p is, or -1: then the bracket is a plain character."""
    start = p + 1
    if pat.startswith("!", start):
        start += 1
    return pat.find("]", start + 1)


def _after(pat, p):
    if pat[p] == "[":
        end = _set_end(pat, p)
        if end >= 0:
            return end + 1
    return p + 1


def _fits(c, pat, p):
    if pat[p] == "?":
        return True
    end = _set_end(pat, p) if pat[p] == "[" else -1
    if end < 0:
        return c == pat[p]
    at = p + 1
    negated = pat[at] == "!"
    if negated:
        at += 1
    found = False
    while at < end:
        if at + 2 < end and pat[at + 1] == "-":
            found = found or pat[at] <= c <= pat[at + 2]
            at += 3
        else:
            found = found or c == pat[at]
            at += 1
    return found != negated


def translate(pat):
    """The pattern as a regular expression. What stands between two stars never gives back what it took."""
    from re import escape

    pieces = [""]
    p = 0
    while p < len(pat):
        if pat[p] == "*":
            if p == 0 or pat[p - 1] != "*":
                pieces.append("")
        elif pat[p] == "?":
            pieces[-1] += "."
        elif pat[p] == "[" and _set_end(pat, p) >= 0:
            pieces[-1] += _translated_set(pat[p + 1:_set_end(pat, p)])
        else:
            pieces[-1] += escape(pat[p])
        p = p + 1 if pat[p] == "*" else _after(pat, p)
    text = pieces[0]
    for piece in pieces[1:-1]:
        text += f"(?>.*?{piece})"
    if len(pieces) > 1:
        text += ".*" + pieces[-1]
    return f"(?s:{text})\\Z"


def _translated_set(members):
    negated = members.startswith("!")
    items = _set_items(members[1:] if negated else members)
    if len(items) == 0:
        return "." if negated else "(?!)"
    text = "".join(items)
    for special in "&~|":
        text = text.replace(special, "\\" + special)
    if negated:
        text = "^" + text
    elif text[0] in "^[":
        text = "\\" + text
    return f"[{text}]"


def _set_items(members):
    """Characters and ranges of a set; a range that runs backwards holds nothing."""
    items = []
    at = 0
    while at < len(members):
        if at + 2 < len(members) and members[at + 1] == "-":
            if members[at] <= members[at + 2]:
                items.append(_escaped(members[at]) + "-" + _escaped(members[at + 2]))
            at += 3
        else:
            items.append(_escaped(members[at]))
            at += 1
    return items


def _escaped(c):
    return "\\" + c if c == "\\" or c == "-" else c
