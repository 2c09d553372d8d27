//! Puts the findings together. Comes in: costs from MIR, and the survey of what LLVM left. Goes out: `Performance`.

use crate::maps::HashMap;
use std::cmp::Reverse;

use crate::maps::IndexMap;

use super::costs::{Cost, Costs, Key, costs_of};
use super::survey::UsersFiles;
use super::{FunctionCosts, Kind, LineCosts, LoopCosts, Performance, Remark, Survey, TypeAt, Vectorised, advice, is_users};
use crate::diag::Diagnostic;
use crate::emit::remarks::{LlvmRemark, Place};
use crate::mir::Program;
use crate::source::{FileId, SourceMap, Span};

/// Deeper loops say nothing more about how often a line runs.
const DEEPEST: u32 = 4;

/// Costs of one kind in one line.
type CostsByLine<'a> = IndexMap<(Kind, FileId, u32), Vec<(Key, &'a Cost)>>;

/// What is told of the program: `types` as `types_of` found them, `signatures` by function and line.
pub fn assemble(
    program: &Program,
    sources: &SourceMap,
    survey: Survey,
    types: Vec<TypeAt>,
    signatures: &[(String, u32, String)],
) -> Performance {
    let costs = costs_of(program, sources);
    let assembler = Assembler { program, sources, spans: spans_by_place(&costs, sources), costs: &costs, survey: &survey };
    let mut remarks = assembler.remarks_of_costs();
    remarks.extend(assembler.calls());
    let (loops, of_loops) = assembler.loops();
    remarks.extend(of_loops);
    let mut functions = assembler.functions(signatures);
    for remark in remarks {
        if let Some(function) = innermost(&mut functions, remark.diagnostic.primary.span) {
            function.heat += remark.heat;
            function.remarks.push(remark);
        }
    }
    for found in loops {
        if let Some(function) = innermost(&mut functions, found.span) {
            function.loops.push(found);
        }
    }
    for function in &mut functions {
        let place = |remark: &Remark| remark.diagnostic.primary.span.start;
        function.remarks.sort_by(|a, b| b.heat.total_cmp(&a.heat).then(place(a).cmp(&place(b))));
        function.loops.sort_by_key(|found| (found.span.file, found.span.start));
    }
    let lines = assembler.lines(&functions);
    Performance { functions, lines, types }
}

struct Assembler<'a> {
    program: &'a Program,
    sources: &'a SourceMap,
    costs: &'a Costs,
    survey: &'a Survey,
    spans: HashMap<Place, Span>,
}

impl Assembler<'_> {
    /// The costs that are left when LLVM is done; those of one kind in one line together.
    fn remarks_of_costs(&self) -> Vec<Remark> {
        let mut lines: CostsByLine = IndexMap::default();
        for (key, cost) in self.costs.found.iter().filter(|(key, cost)| self.is_left(key, cost)) {
            lines.entry((key.kind, key.span.file, self.sources.line(key.span))).or_default().push((*key, cost));
        }
        let remark = |mut costs: Vec<(Key, &Cost)>| {
            costs.sort_by_key(|(key, cost)| (Reverse(cost.depth), key.span.start, key.span.end));
            let heats = costs.iter().map(|(key, cost)| heat(key.kind, cost.depth));
            let (key, cost) = costs.first()?;
            Some(Remark { kind: key.kind, heat: heats.sum(), depth: cost.depth, diagnostic: advice::note(&costs)? })
        };
        lines.into_values().filter_map(remark).collect()
    }

    fn is_left(&self, key: &Key, cost: &Cost) -> bool {
        let Some(place) = place_of(self.sources, key.span) else { return false };
        match (key.kind, cost.check) {
            (_, Some(check)) => self.survey.checks.contains(&(place, check)),
            // What a library function takes is not seen at the place of its call.
            (Kind::Allocation, None) => self.survey.allocations.contains(&place) || self.has_call_at(&place),
            (_, None) => self.survey.code.contains_key(&(place.file, place.line)),
        }
    }

    fn has_call_at(&self, place: &Place) -> bool {
        let code = self.survey.code.get(&(place.file.clone(), place.line));
        code.is_some_and(|code| code.iter().any(|text| text.contains("call ") && !text.contains("@llvm.")))
    }

    /// Calls of the user's functions that LLVM did not put in place.
    fn calls(&self) -> Vec<Remark> {
        let users = UsersFiles::new(self.sources);
        let mut found: IndexMap<(Span, String), Remark> = IndexMap::default();
        for remark in self.survey.remarks.iter().filter(|remark| remark.pass == "inline" && !remark.passed) {
            let callee = self.program.funcs.iter().find(|func| func.symbol == remark.callee && is_users(self.sources, func.span));
            let Some(name) = callee.and_then(|func| func.trace_name.clone()).filter(|name| name != "<module>") else { continue };
            let Some(span) = users.place(&remark.places).and_then(|place| self.span_at(&place)) else { continue };
            let depth = self.depth_at(span);
            let (message, reason, help) = advice::call_not_inlined(&name, &remark.name);
            let diagnostic = Diagnostic::note_on(Kind::CallNotInlined.code(), span, message).note(reason).help(help);
            found.insert((span, name), Remark { kind: Kind::CallNotInlined, heat: heat(Kind::CallNotInlined, depth), depth, diagnostic });
        }
        found.into_values().collect()
    }

    /// The loops, and remarks on those that run round by round.
    fn loops(&self) -> (Vec<LoopCosts>, Vec<Remark>) {
        let verdicts = self.verdicts();
        let mut remarks = Vec::new();
        let mut loops = Vec::new();
        for (&span, found) in &self.costs.loops {
            let (vectorised, help) = match (found.outer, verdicts.get(&span)) {
                (true, _) => (Vectorised::Outer, ""),
                (false, Some((vectorised, help))) => (vectorised.clone(), *help),
                (false, None) => (Vectorised::Unknown, ""),
            };
            if let Vectorised::No(reason) = &vectorised {
                let place = first_line(self.sources, span);
                let mut diagnostic =
                    Diagnostic::note_on(Kind::LoopNotVectorised.code(), place, "the loop handles one round at a time").note(reason.clone());
                if !help.is_empty() {
                    diagnostic = diagnostic.help(help);
                }
                remarks.push(Remark {
                    kind: Kind::LoopNotVectorised,
                    heat: heat(Kind::LoopNotVectorised, found.depth),
                    depth: found.depth,
                    diagnostic,
                });
            }
            loops.push(LoopCosts { span, depth: found.depth, vectorised });
        }
        (loops, remarks)
    }

    /// What LLVM says about each loop: reasons, mostly followed by a verdict.
    fn verdicts(&self) -> HashMap<Span, (Vectorised, &'static str)> {
        let users = UsersFiles::new(self.sources);
        let mut found: HashMap<Span, Verdict> = HashMap::default();
        let mut reasons: Vec<&LlvmRemark> = Vec::new();
        let is_of_loop = |remark: &&LlvmRemark| remark.pass == "loop-vectorize";
        for remark in self.survey.remarks.iter().filter(is_of_loop) {
            if !remark.passed && remark.name != "MissedDetails" {
                reasons.push(remark);
                continue;
            }
            // What LLVM put in place from the library has no loop of the user's.
            let place = remark.places.first().and_then(|place| users.place(std::slice::from_ref(place)));
            let at = place.and_then(|place| self.loop_at(&place));
            let around = |reason: &&LlvmRemark| users.place(&reason.places).and_then(|place| self.loop_at(&place)).map(|(span, _)| span);
            let (own, other): (Vec<_>, Vec<_>) =
                reasons.drain(..).partition(|reason| at.is_some() && around(reason) == at.map(|(span, _)| span));
            for reason in other {
                note(&mut found, around(&reason), Certainty::Reason, &[reason]);
            }
            let Some((span, is_head)) = at else { continue };
            if remark.passed {
                found
                    .insert(span, Verdict { certainty: Certainty::Done, vectorised: Vectorised::Yes(width_in(&remark.message)), help: "" });
            } else {
                note(&mut found, Some(span), if is_head { Certainty::Head } else { Certainty::Body }, &own);
            }
        }
        for reason in reasons {
            let at = users.place(&reason.places).and_then(|place| self.loop_at(&place));
            note(&mut found, at.map(|(span, _)| span), Certainty::Reason, &[reason]);
        }
        found.into_iter().map(|(span, verdict)| (span, (verdict.vectorised, verdict.help))).collect()
    }

    /// The loop that begins at this place (true), or else the innermost one around it.
    fn loop_at(&self, place: &Place) -> Option<(Span, bool)> {
        let spans = || self.costs.loops.keys().copied();
        if let Some(span) = spans().find(|span| place_of(self.sources, *span).as_ref() == Some(place)) {
            return Some((span, true));
        }
        let (file, offset) = self.offset_of(place)?;
        let around = spans().filter(|span| span.file == file && span.start <= offset && offset < span.end);
        let same_line = || spans().find(|span| span.file == file && self.sources.line(*span) == place.line);
        around.min_by_key(|span| span.end - span.start).or_else(same_line).map(|span| (span, false))
    }

    fn offset_of(&self, place: &Place) -> Option<(FileId, u32)> {
        let (id, file) = self.sources.files().find(|(_, file)| file.name == place.file)?;
        let line = file.line_range(place.line as usize - 1)?;
        let before = file.line_text(place.line).chars().take(place.column.saturating_sub(1) as usize);
        Some((id, line.start as u32 + before.map(char::len_utf8).sum::<usize>() as u32))
    }

    fn functions(&self, signatures: &[(String, u32, String)]) -> Vec<FunctionCosts> {
        let mut found: IndexMap<Span, FunctionCosts> = IndexMap::default();
        for func in self.program.funcs.iter().filter(|func| is_users(self.sources, func.span) && func.trace_name.is_some()) {
            let name = func.symbol.split('[').next().unwrap_or_default().to_string();
            let Some(file) = self.sources.get(func.span.file) else { continue };
            let line = file.line_of(func.span.start);
            let here = |(of, at, _): &&(String, u32, String)| *of == name && *at == line;
            found.entry(func.span).or_insert_with(|| FunctionCosts {
                signatures: signatures.iter().filter(here).map(|(_, _, text)| text.clone()).collect(),
                function: name.clone(),
                span: func.span,
                loops: Vec::new(),
                remarks: Vec::new(),
                heat: 0.0,
            });
        }
        let mut functions: Vec<FunctionCosts> = found.into_values().collect();
        functions.sort_by_key(|function| (function.span.file, function.span.start));
        functions
    }

    fn lines(&self, functions: &[FunctionCosts]) -> Vec<LineCosts> {
        let mut heats: IndexMap<(FileId, u32), f64> = IndexMap::default();
        let mut add = |span: Span, heat: f64| *heats.entry((span.file, self.sources.line(span))).or_default() += heat;
        for &(span, depth) in &self.costs.work {
            add(span, 0.1 * times(depth));
        }
        for remark in functions.iter().flat_map(|function| &function.remarks) {
            add(remark.diagnostic.primary.span, remark.heat);
        }
        let mut lines: Vec<LineCosts> = heats
            .into_iter()
            .filter_map(|((file, line), heat)| {
                let of = self.sources.get(file)?;
                let range = of.line_range(line as usize - 1)?;
                let llvm = self.survey.code.get(&(of.name.clone(), line)).cloned().unwrap_or_default();
                Some(LineCosts { span: Span::new(file, range.start as u32, range.end as u32), heat, llvm })
            })
            .collect();
        lines.sort_by_key(|line| (line.span.file, line.span.start));
        lines
    }

    fn span_at(&self, place: &Place) -> Option<Span> {
        self.spans.get(place).copied()
    }

    fn depth_at(&self, span: Span) -> u32 {
        self.costs.work.iter().filter(|(at, _)| *at == span).map(|(_, depth)| *depth).max().unwrap_or(0)
    }
}

struct Verdict {
    certainty: Certainty,
    vectorised: Vectorised,
    help: &'static str,
}

/// How surely something is said of the loop itself, and not of one in the same lines that code generation made.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Certainty {
    /// Only a reason, at a place in the loop.
    Reason,
    /// A verdict on a loop at a place in it.
    Body,
    Head,
    /// One copy of the loop was vectorised: that counts more than that another was not.
    Done,
}

fn note(found: &mut HashMap<Span, Verdict>, span: Option<Span>, certainty: Certainty, reasons: &[&LlvmRemark]) {
    let (Some(span), Some((reason, help))) = (span, advice::not_vectorised(reasons)) else { return };
    if found.get(&span).is_none_or(|known| known.certainty < certainty) {
        found.insert(span, Verdict { certainty, vectorised: Vectorised::No(reason), help });
    }
}

/// A statement without the lines of its body.
fn first_line(sources: &SourceMap, span: Span) -> Span {
    let length = sources.text(span).lines().next().unwrap_or_default().len();
    Span::new(span.file, span.start, span.start + length as u32)
}

/// Of `vectorized loop (vectorization width: 4, interleaved count: 2)`.
fn width_in(message: &str) -> u32 {
    let number = message.split("vectorization width: ").nth(1).and_then(|rest| rest.split(',').next());
    number.and_then(|number| number.trim_start_matches("vscale x ").parse().ok()).unwrap_or(1)
}

fn heat(kind: Kind, depth: u32) -> f64 {
    advice::weight(kind) * times(depth)
}

/// How often something so deep in loops runs, by a rough guess.
fn times(depth: u32) -> f64 {
    10f64.powi(depth.min(DEEPEST) as i32)
}

fn innermost(functions: &mut [FunctionCosts], span: Span) -> Option<&mut FunctionCosts> {
    let covers = |of: Span| of.file == span.file && of.start <= span.start && span.end <= of.end;
    functions.iter_mut().filter(|function| covers(function.span)).min_by_key(|function| function.span.end - function.span.start)
}

fn place_of(sources: &SourceMap, span: Span) -> Option<Place> {
    let file = sources.get(span.file)?;
    Some(Place { file: file.name.clone(), line: file.line_of(span.start), column: file.column_of(span.start) })
}

/// The longest known span that begins at each place.
fn spans_by_place(costs: &Costs, sources: &SourceMap) -> HashMap<Place, Span> {
    let mut found: HashMap<Place, Span> = HashMap::default();
    for &(span, _) in &costs.work {
        let Some(place) = place_of(sources, span) else { continue };
        let longest = found.entry(place).or_insert(span);
        if longest.end < span.end {
            *longest = span;
        }
    }
    found
}
