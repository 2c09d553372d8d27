//! Inferred signatures. Comes in: the typed program. Goes out: one signature for each instance of a user's function.

use std::fmt;

use serde::Serialize;

use crate::source::SourceMap;
use crate::thir;

/// A function of the program with the types of one of its instances.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signature {
    /// With its module and class: `algo.Stack.push`.
    pub function: String,
    pub file: String,
    pub line: u32,
    pub params: Vec<ParamType>,
    pub result: String,
    /// Can be called from C under its own name.
    pub exported: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ParamType {
    pub name: String,
    #[serde(rename = "type")]
    pub ty: String,
}

impl fmt::Display for Signature {
    /// As Python writes it: `def mean(xs: list[float]) -> float`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let short = self.function.split_once('.').map_or(self.function.as_str(), |(_, rest)| rest);
        let params: Vec<String> = self.params.iter().map(|param| format!("{}: {}", param.name, param.ty)).collect();
        write!(f, "def {short}({}) -> {}", params.join(", "), self.result)
    }
}

/// The signatures of all instances of the user's functions, by file and line.
pub(super) fn signatures_of(program: &thir::Program, sources: &SourceMap) -> Vec<Signature> {
    let mut found = Vec::new();
    for (index, body) in program.bodies.iter().enumerate() {
        let is_function = body.trace_name.as_deref().is_some_and(|name| name != "<module>");
        let Some(file) = sources.get(body.span.file).filter(|file| is_function && !file.is_prelude) else {
            continue;
        };
        let var = |id: thir::VarId| &body.vars[id.0 as usize];
        let param = |id: &thir::VarId| ParamType { name: var(*id).name.clone(), ty: program.types.name(var(*id).ty) };
        found.push(Signature {
            function: body.symbol.split('[').next().unwrap_or_default().to_string(),
            file: file.name.clone(),
            line: file.line_of(body.span.start),
            params: body.params.iter().map(param).collect(),
            result: program.types.name(body.result),
            exported: program.exports.iter().any(|(_, id)| id.0 as usize == index),
        });
    }
    found.sort_by(|a, b| (&a.file, a.line, &a.function).cmp(&(&b.file, b.line, &b.function)));
    found.dedup();
    found
}
