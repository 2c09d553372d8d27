//! The embedded library: Python files, compiled into the binary as text and as syntax trees. Comes in: a module name.
//! Goes out: its source and its tree. Must not parse anything.

use pyllvm_trees::Tree;

/// Name, text and syntax tree of every library module, sorted by name.
const TABLE: &[(&str, &str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/prelude_table.rs"));

/// The text of the library module `name` (`math`, `os_path`, `_start`).
pub fn source(name: &str) -> Option<&'static str> {
    find(name).map(|(_, text, _)| *text)
}

pub fn tree(name: &str) -> Option<Tree<'static>> {
    find(name).map(|(_, _, tree)| Tree(tree))
}

fn find(name: &str) -> Option<&'static (&'static str, &'static str, &'static [u8])> {
    TABLE.binary_search_by_key(&name, |(n, _, _)| n).ok().map(|i| &TABLE[i])
}

/// Names of library modules that stand in files of their own, which are read when a program asks for them: the module,
/// the name, the file.
const APART: &[(&str, &str, &str)] = &[
    ("collections", "Counter", "_counter"),
    ("collections", "OrderedDict", "_ordered_dict"),
    ("collections", "UserDict", "_user_containers"),
    ("collections", "UserList", "_user_containers"),
    ("collections", "UserString", "_user_containers"),
    ("collections", "deque", "_deque"),
    ("io", "BytesIO", "_memory_files"),
    ("io", "StringIO", "_memory_files"),
    ("math", "erf", "_math_gamma"),
    ("math", "erfc", "_math_gamma"),
    ("math", "gamma", "_math_gamma"),
    ("math", "lgamma", "_math_gamma"),
    ("os", "DirEntry", "_scandir"),
    ("os", "scandir", "_scandir"),
    ("os", "uname", "_uname"),
    ("os", "uname_result", "_uname"),
    ("os_path", "expandvars", "_expandvars"),
    ("string", "Formatter", "_formatter"),
    ("sys", "exc_info", "_sys_exception"),
    ("sys", "exception", "_sys_exception"),
];

/// The file of its own that holds the name of a library module.
pub fn file_apart(module: &str, name: &str) -> Option<&'static str> {
    APART.iter().find(|(home, known, _)| *home == module && *known == name).map(|(_, _, file)| *file)
}

/// The names of a library module that stand in other files.
pub fn names_apart(module: &str) -> Vec<&'static str> {
    APART.iter().filter(|(home, _, _)| *home == module).map(|(_, name, _)| *name).collect()
}

/// Texts that decide types where a program names them, as if they were written out there: the module, the name, the text.
const DECIDING: &[(&str, &str, &str)] =
    &[("argparse", "ONE_OR_MORE", "+"), ("argparse", "OPTIONAL", "?"), ("argparse", "REMAINDER", "..."), ("argparse", "ZERO_OR_MORE", "*")];

/// The text that the variable of a library module stands for.
pub fn text_of(module: &str, name: &str) -> Option<&'static str> {
    DECIDING.iter().find(|(home, known, _)| *home == module && *known == name).map(|(_, _, text)| *text)
}

/// How programs call a library module: the name of its file has no dots.
pub fn public_name(name: &str) -> &str {
    match name {
        "_counter" | "_deque" | "_ordered_dict" | "_user_containers" => "collections",
        "_datetime_dates" | "_datetime_durations" | "_datetime_times" | "_datetime_zones" => "datetime",
        "_decimal_context" | "_decimal_signals" => "decimal",
        "_formatter" => "string",
        "_math_gamma" => "math",
        "_memory_files" => "io",
        "_sys_exception" => "sys",
        "_scandir" | "_uname" => "os",
        "collections_abc" => "collections.abc",
        "concurrent_futures" => "concurrent.futures",
        "json_decoder" => "json.decoder",
        "_expandvars" | "os_path" => "os.path",
        "urllib_parse" => "urllib.parse",
        other => other,
    }
}

/// Does a program's time never go into the module? It runs before or after the program's own work, and is not worth the
/// time that optimising it takes.
pub fn is_aside(name: &str) -> bool {
    ["argparse", "_argparse", "doctest", "getopt", "unittest", "_unittest_text"].contains(&name)
}

/// Does the function hand its arguments on to others, which take the time? It is as fast without being optimised.
pub fn is_glue(module: &str, name: &str) -> bool {
    ["_reprs", "exceptions", "printing"].contains(&module) || ["<module>", "__repr__", "_check_mode"].contains(&name)
}

/// All library modules, sorted.
pub fn names() -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|(name, _, _)| *name)
}
