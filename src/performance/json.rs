//! What `check --explain-performance --format json` prints. Comes in: `Performance`. Goes out: values for serde; the
//! shape is documented in `docs/language.md`.

use serde::Serialize;

use super::{FunctionCosts, Performance, Vectorised};
use crate::diag::render::{JsonDiagnostic, JsonPlace, place_for, to_json};
use crate::source::SourceMap;

#[derive(Clone, Debug, Serialize)]
pub struct JsonCosts {
    pub function: String,
    #[serde(flatten)]
    pub place: JsonPlace,
    pub signatures: Vec<String>,
    pub heat: f64,
    pub loops: Vec<JsonLoop>,
    pub remarks: Vec<JsonRemark>,
}

#[derive(Clone, Debug, Serialize)]
pub struct JsonLoop {
    #[serde(flatten)]
    pub place: JsonPlace,
    pub depth: u32,
    pub vectorised: Vectorised,
}

#[derive(Clone, Debug, Serialize)]
pub struct JsonRemark {
    #[serde(flatten)]
    pub note: JsonDiagnostic,
    pub depth: u32,
    pub heat: f64,
}

impl Performance {
    pub fn to_json(&self, sources: &SourceMap) -> Vec<JsonCosts> {
        self.functions.iter().map(|function| costs(function, sources)).collect()
    }
}

fn costs(function: &FunctionCosts, sources: &SourceMap) -> JsonCosts {
    let remark = |remark: &super::Remark| {
        let note = to_json(sources, std::slice::from_ref(&remark.diagnostic)).pop()?;
        Some(JsonRemark { note, depth: remark.depth, heat: remark.heat })
    };
    let of_loop = |found: &super::LoopCosts| JsonLoop {
        place: place_for(sources, found.span),
        depth: found.depth,
        vectorised: found.vectorised.clone(),
    };
    JsonCosts {
        function: function.function.clone(),
        place: place_for(sources, function.span),
        signatures: function.signatures.clone(),
        heat: function.heat,
        loops: function.loops.iter().map(of_loop).collect(),
        remarks: function.remarks.iter().filter_map(remark).collect(),
    }
}
