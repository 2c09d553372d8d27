//! Breaks programs: what comes out is nearly Python, which is where a front end is surprised. Comes in: valid programs
//! and a source of chance. Goes out: text or bytes.

use fastrand::Rng;

/// How many changes one program gets at most.
const MOST_CHANGES: usize = 4;

/// One of the programs, changed.
pub fn mutant(rng: &mut Rng, programs: &[String]) -> String {
    let program = choose(rng, programs);
    changed(rng, program, programs)
}

/// The program with some of its tokens, lines and blocks deleted, doubled, swapped, or replaced by those of others.
pub fn changed(rng: &mut Rng, program: &str, programs: &[String]) -> String {
    let mut text = program.to_string();
    for _ in 0..rng.usize(1..=MOST_CHANGES) {
        text = match rng.usize(0..4) {
            0 => change_lines(rng, &text, programs),
            _ => change_tokens(rng, &text, programs),
        };
    }
    text
}

/// One of the programs with some bytes changed, or bytes that never were a program.
pub fn noise(rng: &mut Rng, programs: &[String]) -> Vec<u8> {
    let mut bytes = if rng.usize(0..4) == 0 { Vec::new() } else { choose(rng, programs).clone().into_bytes() };
    for _ in 0..rng.usize(1..12) {
        let at = rng.usize(0..=bytes.len());
        match rng.usize(0..4) {
            0 => bytes.insert(at, rng.u8(..)),
            1 => bytes.truncate(at.max(bytes.len() / 2)),
            2 => {
                let piece: Vec<u8> = (0..rng.usize(1..40))
                    .map(|_| rng.choice(b"()[]{}:,.'\"\\\n\t #=+-*/%@!abcdef01eE_\0".iter()).copied().unwrap_or(0))
                    .collect();
                bytes.splice(at..at, piece);
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << rng.u8(0..8);
                }
            }
        }
    }
    bytes
}

fn choose<'a, T>(rng: &mut Rng, items: &'a [T]) -> &'a T {
    &items[rng.usize(0..items.len())]
}

// ---------------------------------------------------------------- lines and blocks

fn change_lines(rng: &mut Rng, text: &str, programs: &[String]) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    if lines.is_empty() {
        return text.to_string();
    }
    let block = block_at(&lines, rng.usize(0..lines.len()));
    match rng.usize(0..6) {
        0 => drop(lines.drain(block)),
        1 => {
            let copy: Vec<&str> = lines[block.clone()].to_vec();
            lines.splice(block.start..block.start, copy);
        }
        2 => {
            let other = rng.usize(0..lines.len());
            lines.swap(block.start, other);
        }
        3 => {
            // A block moves to another place, with the indentation it had.
            let moved: Vec<&str> = lines.drain(block).collect();
            let at = rng.usize(0..=lines.len());
            lines.splice(at..at, moved);
        }
        4 => lines[block.start] = lines[block.start].trim_start(),
        _ => {
            let others: Vec<&str> = choose(rng, programs).lines().collect();
            if !others.is_empty() {
                let piece = block_at(&others, rng.usize(0..others.len()));
                lines.splice(block, others[piece].iter().copied());
            }
        }
    }
    lines.join("\n") + "\n"
}

/// The line and what is indented under it.
fn block_at(lines: &[&str], at: usize) -> std::ops::Range<usize> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let body = lines[at + 1..].iter().take_while(|line| indent(line) > indent(lines[at]));
    at..at + 1 + body.count()
}

// ---------------------------------------------------------------- tokens

const SURPRISES: &[&str] = &[
    "None",
    "0",
    "-1",
    "''",
    "[]",
    "{}",
    "()",
    "self",
    "lambda: 0",
    "*",
    "**",
    "yield",
    "await",
    "return",
    "class",
    "def",
    "not",
    "in",
    "is",
    "9223372036854775808",
    "1e999",
    "1j",
    "b''",
    "f'{x!r:>{y}}'",
    "...",
    "@",
    ":=",
    "->",
    "...",
    "super()",
    "type",
    "print",
    "global",
    "nonlocal",
    "del",
    "import",
    "from",
    "as",
    "with",
    "async",
    "match",
    "case",
    "_",
    "__class__",
    "__init__",
    "else",
    "except*",
    "finally",
    "True",
    "int",
    "str",
    "\\\n",
    "\t",
    ";",
    "\"\"\"",
    "#",
    "%",
    "$",
    "?",
    "é",
    "0x",
    "1_",
    "in range(3)",
    "for x in y",
    "if x",
    "[0]",
    "(x)",
    ".x",
    ", ",
];

fn change_tokens(rng: &mut Rng, text: &str, programs: &[String]) -> String {
    let mut tokens = tokens_of(text);
    if tokens.is_empty() {
        return choose(rng, SURPRISES).to_string();
    }
    let at = rng.usize(0..tokens.len());
    let other = if rng.bool() { rng.usize(0..tokens.len()) } else { (at + rng.usize(0..6)).min(tokens.len() - 1) };
    match rng.usize(0..8) {
        0 => drop(tokens.remove(at)),
        1 => tokens.insert(at, tokens[at]),
        2 => tokens.swap(at, other),
        3 => drop(tokens.drain(at.min(other)..at.max(other))),
        4 => {
            // Rather names for names: what results may well be a program.
            let alike: Vec<&str> = tokens.iter().copied().filter(|token| is_word(token) == is_word(tokens[at])).collect();
            tokens[at] = *choose(rng, &alike);
        }
        5 => {
            let other: &String = choose(rng, programs);
            let others = tokens_of(other);
            if !others.is_empty() {
                let from = rng.usize(0..others.len());
                let to = (from + rng.usize(1..8)).min(others.len());
                tokens.splice(at..at, others[from..to].iter().copied());
                return tokens.concat();
            }
        }
        6 => tokens[at] = *choose::<&str>(rng, SURPRISES),
        _ => tokens.insert(at, *choose::<&str>(rng, SURPRISES)),
    }
    tokens.concat()
}

fn is_word(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphanumeric() || c == '_')
}

/// Words, text literals (without regard to prefixes and triple quotes), spaces, and single other characters.
fn tokens_of(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '\'' | '"' => rest[1..].find([first, '\n']).map_or(rest.len(), |at| at + 2),
            _ if first.is_alphanumeric() || first == '_' => rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len()),
            ' ' => rest.find(|c| c != ' ').unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let (token, after) = rest.split_at(length);
        tokens.push(token);
        rest = after;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_make_up_the_text() {
        let text = "def f(x):\n    return x['a b'] + \"é\" + 'open\n";
        assert_eq!(tokens_of(text).concat(), text);
        assert!(tokens_of(text).contains(&"'a b'"));
    }

    #[test]
    fn a_seed_always_gives_the_same_mutant() {
        let programs = ["a = 1\nif a:\n    print(a)\n".to_string()];
        let mutants = |seed| (mutant(&mut Rng::with_seed(seed), &programs), noise(&mut Rng::with_seed(seed), &programs));
        assert_eq!(mutants(5), mutants(5));
    }
}
