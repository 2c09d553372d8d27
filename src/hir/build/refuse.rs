//! What is refused by name: builtins, attributes and modules that need a Python at run time.
//! Comes in: a name. Goes out: the reason and a way out. Must not report: callers know the place.

use crate::prelude;

type Refusal = (&'static str, &'static str);

const SCOPES: &str = "variables have no names at run time: they live in registers and stack slots";
const CODE: &str = "the compiled program contains no compiler";
pub const LAYOUT: &str = "the fields of an object are laid out at compile time";

/// A builtin function that is not supported.
pub fn builtin(name: &str) -> Option<Refusal> {
    Some(match name {
        "exec" | "eval" | "compile" => (CODE, "write the code out, or choose among functions with a dict of functions"),
        "__import__" => (CODE, "import the module with an import statement"),
        "globals" => (
            SCOPES,
            "globals()['name'], functions in globals()['run_' + name], and \"%(name)s\" % globals() are there; keep other values in a dict of your own",
        ),
        "locals" => (SCOPES, "\"%(name)s\" % locals() with the names written out is there; keep other values in a dict of your own"),
        "breakpoint" => ("there is no debugger in a compiled program", "print the values, or run the program under python3"),
        "help" => ("docstrings are not kept in a compiled program", ""),
        "property" | "staticmethod" | "classmethod" => ("it is understood as a decorator of a method only", "write it as a decorator"),
        "aiter" | "anext" => ("there is no event loop in a compiled program", ""),
        _ => return None,
    })
}

/// An attribute that is not supported on any object.
pub fn attribute(name: &str) -> Option<Refusal> {
    Some(match name {
        "__globals__" | "__closure__" | "__builtins__" | "gi_frame" | "f_code" | "f_back" | "f_locals" | "f_globals" => (SCOPES, ""),
        "_getframe" | "settrace" | "setprofile" => ("stack frames are machine frames", "pass what the function needs as an argument"),
        _ => return None,
    })
}

/// What does the work of a module of the standard library that is missing.
pub fn instead_of_module(dotted: &str) -> Option<&'static str> {
    let root = dotted.split('.').next().unwrap_or(dotted);
    Some(match root {
        "multiprocessing" | "asyncio" | "_thread" => {
            "a compiled program runs in one thread: do the work in a loop, or in generators that take turns"
        }
        "ctypes" | "cffi" => "build the program as a library (pyllvm build --lib) and call it from the other language",
        "inspect" | "dis" | "importlib" => "a compiled program has no code objects and frames to look at",
        "getopt" | "optparse" => "argparse reads options, and the arguments are in sys.argv",
        "unittest" => "pass what the code under test calls as an argument: functions are values",
        "pickle" | "marshal" | "shelve" | "sqlite3" => "write text files: csv or json",
        "zoneinfo" => "datetime.timezone has a fixed distance from UTC: timezone(timedelta(hours=1))",
        _ => return None,
    })
}

/// What does the work of a name that a library module lacks.
pub fn instead_of_member(module: &str, member: &str) -> Option<&'static str> {
    Some(match (module, member) {
        ("ast", _) => "a compiled program has no syntax trees: the module has literal_eval only",
        ("threading", "Timer" | "Barrier") => "no thread runs beside another: call time.sleep() and the function",
        ("threading", "local") => "keep what belongs to a thread in its object, or in a dict by its name",
        _ => return None,
    })
}

/// The names that the modules of the library lack.
const LACKING: &str = include_str!("../../../docs/library.md");

/// Does a module of the library lack a name that CPython's has?
pub fn lacks(module: &str, member: &str) -> bool {
    let start = format!("| `{module}` | `");
    let names = LACKING.lines().find_map(|line| line.strip_prefix(&start)?.strip_suffix("` |"));
    names.is_some_and(|names| names.split(' ').any(|name| name == member))
}

/// Does CPython's library have the module? Those that do something when they are imported (`this`) are in neither list.
pub fn is_known_module(dotted: &str) -> bool {
    if dotted.contains('.') { SUBMODULES.contains(&dotted) } else { is_standard_module(dotted) }
}

/// What programs import from packages of the standard library.
const SUBMODULES: &[&str] = &[
    "asyncio.subprocess",
    "ctypes.util",
    "ctypes.wintypes",
    "curses.textpad",
    "dbm.dumb",
    "email.header",
    "email.message",
    "email.mime.base",
    "email.mime.image",
    "email.mime.multipart",
    "email.mime.text",
    "email.parser",
    "email.policy",
    "email.utils",
    "html.entities",
    "html.parser",
    "http.client",
    "http.cookiejar",
    "http.cookies",
    "http.server",
    "importlib.metadata",
    "importlib.resources",
    "importlib.util",
    "json.decoder",
    "json.encoder",
    "json.scanner",
    "logging.config",
    "logging.handlers",
    "multiprocessing.dummy",
    "multiprocessing.managers",
    "multiprocessing.pool",
    "multiprocessing.shared_memory",
    "os.path",
    "tkinter.colorchooser",
    "tkinter.filedialog",
    "tkinter.font",
    "tkinter.messagebox",
    "tkinter.scrolledtext",
    "tkinter.simpledialog",
    "tkinter.ttk",
    "unittest.mock",
    "urllib.error",
    "urllib.request",
    "urllib.response",
    "urllib.robotparser",
    "wsgiref.simple_server",
    "xml.dom.minidom",
    "xml.etree.ElementTree",
    "xml.sax.saxutils",
    "xmlrpc.client",
    "xmlrpc.server",
];

/// The modules that programs may import from the library, as they call them. Its other files hold what needs no import.
pub fn importable_modules() -> impl Iterator<Item = &'static str> {
    prelude::names().map(prelude::public_name).filter(|name| is_standard_module(name))
}

/// Is it, or the package it is in, of Python's standard library?
pub fn is_standard_module(dotted: &str) -> bool {
    let root = dotted.split('.').next().unwrap_or(dotted);
    STANDARD.binary_search(&root).is_ok()
}

pub fn is_third_party_module(name: &str) -> bool {
    THIRD_PARTY.binary_search(&name).is_ok()
}

const THIRD_PARTY: &[&str] = &[
    "PIL",
    "aiohttp",
    "attr",
    "attrs",
    "bs4",
    "click",
    "cupy",
    "cv2",
    "cython",
    "dask",
    "django",
    "fastapi",
    "flask",
    "httpx",
    "hypothesis",
    "jax",
    "keras",
    "lightgbm",
    "llvmlite",
    "lxml",
    "matplotlib",
    "mpmath",
    "networkx",
    "nltk",
    "numba",
    "numpy",
    "pandas",
    "plotly",
    "polars",
    "psutil",
    "pydantic",
    "pytest",
    "requests",
    "rich",
    "scipy",
    "seaborn",
    "six",
    "sklearn",
    "sortedcontainers",
    "spacy",
    "sqlalchemy",
    "statsmodels",
    "sympy",
    "tensorflow",
    "torch",
    "tqdm",
    "transformers",
    "typing_extensions",
    "xgboost",
    "yaml",
];

const STANDARD: &[&str] = &[
    "__future__",
    "_thread",
    "abc",
    "aifc",
    "argparse",
    "array",
    "ast",
    "asynchat",
    "asyncio",
    "asyncore",
    "atexit",
    "audioop",
    "base64",
    "bdb",
    "binascii",
    "bisect",
    "builtins",
    "bz2",
    "cProfile",
    "calendar",
    "cgi",
    "cgitb",
    "chunk",
    "cmath",
    "cmd",
    "code",
    "codecs",
    "codeop",
    "collections",
    "colorsys",
    "compileall",
    "concurrent",
    "configparser",
    "contextlib",
    "contextvars",
    "copy",
    "copyreg",
    "crypt",
    "csv",
    "ctypes",
    "curses",
    "dataclasses",
    "datetime",
    "dbm",
    "decimal",
    "difflib",
    "dis",
    "distutils",
    "doctest",
    "email",
    "encodings",
    "ensurepip",
    "enum",
    "errno",
    "faulthandler",
    "fcntl",
    "filecmp",
    "fileinput",
    "fnmatch",
    "fractions",
    "ftplib",
    "functools",
    "gc",
    "getopt",
    "getpass",
    "gettext",
    "glob",
    "graphlib",
    "grp",
    "gzip",
    "hashlib",
    "heapq",
    "hmac",
    "html",
    "http",
    "idlelib",
    "imaplib",
    "imghdr",
    "imp",
    "importlib",
    "inspect",
    "io",
    "ipaddress",
    "itertools",
    "json",
    "keyword",
    "lib2to3",
    "linecache",
    "locale",
    "logging",
    "lzma",
    "mailbox",
    "mailcap",
    "marshal",
    "math",
    "mimetypes",
    "mmap",
    "modulefinder",
    "multiprocessing",
    "netrc",
    "nis",
    "nntplib",
    "numbers",
    "operator",
    "optparse",
    "os",
    "ossaudiodev",
    "pathlib",
    "pdb",
    "pickle",
    "pickletools",
    "pipes",
    "pkgutil",
    "platform",
    "plistlib",
    "poplib",
    "posix",
    "pprint",
    "profile",
    "pstats",
    "pty",
    "pwd",
    "py_compile",
    "pyclbr",
    "pydoc",
    "queue",
    "quopri",
    "random",
    "re",
    "readline",
    "reprlib",
    "resource",
    "rlcompleter",
    "runpy",
    "sched",
    "secrets",
    "select",
    "selectors",
    "shelve",
    "shlex",
    "shutil",
    "signal",
    "site",
    "smtpd",
    "smtplib",
    "sndhdr",
    "socket",
    "socketserver",
    "spwd",
    "sqlite3",
    "ssl",
    "stat",
    "statistics",
    "string",
    "stringprep",
    "struct",
    "subprocess",
    "sunau",
    "symtable",
    "sys",
    "sysconfig",
    "syslog",
    "tabnanny",
    "tarfile",
    "telnetlib",
    "tempfile",
    "termios",
    "test",
    "textwrap",
    "threading",
    "time",
    "timeit",
    "tkinter",
    "token",
    "tokenize",
    "tomllib",
    "trace",
    "traceback",
    "tracemalloc",
    "tty",
    "turtle",
    "types",
    "typing",
    "unicodedata",
    "unittest",
    "urllib",
    "uu",
    "uuid",
    "venv",
    "warnings",
    "wave",
    "weakref",
    "webbrowser",
    "winreg",
    "wsgiref",
    "xdrlib",
    "xml",
    "xmlrpc",
    "zipapp",
    "zipfile",
    "zipimport",
    "zlib",
    "zoneinfo",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(STANDARD.is_sorted());
        assert!(THIRD_PARTY.is_sorted());
    }
}
