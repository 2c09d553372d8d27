# Normal forms and properties of characters.
import re
import unicodedata
from unicodedata import category, combining, normalize


def strip_accents(text):
    return "".join(c for c in normalize("NFD", text) if not combining(c))


def slugify(value):
    value = normalize("NFKD", value).encode("ascii", "ignore").decode("ascii")
    value = re.sub(r"[^\w\s-]", "", value).strip().lower()
    return re.sub(r"[-\s]+", "-", value)


def display_width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if category(c) == "Mn" else 1 for c in text)


samples = ["Crème brûlée", "Ångström", "ﬁn ½ x² Ⅷ", "한국어", "日本語 ﾊﾟ", "a\u0323\u0307", "plain", "", "Ǆ", "\u1e9b\u0323", "ﷺ"]
for text in samples:
    forms = [normalize(form, text) for form in ("NFC", "NFD", "NFKC", "NFKD")]
    print(ascii(text), [ascii(form) for form in forms], strip_accents(text), slugify(text), display_width(text))
    print([unicodedata.is_normalized(form, text) for form in ("NFC", "NFD", "NFKC", "NFKD")])

for char in "aÉß1½٣ \n_-([«’%€^+©ʰ中한\u0301\u200b🎉\ue000":
    print(ascii(char), category(char), combining(char), unicodedata.east_asian_width(char), unicodedata.name(char, "(none)"))

# What later versions of Unicode have and this one has not.
print(category("\U0001fae8"), unicodedata.name("\U0001fae8", None or "?"), ascii(normalize("NFKD", "e\u0301\U0001fae8e\u0301")))
print(unicodedata.lookup("GREEK SMALL LETTER ALPHA"), unicodedata.lookup("greek small letter beta"), unicodedata.lookup("PARTY POPPER"))
print(unicodedata.decimal("٣"), unicodedata.decimal("x", -1), unicodedata.unidata_version)
for action in (
    lambda: unicodedata.name("\n"),
    lambda: unicodedata.lookup("no such character"),
    lambda: unicodedata.decimal("½"),
    lambda: normalize("NFX", "a"),
    lambda: category("ab"),
    lambda: unicodedata.name(""),
):
    try:
        print(action())
    except (ValueError, KeyError, TypeError) as error:
        print(type(error).__name__, error)
