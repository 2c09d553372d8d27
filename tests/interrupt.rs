//! Control-C: KeyboardInterrupt where a program waits, reads, writes or calls itself; elsewhere its end.

#![cfg(unix)]

use std::fs;
use std::io::Read;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};

const SIGINT: i32 = 2;

/// What became of a program that was interrupted after its first output.
struct Interrupted {
    /// Everything but the first line.
    stdout: String,
    stderr: String,
    status: Option<i32>,
    signal: Option<i32>,
}

fn interrupted(directory: &Path, command: &mut Command) -> Interrupted {
    let command = command.current_dir(directory).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("it starts");
    let mut first = [0; 6];
    child.stdout.as_mut().expect("a pipe").read_exact(&mut first).expect("it says that it runs");
    assert_eq!(&first, b"begun\n");
    // It gets from its first output to where it waits.
    std::thread::sleep(std::time::Duration::from_millis(200));
    // The shell's own `kill`: a small system has no other.
    let killed = Command::new("sh").args(["-c", "kill -INT $0", &child.id().to_string()]).status().expect("the shell starts");
    assert!(killed.success());
    // Its stdin stays open until it is at its end.
    let stdin = child.stdin.take();
    let output = child.wait_with_output().expect("it ends");
    drop(stdin);
    let text = |bytes| String::from_utf8(bytes).expect("text");
    Interrupted { stdout: text(output.stdout), stderr: text(output.stderr), status: output.status.code(), signal: output.status.signal() }
}

fn scratch(program: &str) -> tempfile::TempDir {
    let directory = tempfile::tempdir().expect("a directory");
    fs::write(directory.path().join("algo.py"), program).expect("written");
    directory
}

fn run_interrupted(program: &str) -> Interrupted {
    let directory = scratch(program);
    interrupted(directory.path(), Command::new(env!("CARGO_BIN_EXE_pyllvm")).args(["run", "-O0", "--check-leaks", "algo.py"]))
}

#[test]
fn an_interrupt_is_caught_where_the_program_waits_reads_writes_or_recurs() {
    let waits = [
        "time.sleep(60)",
        "input()",
        "for line in sys.stdin: pass",
        "sys.stdin.read()",
        "while True: sys.stderr.flush()",
        "while True: open(sys.argv[0]).read()",
        "deep(90)",
    ];
    for wait in waits {
        let program = format!(
            "import sys, time\n\ndef deep(n):\n    return deep(n - 1) + deep(n - 1) if n else 1\n\nprint('begun', flush=True)\ntry:\n    {wait}\nexcept KeyboardInterrupt as e:\n    print(repr(e))\nfinally:\n    print('finally')\nprint([str(n) for n in range(3)], deep(5))\n"
        );
        let result = run_interrupted(&program);
        assert_eq!(result.stdout, "KeyboardInterrupt()\nfinally\n['0', '1', '2'] 32\n", "{wait}: {}", result.stderr);
        assert_eq!((result.status, result.stderr.as_str()), (Some(0), "live allocations: 0\n"), "{wait}");
    }
}

#[test]
fn an_interrupt_that_nobody_handles_ends_the_process_by_its_signal() {
    let program = "def ask():\n    return input('? ')\n\nprint('begun', flush=True)\ntry:\n    ask()\nfinally:\n    print('finally')\n";
    let result = run_interrupted(program);
    assert_eq!((result.stdout.as_str(), result.signal), ("? finally\n", Some(SIGINT)));
    let traceback = "Traceback (most recent call last):\n  File \"algo.py\", line 6, in <module>\n    ask()\n  File \"algo.py\", line 2, in ask\n    return input('? ')\nKeyboardInterrupt\n";
    assert_eq!(result.stderr, format!("{traceback}live allocations: 0\n"));
}

#[test]
fn a_keyboard_interrupt_that_is_raised_ends_the_process_by_the_signal() {
    let directory = scratch("print('begun')\nraise KeyboardInterrupt('by hand')\n");
    let output = Command::new(env!("CARGO_BIN_EXE_pyllvm"))
        .args(["run", "-O0", "algo.py"])
        .current_dir(directory.path())
        .output()
        .expect("it starts");
    assert_eq!((output.status.signal(), output.stdout.as_slice()), (Some(SIGINT), b"begun\n".as_slice()));
    assert!(String::from_utf8_lossy(&output.stderr).ends_with("\nKeyboardInterrupt: by hand\n"));
}

#[test]
fn who_only_computes_ends_with_all_that_was_written() {
    let program = "def spin():\n    n = 1\n    while n > 0:\n        n = n * 7 % 1000003\n    return n\n\nprint('begun', flush=True)\nprint('printed')\nout = open('out.txt', 'w')\nout.write('written')\ntry:\n    print(spin())\nexcept KeyboardInterrupt:\n    print('caught')\n";
    let directory = scratch(program);
    let built = Command::new(env!("CARGO_BIN_EXE_pyllvm")).args(["build", "algo.py", "-o", "algo"]).current_dir(directory.path()).status();
    assert!(built.expect("it starts").success());
    let result = interrupted(directory.path(), &mut Command::new(directory.path().join("algo")));
    assert_eq!((result.stdout.as_str(), result.stderr.as_str()), ("printed\n", "KeyboardInterrupt\n"));
    assert_eq!(result.signal, Some(SIGINT));
    assert_eq!(fs::read_to_string(directory.path().join("out.txt")).expect("a file"), "written");
}

#[test]
fn a_program_that_ignores_interrupts_goes_on() {
    let directory = scratch("import time\nprint('begun', flush=True)\ntime.sleep(0.5)\nprint('end')\n");
    let ignoring = "trap '' INT; exec \"$@\"";
    let mut command = Command::new("sh");
    command.args(["-c", ignoring, "sh", env!("CARGO_BIN_EXE_pyllvm"), "run", "-O0", "algo.py"]);
    let result = interrupted(directory.path(), &mut command);
    assert_eq!((result.stdout.as_str(), result.status), ("end\n", Some(0)), "{}", result.stderr);
}
