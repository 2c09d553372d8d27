"""The difflib module: where sequences are alike. Results are CPython's, with its ties."""

from heapq import nlargest as _nlargest
from typing import NamedTuple as _NamedTuple


class Match(_NamedTuple):
    a: int
    b: int
    size: int


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        self.a = a
        self._forget()

    def set_seq2(self, b):
        self.b = b
        self._counts = {}
        self._forget()
        self._index()

    def _forget(self):
        self._blocks = []
        self._opcodes = []

    def _index(self):
        """Where the items of `b` stand, but for junk and what is too frequent to tell anything."""
        self.b2j = {}
        self.bjunk = set()
        self.bpopular = set()
        for i, item in enumerate(self.b):
            self.b2j.setdefault(item, []).append(i)
        if self.isjunk is not None:
            for item in self.b2j:
                if self.isjunk(item):
                    self.bjunk.add(item)
        for item in self.bjunk:
            del self.b2j[item]
        n = len(self.b)
        if self.autojunk and n >= 200:
            for item, places in self.b2j.items():
                if len(places) > n // 100 + 1:
                    self.bpopular.add(item)
            for item in self.bpopular:
                del self.b2j[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a_end = len(self.a) if ahi is None else ahi
        b_end = len(self.b) if bhi is None else bhi
        i, j, size = self._longest_without_junk(alo, a_end, blo, b_end)
        # Items that the index lacks, then junk, extend the match to both sides.
        for takes_junk in (False, True):
            while i > alo and j > blo and self._extends(i - 1, j - 1, takes_junk):
                i, j, size = i - 1, j - 1, size + 1
            while i + size < a_end and j + size < b_end and self._extends(i + size, j + size, takes_junk):
                size += 1
        return Match(i, j, size)

    def _longest_without_junk(self, alo, ahi, blo, bhi):
        best_i, best_j, best_size = alo, blo, 0
        # How long a match ends at each place of b, for the item of a before.
        lengths = {}
        for i in range(alo, ahi):
            new_lengths = {}
            for j in self._places(self.a[i]):
                if j >= bhi:
                    break
                if j >= blo:
                    size = lengths.get(j - 1, 0) + 1
                    new_lengths[j] = size
                    if size > best_size:
                        best_i, best_j, best_size = i - size + 1, j - size + 1, size
            lengths = new_lengths
        return best_i, best_j, best_size

    def _places(self, item):
        return self.b2j[item] if item in self.b2j else []

    def _extends(self, i, j, takes_junk):
        return self.a[i] == self.b[j] and (self.b[j] in self.bjunk) == takes_junk

    def get_matching_blocks(self):
        if not self._blocks:
            self._blocks = self._found_blocks()
        return self._blocks

    def _found_blocks(self):
        found = []
        waiting = [(0, len(self.a), 0, len(self.b))]
        while waiting:
            alo, ahi, blo, bhi = waiting.pop()
            i, j, size = self.find_longest_match(alo, ahi, blo, bhi)
            if size:
                found.append((i, j, size))
                if alo < i and blo < j:
                    waiting.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    waiting.append((i + size, ahi, j + size, bhi))
        found.sort()
        blocks = []
        for i, j, size in found:
            if blocks and blocks[-1].a + blocks[-1].size == i and blocks[-1].b + blocks[-1].size == j:
                last = blocks.pop()
                blocks.append(Match(last.a, last.b, last.size + size))
            else:
                blocks.append(Match(i, j, size))
        blocks.append(Match(len(self.a), len(self.b), 0))
        return blocks

    def get_opcodes(self):
        if self._opcodes:
            return self._opcodes
        i = j = 0
        for a, b, size in self.get_matching_blocks():
            if i < a and j < b:
                self._opcodes.append(("replace", i, a, j, b))
            elif i < a:
                self._opcodes.append(("delete", i, a, j, b))
            elif j < b:
                self._opcodes.append(("insert", i, a, j, b))
            i, j = a + size, b + size
            if size:
                self._opcodes.append(("equal", a, i, b, j))
        return self._opcodes

    def get_grouped_opcodes(self, n=3):
        codes = self.get_opcodes()[:] or [("equal", 0, 1, 0, 1)]
        tag, i1, i2, j1, j2 = codes[0]
        if tag == "equal":
            codes[0] = (tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2)
        tag, i1, i2, j1, j2 = codes[-1]
        if tag == "equal":
            codes[-1] = (tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n))
        group = []
        for tag, i1, i2, j1, j2 in codes:
            # A long stretch without changes ends a group and begins another one.
            if tag == "equal" and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        return _ratio(sum([block.size for block in self.get_matching_blocks()]), len(self.a) + len(self.b))

    def quick_ratio(self):
        """At least `ratio()`: how many items there are in both, wherever they stand."""
        if not self._counts:
            for item in self.b:
                self._counts[item] = self._counts.get(item, 0) + 1
        left = {}
        matches = 0
        for item in self.a:
            count = left[item] if item in left else self._counts.get(item, 0)
            left[item] = count - 1
            if count > 0:
                matches += 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))

    def _is_closer(self, ratio):
        return self.real_quick_ratio() > ratio and self.quick_ratio() > ratio and self.ratio() > ratio


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    found = []
    matcher = SequenceMatcher(None, word, word)
    for possibility in possibilities:
        matcher.set_seq1(possibility)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            found.append((matcher.ratio(), possibility))
    return [possibility for _, possibility in _nlargest(n, found)]


# Lines with marks


def IS_LINE_JUNK(line, pat=None):
    return line.strip() in ("", "#")


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    return ch in ws


class Differ:
    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        out = []
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                self._replaced(out, a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                _mark(out, "- ", a, alo, ahi)
            elif tag == "insert":
                _mark(out, "+ ", b, blo, bhi)
            else:
                _mark(out, "  ", a, alo, ahi)
        yield from out

    def _replaced(self, out, a, alo, ahi, b, blo, bhi):
        """Lines in place of others: what is most alike is told apart within the line."""
        best_ratio = 0.74
        best_i = best_j = equal_i = equal_j = -1
        matcher = SequenceMatcher(self.charjunk)
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if equal_i < 0:
                        equal_i, equal_j = i, j
                    continue
                matcher.set_seq1(a[i])
                if matcher._is_closer(best_ratio):
                    best_ratio, best_i, best_j = matcher.ratio(), i, j
        is_equal = best_ratio < 0.75
        if is_equal:
            if equal_i < 0:
                _mark_both(out, a, alo, ahi, b, blo, bhi)
                return
            best_i, best_j = equal_i, equal_j
        self._between(out, a, alo, best_i, b, blo, best_j)
        if is_equal:
            out.append("  " + a[best_i])
        else:
            matcher.set_seqs(a[best_i], b[best_j])
            _tell_apart(out, a[best_i], b[best_j], matcher.get_opcodes())
        self._between(out, a, best_i + 1, ahi, b, best_j + 1, bhi)

    def _between(self, out, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            self._replaced(out, a, alo, ahi, b, blo, bhi)
        else:
            _mark(out, "- ", a, alo, ahi)
            _mark(out, "+ ", b, blo, bhi)


def _mark(out, mark, lines, start, end):
    for i in range(start, end):
        out.append(mark + lines[i])


def _mark_both(out, a, alo, ahi, b, blo, bhi):
    """The shorter part first."""
    if bhi - blo < ahi - alo:
        _mark(out, "+ ", b, blo, bhi)
        _mark(out, "- ", a, alo, ahi)
    else:
        _mark(out, "- ", a, alo, ahi)
        _mark(out, "+ ", b, blo, bhi)


def _tell_apart(out, a, b, opcodes):
    a_marks = b_marks = ""
    for tag, i1, i2, j1, j2 in opcodes:
        if tag == "replace":
            a_marks += "^" * (i2 - i1)
            b_marks += "^" * (j2 - j1)
        elif tag == "delete":
            a_marks += "-" * (i2 - i1)
        elif tag == "insert":
            b_marks += "+" * (j2 - j1)
        else:
            a_marks += " " * (i2 - i1)
            b_marks += " " * (j2 - j1)
    for mark, line, marks in (("- ", a, a_marks), ("+ ", b, b_marks)):
        out.append(mark + line)
        below = "".join([c if m == " " and c.isspace() else m for c, m in zip(line, marks)]).rstrip()
        if below:
            out.append(f"? {below}\n")


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    if which != 1 and which != 2:
        raise ValueError(f"unknown delta choice (must be 1 or 2): {which!r}")
    kept = ("  ", "- " if which == 1 else "+ ")
    for line in delta:
        if line.startswith(kept):
            yield line[2:]


# Differences with their surroundings


def _headed(mark, file, date, lineterm):
    return mark + " " + file + ("\t" + date if date else "") + lineterm


def _unified_range(start, stop):
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _headed("---", fromfile, fromfiledate, lineterm)
            yield _headed("+++", tofile, tofiledate, lineterm)
        _, i, _, j, _ = group[0]
        _, _, i_end, _, j_end = group[-1]
        yield f"@@ -{_unified_range(i, i_end)} +{_unified_range(j, j_end)} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag != "insert":
                for line in a[i1:i2]:
                    yield "-" + line
            if tag != "delete":
                for line in b[j1:j2]:
                    yield "+" + line


def _context_range(start, stop):
    length = stop - start
    if length <= 1:
        return str(start + length)
    return f"{start + 1},{stop}"


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _headed("***", fromfile, fromfiledate, lineterm)
            yield _headed("---", tofile, tofiledate, lineterm)
        _, i, _, j, _ = group[0]
        _, _, i_end, _, j_end = group[-1]
        tags = [tag for tag, _, _, _, _ in group]
        yield "***************" + lineterm
        yield f"*** {_context_range(i, i_end)} ****{lineterm}"
        if "replace" in tags or "delete" in tags:
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield marks[tag] + line
        yield f"--- {_context_range(j, j_end)} ----{lineterm}"
        if "replace" in tags or "insert" in tags:
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield marks[tag] + line
