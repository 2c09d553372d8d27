"""Lets python3 write the public names of its library to tests/language/cpython.txt.

Each line holds the name of a module or a type, an expression that gives it or a value of the type,
and its public names, parted by tabs. tests/language.rs asks the compiler for each of them.
Nothing but CPython 3.11 may write the file.
"""

import importlib
import sys
import types
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

MODULES = """abc argparse array ast atexit base64 binascii bisect calendar cmath collections collections.abc
colorsys
concurrent.futures configparser contextlib copy csv dataclasses datetime decimal difflib doctest enum
errno fnmatch fractions functools gc getopt glob graphlib hashlib heapq hmac html io itertools json keyword
logging math numbers operator os os.path pathlib platform pprint queue random re sched secrets shlex
shutil stat statistics string struct sys tempfile textwrap threading time timeit traceback types typing
unicodedata unittest urllib.parse uuid warnings weakref zlib""".split()

VALUES = {
    "int": "1",
    "float": "1.5",
    "complex": "1j",
    "str": "''",
    "bytes": "b''",
    "bytearray": "bytearray()",
    "list": "[1]",
    "tuple": "(1, 2)",
    "range": "range(3)",
    "slice": "slice(1, 2)",
    "dict": "{1: 2}",
    "dict_keys": "{1: 2}.keys()",
    "dict_values": "{1: 2}.values()",
    "dict_items": "{1: 2}.items()",
    "set": "{1}",
    "frozenset": "frozenset([1])",
    "generator": "(i for i in [1])",
    "BaseException": "ValueError('x')",
    "OSError": "OSError(2, 'x')",
    "UnicodeDecodeError": "UnicodeDecodeError('utf-8', b'', 0, 1, 'x')",
    "array.array": "array.array('q', [1])",
    "collections.deque": "collections.deque([1])",
    "collections.Counter": "collections.Counter([1])",
    "collections.defaultdict": "collections.defaultdict(int, {1: 1})",
    "collections.OrderedDict": "collections.OrderedDict({1: 1})",
    "collections.ChainMap": "collections.ChainMap({1: 1})",
    "contextlib.ExitStack": "contextlib.ExitStack()",
    "datetime.date": "datetime.date(2000, 1, 1)",
    "datetime.datetime": "datetime.datetime(2000, 1, 1)",
    "datetime.time": "datetime.time(1)",
    "datetime.timedelta": "datetime.timedelta(1)",
    "decimal.Context": "decimal.Context()",
    "decimal.Decimal": "decimal.Decimal(1)",
    "fractions.Fraction": "fractions.Fraction(1, 2)",
    "io.StringIO": "io.StringIO()",
    "io.BytesIO": "io.BytesIO()",
    "pathlib.Path": "pathlib.Path('x')",
    "queue.PriorityQueue": "queue.PriorityQueue()",
    "queue.Queue": "queue.Queue()",
    "random.Random": "random.Random(1)",
    "re.Pattern": "re.compile('x')",
    "re.Match": "re.search('x', 'x')",
    "statistics.NormalDist": "statistics.NormalDist()",
    "string.Template": "string.Template('')",
    "textwrap.TextWrapper": "textwrap.TextWrapper()",
    "threading.Condition": "threading.Condition()",
    "threading.Event": "threading.Event()",
    "threading.Lock": "threading.Lock()",
    "threading.Semaphore": "threading.Semaphore()",
    "threading.Thread": "threading.Thread()",
    "types.MappingProxyType": "types.MappingProxyType({1: 2})",
}


def public(names):
    return " ".join(sorted({name for name in names if not name.startswith("_")}))


def members(module):
    """The names that a module promises, or what it holds besides other modules."""
    found = vars(importlib.import_module(module))
    promised = found.get("__all__")
    return promised or [name for name in found if not isinstance(found[name], types.ModuleType)]


def main():
    if sys.version_info[:2] != (3, 11):
        sys.exit("the judge is CPython 3.11, not " + sys.version.split()[0])
    lines = [("builtins", "", public(members("builtins")))]
    modules = {module.partition(".")[0]: importlib.import_module(module.partition(".")[0]) for module in MODULES}
    for name, expression in VALUES.items():
        lines.append((name, expression, public(dir(eval(expression, dict(modules))))))
    for module in MODULES:
        lines.append((module, module, public(members(module))))
    text = "".join("\t".join(line) + "\n" for line in lines)
    (ROOT / "tests/language/cpython.txt").write_text(text)


if __name__ == "__main__":
    main()
