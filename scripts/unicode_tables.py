"""Writes runtime/src/unicode/classes.rs, mappings.rs and values.rs: what CPython says of every code point.

    python3.11 scripts/unicode_tables.py
"""

import os
import sys
import unicodedata

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "runtime", "src", "unicode")
WIDTH = 140
SIGMA, FINAL_SIGMA = "Σ", "ς"


def is_cased(char):
    """A sigma behind it ends a word."""
    return (char + SIGMA).lower().endswith(FINAL_SIGMA)


def is_case_ignorable(char):
    """What stands before it decides whether a sigma behind it ends a word."""
    return ("A" + char + SIGMA).lower().endswith(FINAL_SIGMA) and not is_cased(char)


CLASSES = [
    ("ALPHA", "Letters: `str.isalpha`.", str.isalpha),
    ("DECIMAL", "Runs of decimal digits; each has the value of its distance to the start of its run, modulo 10.", str.isdecimal),
    ("DIGIT", "Digits that are not decimal: superscripts, circled digits: `str.isdigit`.", lambda c: c.isdigit() and not c.isdecimal()),
    ("NUMERIC", "Numeric characters that are no digits: fractions, numerals: `str.isnumeric`.", lambda c: c.isnumeric() and not c.isdigit()),
    ("SPACE", "White space: `str.isspace`.", str.isspace),
    ("LOWER", "Lower-case characters.", str.islower),
    ("UPPER", "Upper-case characters.", str.isupper),
    ("TITLE", "Title-case letters.", lambda c: unicodedata.category(c) == "Lt"),
    ("UNPRINTABLE", "Characters that `repr` escapes.", lambda c: not c.isprintable()),
    ("ID_START", "Characters that may start an identifier.", str.isidentifier),
    ("ID_MORE", "Characters that may only continue an identifier.", lambda c: ("a" + c).isidentifier() and not c.isidentifier()),
    ("CASE_IGNORABLE", "Characters that do not matter when a final sigma is sought.", is_case_ignorable),
    ("CASED", "Characters that have a case and matter when a final sigma is sought.", is_cased),
]

MAPPINGS = [
    ("TO_LOWER", "Lower case", str.lower),
    ("TO_UPPER", "Upper case", str.upper),
    ("TO_TITLE", "Title case", str.title),
    ("TO_FOLD", "Case folding", str.casefold),
]

CATEGORIES = "Cn Cc Cf Co Cs Ll Lm Lo Lt Lu Mc Me Mn Nd Nl No Pc Pd Pe Pf Pi Po Ps Sc Sk Sm So Zl Zp Zs".split()
WIDTHS = "N A F H Na W".split()

VALUES = [
    ("CATEGORY", "General categories, numbered as in `src/prelude/unicodedata.py`; 0 is that of no character.",
     lambda c: CATEGORIES.index(unicodedata.category(c))),
    ("COMBINING", "Canonical combining classes.", unicodedata.combining),
    ("EAST_ASIAN_WIDTH", "Widths in East Asian texts, numbered likewise; 0 is neutral.", lambda c: WIDTHS.index(unicodedata.east_asian_width(c))),
]


def ranges(holds):
    found = []
    for code in range(sys.maxunicode + 1):
        if holds(chr(code)):
            if found and found[-1][1] == code - 1:
                found[-1][1] = code
            else:
                found.append([code, code])
    return found


def valued(value_of):
    """Runs of one value, but for 0."""
    found = []
    for code in range(sys.maxunicode + 1):
        if value := value_of(chr(code)):
            if found and found[-1][1] == code - 1 and found[-1][2] == value:
                found[-1][1] = code
            else:
                found.append([code, code, value])
    return found


def runs(mapping):
    """Code points beyond ASCII that change: as runs of equal distance to one character, and those that become several."""
    single, several = [], []
    for code in range(128, sys.maxunicode + 1):
        mapped = mapping(chr(code))
        if mapped == chr(code):
            continue
        if len(mapped) > 1:
            several.append((code, [ord(char) for char in mapped] + [0] * (3 - len(mapped))))
            continue
        offset = ord(mapped) - code
        if single:
            first, last, stride, before = single[-1]
            step = code - last
            if before == offset and (step == stride or first == last and step == 2):
                single[-1] = (first, code, step, offset)
                continue
        single.append((code, code, 1, offset))
    return single, several


def table(name, doc, kind, rows):
    lines, line = [], "   "
    for row in rows:
        if len(line) + len(row) + 2 > WIDTH:
            lines.append(line)
            line = "   "
        line += f" {row},"
    return "\n".join([f"/// {doc}", f"pub static {name}: &[{kind}] = &[", *lines, line, "];", ""])


def write(file, what, tables):
    head = f"//! {what} of Unicode {unicodedata.unidata_version}, the version of CPython 3.11.\n//! Written by `scripts/unicode_tables.py`.\n"
    with open(os.path.join(FOLDER, file), "w", encoding="utf-8") as out:
        out.write("\n".join([head, *tables]))


def main():
    classes = []
    for name, doc, holds in CLASSES:
        classes.append(table(name, doc, "(u32, u32)", [f"({first:#x}, {last:#x})" for first, last in ranges(holds)]))
    write("classes.rs", "Classes of characters: sorted ranges of code points, both ends included,", classes)
    values = []
    for name, doc, value_of in VALUES:
        rows = [f"({first:#x}, {last:#x}, {value})" for first, last, value in valued(value_of)]
        values.append(table(name, doc, "(u32, u32, u8)", rows))
    write("values.rs", "Values of characters: sorted ranges of code points, both ends included,", values)
    mappings = []
    for name, doc, mapping in MAPPINGS:
        single, several = runs(mapping)
        rows = [f"({first:#x}, {last:#x}, {stride}, {offset})" for first, last, stride, offset in single]
        mappings.append(table(name, f"{doc}. (first, last, stride, offset).", "(u32, u32, u8, i32)", rows))
        rows = [f"({code:#x}, [{', '.join(f'{part:#x}' if part else '0' for part in mapped)}])" for code, mapped in several]
        doc = "The mappings of the same kind to several characters, padded with 0."
        mappings.append(table(f"{name}_MANY", doc, "(u32, [u32; 3])", rows))
    write("mappings.rs", "Case mappings beyond ASCII", mappings)


main()
