//! What costs time, for terminals.

use pyllvm::diag::render::render;
use pyllvm::performance::{FunctionCosts, Performance, Vectorised};
use pyllvm::source::SourceMap;

/// Functions in which something costs time, the hottest first. What stands in no loop is only counted.
pub fn text(performance: &Performance, sources: &SourceMap, colour: bool) -> String {
    let mut functions: Vec<&FunctionCosts> = performance.functions.iter().filter(|function| !is_cool(function)).collect();
    functions.sort_by(|a, b| b.heat.total_cmp(&a.heat));
    if functions.is_empty() {
        return "nothing in a loop of this program costs more than it has to\n".to_string();
    }
    functions.into_iter().map(|function| function_text(function, sources, colour)).collect::<Vec<_>>().join("\n")
}

fn is_cool(function: &FunctionCosts) -> bool {
    function.loops.is_empty() && function.remarks.iter().all(|remark| remark.depth == 0)
}

fn function_text(function: &FunctionCosts, sources: &SourceMap, colour: bool) -> String {
    let file = sources.file(function.span.file);
    let mut text = format!("{}:{}: {}\n", file.name, sources.line(function.span), function.function);
    for signature in &function.signatures {
        text += &format!("  {signature}\n");
    }
    for found in &function.loops {
        let line = sources.line(found.span);
        text += &format!("  loop in line {line}, {} deep: {}\n", found.depth, verdict(&found.vectorised));
    }
    let (shown, outside): (Vec<_>, Vec<_>) = function.remarks.iter().partition(|remark| remark.depth > 0);
    for remark in shown {
        text += &format!("\n{}", render(sources, &remark.diagnostic, colour));
    }
    if !outside.is_empty() {
        let number = outside.len();
        text += &format!("\n  outside of loops: {number} more {}\n", if number == 1 { "remark" } else { "remarks" });
    }
    text
}

fn verdict(vectorised: &Vectorised) -> String {
    match vectorised {
        Vectorised::Yes(width) => format!("vectorised, {width} rounds at a time"),
        Vectorised::No(reason) => format!("round by round: {reason}"),
        Vectorised::Outer => "around other loops".to_string(),
        Vectorised::Unknown => "nothing is known: it was unrolled, or nothing of it is left".to_string(),
    }
}
