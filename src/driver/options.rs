//! What a compilation can be asked for. Comes in: the embedding program's wishes. Goes out: plain data.

use std::fmt;
use std::str::FromStr;

pub use crate::infer::{Ints, Powers};
use crate::passes::PASSES;

/// How much LLVM optimises.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum OptLevel {
    /// One stack slot per variable, as the code generator made it.
    O0,
    O1,
    #[default]
    O2,
    O3,
}

/// The processor to generate code for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cpu {
    /// What every processor of the target's family can run.
    #[default]
    Generic,
    /// The processor this process runs on.
    Native,
    /// By LLVM's name: `skylake`, `apple-m1` …
    Named(String),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    pub opt_level: OptLevel,
    pub cpu: Cpu,
    /// A target triple; absent for the machine this process runs on.
    pub target: Option<String>,
    /// Parameter types of exported functions: `kmeans(list[list[float]], int)`.
    pub signatures: Vec<String>,
    /// Compiles a program that runs the doctests of the module, with these option flags of doctest (`ELLIPSIS`).
    pub doctests: Option<Vec<String>>,
    /// Which ints may leave 64 bits.
    pub ints: Ints,
    /// Whether powers may leave the type of their operands.
    pub powers: Powers,
    /// Line tables for debuggers and profilers.
    pub debug_info: bool,
    /// No checks of overflow and of indices: C's rules.
    pub unchecked: bool,
    /// Floating-point operations may be reordered and contracted.
    pub fast_math: bool,
    /// Counts heap blocks and reports those still live when the program ends.
    pub check_leaks: bool,
    /// The text of a stage to keep in `Compilation::dumped`.
    pub dump: Option<Dump>,
}

/// A stage whose text can be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dump {
    /// Names resolved, sugar removed.
    Hir,
    /// The typed tree of every function instance.
    Types,
    /// The control-flow graph, after all passes or after the named one.
    Mir(Option<String>),
    /// LLVM's text before its own optimisation.
    Llvm,
}

impl FromStr for Dump {
    type Err = String;

    fn from_str(text: &str) -> Result<Dump, String> {
        match text.split_once(':') {
            None => match text {
                "hir" => Ok(Dump::Hir),
                "types" => Ok(Dump::Types),
                "mir" => Ok(Dump::Mir(None)),
                "llvm" => Ok(Dump::Llvm),
                _ => Err(format!("there is no stage `{text}`: expected hir, types, mir, mir:PASS or llvm")),
            },
            Some(("mir", pass)) if PASSES.iter().any(|known| known.name == pass) => Ok(Dump::Mir(Some(pass.to_string()))),
            Some(_) => {
                let names: Vec<String> = PASSES.iter().map(|pass| format!("mir:{}", pass.name)).collect();
                Err(format!("`{text}` names no pass: expected one of {}", names.join(", ")))
            }
        }
    }
}

impl fmt::Display for Dump {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Dump::Hir => f.write_str("hir"),
            Dump::Types => f.write_str("types"),
            Dump::Mir(None) => f.write_str("mir"),
            Dump::Mir(Some(pass)) => write!(f, "mir:{pass}"),
            Dump::Llvm => f.write_str("llvm"),
        }
    }
}

/// A form of the compiled program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Artifact {
    /// `.ll`
    LlvmText,
    /// `.bc`
    Bitcode,
    /// `.s`
    Assembly,
    /// `.o`
    Object,
}

impl Artifact {
    pub const ALL: [Artifact; 4] = [Artifact::LlvmText, Artifact::Bitcode, Artifact::Assembly, Artifact::Object];

    /// The file name extension, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Artifact::LlvmText => "ll",
            Artifact::Bitcode => "bc",
            Artifact::Assembly => "s",
            Artifact::Object => "o",
        }
    }

    pub fn from_extension(extension: &str) -> Option<Artifact> {
        Artifact::ALL.into_iter().find(|artifact| artifact.extension() == extension)
    }

    /// Can it be shown on a terminal?
    pub fn is_text(self) -> bool {
        match self {
            Artifact::LlvmText | Artifact::Assembly => true,
            Artifact::Bitcode | Artifact::Object => false,
        }
    }
}

impl FromStr for Ints {
    type Err = String;

    fn from_str(text: &str) -> Result<Ints, String> {
        match text {
            "auto" => Ok(Ints::Auto),
            "exact" => Ok(Ints::Exact),
            "machine" => Ok(Ints::Machine),
            _ => Err("ints are 'auto', 'exact' or 'machine'".to_string()),
        }
    }
}

impl FromStr for Powers {
    type Err = String;

    fn from_str(text: &str) -> Result<Powers, String> {
        match text {
            "plain" => Ok(Powers::Plain),
            "exact" => Ok(Powers::Exact),
            _ => Err("powers are 'plain' or 'exact'".to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dumps_read_back() {
        for text in ["hir", "types", "mir", "mir:ownership", "llvm"] {
            assert_eq!(text.parse::<Dump>().map(|dump| dump.to_string()), Ok(text.to_string()));
        }
        for text in ["", "ast", "mir:", "mir:magic", "llvm:x"] {
            assert!(text.parse::<Dump>().is_err(), "{text}");
        }
    }
}
