//! `pyllvm-fuzz programs`: random programs under CPython and pyllvm. `pyllvm-fuzz check`: broken programs through the
//! front end. `pyllvm-fuzz show SEED`: the program of a seed. What is found goes to a directory, one program and one
//! report each.

mod breaking;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::{Parser, Subcommand};
use pyllvm_fuzz::compare::{Comparer, Finding, Kind, Verdict, Way};
use pyllvm_fuzz::{generate, shrink};

/// How often one bug is made small and kept.
const KEPT_OF_ONE_BUG: usize = 2;
const SHRINKING_TRIES: usize = 250;

#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Compare pyllvm with CPython on random programs
    Programs {
        /// The first seed
        #[arg(long, default_value_t = 0)]
        seed: u64,
        /// Stop after so many programs
        #[arg(long, default_value_t = u64::MAX)]
        count: u64,
        /// Stop after so many seconds
        #[arg(long, default_value_t = 60)]
        seconds: u64,
        #[arg(long, default_value = "target/release/pyllvm")]
        pyllvm: PathBuf,
        #[arg(long, default_value = "python3")]
        oracle: PathBuf,
        #[arg(long, default_value = "fuzz/findings")]
        findings: PathBuf,
    },
    /// Broken programs through the compiler
    Check {
        /// The first seed
        #[arg(long, default_value_t = 0)]
        seed: u64,
        /// Stop after so many inputs
        #[arg(long, default_value_t = u64::MAX)]
        count: u64,
        /// Stop after so many seconds
        #[arg(long, default_value_t = 60)]
        seconds: u64,
        /// Valid programs to begin with
        #[arg(long, default_value = "tests/run")]
        corpus: PathBuf,
        #[arg(long, default_value = "fuzz/findings")]
        findings: PathBuf,
        /// Work in this process, which an input may bring down
        #[arg(long, hide = true)]
        worker: bool,
    },
    /// Print the program of a seed
    Show { seed: u64 },
    /// Make a program small that shows a difference; prints it
    Shrink {
        program: PathBuf,
        #[arg(long, default_value = "target/release/pyllvm")]
        pyllvm: PathBuf,
        #[arg(long, default_value = "python3")]
        oracle: PathBuf,
    },
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Programs { seed, count, seconds, pyllvm, oracle, findings } => Comparer::new(pyllvm, Some(oracle)).and_then(|comparer| {
            let mut session = Session { comparer, directory: findings, known: BTreeMap::new() };
            session.run(seed..seed.saturating_add(count), Duration::from_secs(seconds))
        }),
        Command::Check { seed, count, seconds, corpus, findings, worker } => {
            let limit = Duration::from_secs(seconds);
            let seeds = seed..seed.saturating_add(count);
            if worker { breaking::work(seeds, limit, &corpus, &findings) } else { breaking::supervise(seeds, limit, &corpus, &findings) }
        }
        Command::Show { seed } => {
            print!("{}", generate::program(seed));
            Ok(true)
        }
        Command::Shrink { program, pyllvm, oracle } => shrink_file(&program, pyllvm, oracle),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("pyllvm-fuzz: {error}");
            ExitCode::from(2)
        }
    }
}

const WAYS: [Way; 4] = [Way::Unoptimised, Way::Optimised, Way::Exact, Way::Unchecked];

struct Session {
    comparer: Comparer,
    directory: PathBuf,
    /// How often each bug was seen.
    known: BTreeMap<String, usize>,
}

impl Session {
    /// Whether nothing was found.
    fn run(&mut self, seeds: std::ops::Range<u64>, limit: Duration) -> std::io::Result<bool> {
        fs::create_dir_all(&self.directory)?;
        let start = Instant::now();
        let (mut compared, mut unfit, mut found) = (0, 0, 0);
        for seed in seeds {
            if start.elapsed() > limit {
                break;
            }
            let program = generate::program(seed);
            match self.comparer.judge(&program, &WAYS)? {
                Verdict::Same => compared += 1,
                Verdict::Unfit => unfit += 1,
                Verdict::Differs(finding) => {
                    compared += 1;
                    found += 1;
                    self.keep(seed, &program, &finding)?;
                }
            }
        }
        println!("{compared} programs compared, {unfit} left out, {found} differ in {} ways", self.known.len());
        Ok(found == 0)
    }

    fn keep(&mut self, seed: u64, program: &str, finding: &Finding) -> std::io::Result<()> {
        let seen = self.known.entry(signature_of(finding)).or_default();
        *seen += 1;
        if *seen > KEPT_OF_ONE_BUG {
            return Ok(());
        }
        // A busy machine lets programs wait until they count as hanging.
        if finding.kind == Kind::Hang && matches!(self.comparer.judge(program, &[finding.way])?, Verdict::Same) {
            println!("seed {seed}: {finding}, but not again");
            return Ok(());
        }
        let small = shrink_finding(&self.comparer, program, finding);
        println!("seed {seed}: {finding}");
        fs::write(self.directory.join(format!("{seed}.py")), small)?;
        fs::write(self.directory.join(format!("{seed}.txt")), format!("{finding}\n"))
    }
}

/// What findings of the same bug have in common: of messages all but numbers, of output the exceptions it tells of.
fn signature_of(finding: &Finding) -> String {
    let words: String = match finding.kind {
        Kind::Stdout | Kind::LastError => {
            finding.summary.split(|c: char| !c.is_alphanumeric()).filter(|word| is_error_name(word)).collect()
        }
        Kind::Refused | Kind::InternalError | Kind::Crash | Kind::Hang | Kind::Status | Kind::Leak => {
            finding.summary.chars().filter(|c| !c.is_ascii_digit()).collect()
        }
    };
    format!("{:?} {words}", finding.kind)
}

fn is_error_name(word: &str) -> bool {
    word.ends_with("Error") || word == "StopIteration"
}

fn shrink_finding(comparer: &Comparer, program: &str, finding: &Finding) -> String {
    let signature = signature_of(finding);
    shrink::shrink(program, SHRINKING_TRIES, |text| match comparer.judge(text, &[finding.way]) {
        Ok(Verdict::Differs(other)) => signature_of(&other) == signature,
        Ok(Verdict::Same | Verdict::Unfit) | Err(_) => false,
    })
}

fn shrink_file(program: &Path, pyllvm: PathBuf, oracle: PathBuf) -> std::io::Result<bool> {
    let comparer = Comparer::new(pyllvm, Some(oracle))?;
    let text = fs::read_to_string(program)?;
    Ok(match comparer.judge(&text, &WAYS)? {
        Verdict::Differs(finding) => {
            eprintln!("{finding}");
            print!("{}", shrink_finding(&comparer, &text, &finding));
            true
        }
        Verdict::Same | Verdict::Unfit => {
            eprintln!("nothing differs");
            false
        }
    })
}
