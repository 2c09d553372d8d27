//! Builtin names. Comes in: a name. Goes out: where it lives. Must not load anything.

/// Names written in the embedded library: name and module, sorted by name.
pub const HOMES: &[(&str, &str)] = &[
    ("ArithmeticError", "exceptions"),
    ("AssertionError", "exceptions"),
    ("AttributeError", "exceptions"),
    ("BaseException", "exceptions"),
    ("BlockingIOError", "exceptions"),
    ("BrokenPipeError", "exceptions"),
    ("BufferError", "exceptions"),
    ("BytesWarning", "exceptions"),
    ("ChildProcessError", "exceptions"),
    ("ConnectionAbortedError", "exceptions"),
    ("ConnectionError", "exceptions"),
    ("ConnectionRefusedError", "exceptions"),
    ("ConnectionResetError", "exceptions"),
    ("DeprecationWarning", "exceptions"),
    ("EOFError", "exceptions"),
    ("EnvironmentError", "exceptions"),
    ("Exception", "exceptions"),
    ("FileExistsError", "exceptions"),
    ("FileNotFoundError", "exceptions"),
    ("FloatingPointError", "exceptions"),
    ("FutureWarning", "exceptions"),
    ("GeneratorExit", "exceptions"),
    ("IOError", "exceptions"),
    ("ImportError", "exceptions"),
    ("ImportWarning", "exceptions"),
    ("IndentationError", "exceptions"),
    ("IndexError", "exceptions"),
    ("InterruptedError", "exceptions"),
    ("IsADirectoryError", "exceptions"),
    ("KeyError", "exceptions"),
    ("KeyboardInterrupt", "exceptions"),
    ("LookupError", "exceptions"),
    ("MemoryError", "exceptions"),
    ("ModuleNotFoundError", "exceptions"),
    ("NameError", "exceptions"),
    ("NotADirectoryError", "exceptions"),
    ("NotImplementedError", "exceptions"),
    ("OSError", "exceptions"),
    ("OverflowError", "exceptions"),
    ("PendingDeprecationWarning", "exceptions"),
    ("PermissionError", "exceptions"),
    ("ProcessLookupError", "exceptions"),
    ("RecursionError", "exceptions"),
    ("ReferenceError", "exceptions"),
    ("ResourceWarning", "exceptions"),
    ("RuntimeError", "exceptions"),
    ("RuntimeWarning", "exceptions"),
    ("StopAsyncIteration", "exceptions"),
    ("StopIteration", "exceptions"),
    ("SyntaxError", "exceptions"),
    ("SyntaxWarning", "exceptions"),
    ("SystemError", "exceptions"),
    ("SystemExit", "exceptions"),
    ("TabError", "exceptions"),
    ("TimeoutError", "exceptions"),
    ("TypeError", "exceptions"),
    ("UnboundLocalError", "exceptions"),
    ("UnicodeDecodeError", "exceptions"),
    ("UnicodeEncodeError", "exceptions"),
    ("UnicodeError", "exceptions"),
    ("UnicodeWarning", "exceptions"),
    ("UserWarning", "exceptions"),
    ("ValueError", "exceptions"),
    ("Warning", "exceptions"),
    ("ZeroDivisionError", "exceptions"),
    ("_new_bool", "_numbers"),
    ("_new_bytearray", "bytearray"),
    ("_new_bytes", "bytes"),
    ("_new_complex", "complex"),
    ("_new_dict", "dict"),
    ("_new_float", "_numbers"),
    ("_new_frozenset", "set"),
    ("_new_int", "_numbers"),
    ("_new_list", "list"),
    ("_new_set", "set"),
    ("_new_slice", "slice"),
    ("_new_str", "str"),
    ("_new_tuple", "tuple"),
    ("_undefined_name", "_errors"),
    ("abs", "functions"),
    ("all", "functions"),
    ("any", "functions"),
    ("ascii", "functions"),
    ("bin", "functions"),
    ("chr", "functions"),
    ("divmod", "functions"),
    ("enumerate", "functions"),
    ("exit", "functions"),
    ("filter", "functions"),
    ("format", "functions"),
    ("hash", "functions"),
    ("hex", "functions"),
    ("input", "printing"),
    ("map", "functions"),
    ("max", "functions"),
    ("memoryview", "memoryview"),
    ("min", "functions"),
    ("oct", "functions"),
    ("open", "io"),
    ("ord", "functions"),
    ("pow", "functions"),
    ("print", "printing"),
    ("quit", "functions"),
    ("repr", "functions"),
    ("reversed", "functions"),
    ("round", "functions"),
    ("sorted", "functions"),
    ("sum", "functions"),
    ("vartuple", "tuple"),
    ("zip", "functions"),
];

/// Names that are types handled by the compiler, sorted.
pub const TYPES: &[&str] = &[
    "bool",
    "bytearray",
    "bytes",
    "complex",
    "dict",
    "float",
    "frozenset",
    "int",
    "list",
    "object",
    "range",
    "set",
    "slice",
    "str",
    "tuple",
    "type",
];

/// Forms that no signature expresses, and constants, sorted.
pub const SPECIAL: &[&str] = &[
    "Ellipsis",
    "NotImplemented",
    "callable",
    "delattr",
    "dir",
    "getattr",
    "hasattr",
    "id",
    "isinstance",
    "issubclass",
    "iter",
    "len",
    "next",
    "reveal_type",
    "setattr",
    "super",
    "vars",
];

/// Internal primitives that only library modules may name (besides every name that starts with `_rt_`), sorted.
pub const INTERNAL: &[&str] = &[
    "_Array",
    "_Generic",
    "_add_overflows",
    "_address",
    "_array_free",
    "_array_init",
    "_array_move",
    "_array_new",
    "_array_release",
    "_array_resize",
    "_array_take",
    "_array_zero",
    "_bigint",
    "_by_type",
    "_ceil",
    "_class_name",
    "_class_path",
    "_close_next_dropped",
    "_complex",
    "_copysign",
    "_data_attribute",
    "_data_dict",
    "_data_each",
    "_data_fields",
    "_data_items",
    "_data_method",
    "_data_replace",
    "_data_tuple",
    "_each_field",
    "_each_test_class",
    "_each_test_method",
    "_enum_all",
    "_fabs",
    "_fdiv",
    "_float_bits",
    "_float_from_bits",
    "_float_to_int",
    "_floor",
    "_fmod_c",
    "_has_fields",
    "_held_as",
    "_i32",
    "_in_bounds",
    "_int_to_float",
    "_is_large",
    "_is_named_tuple",
    "_is_object",
    "_is_word",
    "_low_word",
    "_machine_int",
    "_map_fields",
    "_map_some_fields",
    "_may_hold_itself",
    "_mul_overflows",
    "_needs_wrap",
    "_new_like",
    "_number_pow",
    "_object_of",
    "_of_type",
    "_of_word",
    "_plain_type_error",
    "_rarely",
    "_require_key",
    "_row_kinds",
    "_rows",
    "_run_at_exit",
    "_run_main",
    "_shl",
    "_shr",
    "_shr_logical",
    "_sort_numbers",
    "_sqrt",
    "_square_rest",
    "_sub_overflows",
    "_texts",
    "_trunc",
    "_type_error",
    "_u8",
    "_unsigned_div",
    "_unsigned_lt",
    "_upcast",
    "_weak_get",
    "_weak_like",
    "_weak_number",
    "_wide",
    "_wide_int",
    "_wide_mul",
    "_wide_pow",
    "_wide_trunc",
    "_wrap_add",
    "_wrap_mul",
    "_wrap_sub",
    "_zeroed",
];

/// The library module in which a builtin name is written.
pub fn home(name: &str) -> Option<&'static str> {
    HOMES.binary_search_by_key(&name, |(n, _)| n).ok().map(|i| HOMES[i].1)
}

/// A builtin type of immutable values from which a class can be derived.
pub fn value_type(name: &str) -> Option<&'static str> {
    ["int", "float", "complex", "str", "bytes", "tuple", "frozenset"].into_iter().find(|known| *known == name)
}

/// Other names of one class are written as one.
pub fn original(name: &str) -> &str {
    match name {
        "EnvironmentError" | "IOError" => "OSError",
        _ => name,
    }
}

/// Are names of this library module known without an import?
pub fn holds_builtins(module: &str) -> bool {
    is_type(module) || HOMES.iter().any(|(_, home)| *home == module)
}

/// Library modules whose functions are C code in CPython.
pub fn is_written_in_c(module: &str) -> bool {
    matches!(module, "binascii" | "bisect" | "cmath" | "math" | "operator" | "time" | "zlib")
}

/// Classes of library modules that CPython writes in C: its messages name the module, too.
pub fn is_named_with_module(module: &str, class: &str) -> bool {
    match module {
        "array" | "datetime" => true,
        "collections" => matches!(class, "OrderedDict" | "defaultdict" | "deque"),
        "decimal" => matches!(class, "Context" | "Decimal"),
        "re" => matches!(class, "Match" | "Pattern"),
        "time" => class == "struct_time",
        _ => false,
    }
}

pub fn is_type(name: &str) -> bool {
    TYPES.binary_search(&name).is_ok()
}

pub fn is_special(name: &str) -> bool {
    SPECIAL.binary_search(&name).is_ok()
}

/// Does the name stand for a builtin in a user's program?
pub fn is_builtin(name: &str) -> bool {
    !name.starts_with('_') && (is_type(name) || is_special(name) || home(name).is_some())
}

/// Everything a user's program may name without an import, for "did you mean".
pub fn public() -> impl Iterator<Item = &'static str> {
    HOMES.iter().map(|(name, _)| *name).chain(TYPES.iter().copied()).chain(SPECIAL.iter().copied()).filter(|name| !name.starts_with('_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(HOMES.is_sorted_by(|a, b| a.0 < b.0));
        for table in [TYPES, SPECIAL, INTERNAL] {
            assert!(table.is_sorted_by(|a, b| a < b));
        }
    }
}
