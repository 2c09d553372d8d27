//! What `docs/language.md` promises is asked of the compiler: builtins, modules, and the tests of the differences.
//! `docs/library.md` lists all that is missing; it is written here, from the names that CPython has
//! (`tests/language/cpython.txt`, which `scripts/cpython_names.py` writes).

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use common::{Finished, compare_or_bless, files_in, finish, pyllvm, root, stem_of, text_of};
use pyllvm::{Compiler, Options, Source};

/// A module or a type of CPython's.
struct Place {
    name: String,
    /// The module itself, or a value of the type; empty for the builtins.
    expression: String,
    names: Vec<String>,
}

impl Place {
    fn is_module(&self) -> bool {
        self.expression == self.name
    }
}

fn places() -> Vec<Place> {
    let text = text_of(&root().join("tests/language/cpython.txt")).expect("the names of CPython");
    let rows = text.lines().map(|line| {
        let mut parts = line.split('\t').map(str::to_string);
        let mut next = || parts.next().unwrap_or_default();
        (next(), next(), next())
    });
    rows.map(|(name, expression, names)| Place { name, expression, names: names.split(' ').map(str::to_string).collect() }).collect()
}

/// For each line of a program: is it accepted?
fn accepted(lines: &[String]) -> Vec<bool> {
    let compilation = Compiler::new(Options::default()).check(&Source::new("names.py", lines.join("\n") + "\n"));
    let refused: BTreeSet<usize> =
        compilation.diagnostics().iter().map(|diagnostic| compilation.sources().line(diagnostic.primary.span) as usize).collect();
    (1..=lines.len()).map(|number| !refused.contains(&number)).collect()
}

fn builtins() -> Vec<(String, bool)> {
    let names = places().into_iter().find(|place| place.name == "builtins").expect("builtins").names;
    let known = accepted(&names);
    names.into_iter().zip(known).collect()
}

fn is_importable(module: &str) -> bool {
    accepted(&[format!("import {module}")]) == [true]
}

fn run(program: &str) -> Finished {
    run_with(&[], program)
}

fn run_with(options: &[&str], program: &str) -> Finished {
    let directory = tempfile::tempdir().expect("a directory");
    fs::write(directory.path().join("algo.py"), program).expect("written");
    finish(Command::new(pyllvm()).args(["run", "-O0"]).args(options).arg("algo.py").current_dir(directory.path()), "").expect("it ends")
}

fn build_and_run(options: &[&str], program: &str) -> Finished {
    let directory = tempfile::tempdir().expect("a directory");
    fs::write(directory.path().join("algo.py"), program).expect("written");
    let mut build = Command::new(pyllvm());
    build.args(["build", "-O0"]).args(options).arg("algo.py").current_dir(directory.path());
    assert_eq!(finish(&mut build, "").expect("it ends").status, 0);
    finish(&mut Command::new(directory.path().join("algo")), "").expect("it ends")
}

/// The names that each place lacks.
fn missing() -> &'static BTreeMap<String, Vec<String>> {
    static FOUND: OnceLock<BTreeMap<String, Vec<String>>> = OnceLock::new();
    FOUND.get_or_init(find_missing)
}

fn find_missing() -> BTreeMap<String, Vec<String>> {
    let mut program = String::new();
    let mut found = BTreeMap::new();
    let places = places();
    for module in places.iter().filter(|place| place.is_module()) {
        let _ = writeln!(program, "import {}", module.name);
    }
    for place in places.iter().filter(|place| !place.expression.is_empty()) {
        found.insert(place.name.clone(), Vec::new());
        for name in &place.names {
            let _ = writeln!(program, "if not hasattr({}, '{name}'): print('{}', '{name}')", place.expression, place.name);
        }
    }
    let finished = run(&program);
    assert_eq!(finished.status, 0, "{}", finished.stderr);
    for line in finished.stdout.lines() {
        let (place, name) = line.split_once(' ').expect("a place and a name");
        found.entry(place.to_string()).or_default().push(name.to_string());
    }
    found.insert("builtins".into(), builtins().into_iter().filter(|(_, known)| !known).map(|(name, _)| name).collect());
    found
}

fn in_backticks(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

#[test]
fn all_that_is_missing_is_listed() {
    let mut text = String::from(
        "# What the library lacks\n\nEvery public name of CPython 3.11 that pyllvm does not have, in what it has at all. What is there, and with \
         which limits,\nis told in [language.md](language.md). `make bless` writes this list.\n\n| in | there is no |\n|---|---|\n",
    );
    let missing = missing();
    let mut complete = Vec::new();
    for place in places() {
        match missing[&place.name].as_slice() {
            [] => complete.push(format!("`{}`", place.name)),
            names => _ = writeln!(text, "| `{}` | `{}` |", place.name, names.join(" ")),
        }
    }
    let _ = writeln!(text, "\nNothing is missing in {}.", complete.join(", "));
    compare_or_bless(&root().join("docs/library.md"), &text).unwrap_or_else(|failed| panic!("{}", failed.message().unwrap_or("")));
}

fn language() -> String {
    text_of(&root().join("docs/language.md")).expect("the language's description")
}

/// The text from a mark to an empty line.
fn paragraph<'a>(text: &'a str, mark: &str) -> &'a str {
    let start = text.find(mark).unwrap_or_else(|| panic!("no {mark}"));
    text[start..].split("\n\n").next().unwrap_or_default()
}

/// The cells of the table that follows a mark, without its head.
fn table<'a>(text: &'a str, mark: &str) -> Vec<Vec<&'a str>> {
    let start = text.find(mark).unwrap_or_else(|| panic!("no {mark}"));
    let rows = text[start..].lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|')).skip(2);
    // A `|` inside of code is no border.
    rows.map(|row| row.trim_matches('|').split(" | ").map(str::trim).collect()).collect()
}

#[test]
fn the_list_of_builtins_is_right() {
    let text = language();
    let listed: BTreeSet<&str> = in_backticks(paragraph(&text, "**Builtins.**")).first().expect("a list").split_whitespace().collect();
    let builtins = builtins();
    // Exceptions and constants are not in it.
    let functions = builtins.iter().filter(|(name, known)| *known && name.starts_with(char::is_lowercase));
    let functions: BTreeSet<&str> = functions.map(|(name, _)| name.as_str()).collect();
    assert_eq!(listed, functions);
}

#[test]
fn the_table_of_modules_is_right() {
    let text = language();
    let missing = missing();
    let mut described = BTreeSet::new();
    for row in table(&text, "**Modules.**") {
        let [modules, there, not_there] = row[..] else { panic!("not three cells: {row:?}") };
        let modules = in_backticks(modules);
        let has_name = |name: &str| places().iter().any(|p| modules.contains(&p.name.as_str()) && p.names.iter().any(|n| n == name));
        let is_missing = |name: &str| modules.iter().any(|module| missing[*module].iter().any(|n| n == name));
        for name in in_backticks(there).iter().flat_map(|names| names.split_whitespace()) {
            assert!(!has_name(name) || !is_missing(name), "{modules:?} has no {name}");
        }
        for name in in_backticks(not_there).iter().flat_map(|names| names.split_whitespace()).filter(|name| has_name(name)) {
            assert!(is_missing(name), "{modules:?} has {name}");
        }
        assert!(!there.contains("everything") || modules.iter().all(|module| missing[*module].is_empty()), "{modules:?} lack something");
        described.extend(modules.into_iter().map(str::to_string));
    }
    let files = files_in("src/prelude", "py");
    let modules = files.iter().map(|path| match stem_of(path).as_str() {
        file @ ("collections_abc" | "concurrent_futures" | "os_path" | "urllib_parse") => file.replace('_', "."),
        file => file.to_string(),
    });
    // Packages hold nothing but their modules.
    let importable: BTreeSet<String> =
        modules.filter(|module| !matches!(module.as_str(), "concurrent" | "urllib") && is_importable(module)).collect();
    assert_eq!(described, importable);
    let compared: BTreeSet<String> = places().into_iter().filter(Place::is_module).map(|place| place.name).collect();
    assert_eq!(compared, importable, "scripts/cpython_names.py knows other modules");
}

/// A test is named by its file, or by its file and something in it: `tests/cli.rs: timings_name_every_stage`.
#[test]
fn every_difference_has_a_test() {
    for row in table(&language(), "## Differences from CPython") {
        let tests = in_backticks(row.last().expect("a cell")).into_iter().filter(|name| name.starts_with("tests/")).collect::<Vec<_>>();
        assert!(!tests.is_empty(), "no test: {}", row[0]);
        for test in tests {
            let (path, item) = test.split_once(": ").unwrap_or((test, ""));
            let text = text_of(&root().join(Path::new(path))).unwrap_or_else(|| panic!("there is no {path}"));
            assert!(text.contains(item), "nothing in {path} is called {item}");
        }
    }
}

// ---------------------------------------------------------------- differences that no program of tests/run can show

#[test]
fn large_ints_among_floats_overflow() {
    let program = "n = int('4503599627370496')\nvalues = [0.5, n]\nprint(values)\n";
    assert_eq!(run(program).stdout, "[0.5, 4503599627370496]\n");
    let finished = run_with(&["--ints", "machine"], program);
    assert_eq!(finished.status, 1);
    assert!(finished.stderr.contains("OverflowError"), "{}", finished.stderr);
}

#[test]
fn complex_numbers_are_the_same_if_they_are_equal_to_the_bit() {
    let program = "z = complex('1+2j')\nw = complex('1+2j')\nprint(z is w, z is not w, complex('0j') is complex('-0j'))\n";
    assert_eq!(run(program).stdout, "True False False\n");
}

#[test]
fn nan_is_in_no_container() {
    let program = "x = float('nan')\nprint(x in [x], [x] == [x], x in (x,), {x: 1}.get(x))\n";
    assert_eq!(run(program).stdout, "False False False None\n");
}

#[test]
fn unions_of_types_are_tuples() {
    let program = "from typing import Union\nA = int | None\nprint(A, A == (int, None), Union[int, str] == (int, str))\n";
    assert_eq!(run(program).stdout, "(<class 'int'>, None) True True\n");
}

#[test]
fn executables_raise_for_negative_powers_of_ints() {
    let program = "print(2 ** -1)\nn = int('1')\nprint(2 ** -n)\nn = -n\nprint(2 ** n)\n";
    let finished = build_and_run(&[], program);
    assert_eq!((finished.stdout.as_str(), finished.status), ("0.5\n0.5\n", 1));
    let text = "ValueError: an int to a negative power is a float: convert the base to float, or compile with --powers exact\n";
    assert!(finished.stderr.ends_with(text), "{}", finished.stderr);
    assert_eq!(build_and_run(&["--powers", "exact"], program).stdout, "0.5\n0.5\n0.5\n");
}

#[test]
fn executables_raise_for_fractional_powers_of_negative_numbers() {
    let program = "print(8 ** (1 / 3))\nn = -8\nprint(n ** (1 / 3))\n";
    let finished = build_and_run(&[], program);
    assert_eq!((finished.stdout.as_str(), finished.status), ("2.0\n", 1));
    let text =
        "ValueError: a negative number to a fractional power is complex: convert the base to complex, or compile with --powers exact\n";
    assert!(finished.stderr.ends_with(text), "{}", finished.stderr);
    assert_eq!(build_and_run(&["--powers", "exact"], program).stdout, "2.0\n(1.0000000000000002+1.7320508075688772j)\n");
}

#[test]
fn sets_of_texts_and_hashes_are_the_same_on_every_run() {
    let program = "class Node:\n    pass\n\nprint(hash('text'), id(Node()) == id(Node()), {'pear', 'apple', 'fig', 'date'})\n";
    assert_eq!(run(program).stdout, run(program).stdout);
}

#[test]
fn generators_in_unused_cycles_run_nothing() {
    let program = "class Task:\n    def __init__(self):\n        self.steps = self.run()\n        next(self.steps)\n\n    def run(self):\n        try:\n            yield self\n        finally:\n            print('end')\n\nTask()\nprint('after')\n";
    assert_eq!(run(program).stdout, "after\n");
}

#[test]
fn generators_in_a_list_are_closed_from_its_beginning() {
    let program = "def number(n):\n    try:\n        yield n\n    finally:\n        print('end', n)\n\nboth = [number(1), number(2)]\nprint([next(n) for n in both])\nboth.clear()\n";
    assert_eq!(run(program).stdout, "[1, 2]\nend 1\nend 2\n");
}

#[test]
fn who_leaves_with_an_exception_lets_go_of_objects() {
    let program = "import weakref\n\nclass Node:\n    pass\n\nrefs = []\n\ndef fail():\n    node = Node()\n    refs.append(weakref.ref(node))\n    raise ValueError\n\ntry:\n    fail()\nexcept ValueError:\n    print(refs[0]())\n";
    assert_eq!(run(program).stdout, "None\n");
}

#[test]
fn a_viewed_bytearray_may_change_its_size() {
    let program = "data = bytearray(b'ab')\nview = memoryview(data)\ndata.pop()\nprint(view[0])\ntry:\n    view[1]\nexcept IndexError:\n    print('gone')\n";
    assert_eq!(run(program).stdout, "97\ngone\n");
}

#[test]
fn a_list_whose_sort_fails_is_as_it_was() {
    let program = "class Fragile:\n    def __init__(self, n):\n        self.n = n\n    def __lt__(self, other):\n        if 7 in (self.n, other.n):\n            raise ValueError\n        return self.n < other.n\n\n\
         items = [Fragile(n) for n in (4, 2, 1, 7, 3)]\ntry:\n    items.sort()\nexcept ValueError:\n    print([item.n for item in items])\n";
    assert_eq!(run(program).stdout, "[4, 2, 1, 7, 3]\n");
}

#[test]
fn names_that_nothing_uses_are_not_looked_for() {
    let finished = run("from inspect import no_such_name\nprint(1)\n");
    assert_eq!((finished.status, finished.stdout.as_str()), (0, "1\n"), "{}", finished.stderr);
    let finished = run("from math import no_such_name\nprint(1)\n");
    assert_eq!(finished.status, 1, "{}", finished.stderr);
}

#[test]
fn threads_run_to_their_ends_when_they_are_started() {
    let finished = run("import queue, threading, time\nwaiting = queue.Queue()\n\
         def work(n):\n    print('begin', n)\n    time.sleep(0.01)\n    print('end', n)\n\
         def consume():\n    print(waiting.get())\n\
         for n in range(2):\n    threading.Thread(target=work, args=(n,)).start()\n\
         threading.Thread(target=consume).start()\nwaiting.put(5)\nconsume()\nwaiting.get()\n");
    assert_eq!(finished.stdout, "begin 0\nend 0\nbegin 1\nend 1\n5\n");
    let reason = "RuntimeError: get() would wait for ever: the queue is empty, and no other thread is running\n";
    assert_eq!(finished.stderr.matches(reason).count(), 2, "{}", finished.stderr);
}

#[test]
fn a_class_statement_makes_one_class() {
    let finished = run("def make():\n    class Item:\n        pass\n    return Item\nprint(make() is make())\n");
    assert_eq!(finished.stdout, "True\n");
}

#[test]
fn wrong_arguments_of_builtins_have_texts_of_python_functions() {
    let finished = run("try:\n    [].append()\nexcept TypeError as error:\n    print(error)\n");
    assert_eq!(finished.stdout, "list.append() missing 1 required positional argument: 'item'\n");
}
