//! The embedded library: Python files, compiled into the binary as text. Comes in: a module name.
//! Goes out: its source. Must not parse anything.

/// Name and text of every library module, sorted by name.
const TABLE: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/prelude_table.rs"));

/// The text of the library module `name` (`math`, `os_path`, `_start`).
pub fn source(name: &str) -> Option<&'static str> {
    TABLE.binary_search_by_key(&name, |(n, _)| n).ok().map(|i| TABLE[i].1)
}

/// The file with the names of a library module that few programs use: it is read when the module's own lacks a name.
pub fn rarer(name: &str) -> Option<&'static str> {
    match name {
        "collections" => Some("_user_containers"),
        _ => None,
    }
}

/// How programs call a library module: the name of its file has no dots.
pub fn public_name(name: &str) -> &str {
    match name {
        "_user_containers" => "collections",
        "collections_abc" => "collections.abc",
        "json_decoder" => "json.decoder",
        "os_path" => "os.path",
        other => other,
    }
}

/// All library modules, sorted.
pub fn names() -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|(name, _)| *name)
}
