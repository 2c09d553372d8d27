//! The command line: exit statuses, files, what goes to which stream.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn pyllvm(directory: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_pyllvm")).args(args).current_dir(directory).output().expect("the compiler starts")
}

fn scratch(program: &str) -> tempfile::TempDir {
    let directory = tempfile::tempdir().expect("a directory");
    fs::write(directory.path().join("algo.py"), program).expect("written");
    directory
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn help_shows_examples() {
    let directory = scratch("");
    for command in ["compile", "build", "run", "test", "check", "explain", "completions"] {
        let output = pyllvm(directory.path(), &[command, "--help"]);
        assert_eq!(output.status.code(), Some(0));
        assert!(text(&output.stdout).contains("Examples:"), "{command}");
    }
}

#[test]
fn wrong_usage_is_status_two() {
    let directory = scratch("print(1)\n");
    let wrong: &[&[&str]] = &[
        &["frobnicate"],
        &["run"],
        &["run", "missing.py"],
        &["compile", "algo.py", "-O7"],
        &["compile", "algo.py", "-o", "algo.exe"],
        &["compile", "algo.py", "--emit", "obj", "-o", "-"],
        &["compile", "algo.py", "--dump=mir:nonsense"],
        &["compile", "algo.py", "--target", "nonsense-unknown-none"],
        &["compile", "algo.py", "--target", "i686-unknown-linux-gnu"],
        &["build", "algo.py", "--lib"],
        &["check", "algo.py", "--dump=llvm"],
        &["explain", "type-mismtach"],
    ];
    for args in wrong {
        let output = pyllvm(directory.path(), args);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {}", text(&output.stderr));
        assert!(!output.stderr.is_empty(), "{args:?}");
    }
    assert_eq!(fs::read_dir(directory.path()).expect("readable").count(), 1, "nothing was written");
}

#[test]
fn errors_in_the_source_are_status_one_and_write_nothing() {
    let directory = scratch("print(1 +)\n");
    for command in ["compile", "build", "run", "check"] {
        let output = pyllvm(directory.path(), &[command, "algo.py"]);
        assert_eq!(output.status.code(), Some(1), "{command}");
        let stderr = text(&output.stderr);
        assert!(stderr.starts_with("error[syntax-error]: ") && stderr.contains("algo.py:1:"), "{stderr}");
        assert!(!stderr.contains('\u{1b}'), "colours only on a terminal");
        assert!(output.stdout.is_empty());
    }
    assert_eq!(fs::read_dir(directory.path()).expect("readable").count(), 1);
}

#[test]
fn a_source_that_is_not_utf8_is_shown_with_its_line() {
    let directory = scratch("");
    fs::write(directory.path().join("latin.py"), b"x = 1\ny = '\xe9'\n").expect("written");
    let output = pyllvm(directory.path(), &["run", "latin.py"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("latin.py:2:6"));
}

#[test]
fn explain_knows_every_code() {
    let directory = scratch("");
    let list = text(&pyllvm(directory.path(), &["explain"]).stdout);
    for code in list.lines().filter_map(|line| line.split(' ').next()) {
        let output = pyllvm(directory.path(), &["explain", code]);
        assert!(text(&output.stdout).starts_with(&format!("# {code}\n")));
    }
    let unknown = pyllvm(directory.path(), &["explain", "type-mismtach"]);
    assert!(text(&unknown.stderr).contains("did you mean `type-mismatch`?"));
}

#[test]
fn completions_name_the_commands() {
    let directory = scratch("");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = pyllvm(directory.path(), &["completions", shell]);
        assert!(text(&output.stdout).contains("explain"), "{shell}");
    }
}

#[test]
fn compile_writes_what_is_asked_for() {
    let directory = scratch("print('hello')\n");
    assert_eq!(pyllvm(directory.path(), &["compile", "algo.py", "--emit", "ll,bc,asm,obj"]).status.code(), Some(0));
    let read = |name: &str| fs::read(directory.path().join(name)).expect("written");
    assert!(text(&read("algo.ll")).contains("define "));
    assert!(read("algo.bc").starts_with(b"BC"));
    assert!(text(&read("algo.s")).contains("main"));
    assert!(read("algo.o").starts_with(b"\x7fELF"));
    let output = pyllvm(directory.path(), &["compile", "algo.py", "-o", "-"]);
    assert_eq!(output.stdout, read("algo.ll"));
}

#[test]
fn run_passes_arguments_input_and_status_through() {
    let directory = scratch("import sys\nprint(sys.argv)\nsys.exit(7)\n");
    let output = pyllvm(directory.path(), &["run", "algo.py", "-O3", "--help", "two words"]);
    assert_eq!(text(&output.stdout), "['algo.py', '-O3', '--help', 'two words']\n");
    assert_eq!(output.status.code(), Some(7));
}

#[test]
fn check_reports_types_and_json() {
    let directory = scratch("def half(x):\n    return x / 2\n\n\nprint(half(3))\n");
    let output = pyllvm(directory.path(), &["check", "algo.py", "--types"]);
    assert_eq!(text(&output.stdout), "algo.py:1: def half(x: int) -> float\n");
    let output = pyllvm(directory.path(), &["check", "algo.py", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(json["version"], 1);
    assert_eq!(json["functions"][0]["params"][0]["type"], "int");
}

#[test]
fn check_tells_what_costs_time() {
    let directory =
        scratch("def total(xs: list[float], at: list[int]) -> float:\n    s = 0.0\n    for i in at:\n        s += xs[i]\n    return s\n");
    let output = pyllvm(directory.path(), &["check", "algo.py", "--explain-performance"]);
    let shown = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{shown}");
    assert!(shown.starts_with(
        "algo.py:1: algo.total\n  def total(xs: list[float], at: list[int]) -> float\n  loop in line 3, 1 deep: round by round"
    ));
    assert!(shown.contains("note[bounds-check]: the index is checked\n  --> algo.py:4:14\n"), "{shown}");
    assert!(shown.contains("= help: loop over the items"), "{shown}");

    let output = pyllvm(directory.path(), &["check", "algo.py", "--explain-performance", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let total = &json["performance"][0];
    assert_eq!(total["function"], "algo.total");
    assert_eq!(total["loops"][0]["start"]["line"], 3);
    assert!(total["loops"][0]["vectorised"]["no"].is_string(), "{total}");
    assert_eq!(total["remarks"][0]["code"], "bounds-check");
    assert_eq!(total["remarks"][0]["depth"], 1);

    let output = pyllvm(directory.path(), &["check", "algo.py", "--html", "costs.html"]);
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(0), String::new()));
    let page = fs::read_to_string(directory.path().join("costs.html")).expect("written");
    assert!(page.contains("<span title=\"list[float]\">xs</span>"), "{page}");
    assert!(page.contains("<b>bounds-check</b>") && page.contains("load double"), "{page}");
    assert!(!page.contains("http"), "the page needs nothing else");
    assert_eq!(page.matches("<details").count(), page.matches("</details>").count());
}

#[test]
fn timings_name_every_stage() {
    let directory = scratch("print(1)\n");
    let output = pyllvm(directory.path(), &["compile", "algo.py", "--timings"]);
    let stderr = text(&output.stderr);
    for stage in ["hir", "infer", "lower", "passes", "codegen", "optimise", "emit", "total"] {
        assert!(stderr.contains(&format!("{stage}  ")), "{stage}: {stderr}");
    }
}

#[test]
fn machine_code_is_kept_for_the_next_time() {
    let directory = scratch("print(sum(i * i for i in range(10)))\n");
    let cache = directory.path().join("cache");
    let run = |args: &[&str], cache: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pyllvm"));
        let output = command.arg("run").args(args).arg("algo.py").env("PYLLVM_CACHE", cache).current_dir(directory.path()).output();
        assert_eq!(text(&output.expect("the compiler starts").stdout), "285\n");
    };
    let kept = || -> Vec<PathBuf> {
        let folders = fs::read_dir(&cache).into_iter().flatten().map(|entry| entry.expect("readable").path());
        folders.filter_map(|folder| fs::read_dir(folder).ok()).flatten().map(|entry| entry.expect("readable").path()).collect()
    };
    run(&["--no-cache"], &cache);
    run(&[], Path::new(""));
    assert_eq!(kept(), [] as [PathBuf; 0]);
    run(&[], &cache);
    let units = kept();
    assert!(!units.is_empty());
    run(&[], &cache);
    assert_eq!(kept(), units);

    // Damaged machine code is not run, but replaced.
    for unit in &units {
        let mut content = fs::read(unit).expect("readable");
        content[100] ^= 1;
        fs::write(unit, content).expect("written");
    }
    let damaged = fs::read(&units[0]).expect("readable");
    run(&[], &cache);
    assert_ne!(fs::read(&units[0]).expect("readable"), damaged);

    // What others can write is not run either.
    let folder = units[0].parent().expect("a folder");
    fs::set_permissions(folder, fs::Permissions::from_mode(0o777)).expect("changed");
    fs::remove_file(&units[0]).expect("removed");
    run(&[], &cache);
    assert!(!units[0].exists());
}

#[test]
fn every_stage_can_be_looked_at() {
    let directory = scratch("def twice(x):\n    return x + x\n\n\nprint(twice(4))\n");
    for stage in ["hir", "types", "mir", "mir:ownership", "llvm"] {
        let output = pyllvm(directory.path(), &["compile", "algo.py", &format!("--dump={stage}")]);
        assert_eq!(output.status.code(), Some(0), "{stage}: {}", text(&output.stderr));
        assert!(text(&output.stdout).contains("twice"), "{stage}");
    }
    assert!(!directory.path().join("algo.ll").exists());
}

#[test]
fn a_run_whose_ints_leave_64_bits_starts_again_with_exact_ints() {
    let program = "import sys\nn = int(sys.stdin.readline())\nprint('begin')\nsys.stdout.flush()\nbig = [n, n + 1]\n\
                   print('note', file=sys.stderr)\nprint(big[0] * big[1], sys.stdin.read())\nprint('end', file=sys.stderr)\n";
    let directory = scratch(program);
    let run = |args: &[&str]| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_pyllvm"))
            .args(args)
            .current_dir(directory.path())
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .expect("the compiler starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        std::io::Write::write_all(&mut stdin, b"3037000500\nrest").expect("written");
        drop(stdin);
        child.wait_with_output().expect("it ends")
    };
    let output = run(&["run", "algo.py"]);
    assert_eq!((text(&output.stdout).as_str(), output.status.code()), ("begin\n9223372040037250500 rest\n", Some(0)));
    assert_eq!(text(&output.stderr), "note\nend\n");
    let output = run(&["run", "--ints", "machine", "algo.py"]);
    assert_eq!((text(&output.stdout).as_str(), output.status.code()), ("begin\n", Some(1)));
    assert!(text(&output.stderr).ends_with("OverflowError: integer overflow\n"));
}

#[test]
fn a_run_whose_powers_are_of_another_type_starts_again_with_exact_powers() {
    let program =
        "numbers = [2, 4611686018427387904]\nfor n in (3, -2):\n    print(2 ** n)\nprint(numbers[1] * numbers[0])\nprint((-4) ** 0.5)\n";
    let directory = scratch(program);
    let output = pyllvm(directory.path(), &["run", "algo.py"]);
    let expected = "8\n0.25\n9223372036854775808\n(1.2246467991473532e-16+2j)\n";
    assert_eq!((text(&output.stdout).as_str(), output.status.code()), (expected, Some(0)));
    let output = pyllvm(directory.path(), &["run", "--ints", "machine", "--powers", "exact", "algo.py"]);
    assert_eq!((text(&output.stdout).as_str(), output.status.code()), ("8\n0.25\n", Some(1)));
}

const TESTED: &str = r#""""Doubling.

>>> double(2)
4
"""


def double(x):
    """
    >>> double(3)
    7
    >>> double("ab")
    'abab'
    >>> double(None)
    >>> for x in (1, 2):
    ...     halve(x)
    2
    """
    return x * 2


def halve(x):
    """
    >>> halve(0)
    Traceback (most recent call last):
    ValueError: none
    >>> halve(4) == double(1)
    True
    """
    return 4 // (x - 1)


print("imported as", __name__)
"#;

/// As CPython prints it, but for its own frames and the markers under source lines.
const REPORT: &str = r#"imported as algo
**********************************************************************
File "DIRECTORY/algo.py", line 10, in algo.double
Failed example:
    double(3)
Expected:
    7
Got:
    6
**********************************************************************
File "DIRECTORY/algo.py", line 14, in algo.double
Failed example:
    double(None)
Exception raised:
    Traceback (most recent call last):
      File "<doctest algo.double[2]>", line 1, in <module>
        double(None)
      File "DIRECTORY/algo.py", line 19, in double
        return x * 2
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
**********************************************************************
File "DIRECTORY/algo.py", line 15, in algo.double
Failed example:
    for x in (1, 2):
        halve(x)
Exception raised:
    Traceback (most recent call last):
      File "<doctest algo.double[3]>", line 2, in <module>
        halve(x)
      File "DIRECTORY/algo.py", line 30, in halve
        return 4 // (x - 1)
    ZeroDivisionError: integer division or modulo by zero
**********************************************************************
File "DIRECTORY/algo.py", line 24, in algo.halve
Failed example:
    halve(0)
Expected:
    Traceback (most recent call last):
    ValueError: none
Got:
    -4
**********************************************************************
File "DIRECTORY/algo.py", line 27, in algo.halve
Failed example:
    halve(4) == double(1)
Expected:
    True
Got:
    False
**********************************************************************
2 items had failures:
   3 of   4 in algo.double
   2 of   2 in algo.halve
***Test Failed*** 5 failures.
"#;

#[test]
fn failing_examples_are_told_as_cpython_tells_them() {
    let directory = scratch(TESTED);
    let output = pyllvm(directory.path(), &["test", "algo.py"]);
    let path = directory.path().canonicalize().expect("exists");
    assert_eq!(text(&output.stdout), REPORT.replace("DIRECTORY", &path.display().to_string()), "{}", text(&output.stderr));
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(1), String::new()));
}

#[test]
fn several_modules_are_tested_up_to_the_first_that_fails() {
    let directory = scratch("def f():\n    \"\"\"\n    >>> f()\n    1\n    \"\"\"\n    return 1\n");
    fs::write(directory.path().join("other.py"), "\"\"\"\n>>> import algo\n>>> algo.f()  # doctest: +ELLIPSIS\n2...\n\"\"\"\n")
        .expect("written");
    let silent = pyllvm(directory.path(), &["test", "algo.py"]);
    assert_eq!((silent.status.code(), text(&silent.stdout)), (Some(0), String::new()), "{}", text(&silent.stderr));
    let output = pyllvm(directory.path(), &["test", "-v", "algo.py", "other.py", "missing.py"]);
    assert_eq!(output.status.code(), Some(1));
    let shown = text(&output.stdout);
    assert!(shown.contains("1 tests in 2 items.\n1 passed and 0 failed.\nTest passed.\n"), "{shown}");
    assert!(
        shown.ends_with(
            "1 items had failures:\n   1 of   2 in other\n2 tests in 1 items.\n1 passed and 1 failed.\n***Test Failed*** 1 failures.\n"
        ),
        "{shown}"
    );
}

#[test]
fn examples_that_cannot_be_compiled_are_told_at_their_line() {
    let directory = scratch("def f():\n    r\"\"\"\n    >>> f(\n    ...     undefined + 1)\n    >>> x = )\n    \"\"\"\n");
    let output = pyllvm(directory.path(), &["test", "algo.py"]);
    assert_eq!(output.status.code(), Some(1));
    let shown = text(&output.stderr);
    for expected in ["name 'undefined' is not defined\n  --> algo.py:4:13\n", "unmatched ')'\n  --> algo.py:5:13\n"] {
        assert!(shown.contains(expected), "{shown}");
    }
}

#[test]
fn large_floats_become_ints_where_all_ints_are_exact() {
    let directory = scratch("import math\nprint(math.floor(1e20), math.ceil(-1e20), math.trunc(1e19), round(1e21), int(1e22))\n");
    let output = pyllvm(directory.path(), &["run", "--ints", "exact", "algo.py"]);
    let expected = "100000000000000000000 -100000000000000000000 10000000000000000000 1000000000000000000000 10000000000000000000000\n";
    assert_eq!(text(&output.stdout), expected, "{}", text(&output.stderr));
}

#[test]
fn modules_that_import_each_other_miss_what_is_not_there_yet() {
    let directory = scratch("import first\nprint(first.value, first.second.value)\n");
    let first = "import second\nvalue = 5\n";
    let second = "import first\ntry:\n    print(first.value)\nexcept AttributeError as e:\n    print(e)\nvalue = 7\n";
    fs::write(directory.path().join("first.py"), first).expect("written");
    fs::write(directory.path().join("second.py"), second).expect("written");
    let output = pyllvm(directory.path(), &["run", "-O0", "algo.py"]);
    let missing = "partially initialized module 'first' has no attribute 'value' (most likely due to a circular import)";
    assert_eq!(text(&output.stdout), format!("{missing}\n5 7\n"), "{}", text(&output.stderr));
}

#[test]
fn sys_path_begins_with_the_folder_of_the_program() {
    let directory = scratch("import os, sys\nprint(sys.path[0] == os.path.dirname(os.path.realpath(__file__)))\n");
    let output = pyllvm(directory.path(), &["run", "-O0", "algo.py"]);
    assert_eq!(text(&output.stdout), "True\n", "{}", text(&output.stderr));
}

/// Runs a program beside two modules that differ in what they hold.
fn beside_two_modules(program: &str) -> (String, String) {
    let directory = scratch(program);
    let first = "import json\ndef who():\n    return 'first'\nname = 'first'\nother = 'of first'\nsys = 'no module'\n";
    let second = "def who():\n    return 'second'\nname = 'second'\n";
    fs::write(directory.path().join("first.py"), first).expect("written");
    fs::write(directory.path().join("second.py"), second).expect("written");
    let output = pyllvm(directory.path(), &["run", "-O0", "algo.py"]);
    (text(&output.stdout), text(&output.stderr))
}

#[test]
fn imported_variables_keep_what_they_held_when_they_were_imported() {
    let state = "count = 0\ncurrent = None\ndef bump():\n    global count, current\n    count += 1\n    current = 'now'\n";
    let programs = [
        ("from state import count, bump\nbump()\nprint(count)\nimport state\nprint(state.count, state.current)\n", "0\n1 now\n"),
        ("from state import *\nbump()\nprint(count, current)\nfrom state import count as c\nprint(c, count)\n", "0 None\n1 0\n"),
        ("import state\nfrom state import count\nstate.count += 100\nprint(state.count, count)\n", "100 0\n"),
        (
            "import state\nfrom state import *\ndef f():\n    state.current = 'set'\n    return current\nprint(f(), state.current)\n",
            "None set\n",
        ),
    ];
    for (program, expected) in programs {
        let directory = scratch(program);
        fs::write(directory.path().join("state.py"), state).expect("written");
        let output = pyllvm(directory.path(), &["run", "-O0", "algo.py"]);
        assert_eq!(text(&output.stdout), expected, "{program}\n{}", text(&output.stderr));
    }
}

#[test]
fn imports_that_bind_one_name_to_several_things_run_in_their_order() {
    let few = "import sys\nif len(sys.argv) < 5:\n";
    let otherwise = |one: &str, other: &str, rest: &str| format!("{few}    {one}\nelse:\n    {other}\n{rest}\n");
    let programs = [
        (otherwise("from first import other as x", "from first import name as x", "print(x)"), "of first\n"),
        (otherwise("from second import who", "from first import who", "def f(): return who()\nprint(f())"), "second\n"),
        (otherwise("import second as m", "import first as m", "print(m.who())\ndef f(): return m.name\nprint(f())"), "second\nsecond\n"),
        ("from first import who\nprint(who())\nfrom second import who\nprint(who())\n".to_string(), "first\nsecond\n"),
        ("try:\n    import first as m\nexcept ImportError:\n    import second as m\nprint(m.who())\n".to_string(), "first\n"),
        (
            "try:\n    import first as m\n    import nowhere\nexcept ImportError:\n    import second as m\nprint(m.who())\n".to_string(),
            "second\n",
        ),
        ("import sys\nfrom first import *\nprint(sys)\n".to_string(), "no module\n"),
        ("name = 1\nfrom first import *\nfrom second import *\nprint(name, who(), other)\n".to_string(), "second second of first\n"),
        ("from first import *\nname = 1\nprint(name, json.dumps(who()))\n".to_string(), "1 \"first\"\n"),
        ("from first import *\nprint(name)\nname = 1\ndef f(): return name\nprint(f())\n".to_string(), "first\n1\n"),
        ("from first import *\nprint(who())\ndef who(): return 1\nprint(who())\n".to_string(), "first\n1\n"),
        ("def who(): return 1\nfrom first import *\nprint(who())\n".to_string(), "first\n"),
        ("def who(): return 1\nprint(who())\nfrom first import *\nprint(who())\n".to_string(), "1\nfirst\n"),
        (
            "try:\n    from first import *\nexcept ImportError:\n    name = 1\n    def who(): return 1\nprint(name, who())\n".to_string(),
            "first first\n",
        ),
        ("from first import *\nfor name in []: pass\nprint(name)\ndel name\nname = 2\nprint(name)\n".to_string(), "first\n2\n"),
        (
            "try:\n    from first import nobody as who\nexcept ImportError as e:\n    print(e.name)\n    from second import who\nprint(who())\n"
                .to_string(),
            "first\nsecond\n",
        ),
    ];
    for (program, expected) in programs {
        let (stdout, stderr) = beside_two_modules(&program);
        assert_eq!(stdout, expected, "{program}\n{stderr}");
    }
}

#[test]
fn modules_may_import_each_other_for_type_checkers() {
    let directory = scratch("from cells import Cell\nfrom rows import Row\nrow = Row(3)\nprint(row.cells[1].row is row, Cell.SIZE)\n");
    let cells = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from rows import Row, floor\nelse:\n    \
                 from math import floor\nSIZE = floor(1.5)\n\nclass Cell:\n    SIZE = SIZE\n    def __init__(self, row: 'Row | None'):\n        self.row: 'Row | None' = row\n";
    let rows = "from cells import SIZE, Cell\nfloor = 7\n\nclass Row(Cell):\n    def __init__(self, count: int):\n        \
                super().__init__(None)\n        self.cells = [Cell(self) for _ in range(count * SIZE)]\n";
    fs::write(directory.path().join("cells.py"), cells).expect("written");
    fs::write(directory.path().join("rows.py"), rows).expect("written");
    let output = pyllvm(directory.path(), &["run", "-O0", "algo.py"]);
    assert_eq!(text(&output.stdout), "True 1\n", "{}", text(&output.stderr));
}
