//! Programs judged by CPython: `tests/run/NAME.py`, `tests/generated/NAME.py` (written by `pyllvm-fuzz show`) and
//! `examples/NAME.py` beside what python3 printed (`NAME.out`).
//! Also looked at, if present: `NAME.options` (options of the compiler, one a line), `NAME.args` (one argument a line), `NAME.in` (standard input), `NAME.status`
//! (exit status, else 0), `NAME.stderr-last` (last line of stderr), `NAME.stderr` (all of it, without folders). Each program runs in memory at -O0 and -O2
//! and as an executable, and must leave no heap block behind.

mod common;

use std::path::{Path, PathBuf};
use std::process::Command;

use common::{Finished, compare, finish, pyllvm, root, stem_of, text_of};
use libtest_mimic::{Failed, Trial};

const COMPANIONS: &[&str] = &["out", "options", "args", "in", "status", "stderr-last", "stderr"];

fn main() {
    let mut trials = vec![
        common::orphan_trial("tests/run", "py", COMPANIONS),
        common::orphan_trial("tests/generated", "py", COMPANIONS),
        common::orphan_trial("examples", "py", COMPANIONS),
    ];
    for directory in ["tests/run", "tests/generated", "examples"] {
        for program in common::files_in(directory, "py") {
            for mode in Mode::ALL {
                let name = format!("{directory}/{}/{}", stem_of(&program), mode.name());
                let program = program.clone();
                trials.push(Trial::test(name, move || Case::load(&program)?.check(mode)));
            }
        }
    }
    common::run_trials(trials);
}

#[derive(Clone, Copy)]
enum Mode {
    Unoptimised,
    Optimised,
    Executable,
}

impl Mode {
    const ALL: [Mode; 3] = [Mode::Unoptimised, Mode::Optimised, Mode::Executable];

    fn name(self) -> &'static str {
        match self {
            Mode::Unoptimised => "run-O0",
            Mode::Optimised => "run-O2",
            Mode::Executable => "build",
        }
    }
}

struct Case {
    program: PathBuf,
    /// Examples find their data from the project's directory; other programs get an empty one of their own.
    is_example: bool,
    options: Vec<String>,
    args: Vec<String>,
    input: String,
    stdout: String,
    status: i32,
    stderr_last: Option<String>,
    stderr: Option<String>,
}

impl Case {
    fn load(program: &Path) -> Result<Case, Failed> {
        let beside = |extension: &str| text_of(&program.with_extension(extension));
        let stdout = beside("out").ok_or("there is no .out file: `make bless` lets python3 write it")?;
        let status = beside("status").map_or(Ok(0), |text| text.trim().parse())?;
        let lines = |extension: &str| beside(extension).unwrap_or_default().lines().map(str::to_string).collect();
        Ok(Case {
            program: program.to_path_buf(),
            is_example: program.starts_with(root().join("examples")),
            args: lines("args"),
            options: lines("options"),
            input: beside("in").unwrap_or_default(),
            stdout,
            status,
            stderr_last: beside("stderr-last").map(|text| text.trim_end().to_string()),
            stderr: beside("stderr"),
        })
    }

    fn check(&self, mode: Mode) -> Result<(), Failed> {
        let scratch = tempfile::tempdir()?;
        let executable = scratch.path().join("program");
        let mut command = match mode {
            Mode::Unoptimised => self.run_in_memory("-O0"),
            Mode::Optimised => self.run_in_memory("-O2"),
            Mode::Executable => {
                self.build(&executable)?;
                Command::new(&executable)
            }
        };
        let own_directory = scratch.path().join("cwd");
        std::fs::create_dir(&own_directory)?;
        command.args(&self.args).current_dir(if self.is_example { root() } else { own_directory });
        self.judge(&finish(&mut command, &self.input)?)
    }

    fn run_in_memory(&self, level: &str) -> Command {
        let mut command = Command::new(pyllvm());
        command.args(["run", level, "--check-leaks"]).args(&self.options).arg(&self.program);
        command
    }

    /// Half of the suite's time would go into optimising executables; the examples show that it works.
    fn executable_level(&self) -> &'static str {
        if self.is_example { "-O1" } else { "-O0" }
    }

    fn build(&self, executable: &Path) -> Result<(), Failed> {
        let mut command = Command::new(pyllvm());
        command.args(["build", self.executable_level(), "--check-leaks", "-o"]).arg(executable).args(&self.options).arg(&self.program);
        let built = finish(&mut command, "")?;
        if built.status == 0 { Ok(()) } else { Err(format!("build failed with status {}\n{}", built.status, built.stderr).into()) }
    }

    fn judge(&self, finished: &Finished) -> Result<(), Failed> {
        let (leaks, mut own_lines): (Vec<&str>, Vec<&str>) =
            finished.stderr.lines().partition(|line| line.starts_with("live allocations: "));
        let context = || format!("\nstderr:\n{}", finished.stderr);
        if finished.status != self.status {
            return Err(format!("exit status {} instead of {}{}", finished.status, self.status, context()).into());
        }
        compare("stdout", &self.stdout, &finished.stdout)?;
        if let Some(expected) = &self.stderr {
            let folder = format!("{}/", self.program.parent().unwrap_or(&self.program).display());
            compare("stderr", expected, &(own_lines.join("\n").replace(&folder, "") + "\n"))?;
        }
        if let Some(expected) = &self.stderr_last {
            compare("the last line of stderr", expected, own_lines.pop().unwrap_or_default())?;
        }
        match leaks.as_slice() {
            ["live allocations: 0"] => Ok(()),
            [] => Err(format!("--check-leaks printed nothing{}", context()).into()),
            lines => Err(format!("leaks: {}", lines.join("; ")).into()),
        }
    }
}
