//! The library's promises to programs that embed it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use pyllvm::diag::Severity;
use pyllvm::{Cache, Compiler, Loader, ModuleSource, OptLevel, Options, Source};

#[test]
fn syntax_errors_are_values() {
    let compilation = Compiler::new(Options::default()).check(&Source::new("broken.py", "if x = 1:\n    pass\n"));
    assert!(compilation.has_errors());
    let diagnostic = &compilation.diagnostics()[0];
    assert_eq!(diagnostic.severity, Severity::Error);
    assert_eq!(diagnostic.code, "syntax-error");
    assert_eq!(compilation.sources().line(diagnostic.primary.span), 1);
}

#[test]
fn a_source_that_is_not_utf8_is_reported_with_its_line() {
    let mut compilation = Compiler::new(Options::default()).compile(&Source::new("latin.py", b"x = 1\ny = '\xe9'\n".to_vec()));
    assert_eq!(compilation.diagnostics()[0].code, "invalid-encoding");
    assert!(compilation.render_diagnostics(false).contains("latin.py:2:6"));
    assert!(compilation.llvm_ir().is_err());
}

#[test]
fn signatures_tell_the_inferred_types() {
    let text = "def mean(xs):\n    return sum(xs) / len(xs)\n\nprint(mean([1, 2, 4]))\n";
    let compilation = Compiler::new(Options::default()).check(&Source::new("algo.py", text));
    assert_eq!(compilation.render_diagnostics(false), "");
    let lines: Vec<String> = compilation.signatures().iter().map(ToString::to_string).collect();
    assert_eq!(lines, ["def mean(xs: list[int]) -> float"]);
    assert_eq!(compilation.signatures()[0].line, 1);
}

#[test]
fn functions_of_a_library_can_be_called() {
    let text = "def half(x: int) -> float:\n    return x / 2\n\n\ndef main(x: int):\n    return x\n";
    let mut compilation = Compiler::new(Options::default()).compile(&Source::new("algo.py", text));
    assert_eq!(compilation.render_diagnostics(false), "");
    let program = compilation.load().expect("it compiles");
    let half = program.function::<(i64,), f64>("half").expect("exported");
    assert_eq!(half.call((7,)), 3.5);
    assert!(program.function::<(i64,), f64>("third").is_err());
}

#[test]
fn the_text_is_the_same_on_every_run() {
    let source = Source::new("algo.py", "d = {}\nfor w in 'a b a'.split():\n    d[w] = d.get(w, 0) + 1\nprint(d)\n");
    let text = || Compiler::new(Options::default()).compile(&source).llvm_ir().expect("it compiles");
    assert_eq!(text(), text());
}

#[test]
fn line_tables_tell_the_places_of_the_program() {
    let text = "def twice(x):\n    return x + x\n\n\nfor i in range(int(input())):\n    print(twice(i))\n";
    let options = Options { debug_info: true, ..Options::default() };
    let ir = Compiler::new(options).compile(&Source::new("algo.py", text)).llvm_ir().expect("it compiles");
    assert!(ir.contains("!DIFile(filename: \"algo.py\""), "{ir}");
    assert!(ir.contains("!DILocation(line: 2, column: 12"), "the addition, although its function was taken into the loop\n{ir}");
    let plain = Compiler::new(Options::default()).compile(&Source::new("algo.py", text)).llvm_ir().expect("it compiles");
    assert!(!plain.contains("DILocation"));
}

#[test]
fn unchecked_programs_check_neither_overflow_nor_indices() {
    let text = "def at(xs: list[int], s: str, i: int) -> int:\n    xs[i] = xs[i] + i\n    return xs[i] + ord(s[i])\n";
    let compiled = |unchecked| {
        let options = Options { unchecked, ..Options::default() };
        Compiler::new(options).compile(&Source::new("algo.py", text)).llvm_ir().expect("it compiles")
    };
    let (checked, unchecked) = (compiled(false), compiled(true));
    for check in ["IndexError", "sadd.with.overflow"] {
        assert!(checked.contains(check) && !unchecked.contains(check), "{check}\n{unchecked}");
    }
}

#[test]
fn units_compiled_side_by_side_make_the_same_object_on_every_run() {
    let text = std::fs::read("examples/kmeans.py").expect("an example");
    let source = Source { name: "kmeans.py".into(), bytes: text };
    let made = || {
        let mut compilation = Compiler::new(Options::default()).compile(&source);
        let object = compilation.object().expect("it compiles");
        assert!(compilation.timings().iter().any(|timing| timing.stage == "units"));
        object
    };
    assert!(made() == made());
}

#[test]
fn text_of_what_runs_rarely_is_not_optimised() {
    let text = |program: &str| Compiler::new(Options::default()).compile(&Source::new("algo.py", program)).llvm_ir().expect("it compiles");
    assert!(text("print(input())\n").contains("alloca"));
    assert!(!text("typed = 0\nwhile typed < 10:\n    typed += len(input())\n").contains("%typed = alloca"));
}

/// Remembers what it is given, and how often that was of use.
#[derive(Clone, Default)]
struct Memory(Arc<Mutex<Remembered>>);

#[derive(Default)]
struct Remembered {
    contents: HashMap<String, Vec<u8>>,
    used: usize,
}

impl Memory {
    fn known_and_used(&self) -> (usize, usize) {
        let memory = self.0.lock().expect("nobody panics");
        (memory.contents.len(), memory.used)
    }
}

impl Cache for Memory {
    fn get(&self, key: &str) -> Option<Vec<u8>> {
        let mut memory = self.0.lock().expect("nobody panics");
        let found = memory.contents.get(key).cloned();
        memory.used += usize::from(found.is_some());
        found
    }

    fn put(&self, key: &str, content: &[u8]) {
        self.0.lock().expect("nobody panics").contents.insert(key.to_string(), content.to_vec());
    }
}

/// Even loops over arguments: they are parsed once.
#[test]
fn what_the_library_does_beside_a_programs_work_is_not_optimised() {
    let text = "import argparse\n\nparser = argparse.ArgumentParser()\nparser.add_argument('--size', type=int)\n\
                size = parser.parse_args().size\nprint(sum(range(size or 9)))\n";
    let mut compilation = Compiler::new(Options::default()).compile(&Source::new("setup.py", text));
    let ir = compilation.llvm_ir().expect("compiles").to_string();
    let define = ir.lines().find(|line| line.starts_with("define") && line.contains("check_required")).expect("the parser is there");
    let attributes = define.rsplit_once('#').map(|(_, number)| format!("attributes #{} ", number.trim_end_matches(" {")));
    let attributes = attributes.and_then(|start| ir.lines().find(|line| line.starts_with(&start)));
    assert!(attributes.is_some_and(|attributes| attributes.contains("optnone")), "{define}");
}

#[test]
fn what_a_cache_keeps_is_not_compiled_again() {
    let text = std::fs::read_to_string("examples/kmeans.py").expect("an example");
    let memory = Memory::default();
    let object = |options: Options, text: &str| {
        let compiler = Compiler::new(options).with_cache(memory.clone());
        compiler.compile(&Source::new("kmeans.py", text)).object().expect("it compiles")
    };
    let first = object(Options::default(), &text);
    let (units, _) = memory.known_and_used();
    assert!(units > 1);
    assert!(object(Options::default(), &text) == first);
    assert_eq!(memory.known_and_used(), (units, units));

    for other in [Options { opt_level: OptLevel::O1, ..Options::default() }, Options { unchecked: true, ..Options::default() }] {
        let (known, used) = memory.known_and_used();
        assert!(object(other, &text) != first);
        assert!(memory.known_and_used().0 > known && memory.known_and_used().1 < used + units);
    }

    let (known, used) = memory.known_and_used();
    assert!(object(Options::default(), &text.replace("inertia {inertia:.6f}", "inertia {inertia:.7f}")) != first);
    assert!(memory.known_and_used().0 < known + units, "units without the change are known");
    assert!(memory.known_and_used().1 > used);
}

#[test]
fn a_library_of_several_units_exports_all_its_functions() {
    let function = |n: usize| {
        format!(
            "def f{n}(x: int) -> int:\n    counts = {{}}\n    for i in range(x):\n        counts[i % {}] = counts.get(i % {0}, 0) + {n}\n    \
             return sum(value for _, value in sorted(counts.items()))\n\n\n",
            n + 2
        )
    };
    let text: String = (0..60).map(function).collect();
    let mut compilation = Compiler::new(Options::default()).compile(&Source::new("algo.py", text));
    let library = compilation.load().expect("it compiles");
    assert!(compilation.timings().iter().any(|timing| timing.stage == "units"));
    for n in [0, 7, 31, 59] {
        let function = library.function::<(i64,), i64>(&format!("f{n}")).expect("exported");
        assert_eq!(function.call((10,)), 10 * n);
    }
}

#[test]
fn compilations_can_run_at_the_same_time() {
    let threads: Vec<_> = (0..4)
        .map(|number| {
            std::thread::spawn(move || {
                let source = Source::new("algo.py", format!("print({number} * 2)\n"));
                Compiler::new(Options::default()).compile(&source).object().expect("it compiles").len()
            })
        })
        .collect();
    for thread in threads {
        assert!(thread.join().expect("no panic") > 0);
    }
}

/// The code of the only error.
fn only_error(compiler: &Compiler, text: &str) -> &'static str {
    let compilation = compiler.check(&Source::new("main.py", text));
    let codes: Vec<&str> = compilation.diagnostics().iter().map(|diagnostic| diagnostic.code).collect();
    assert_eq!(codes.len(), 1, "{}", compilation.render_diagnostics(false));
    codes[0]
}

#[test]
fn errors_that_need_options_or_long_texts() {
    let plain = Compiler::new(Options::default());
    let deep = format!("x = {}1{}\n", "(".repeat(5000), ")".repeat(5000));
    assert!(["too-complex", "syntax-error"].contains(&only_error(&plain, &deep)));
    let long = format!("x = {}1\n", "-".repeat(5000));
    assert_eq!(only_error(&plain, &long), "too-complex");
    let shapes: String = (0..500).map(|n| format!("f(({}))\n", "1, 'a', "[..if n % 2 == 0 { 3 } else { 8 }].repeat(n / 2 + 1))).collect();
    assert_eq!(only_error(&plain, &format!("def f(x):\n    return 0\n\n{shapes}")), "infinite-instantiation");
    let machine = Compiler::new(Options { ints: "machine".parse().expect("known"), ..Options::default() });
    assert_eq!(only_error(&machine, "x = 100000000000000000000\n"), "literal-out-of-range");
    let signature = Compiler::new(Options { signatures: vec!["mean(list[".into()], ..Options::default() });
    assert_eq!(only_error(&signature, "def mean(xs: int):\n    return xs\n"), "bad-signature");
}

struct Circle;

impl Loader for Circle {
    fn load(&self, module: &str) -> Result<Option<ModuleSource>, String> {
        let text = match module {
            "a" => "from b import y\nx = 1\n",
            "b" => "from a import x\ny = x\n",
            _ => return Ok(None),
        };
        let source = Source::new(format!("{module}.py"), text);
        Ok(Some(ModuleSource { source, is_package: false }))
    }
}

#[test]
fn modules_that_import_each_other_are_reported() {
    let compiler = Compiler::new(Options::default()).with_loader(Circle);
    let compilation = compiler.check(&Source::new("main.py", "import a\nprint(a.x)\n"));
    assert!(compilation.diagnostics().iter().any(|d| d.code == "circular-import"), "{}", compilation.render_diagnostics(false));
}

/// A module's name and text.
struct OneModule(&'static str, &'static str);

impl Loader for OneModule {
    fn load(&self, module: &str) -> Result<Option<ModuleSource>, String> {
        let source = Source::new(format!("{module}.py"), self.1);
        Ok((module == self.0).then_some(ModuleSource { source, is_package: false }))
    }
}

#[test]
fn modules_come_from_the_loader() {
    let source = Source::new("main.py", "import shapes\nprint(shapes.area(2, 3.5))\n");
    let shapes = OneModule("shapes", "def area(w, h):\n    return w * h\n");
    let compilation = Compiler::new(Options::default()).with_loader(shapes).check(&source);
    assert_eq!(compilation.render_diagnostics(false), "");
    let compilation = Compiler::new(Options::default()).check(&source);
    assert_eq!(compilation.diagnostics()[0].code, "module-not-found");
}

#[test]
fn modules_may_have_the_names_of_files_of_the_library() {
    let functions = OneModule("functions", "def pow(a, b):\n    return str(a) * b\n");
    let source = Source::new("main.py", "from functions import pow\nreveal_type(pow(2, -1))\n");
    let compilation = Compiler::new(Options::default()).with_loader(functions).check(&source);
    assert_eq!(compilation.diagnostics()[0].message, "str");
    let compilation = Compiler::new(Options::default()).check(&source);
    assert_eq!(compilation.diagnostics()[0].message, "no module named 'functions'");
}

#[test]
fn programs_that_only_import_are_fine() {
    let compilation = Compiler::new(Options::default()).check(&Source::new("main.py", "from math import sqrt\n"));
    assert_eq!(compilation.render_diagnostics(false), "");
}

#[test]
fn the_observer_hears_of_every_stage() {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let listener = Arc::clone(&heard);
    let compiler =
        Compiler::new(Options::default()).with_observer(move |stage| listener.lock().expect("unpoisoned").push(stage.to_string()));
    let compilation = compiler.check(&Source::new("a.py", "print(1)\n"));
    let timed: Vec<&str> = compilation.timings().iter().map(|timing| timing.stage).collect();
    assert_eq!(*heard.lock().expect("unpoisoned"), timed);
}
