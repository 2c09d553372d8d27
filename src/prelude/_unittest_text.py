"""What `unittest` says about values that are not equal."""

from difflib import ndiff
from os_path import commonprefix
from pprint import pformat

_MOST = 80
_GAP = 12
_END = 5
_LEAST_DIFFERENCE = _MOST - (_END + _GAP + _END + _GAP + _END)


def shortened(first, second):
    """The texts of two values; of what they share at the beginning, and of what is long, only the ends."""
    longest = max(len(first), len(second))
    if longest <= _MOST:
        return first, second
    shared = commonprefix([first, second])
    size = len(shared)
    room = _MOST - (longest - size + _END + _GAP)
    if room > _END:
        shared = _without_middle(shared, _END, room)
        return shared + first[size:], shared + second[size:]
    shared = _without_middle(shared, _END, _END)
    return shared + _without_middle(first[size:], _LEAST_DIFFERENCE, _END), shared + _without_middle(second[size:], _LEAST_DIFFERENCE, _END)


def _without_middle(text, before, behind):
    left_out = len(text) - before - behind
    return f"{text[:before]}[{left_out} chars]{text[len(text) - behind:]}" if left_out > _GAP else text


def difference(first, second):
    """The values line by line, with marks."""
    if isinstance(first, str):
        old, new = first.splitlines(keepends=True), second.splitlines(keepends=True)
        if len(old) == 1 and first.strip("\r\n") == first:
            old, new = [first + "\n"], [second + "\n"]
        return "\n" + "".join(ndiff(old, new))
    else:
        return "\n" + "\n".join(ndiff(pformat(first).splitlines(), pformat(second).splitlines()))


def count_differences(first, second):
    """A line for each item that is not as often in one list as in the other. Items need no hash."""
    lines = []
    for item in _different(first) + [item for item in _different(second) if item not in first]:
        counts = (first.count(item), second.count(item))
        if counts[0] != counts[1]:
            lines.append(f"First has {counts[0]}, Second has {counts[1]}:  {item!r}")
    return lines


def _different(items):
    kept = []
    for item in items:
        if item not in kept:
            kept.append(item)
    return kept
