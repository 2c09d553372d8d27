//! The grammar of the command line. Comes in: nothing. Goes out: parsed arguments as plain data.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use pyllvm::{Artifact, Dump, Ints, OptLevel, Powers};

/// Compiles plain Python to native programs through LLVM.
#[derive(Debug, Parser)]
#[command(
    name = "pyllvm",
    version,
    after_help = "Examples:
  pyllvm run kmeans.py data/iris.csv     compile in memory and run
  pyllvm build kmeans.py                 write the executable `kmeans`
  pyllvm compile kmeans.py --emit ll     write `kmeans.ll`
  pyllvm check kmeans.py --types         print the inferred type of every function
  pyllvm test kmeans.py                  run the examples in its docstrings
  pyllvm explain type-mismatch           what an error code means

Exit status: 0 success, 1 errors in the program's source, 2 wrong usage.
`run` passes on the exit status of the program; `test` gives 1 if an example fails."
)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write LLVM text, bitcode, assembly or an object file
    #[command(after_help = "Examples:
  pyllvm compile algo.py                         writes algo.ll
  pyllvm compile algo.py -O3 -o algo.o           an object file
  pyllvm compile algo.py --emit ll,asm           writes algo.ll and algo.s
  pyllvm compile algo.py -o -                    LLVM text on standard output
  pyllvm compile algo.py --sig 'mean(list[float])'")]
    Compile(CompileArgs),
    /// Write an executable
    #[command(after_help = "Examples:
  pyllvm build algo.py                 writes the executable `algo`
  pyllvm build algo.py -o bin/algo -O3 --cpu native
  pyllvm build algo.py --linker ld.lld")]
    Build(BuildArgs),
    /// Compile in memory and run
    #[command(after_help = "Examples:
  pyllvm run algo.py
  pyllvm run -O3 algo.py data.csv --verbose     everything after FILE goes to the program
  pyllvm run --check-leaks algo.py              reports heap blocks still live at exit")]
    Run(RunArgs),
    /// Run the examples in docstrings, as python3 -m doctest does
    #[command(after_help = "Examples:
  pyllvm test shapes.py
  pyllvm test -v shapes.py colours.py      every example; the first file with failures is the last
  pyllvm test -o ELLIPSIS -o NORMALIZE_WHITESPACE shapes.py")]
    Test(TestArgs),
    /// Report errors and inferred types without compiling
    #[command(after_help = "Examples:
  pyllvm check algo.py
  pyllvm check algo.py --types             every function with its inferred types
  pyllvm check algo.py --explain-performance
  pyllvm check algo.py --html costs.html   the same as a page: the source with heat, types and LLVM's code
  pyllvm check algo.py --format json       for editors; the shape is in docs/language.md")]
    Check(CheckArgs),
    /// Explain a diagnostic code
    #[command(after_help = "Examples:
  pyllvm explain type-mismatch
  pyllvm explain              lists all codes")]
    Explain {
        /// A code as messages show it between brackets
        code: Option<String>,
    },
    /// Print a completion script for a shell
    #[command(after_help = "Examples:
  pyllvm completions bash > ~/.local/share/bash-completion/completions/pyllvm
  pyllvm completions fish > ~/.config/fish/completions/pyllvm.fish")]
    Completions { shell: Shell },
}

/// What every compiling command understands.
#[derive(Args, Debug)]
pub struct CommonArgs {
    /// How much to optimise
    #[arg(short = 'O', value_name = "LEVEL", default_value = "2", value_parser = parse_level)]
    pub opt_level: OptLevel,
    /// Leave out overflow and bounds checks: C's rules
    #[arg(long)]
    pub unchecked: bool,
    /// Let floating-point operations be reordered and contracted
    #[arg(long)]
    pub fast_math: bool,
    /// Add line tables for debuggers and profilers
    #[arg(short = 'g', long = "debug")]
    pub debug: bool,
    /// Count heap blocks and print `live allocations: N` on stderr at exit
    #[arg(long)]
    pub check_leaks: bool,
    /// Neither use nor keep machine code of earlier compilations. It is in $PYLLVM_CACHE (empty: nowhere) or else in
    /// $XDG_CACHE_HOME/pyllvm or ~/.cache/pyllvm
    #[arg(long)]
    pub no_cache: bool,
    #[command(flatten)]
    pub front: FrontArgs,
}

/// What concerns the stages before code generation.
#[derive(Args, Debug)]
pub struct FrontArgs {
    /// Which ints may leave 64 bits: those likely to (auto), all (exact) or none (machine); the others raise OverflowError
    #[arg(long, value_name = "WHICH", default_value = "auto", value_parser = parse_ints)]
    pub ints: Ints,
    /// What an int to a negative power and a root of a negative number do: raise ValueError (plain) or give a float and a
    /// complex number (exact)
    #[arg(long, value_name = "WHICH", default_value = "plain", value_parser = parse_powers)]
    pub powers: Powers,
    /// Parameter types of an exported function, such as 'mean(list[float])'; may be repeated
    #[arg(long = "sig", value_name = "SIGNATURE")]
    pub signatures: Vec<String>,
    /// Print a stage's text and stop: hir, types, mir, mir:PASS or llvm
    #[arg(long, value_name = "STAGE")]
    pub dump: Option<Dump>,
    /// Print how long each stage took, on stderr
    #[arg(long)]
    pub timings: bool,
}

#[derive(Args, Debug)]
pub struct CompileArgs {
    /// The Python program
    pub file: PathBuf,
    /// What to write
    #[arg(long, value_enum, value_delimiter = ',', value_name = "KIND")]
    pub emit: Vec<Emit>,
    /// Where to write; the extension (.ll .bc .s .o) says what, `-` is standard output
    #[arg(short, long, value_name = "NAME.EXT")]
    pub output: Option<PathBuf>,
    /// A target triple, such as aarch64-unknown-linux-gnu
    #[arg(long, value_name = "TRIPLE")]
    pub target: Option<String>,
    /// The processor to compile for: generic, native, or LLVM's name
    #[arg(long, default_value = "generic")]
    pub cpu: String,
    #[command(flatten)]
    pub common: CommonArgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Emit {
    /// LLVM text
    Ll,
    /// LLVM bitcode
    Bc,
    /// Assembly
    Asm,
    /// An object file
    Obj,
}

impl Emit {
    pub fn artifact(self) -> Artifact {
        match self {
            Emit::Ll => Artifact::LlvmText,
            Emit::Bc => Artifact::Bitcode,
            Emit::Asm => Artifact::Assembly,
            Emit::Obj => Artifact::Object,
        }
    }
}

#[derive(Args, Debug)]
pub struct BuildArgs {
    /// The Python program
    pub file: PathBuf,
    /// The executable to write; by default the program's name without .py
    #[arg(short, long, value_name = "NAME")]
    pub output: Option<PathBuf>,
    /// The linker: cc (the default), ld.lld, mold, or a path
    #[arg(long)]
    pub linker: Option<String>,
    /// A C shared library with a header (not available yet)
    #[arg(long, conflicts_with = "python")]
    pub lib: bool,
    /// A Python extension module (not available yet)
    #[arg(long)]
    pub python: bool,
    /// The processor to compile for: generic, native, or LLVM's name
    #[arg(long, default_value = "generic")]
    pub cpu: String,
    #[command(flatten)]
    pub common: CommonArgs,
}

/// Bytes of output that are there already: a run with exact numbers takes over from one without; once for each time.
#[derive(Args, Debug)]
pub struct SkipArgs {
    #[arg(long, hide = true)]
    pub skip_output: Vec<u64>,
    #[arg(long, hide = true)]
    pub skip_errors: Vec<u64>,
}

#[derive(Args, Debug)]
pub struct RunArgs {
    /// The processor to compile for: native, generic, or LLVM's name
    #[arg(long, default_value = "native")]
    pub cpu: String,
    #[command(flatten)]
    pub common: CommonArgs,
    #[command(flatten)]
    pub skip: SkipArgs,
    /// The Python program and its arguments: all that follows it goes to the program, options too
    #[arg(required = true, num_args = 1.., trailing_var_arg = true, value_names = ["FILE", "ARGS"])]
    pub program: Vec<OsString>,
}

#[derive(Args, Debug)]
pub struct TestArgs {
    /// Print every example, not only those that fail
    #[arg(short, long)]
    pub verbose: bool,
    /// A flag that changes how examples are compared; may be repeated
    #[arg(short, long = "option", value_name = "FLAG", value_parser = doctest_flags())]
    pub options: Vec<String>,
    /// Stop each docstring at its first failure: -o FAIL_FAST
    #[arg(short, long)]
    pub fail_fast: bool,
    /// The processor to compile for: native, generic, or LLVM's name
    #[arg(long, default_value = "native")]
    pub cpu: String,
    #[command(flatten)]
    pub common: CommonArgs,
    #[command(flatten)]
    pub skip: SkipArgs,
    /// The Python modules
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
}

fn doctest_flags() -> PossibleValuesParser {
    PossibleValuesParser::new(pyllvm::DOCTEST_FLAGS.iter().map(|(name, _)| *name))
}

#[derive(Args, Debug)]
pub struct CheckArgs {
    /// The Python program
    pub file: PathBuf,
    /// Print the inferred types of every function
    #[arg(long)]
    pub types: bool,
    /// Tell what costs time, and what could be done about it: checks, memory, calls, loops
    #[arg(long)]
    pub explain_performance: bool,
    /// Write what costs time as a page for browsers
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    /// The processor that costs are looked at for: generic, native, or LLVM's name
    #[arg(long, default_value = "generic")]
    pub cpu: String,
    /// How to print
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    #[command(flatten)]
    pub front: FrontArgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

fn parse_ints(text: &str) -> Result<Ints, String> {
    text.parse()
}

fn parse_powers(text: &str) -> Result<Powers, String> {
    text.parse()
}

fn parse_level(text: &str) -> Result<OptLevel, String> {
    match text {
        "0" => Ok(OptLevel::O0),
        "1" => Ok(OptLevel::O1),
        "2" => Ok(OptLevel::O2),
        "3" => Ok(OptLevel::O3),
        _ => Err("expected 0, 1, 2 or 3".to_string()),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_grammar_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn arguments_after_the_file_belong_to_the_program() {
        let cli = Cli::try_parse_from(["pyllvm", "run", "-O0", "a.py", "--help", "-O3", "x"]).expect("valid");
        let Command::Run(args) = cli.command else { panic!("not run: {cli:?}") };
        assert_eq!(args.common.opt_level, OptLevel::O0);
        assert_eq!(args.program, ["a.py", "--help", "-O3", "x"]);
    }
}
