"""What containers look like."""


def _items_repr(opening, items, closing):
    """The items' texts in brackets."""
    text = opening
    separator = ""
    for item in items:
        text += separator
        text += repr(item)
        separator = ", "
    text += closing
    return text


def _entries_repr(entries):
    text = "{"
    separator = ""
    for key, value in entries.items():
        text += separator
        text += repr(key)
        text += ": "
        text += repr(value)
        separator = ", "
    text += "}"
    return text


def _tuple_repr(t):
    """The text of a fixed tuple."""
    text = "("
    separator = ""
    for item in t:
        text += separator
        text += repr(item)
        separator = ", "
    if len(t) == 1:
        text += ","
    text += ")"
    return text
