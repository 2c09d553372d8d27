//! Input that nobody writes: it is compiled or refused with an error, within moments, and no file is left half written.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Seconds of the processor that a command may take, also without optimisation and with all assertions.
const TIME_LIMIT: u32 = 60;
/// Kilobytes; the compiler's stack takes half a gigabyte of it.
const MEMORY_LIMIT: u32 = 4_000_000;

/// Runs the compiler within limits, from a shell that sets them.
fn pyllvm(directory: &Path, args: &[&str]) -> Output {
    let limits = format!("ulimit -t {TIME_LIMIT}; ulimit -v {MEMORY_LIMIT}; exec \"$@\"");
    let mut command = Command::new("sh");
    command.args(["-c", &limits, "sh", env!("CARGO_BIN_EXE_pyllvm")]).args(args).current_dir(directory);
    command.output().expect("the compiler starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn scratch(name: &str, program: impl AsRef<[u8]>) -> tempfile::TempDir {
    let directory = tempfile::tempdir().expect("a directory");
    fs::write(directory.path().join(name), program).expect("written");
    directory
}

/// The codes of the errors in a program.
fn errors_of(program: impl AsRef<[u8]>) -> Vec<String> {
    let directory = scratch("algo.py", program);
    let output = pyllvm(directory.path(), &["check", "algo.py"]);
    let stderr = text(&output.stderr);
    let codes: Vec<String> =
        stderr.lines().filter_map(|line| line.strip_prefix("error[")?.split_once(']')).map(|(code, _)| code.to_string()).collect();
    assert_eq!(output.status.code(), Some(i32::from(!codes.is_empty())), "{stderr}");
    codes
}

fn output_of(program: impl AsRef<[u8]>) -> String {
    let directory = scratch("algo.py", program);
    let output = pyllvm(directory.path(), &["run", "-O0", "algo.py"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    text(&output.stdout)
}

#[test]
fn nesting_without_end_is_refused() {
    let nested: &[(&str, &str, &str)] = &[
        ("(", "1", ")"),
        ("[", "", "]"),
        ("{", "", "}"),
        ("f(", "", ")"),
        ("-", "1", ""),
        ("not ", "1", ""),
        ("lambda: ", "1", ""),
        ("lambda a, b: ", "1", ""),
        ("lambda: x or ", "1", ""),
        ("1 if x or y else ", "1", ""),
        ("1 + ", "1", ""),
        ("1 if 1 else ", "1", ""),
        ("1 < ", "1", ""),
        ("x[", "0", "]"),
        ("await ", "1", ""),
        ("*", "x", ""),
    ];
    for (open, middle, close) in nested {
        let program = format!("x = {}{middle}{}\n", open.repeat(30_000), close.repeat(30_000));
        let codes = errors_of(program);
        assert!(["too-complex", "syntax-error"].contains(&codes[0].as_str()), "{open}: {codes:?}");
    }
    assert_eq!(errors_of(format!("x = y{}\n", ".z".repeat(30_000))), ["too-complex"]);
    assert_eq!(errors_of(format!("x = f\"{{{}1{}}}\"\n", "(".repeat(5000), ")".repeat(5000))), ["too-complex"]);
    for head in ["if x:", "while x:", "for x in y:", "try:", "with x:", "def f():", "class C:", "match x:", "case 1:"] {
        let blocks: String = (0..1500).map(|depth| format!("{}{head}\n", " ".repeat(depth))).collect();
        assert!(!errors_of(format!("{blocks}{}pass\n", " ".repeat(1500))).is_empty(), "{head}");
    }
    assert_eq!(errors_of(format!("x = [1 {}]\n", "for a in b or c ".repeat(30_000))), ["too-complex"]);
    assert_eq!(errors_of(format!("x = 1\nif x == 0:\n    x = 3\n{}", arms(30_000))), ["too-complex"]);
}

fn arms(count: usize) -> String {
    (0..count).map(|n| format!("elif x == {n}:\n    x = -{n}\n")).collect()
}

#[test]
fn long_chains_of_tests_are_compiled() {
    assert_eq!(output_of(format!("x = 2900\nif x < 0:\n    x = 3\n{}print(x)\n", arms(3000))), "-2900\n");
    for (word, test, outcome) in [("or", "==", "True"), ("and", "!=", "False")] {
        let chain = (0..5000).map(|n| format!("x {test} {n}")).collect::<Vec<_>>().join(&format!(" {word} "));
        assert_eq!(output_of(format!("def f(x):\n    return {chain}\n\nprint(f(4900))\n")), format!("{outcome}\n"));
    }
    let values = (0..100).map(|n| format!("x.get({n})")).collect::<Vec<_>>().join(" or ");
    assert_eq!(
        output_of(format!("def f(x):\n    return {values} or 'none'\n\nprint(f({{77: 'a', 80: 'b'}}), f({{0: ''}}))\n")),
        "a none\n"
    );
    let sum = vec!["x"; 1400].join(" + ");
    assert_eq!(output_of(format!("def f(x):\n    return {sum}\n\nprint(f(2), len(f('ab')))\n")), "2800 2800\n");
}

#[test]
fn huge_literals_and_files_are_compiled() {
    assert_eq!(output_of(format!("print(0x{} % 7)\n", "f".repeat(20_000))), "3\n");
    assert_eq!(errors_of(format!("x = {}\n", "9".repeat(4300))), Vec::<String>::new());
    assert_eq!(errors_of(format!("x = [1,\n     9_{}]\n", "9".repeat(4300))), ["syntax-error"]);
    assert_eq!(errors_of(format!("x = -{}\n", "9".repeat(1_000_000))), ["syntax-error"]);
    assert_eq!(output_of(format!("print(len('{}'))\n", "a".repeat(1_000_000))), "1000000\n");
    assert_eq!(output_of(format!("print(1{}.5)\n", "0".repeat(300))), "1e+300\n");
    assert_eq!(output_of(format!("{0} = 1\nprint({0})\n", "a".repeat(100_000))), "1\n");
    assert_eq!(output_of(format!("print(len([{}]))\n", "1, ".repeat(20_000))), "20000\n");
    let lines: String = (0..50_000).map(|n| format!("x{} = {n}\n", n % 100)).collect();
    assert_eq!(errors_of(lines), Vec::<String>::new());
    assert_eq!(errors_of("# comment\n".repeat(200_000)), Vec::<String>::new());
}

#[test]
fn many_classes_and_functions_are_compiled() {
    let classes: String = (1..1000).map(|n| format!("class C{n}(C{}):\n    pass\n\n", n - 1)).collect();
    assert_eq!(errors_of(format!("class C0:\n    def f(self):\n        return 7\n\n{classes}print(C999().f())\n")), Vec::<String>::new());
    let functions: String = (1..3000).map(|n| format!("def f{n}(x):\n    return f{}(x) + 1\n\n", n - 1)).collect();
    assert_eq!(errors_of(format!("def f0(x):\n    return x\n\n{functions}print(f999(1))\n")), Vec::<String>::new());
    assert_eq!(errors_of(format!("def f0(x):\n    return x\n\n{functions}print(f2999(1))\n")), ["too-complex"]);
}

#[test]
fn types_that_double_are_refused_with_the_calls() {
    let functions: String = (1..25).map(|n| format!("def f{n}(x):\n    return f{0}((x, 1)), f{0}((x, 'a'))\n\n", n - 1)).collect();
    let directory = scratch("algo.py", format!("def f0(x):\n    return x\n\n{functions}print(len(f24(1)))\n"));
    let output = pyllvm(directory.path(), &["check", "algo.py"]);
    let stderr = text(&output.stderr);
    assert!(stderr.contains("error[infinite-instantiation]: 'f0' is called with ever new types"), "{stderr}");
    assert!(stderr.contains("in 'f1', called from 'f2', called from 'f3'"), "{stderr}");
    assert_eq!(errors_of(format!("x = 1\n{}", "x = (x, x)\n".repeat(40))), ["too-complex"]);
    assert_eq!(errors_of(format!("x = {}1{}\n", "(".repeat(45), ",)".repeat(45))), ["too-complex"]);
}

#[test]
fn odd_bytes_are_errors_with_a_place() {
    assert_eq!(errors_of(b"x = 1\0\nprint(2)\n"), ["syntax-error"]);
    assert_eq!(errors_of(b"\xff\xfex\0=\0"), errors_of(b"x = '\xe9'\n"));
    assert_eq!(errors_of(b"print('a\0b')  # \0\n"), ["syntax-error"]);
    assert_eq!(errors_of(b"\xef\xbb\xbf\xef\xbb\xbfprint(1)\n"), ["syntax-error"]);
    assert_eq!(errors_of("# coding: latin-1\nprint('\u{e9}')\n"), ["invalid-encoding"]);
    assert_eq!(errors_of(b"x = \x1b[31m\n"), ["syntax-error"]);
    assert_eq!(errors_of("x = \u{202e}1\n"), ["syntax-error"]);
    assert_eq!(output_of(b"\xef\xbb\xbfprint(1)\r\nif 1:\r\n    print(2)\r\n"), "1\n2\n");
    assert_eq!(output_of(""), "");
    assert_eq!(output_of("print(3)"), "3\n");
}

#[test]
fn what_is_no_file_cannot_be_read() {
    let directory = scratch("algo.py", "import beside\n");
    let path = directory.path();
    fs::create_dir(path.join("folder.py")).expect("made");
    std::os::unix::fs::symlink("first.py", path.join("second.py")).expect("made");
    std::os::unix::fs::symlink("second.py", path.join("first.py")).expect("made");
    for name in ["folder.py", "first.py", "missing.py"] {
        let output = pyllvm(path, &["run", name]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(text(&output.stderr).starts_with("pyllvm: ") && text(&output.stderr).contains(name), "{}", text(&output.stderr));
    }
    std::os::unix::fs::symlink("beside.py", path.join("beside.py")).expect("made");
    let output = pyllvm(path, &["check", "algo.py"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("cannot read beside.py: Too many levels"), "{}", text(&output.stderr));
    fs::remove_file(path.join("beside.py")).expect("removed");
    fs::write(path.join("beside.py"), b"x = '\xe9'\n").expect("written");
    assert!(text(&pyllvm(path, &["check", "algo.py"]).stderr).starts_with("error[invalid-encoding]"));
    fs::write(path.join("beside.py"), "").expect("written");
    assert_eq!(pyllvm(path, &["check", "algo.py"]).status.code(), Some(0));
}

#[test]
fn output_appears_whole_or_not_at_all() {
    let directory = scratch("algo.py", "print(1)\n");
    let path = directory.path();
    fs::write(path.join("file"), "not a directory").expect("written");
    fs::write(path.join("kept"), "as before").expect("written");
    let before = fs::read_dir(path).expect("readable").count();
    for (command, output) in
        [("compile", "missing/algo.ll"), ("compile", "file/algo.ll"), ("build", "missing/algo"), ("build", "file/algo")]
    {
        let finished = pyllvm(path, &[command, "algo.py", "-o", output]);
        assert_eq!(finished.status.code(), Some(1), "{command} {output}");
        assert!(text(&finished.stderr).contains(output), "{}", text(&finished.stderr));
    }
    for command in ["compile", "build"] {
        let args = [command, "algo.py", "-o", "/dev/full"];
        let args = if command == "compile" { [&args[..], &["--emit", "ll"]].concat() } else { args.to_vec() };
        assert_eq!(pyllvm(path, &args).status.code(), Some(1), "{command}");
    }
    // A linker that fails, makes nothing or is not there leaves what was there.
    let failing = [
        ("CC", "false", "linking failed"),
        ("CC", "true", "made no executable"),
        ("CC", "/no/such", "cannot run"),
        ("TMPDIR", "/no/such", "temporary directory"),
    ];
    for (variable, value, message) in failing {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pyllvm"));
        let failed = command.args(["build", "algo.py", "-o", "kept"]).env(variable, value).current_dir(path).output().expect("it starts");
        assert_eq!(failed.status.code(), Some(1));
        assert!(text(&failed.stderr).contains(message), "{}", text(&failed.stderr));
        assert_eq!(fs::read_to_string(path.join("kept")).expect("still there"), "as before");
    }
    // Nor is the program overwritten.
    for command in [["build", "-o", "./algo.py"], ["compile", "-o", "algo.py"]] {
        let overwriting =
            pyllvm(path, &[&command[..], &["algo.py"], if command[0] == "compile" { &["--emit", "ll"] } else { &[] }].concat());
        assert_eq!(overwriting.status.code(), Some(2), "{}", text(&overwriting.stderr));
        assert_eq!(fs::read_to_string(path.join("algo.py")).expect("still there"), "print(1)\n");
    }
    assert_eq!(fs::read_dir(path).expect("readable").count(), before, "nothing else was written");
}

#[test]
fn a_full_device_and_a_reader_that_goes_away() {
    let directory = scratch("algo.py", "i = 0\nwhile True:\n    print(i)\n    i += 1\n");
    let path = directory.path();
    fs::write(path.join("short.py"), "print(1)\n").expect("written");
    let catching = "import sys\ntry:\n    print(1, flush=True)\nexcept OSError as e:\n    print(repr(e), file=sys.stderr)\n";
    fs::write(path.join("catching.py"), catching).expect("written");
    let full = |args: &[&str]| {
        let device = fs::OpenOptions::new().write(true).open("/dev/full").expect("there is one");
        let mut command = Command::new(env!("CARGO_BIN_EXE_pyllvm"));
        command.args(args).current_dir(path).stdout(device).output().expect("it starts")
    };
    let ends = |output: Output, status: i32, lines: &[&str]| {
        let stderr = text(&output.stderr);
        assert_eq!(output.status.code(), Some(status), "{stderr}");
        assert!(stderr.lines().rev().zip(lines.iter().rev()).all(|(line, expected)| line == *expected), "{stderr}");
    };
    let no_space = "OSError: [Errno 28] No space left on device";
    let no_reader = "BrokenPipeError: [Errno 32] Broken pipe";
    let ignored = "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>";
    ends(full(&["run", "-O0", "algo.py"]), 1, &[no_space]);
    ends(full(&["run", "-O0", "short.py"]), 120, &[ignored, no_space]);
    ends(full(&["run", "-O0", "catching.py"]), 120, &["OSError(28, 'No space left on device')", ignored, no_space]);
    assert_eq!(full(&["compile", "algo.py", "-o", "-"]).status.code(), Some(1));
    assert_eq!(full(&["check", "--types", "algo.py"]).status.code(), Some(0), "there is nothing to print");
    let without_reader = |program: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pyllvm"));
        let command = command.args(["run", "-O0", program]).current_dir(path);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
        drop(child.stdout.take());
        child.wait_with_output().expect("it ends")
    };
    ends(without_reader("algo.py"), 1, &[no_reader]);
    ends(without_reader("short.py"), 120, &[ignored, no_reader]);
    ends(without_reader("catching.py"), 120, &["BrokenPipeError(32, 'Broken pipe')", ignored, no_reader]);
}

#[test]
fn a_closed_output_leads_nowhere() {
    let directory = scratch("algo.py", "with open('made', 'w') as f:\n    print('printed', flush=True)\n    f.write('written')\n");
    let path = directory.path();
    assert_eq!(pyllvm(path, &["build", "-O0", "algo.py"]).status.code(), Some(0));
    for command in ["./algo", concat!(env!("CARGO_BIN_EXE_pyllvm"), " run -O0 algo.py")] {
        let output = Command::new("sh").args(["-c", &format!("exec {command} >&- 2>&- <&-")]).current_dir(path).output();
        assert_eq!(output.expect("it starts").status.code(), Some(0), "{command}");
        assert_eq!(fs::read_to_string(path.join("made")).expect("there"), "written", "{command}");
    }
}

#[test]
fn without_memory_for_a_stack_there_is_a_message() {
    let directory = scratch("algo.py", "print(1)\n");
    let mut command = Command::new("sh");
    let limited = command.args(["-c", "ulimit -v 400000; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_pyllvm"), "run", "algo.py"]);
    let output = limited.current_dir(directory.path()).output().expect("it starts");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).starts_with("error[no-memory]"), "{}", text(&output.stderr));
}

#[test]
fn unknown_processors_are_wrong_usage() {
    let directory = scratch("algo.py", "print(1)\n");
    for command in ["build", "run", "compile"] {
        let output = pyllvm(directory.path(), &[command, "--cpu", "nonsense", "algo.py"]);
        assert_eq!(output.status.code(), Some(2), "{command}");
        assert!(text(&output.stderr).contains("'nonsense' is no processor of "), "{}", text(&output.stderr));
    }
}

#[test]
fn a_file_that_may_not_grow_raises() {
    let program = "try:\n    with open('large', 'w') as f:\n        f.write('x' * 100000)\nexcept OSError as e:\n    print(repr(e))\n";
    let directory = scratch("algo.py", program);
    let mut command = Command::new("sh");
    let limited = command.args(["-c", "ulimit -f 8; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_pyllvm"), "run", "-O0", "algo.py"]);
    let output = limited.current_dir(directory.path()).output().expect("it starts");
    assert_eq!(text(&output.stdout), "OSError(27, 'File too large')\n", "{}", text(&output.stderr));
}

const NODE: &str = "class Node:\n    def __init__(self, next):\n        self.next = next\n\n";

fn run_with_little_memory(program: &str) -> Output {
    let directory = scratch("algo.py", program);
    let mut command = Command::new("sh");
    let limited = command.args(["-c", "ulimit -v 2000000; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_pyllvm"), "run", "-O0", "algo.py"]);
    limited.current_dir(directory.path()).output().expect("it starts")
}

#[test]
fn a_lack_of_memory_for_objects_is_nothing_for_handlers_that_do_not_name_it() {
    let program = format!("{NODE}x = None\ntry:\n    while True:\n        x = Node(x)\nexcept Exception:\n    print('caught')\n");
    let output = run_with_little_memory(&program);
    assert_eq!((output.status.code(), text(&output.stdout).as_str(), text(&output.stderr).as_str()), (Some(1), "", "MemoryError\n"));
}

#[test]
fn memory_that_is_used_up_can_be_handled() {
    let grown = [
        "x = [1]\n    while True:\n        x += x\n",
        "x = {}\n    while True:\n        x[len(x)] = [0] * 100000\n",
        "x = None\n    while True:\n        x = Node(x)\n",
        "x = []\n    while True:\n        x.append(i for i in x)\n",
        "x = ()\n    while True:\n        x = (Node(x), Node(x))\n",
        "x = b'ab'\n    while True:\n        x += x\n",
        "x = 1 << 10 ** 10\n",
        "x = 3 ** 10 ** 10\n",
        "x = 1 << 10 ** 9\n    x *= x\n",
        "x = 1 << 10 ** 9\n    x ^= x\n",
        "x = open('/dev/zero').read()\n",
        "x = open('/dev/zero', 'rb').read()\n",
    ];
    grown.iter().for_each(|body| handles_lack_of_memory(body));
}

#[test]
fn memory_for_texts_that_is_used_up_can_be_handled() {
    let grown = [
        "x = 'ab' * 10 ** 12\n",
        "x = ''.join(['a' * 10 ** 8] * 100)\n",
        "x = ('a' * 10 ** 8).replace('a', 'b' * 100)\n",
        "x = '%0*d' % (10 ** 12, 1)\n",
        "x = f'{1:>{10 ** 12}}'\n",
        "x = 'ab'\n    while True:\n        x += x\n",
        "x = '\\n'\n    while True:\n        x = repr(x)\n",
        "x = b'\\0' * 10 ** 8\n    while True:\n        x = repr(x).encode()\n",
        "x = '\\t'.expandtabs(10 ** 12)\n",
    ];
    grown.iter().for_each(|body| handles_lack_of_memory(body));
    let made = ["title()", "upper()", "strip()", "encode('utf-32').decode('utf-32')", "encode('latin-1').decode('latin-1')"]
        .map(|call| format!(".{call}"));
    let made = made.iter().map(String::as_str).chain(["[1:]", "[::2]"]).map(|made| format!("x[0]{made}"));
    for made in made.chain(["f'{x[0]:10}'", "'%s' % x[0]", "'{}'.format(x[0])", "str([x[0]])"].map(String::from)) {
        handles_lack_of_memory(&format!("x = [' é' * 10 ** 8]\n    while True:\n        x.append({made})\n"));
    }
}

fn handles_lack_of_memory(body: &str) {
    let program = format!("{NODE}def use():\n    {body}\nprint('begun')\ntry:\n    use()\nexcept MemoryError:\n    print('caught')\n");
    let output = run_with_little_memory(&program);
    assert_eq!(
        (output.status.code(), text(&output.stdout).as_str(), text(&output.stderr).as_str()),
        (Some(0), "begun\ncaught\n", ""),
        "{body}"
    );
}

#[test]
fn functions_that_return_functions_that_return_functions_take_no_longer() {
    const DEPTH: usize = 30;
    let heads: String = (0..DEPTH).map(|n| format!("{:1$}def f{n}(a{n}):\n", "", n * 4)).collect();
    let sum = (0..DEPTH).map(|n| format!("a{n}")).collect::<Vec<_>>().join(" + ");
    let returns: String = (1..DEPTH).rev().map(|n| format!("{:1$}return f{n}\n", "", n * 4)).collect();
    let program = format!("{heads}{:1$}return {sum}\n{returns}print(f0{2})\n", "", DEPTH * 4, "(1)".repeat(DEPTH));
    assert_eq!(output_of(program), "30\n");
}

#[test]
fn code_grows_as_the_program_does() {
    let pieces = [
        "    for i in range(n):\n        t += i * N\n",
        "    t += sum([i * N for i in range(n)])\n",
        "    with Guard(n + N) as x:\n        t += x\n",
        "    try:\n        t += [1, 2, 3][n]\n    except IndexError:\n        t += N\n",
        "    vN = str(n) + 'N'\n    t += len(vN) + N\n",
    ];
    let guard = "class Guard:\n    def __init__(self, n):\n        self.n = n\n    def __enter__(self):\n        return self.n\n    def __exit__(self, *error):\n        return False\n";
    let in_function = pieces.map(|piece| {
        move |count: usize| {
            let body: String = (0..count).map(|n| piece.replace('N', &n.to_string())).collect();
            format!("{guard}\ndef f(n):\n    t = 0\n{body}    return t\n\nprint(f(2))\n")
        }
    });
    let display = |count: usize| format!("rows = [{}]\nprint(len(rows))\n", "[1, 2], ".repeat(count));
    in_function.iter().for_each(grows_evenly);
    grows_evenly(&display);
}

#[test]
fn entries_of_many_types_are_stored_by_one_function() {
    let entries: String = (0..50).map(|n| format!("{n}: lambda x: x + {n}, ")).collect();
    let directory = scratch("algo.py", format!("table = {{{entries}}}\nprint(table[7](1))\n"));
    let output = pyllvm(directory.path(), &["compile", "--dump", "llvm", "algo.py"]);
    let made = text(&output.stdout).lines().filter(|line| line.starts_with("define") && line.contains("dict.__setitem__")).count();
    assert_eq!(made, 1, "{}", text(&output.stderr));
}

/// Twice as many pieces make twice as much LLVM text.
fn grows_evenly(program: &impl Fn(usize) -> String) {
    let size_of = |count: usize| {
        let directory = scratch("algo.py", program(count));
        let output = pyllvm(directory.path(), &["compile", "--dump", "llvm", "algo.py"]);
        assert!(output.status.success(), "{}", text(&output.stderr));
        output.stdout.len()
    };
    let [small, middle, large] = [30, 60, 120].map(size_of);
    assert!((large - middle) as f64 / (middle - small) as f64 <= 2.3, "{}: {small}, {middle}, {large} bytes of LLVM text", program(1));
}
