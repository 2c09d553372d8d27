//! Makes a program small while something about it stays true. Works on the text alone, so that it serves generated
//! and written programs alike: whole statements go first, then blocks lose their heads, then what stands between
//! brackets becomes simpler.

/// The smallest program found for which `shows` still holds, within so many tries.
pub fn shrink(program: &str, tries: usize, shows: impl FnMut(&str) -> bool) -> String {
    let mut shrinker = Shrinker { lines: program.lines().map(str::to_string).collect(), tries, shows };
    loop {
        let before = shrinker.lines.clone();
        shrinker.remove_statements();
        shrinker.unwrap_blocks();
        shrinker.simplify_expressions();
        if shrinker.lines == before || shrinker.tries == 0 {
            return shrinker.lines.join("\n") + "\n";
        }
    }
}

struct Shrinker<F> {
    lines: Vec<String>,
    tries: usize,
    shows: F,
}

impl<F: FnMut(&str) -> bool> Shrinker<F> {
    /// Takes these lines if they still show it.
    fn accept(&mut self, lines: Vec<String>) -> bool {
        if self.tries == 0 || lines == self.lines {
            return false;
        }
        self.tries -= 1;
        let shows = (self.shows)(&(lines.join("\n") + "\n"));
        if shows {
            self.lines = lines;
        }
        shows
    }

    /// Statements with all that is indented under them, several at once at first, the last ones first.
    fn remove_statements(&mut self) {
        let mut count = self.lines.len() / 2;
        while count > 0 {
            let mut at = self.lines.len();
            while at > 0 {
                at = at.saturating_sub(count);
                let end = self.end_of(at, count);
                if !self.accept([&self.lines[..at], &self.lines[end..]].concat()) && count == 1 {
                    let filler = format!("{}pass", " ".repeat(indent_of(&self.lines[at])));
                    if self.lines[at] != filler {
                        self.accept([&self.lines[..at], &[filler][..], &self.lines[end..]].concat());
                    }
                }
                at = at.min(self.lines.len());
            }
            count /= 2;
        }
    }

    /// Where so many lines from `at`, and what is indented under the last of them, end.
    fn end_of(&self, at: usize, count: usize) -> usize {
        let last = (at + count - 1).min(self.lines.len() - 1);
        let body = self.lines[last + 1..].iter().take_while(|line| indent_of(line) > indent_of(&self.lines[last]));
        last + 1 + body.count()
    }

    /// `if c:` and its like go, what they hold stays.
    fn unwrap_blocks(&mut self) {
        let mut at = 0;
        while at < self.lines.len() {
            if self.lines[at].ends_with(':') {
                let end = self.end_of(at, 1);
                let body = self.lines[at + 1..end].iter().map(|line| line.get(4..).unwrap_or_default().to_string()).collect::<Vec<_>>();
                // The other arms of the statement go with it.
                let indent = indent_of(&self.lines[at]);
                let mut after = end;
                while after < self.lines.len() && indent_of(&self.lines[after]) == indent && is_arm(&self.lines[after]) {
                    after = self.end_of(after, 1);
                }
                let _ = self.accept([&self.lines[..at], &body[..], &self.lines[after..]].concat())
                    || self.accept([&self.lines[..at], &body[..], &self.lines[end..]].concat());
            }
            at += 1;
        }
    }

    fn simplify_expressions(&mut self) {
        for at in (0..self.lines.len()).rev() {
            let mut start = 0;
            while let Some((open, close)) = group_from(&self.lines[at], start) {
                if !self.simplify_group(at, open, close) {
                    start = open + 1;
                }
            }
        }
    }

    /// Puts something simpler in the place of a bracketed part of a line.
    fn simplify_group(&mut self, at: usize, open: usize, close: usize) -> bool {
        let line = self.lines[at].clone();
        let inside = &line[open + 1..close];
        let mut simpler: Vec<String> = Vec::new();
        // The parts between commas, each left out; the brackets inside alone; constants.
        let parts = parts_of(inside);
        if parts.len() > 1 {
            for skipped in 0..parts.len() {
                let kept: Vec<&str> = parts.iter().enumerate().filter(|(i, _)| *i != skipped).map(|(_, part)| part.trim()).collect();
                simpler.push(format!("{}{}{}", &line[open..=open], kept.join(", "), &line[close..=close]));
            }
        }
        let mut from = open + 1;
        while let Some((inner, end)) = group_from(&line[..close], from) {
            simpler.push(line[inner..=end].to_string());
            from = end + 1;
        }
        if &line[open..=open] == "(" {
            simpler.extend(operands_of(inside).into_iter().map(|operand| format!("({operand})")));
            simpler.extend(["0", "1", "''", "1.5", "True", "()", "(0)", "('')"].map(str::to_string));
        } else if &line[open..=open] == "[" {
            simpler.extend(["[]", "[0]", "", "[:1]"].map(str::to_string));
        }
        let is_shorter = |text: &String| text.len() < close + 1 - open;
        simpler.into_iter().filter(is_shorter).any(|text| {
            let mut lines = self.lines.clone();
            lines[at] = format!("{}{text}{}", &line[..open], &line[close + 1..]);
            self.accept(lines)
        })
    }
}

fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn is_arm(line: &str) -> bool {
    ["elif ", "else:", "except", "finally:", "case "].iter().any(|word| line.trim_start().starts_with(word))
}

/// The first brackets that open at or after a place, and where they close. Text literals are passed over.
fn group_from(line: &str, from: usize) -> Option<(usize, usize)> {
    let mut open: Vec<usize> = Vec::new();
    for (at, character) in code_of(line) {
        match character {
            '(' | '[' | '{' => open.push(at),
            ')' | ']' | '}' => {
                let start = open.pop()?;
                if start >= from && open.last().is_none_or(|outer| *outer < from) {
                    return Some((start, at));
                }
            }
            _ => {}
        }
    }
    None
}

/// The parts between the commas that stand in no further brackets.
fn parts_of(inside: &str) -> Vec<&str> {
    let mut depth = 0;
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, character) in code_of(inside) {
        match character {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&inside[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inside[start..]);
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// What stands to the left and to the right of each operator that stands in no further brackets.
fn operands_of(inside: &str) -> Vec<&str> {
    let mut depth = 0;
    let mut operands = Vec::new();
    for (at, character) in code_of(inside) {
        match character {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ' ' if depth == 0 => {
                operands.push(inside[..at].trim());
                operands.push(inside[at..].trim());
            }
            _ => {}
        }
    }
    operands
}

/// The characters of a line outside of text literals, with their places.
fn code_of(line: &str) -> Vec<(usize, char)> {
    let mut quote = None;
    let mut is_escaped = false;
    let mut code = Vec::new();
    for (at, character) in line.char_indices() {
        match quote {
            Some(_) if is_escaped => is_escaped = false,
            Some(_) if character == '\\' => is_escaped = true,
            Some(end) if character == end => quote = None,
            Some(_) => {}
            None if character == '\'' || character == '"' => quote = Some(character),
            None => code.push((at, character)),
        }
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_matter_goes() {
        let program =
            "a = 1\nif a:\n    for i in range(3):\n        print((a + (2 * crash(i, 'x)', [1, 2]))))\nelse:\n    b = 2\nprint(a)\n";
        assert_eq!(shrink(program, 1000, |text| text.contains("crash(")), "print(crash())\n");
    }

    #[test]
    fn a_program_that_must_stay_whole_stays() {
        let program = "a = [1, 2]\nprint(a)\n";
        assert_eq!(shrink(program, 100, |text| text == program), program);
    }
}
