"""The textwrap module."""

_BLANK = " \t\n\x0b\x0c\r"


def _is_word(c):
    return c.isalnum() or c == "_" or c in "!\"'&.,?"


def _is_letter(c):
    return c.isalpha() or c == "_"


def _is_word_part(c):
    return c.isalnum() or c == "_"


class TextWrapper:
    def __init__(
        self,
        width=70,
        initial_indent="",
        subsequent_indent="",
        expand_tabs=True,
        replace_whitespace=True,
        fix_sentence_endings=False,
        break_long_words=True,
        drop_whitespace=True,
        break_on_hyphens=True,
        tabsize=8,
        *,
        max_lines=None,
        placeholder=" [...]",
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        # -1: no limit.
        self._line_limit = -1
        if max_lines is not None:
            self._line_limit = max_lines
        self.placeholder = placeholder

    @property
    def max_lines(self):
        return None if self._line_limit == -1 else self._line_limit

    @max_lines.setter
    def max_lines(self, value):
        self._line_limit = -1 if value is None else value

    # Chunks: runs of blanks, words, and parts of words that end in a hyphen or are dashes

    def _munged(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = "".join([" " if c in _BLANK else c for c in text])
        return text

    def _chunks(self, text):
        chunks = []
        i = 0
        while i < len(text):
            start = i
            if text[i] in _BLANK:
                while i < len(text) and text[i] in _BLANK:
                    i += 1
                chunks.append(text[start:i])
            else:
                while i < len(text) and text[i] not in _BLANK:
                    i += 1
                if self.break_on_hyphens:
                    _split_word(text, start, i, chunks)
                else:
                    chunks.append(text[start:i])
        return chunks

    def _fix_endings(self, chunks):
        """Two blanks after the end of a sentence."""
        i = 0
        while i < len(chunks) - 1:
            if chunks[i + 1] == " " and _ends_sentence(chunks[i]):
                chunks[i + 1] = "  "
                i += 2
            else:
                i += 1

    def _take_long_word(self, chunks, line, used, width):
        """Move what fits of the last chunk, which is wider than a line, to the line."""
        space = 1 if width < 1 else width - used
        if self.break_long_words:
            end = space
            word = chunks[-1]
            if self.break_on_hyphens and len(word) > space:
                hyphen = word.rfind("-", 0, space)
                if hyphen > 0 and any(c != "-" for c in word[:hyphen]):
                    end = hyphen + 1
            line.append(word[:end])
            chunks[-1] = word[end:]
        elif not line:
            line.append(chunks.pop())

    def _lines(self, chunks):
        lines = []
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self._line_limit != -1:
            indent = self.subsequent_indent if self._line_limit > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                chunks.pop()
            line = []
            used = 0
            while chunks and used + len(chunks[-1]) <= width:
                used += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._take_long_word(chunks, line, used, width)
                used = sum([len(part) for part in line])
            if self.drop_whitespace and line and line[-1].strip() == "":
                used -= len(line[-1])
                line.pop()
            if line:
                if self._fits(chunks, lines, used, width):
                    lines.append(indent + "".join(line))
                else:
                    self._finish(lines, line, indent, used, width)
                    break
        return lines

    def _fits(self, chunks, lines, used, width):
        """Whether the line can be added as it is: it is not the last one allowed, or nothing follows."""
        if self._line_limit == -1 or len(lines) + 1 < self._line_limit:
            return True
        rest_is_blank = not chunks or (self.drop_whitespace and len(chunks) == 1 and chunks[0].strip() == "")
        return rest_is_blank and used <= width

    def _finish(self, lines, line, indent, used, width):
        """The last line allowed ends in the placeholder."""
        while line:
            if line[-1].strip() != "" and used + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            used -= len(line[-1])
            line.pop()
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        chunks = self._chunks(self._munged(text))
        if self.fix_sentence_endings:
            self._fix_endings(chunks)
        return self._lines(chunks)

    def fill(self, text):
        return "\n".join(self.wrap(text))


def _ends_sentence(chunk):
    end = len(chunk)
    if end > 0 and chunk[end - 1] in "\"'":
        end -= 1
    return end > 1 and chunk[end - 1] in ".!?" and "a" <= chunk[end - 2] <= "z"


def _is_dash(text, i):
    """Whether two or more hyphens start here, behind a word and before a word."""
    if i == 0 or not text.startswith("--", i) or not _is_word(text[i - 1]):
        return False
    end = _dash_end(text, i)
    return end < len(text) and _is_word_part(text[end])


def _dash_end(text, i):
    while i < len(text) and text[i] == "-":
        i += 1
    return i


def _split_word(text, start, end, chunks):
    """Cut a word behind hyphens between letters, and around dashes of two or more hyphens."""
    while start < end:
        if _is_dash(text, start):
            i = _dash_end(text, start)
        else:
            i = start + 1
            while i < end and not _is_dash(text, i):
                if text[i] == "-" and _breaks_after(text, i):
                    i += 1
                    break
                i += 1
        chunks.append(text[start:i])
        start = i


def _breaks_after(text, hyphen):
    """Whether a word may be cut behind the hyphen: it stands between "ab" or "a-b" and "cd" or "c-d"."""
    if hyphen < 2 or hyphen + 2 >= len(text) or not _is_letter(text[hyphen + 1]):
        return False
    before = _is_letter(text[hyphen - 1]) and _is_letter(text[hyphen - 2])
    if not before and hyphen >= 3:
        before = _is_letter(text[hyphen - 1]) and text[hyphen - 2] == "-" and _is_letter(text[hyphen - 3])
    if not before:
        return False
    if text[hyphen + 2] == "-":
        return hyphen + 3 < len(text) and _is_letter(text[hyphen + 3])
    return _is_letter(text[hyphen + 2])


def wrap(text, width=70, **options):
    return TextWrapper(width=width, **options).wrap(text)


def fill(text, width=70, **options):
    return TextWrapper(width=width, **options).fill(text)


def shorten(text, width, **options):
    wrapper = TextWrapper(width=width, max_lines=1, **options)
    return wrapper.fill(" ".join(text.strip().split()))


def dedent(text):
    """Remove the indentation that all lines with text share."""
    lines = text.split("\n")
    margin = ""
    found = False
    for i in range(len(lines)):
        if lines[i].strip(" \t") == "":
            lines[i] = ""
            continue
        indent = lines[i][: len(lines[i]) - len(lines[i].lstrip(" \t"))]
        if not found:
            margin = indent
            found = True
        else:
            size = 0
            while size < min(len(margin), len(indent)) and margin[size] == indent[size]:
                size += 1
            margin = margin[:size]
    return "\n".join([line.removeprefix(margin) for line in lines])


def indent(text, prefix, predicate=None):
    pieces = []
    for line in text.splitlines(True):
        if predicate is None:
            wanted = line.strip() != ""
        else:
            wanted = predicate(line)
        if wanted:
            pieces.append(prefix)
        pieces.append(line)
    return "".join(pieces)
