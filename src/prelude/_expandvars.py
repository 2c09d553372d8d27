"""`os.path.expandvars`, which asks `os.environ`."""

import os as _os


def expandvars(path):
    """Replaces `$NAME` and `${NAME}`; unknown variables stay."""
    text = _os.fspath(path)
    pieces = []
    position = 0
    while True:
        start = text.find("$", position)
        if start < 0:
            pieces.append(text[position:])
            return "".join(pieces)
        pieces.append(text[position:start])
        if text.startswith("{", start + 1):
            close = text.find("}", start)
            name = text[start + 2:close] if close >= 0 else ""
            position = close + 1 if close >= 0 else start + 1
        else:
            position = start + 1
            while position < len(text) and (text[position] == "_" or text[position].isascii() and text[position].isalnum()):
                position += 1
            name = text[start + 1:position]
        value = _os.environ.get(name)
        pieces.append(text[start:position] if value is None else value)
