//! What costs time as one page for browsers. Comes in: `Performance` and the sources. Goes out: HTML that needs nothing
//! else: the source, coloured by heat, with the types of its expressions; below each line what costs time in it, and what
//! LLVM made of it.

use super::{FunctionCosts, LineCosts, Performance, Remark, TypeAt, Vectorised};
use crate::source::{FileId, SourceFile, SourceMap, Span};

const STYLE: &str = include_str!("page.css");

pub fn page(performance: &Performance, sources: &SourceMap) -> String {
    let files: Vec<(FileId, &SourceFile)> =
        sources.files().filter(|(id, file)| !file.is_prelude && performance.functions.iter().any(|of| of.span.file == *id)).collect();
    let title = files.first().map_or("", |(_, file)| file.name.as_str());
    let hottest = performance.lines.iter().map(|line| line.heat).fold(1.0, f64::max);
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{}: what costs time</title>\n<style>\n{STYLE}</style>\n",
        escaped(title)
    );
    html += "<h1>What costs time</h1>\n<p>Lines are coloured by an estimate: how often a line runs, by the loops around it, times what it does \
             and checks. Rest on an expression to see its type; open a line to see what could be done, and LLVM's code for it.</p>\n";
    html += &functions_table(performance, sources);
    for (id, file) in files {
        let view = FileView { performance, sources, id, file, hottest };
        html += &view.section();
    }
    html + "</html>\n"
}

fn functions_table(performance: &Performance, sources: &SourceMap) -> String {
    let mut functions: Vec<&FunctionCosts> = performance.functions.iter().collect();
    functions.sort_by(|a, b| b.heat.total_cmp(&a.heat));
    let mut html = "<table>\n<tr><th>function<th>heat<th>loops<th>remarks\n".to_string();
    for function in functions {
        let loops: Vec<String> = function.loops.iter().map(|found| loop_text(sources.line(found.span), &found.vectorised)).collect();
        html += &format!(
            "<tr><td><a href=\"#{}\">{}</a><td>{:.0}<td>{}<td>{}\n",
            anchor(function.span.file, sources.line(function.span)),
            escaped(&function.function),
            function.heat,
            escaped(&loops.join("; ")),
            function.remarks.len()
        );
    }
    html + "</table>\n"
}

fn loop_text(line: u32, vectorised: &Vectorised) -> String {
    match vectorised {
        Vectorised::Yes(width) => format!("line {line}: {width} rounds at a time"),
        Vectorised::No(_) => format!("line {line}: round by round"),
        Vectorised::Outer | Vectorised::Unknown => format!("line {line}"),
    }
}

fn anchor(file: FileId, line: u32) -> String {
    format!("L{}-{line}", file.0)
}

struct FileView<'a> {
    performance: &'a Performance,
    sources: &'a SourceMap,
    id: FileId,
    file: &'a SourceFile,
    hottest: f64,
}

impl FileView<'_> {
    fn section(&self) -> String {
        let lines: String = (1..=self.file.line_count() as u32).map(|line| self.line(line)).collect();
        format!("<h2>{}</h2>\n<div class=\"source\">\n{lines}</div>\n", escaped(&self.file.name))
    }

    fn line(&self, number: u32) -> String {
        let text = self.file.line_text(number);
        let costs = self.performance.lines.iter().find(|line| self.is_on(line.span, number));
        let remarks: Vec<&Remark> = self
            .performance
            .functions
            .iter()
            .flat_map(|function| &function.remarks)
            .filter(|remark| self.is_on(remark.diagnostic.primary.span, number))
            .collect();
        let heat = costs.map_or(0.0, |costs| (1.0 + costs.heat).ln() / (1.0 + self.hottest).ln());
        let mark = if remarks.is_empty() { String::new() } else { format!("<b>{}</b>", remarks.len()) };
        let code = format!("<i>{number}</i>{mark}<code>{}</code>", self.typed(number, text));
        let id = anchor(self.id, number);
        let inside = remarks.iter().map(|remark| remark_html(remark)).collect::<String>() + &costs.map_or_else(String::new, llvm_html);
        if inside.is_empty() {
            return format!("<div class=\"line\" id=\"{id}\" style=\"--heat:{heat:.2}\">{code}</div>\n");
        }
        format!("<details class=\"line\" id=\"{id}\" style=\"--heat:{heat:.2}\"><summary>{code}</summary>\n{inside}</details>\n")
    }

    fn is_on(&self, span: Span, line: u32) -> bool {
        span.file == self.id && self.sources.line(span) == line
    }

    /// The line's text; expressions carry their types.
    fn typed(&self, number: u32, text: &str) -> String {
        let start = self.file.line_range(number as usize - 1).map_or(0, |range| range.start as u32);
        let end = start + text.len() as u32;
        let here = |at: &&TypeAt| at.span.file == self.id && start <= at.span.start && at.span.end <= end && at.span.start < at.span.end;
        let mut found: Vec<&TypeAt> = self.performance.types.iter().filter(here).collect();
        found.sort_by_key(|at| (at.span.start, std::cmp::Reverse(at.span.end)));
        let mut open: Vec<u32> = Vec::new();
        let mut next = found.into_iter().peekable();
        let mut html = String::new();
        for (offset, character) in text.char_indices().map(|(at, character)| (start + at as u32, character)) {
            while open.last().is_some_and(|end| *end <= offset) {
                open.pop();
                html += "</span>";
            }
            while let Some(at) = next.next_if(|at| at.span.start <= offset) {
                // What would cross an outer expression cannot be shown.
                if at.span.start == offset && open.last().is_none_or(|outer| at.span.end <= *outer) {
                    html += &format!("<span title=\"{}\">", escaped(&at.ty));
                    open.push(at.span.end);
                }
            }
            html += &escaped(character.encode_utf8(&mut [0; 4]));
        }
        html + &"</span>".repeat(open.len())
    }
}

fn remark_html(remark: &Remark) -> String {
    let diagnostic = &remark.diagnostic;
    let mut about: Vec<&str> =
        std::iter::once(&diagnostic.primary).chain(&diagnostic.secondary).map(|label| label.message.as_str()).collect();
    about.retain(|text| !text.is_empty());
    about.dedup();
    let about = if about.is_empty() { String::new() } else { format!(": {}", about.join(", ")) };
    let mut html = format!("<p><b>{}</b> {}{}", diagnostic.code, escaped(&diagnostic.message), escaped(&about));
    for note in &diagnostic.notes {
        html += &format!("<br>{}", escaped(note));
    }
    for help in &diagnostic.help {
        html += &format!("<br><em>{}</em>", escaped(help));
    }
    html + "</p>\n"
}

fn llvm_html(line: &LineCosts) -> String {
    if line.llvm.is_empty() {
        return String::new();
    }
    format!("<details><summary>LLVM</summary><pre>{}</pre></details>\n", escaped(&line.llvm.join("\n")))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_nest_and_text_is_escaped() {
        let mut sources = SourceMap::default();
        let id = sources.add("a.py", "x = a<b + c\n".to_string(), false);
        let at = |start, end, ty: &str| TypeAt { span: Span::new(id, start, end), ty: ty.to_string() };
        let types = vec![at(4, 11, "bool"), at(4, 5, "int"), at(6, 11, "list[int]"), at(8, 30, "beyond the line")];
        let performance = Performance { types, ..Performance::default() };
        let view = FileView { performance: &performance, sources: &sources, id, file: sources.file(id), hottest: 1.0 };
        let html = view.typed(1, sources.file(id).line_text(1));
        assert_eq!(html, "x = <span title=\"bool\"><span title=\"int\">a</span>&lt;<span title=\"list[int]\">b + c</span></span>");
    }
}
