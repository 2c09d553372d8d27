//! The table of diagnostic codes. Comes in: nothing. Goes out: for each code a summary, a level and a long text.
//! A code is never renamed. To add one: a line here, `explain/CODE.md`, and a snippet under `tests/`.

use super::Severity;

#[derive(Clone, Copy, Debug)]
pub struct CodeEntry {
    pub code: &'static str,
    pub level: Severity,
    /// One line, for lists.
    pub summary: &'static str,
    /// Markdown: what it means, a wrong program, a right one.
    pub explanation: &'static str,
}

macro_rules! codes {
    ($($code:literal $level:ident $summary:literal;)*) => {
        /// Every code the compiler can report, in alphabetical order.
        pub const CODES: &[CodeEntry] = &[$(CodeEntry {
            code: $code,
            level: Severity::$level,
            summary: $summary,
            explanation: include_str!(concat!("explain/", $code, ".md")),
        }),*];
    };
}

codes! {
    "abstract-class" Error "an object of a class with abstract methods is made";
    "allocation" Note "memory is taken for an object, a list, text or a function's variables";
    "bad-signature" Error "a type given with --sig or in an annotation cannot be understood";
    "big-int" Note "an operation on ints that may leave 64 bits, and then go on with ints of any size";
    "bounds-check" Note "an index is compared with the length of the list";
    "call-not-inlined" Note "a function is called instead of being put in place";
    "certain-error" Warning "this statement always raises when it runs";
    "circular-import" Error "modules import each other in a circle";
    "class-dispatch" Note "the class of an object decides what is done, while the program runs";
    "division-check" Note "a divisor is compared with zero";
    "frozen-field" Error "a field of a frozen dataclass is assigned to";
    "index-out-of-range" Error "a tuple has no item at this index";
    "infinite-instantiation" Error "a function would need endlessly many versions of itself";
    "internal-error" Error "the compiler met something it did not expect: a bug in pyllvm";
    "invalid-encoding" Error "the source file is not UTF-8 text";
    "key-check" Note "a missing key has to raise KeyError";
    "key-lookup" Note "a key is looked up in a dict or set";
    "list-growth" Note "a list may have to grow";
    "literal-out-of-range" Error "an int literal does not fit into 64 bits";
    "loop-not-vectorised" Note "a loop handles one round at a time";
    "module-not-found" Error "an imported module does not exist or is not supported";
    "never-called" Warning "a method that Python calls is never called here";
    "no-attribute" Error "a value has no such attribute or method";
    "no-memory" Error "the compiler does not get the memory that it needs";
    "none-check" Note "a value that may be None, or of several types, is tested";
    "none-value" Error "None is used where it does not work";
    "not-callable" Error "a value that is not a function or class is called";
    "not-iterable" Error "a value that has no items is iterated over or unpacked";
    "overflow-check" Note "the result of an operation on ints may leave 64 bits";
    "recursive-type" Error "a type would have to contain itself";
    "reference-count" Note "a reference is taken, and has to be given back";
    "revealed-type" Warning "the type that reveal_type() was asked for";
    "syntax-error" Error "the text is not Python";
    "too-complex" Error "the program is nested too deeply or needs too many instances";
    "type-mismatch" Error "values of these types do not go together here";
    "unbound-name" Error "a variable is used before it has a value";
    "undefined-name" Error "a name is used that nothing defines";
    "union-value" Note "the type of a value decides what is done, while the program runs";
    "unknown-parameter-type" Error "nothing tells the type of an exported function's parameter";
    "unknown-type" Error "nothing tells the type of this value";
    "unsupported-feature" Error "valid Python that pyllvm does not compile";
    "value-check" Note "a value is tested before it is used";
    "wrong-arguments" Error "a call does not fit the parameters of the function";
}

/// The entry of a code, if there is such a code.
pub fn find(code: &str) -> Option<&'static CodeEntry> {
    CODES.iter().find(|entry| entry.code == code)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    use super::*;

    #[test]
    fn the_table_is_sorted_and_documented() {
        let codes: Vec<&str> = CODES.iter().map(|entry| entry.code).collect();
        assert!(codes.is_sorted());
        for entry in CODES {
            assert!(entry.explanation.starts_with(&format!("# {}\n", entry.code)), "{}: the heading is the code", entry.code);
            assert!(entry.explanation.len() > 150, "{}: the explanation is too short", entry.code);
        }
    }

    #[test]
    fn every_explanation_file_has_a_code() {
        let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/diag/explain");
        for path in files_under(&directory, "md") {
            let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            assert!(find(stem).is_some(), "{} belongs to no code", path.display());
        }
    }

    #[test]
    fn codes_in_use_and_the_table_agree() {
        let used = codes_in_sources();
        for code in &used {
            assert!(find(code).is_some(), "`{code}` is reported somewhere but is not in the table of src/diag/codes.rs");
        }
        for entry in CODES {
            assert!(used.contains(entry.code), "nothing reports `{}`", entry.code);
        }
    }

    /// Every `error("some-code"`, `warning("some-code"`, and kebab-case literal equal to a code, outside this table.
    fn codes_in_sources() -> BTreeSet<String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut used = BTreeSet::new();
        for path in files_under(&root, "rs") {
            if path.ends_with("diag/codes.rs") || path.ends_with("diag/render.rs") {
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("the sources are readable");
            used.extend(reported_literals(&text));
        }
        used
    }

    fn reported_literals(text: &str) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let pieces: Vec<&str> = text.split('"').collect();
        for pair in pieces.windows(2) {
            let before = pair[0].trim_end();
            let reports = ["error(", "warning(", "refuse("].iter().any(|call| before.ends_with(call));
            if find(pair[1]).is_some() || (reports && is_kebab_case(pair[1])) {
                found.insert(pair[1].to_string());
            }
        }
        found
    }

    fn is_kebab_case(text: &str) -> bool {
        text.contains('-') && text.chars().all(|c| c.is_ascii_lowercase() || c == '-')
    }

    fn files_under(directory: &Path, extension: &str) -> Vec<PathBuf> {
        let mut files = Vec::new();
        for entry in std::fs::read_dir(directory).expect("the directory exists").flatten() {
            let path = entry.path();
            if path.is_dir() {
                files.extend(files_under(&path, extension));
            } else if path.extension().is_some_and(|e| e == extension) {
                files.push(path);
            }
        }
        files
    }
}
