//! Parses the library modules that every program needs in a thread of its own, meanwhile the user's modules are built.
//! Comes in: nothing. Goes out: syntax trees, each to one asker. Must not touch the program.

use super::outline::Outline;
use super::parse::{self, ast};
use crate::maps::HashMap;
use crate::prelude;
use std::sync::mpsc::{Receiver, channel};

/// In the order in which they are asked for.
const ALWAYS: &[&str] =
    &["tuple", "functions", "slice", "list", "_start", "_report", "_errors", "exceptions", "str", "_text", "format", "_numbers"];

pub(super) struct Ahead {
    parsed: Receiver<(&'static str, Vec<ast::Stmt>)>,
    waiting: HashMap<&'static str, Vec<ast::Stmt>>,
}

impl Ahead {
    pub fn new() -> Ahead {
        let (sender, parsed) = channel();
        let parse_all = move || {
            for &name in ALWAYS {
                let Some(body) = prelude::source(name).map(|text| parse::parse_outline(&Outline::of(text))) else { continue };
                // Nobody waits any more: the program was found to be wrong.
                if sender.send((name, body)).is_err() {
                    return;
                }
            }
        };
        // Without a thread there is nothing to receive, and everything is parsed when it is asked for.
        let _ = std::thread::Builder::new().name("parse ahead".into()).spawn(parse_all);
        Ahead { parsed, waiting: HashMap::default() }
    }

    /// The tree of a library module, if it is one of these and was not taken before.
    pub fn take(&mut self, module: &str) -> Option<Vec<ast::Stmt>> {
        if !ALWAYS.contains(&module) {
            return None;
        }
        while !self.waiting.contains_key(module) {
            let (name, body) = self.parsed.recv().ok()?;
            self.waiting.insert(name, body);
        }
        self.waiting.remove(module)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_tree_is_there_once() {
        let mut ahead = Ahead::new();
        for name in ALWAYS.iter().rev() {
            assert!(ahead.take(name).is_some_and(|body| !body.is_empty()), "{name}");
        }
        assert!(ahead.take("list").is_none());
        assert!(ahead.take("math").is_none());
    }
}
