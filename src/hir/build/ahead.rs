//! Parses library modules in a thread of its own: those that every program needs, then those that the user's modules
//! import. Comes in: their names. Goes out: syntax trees, each to one asker. Must not touch the program.

use super::outline::Outline;
use super::parse::{self, ast};
use crate::maps::{HashMap, HashSet};
use crate::prelude;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

/// In the order in which they are asked for, behind `printing`, which is asked for while the thread begins.
const ALWAYS: &[&str] = &["tuple", "_start", "_errors", "exceptions", "_report", "str", "_numbers", "functions", "slice", "list", "_text"];

pub(super) struct Ahead {
    wanted: Sender<String>,
    begun: Begun,
    parsed: Receiver<(String, Vec<ast::Stmt>)>,
    waiting: HashMap<String, Vec<ast::Stmt>>,
}

/// The modules that the thread parses or has parsed, and those that it must not begin with any more.
#[derive(Clone, Default)]
struct Begun(Arc<Mutex<HashSet<String>>>);

impl Begun {
    /// Is this the first time?
    fn claim(&self, module: &str) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(module.to_string())
    }
}

impl Ahead {
    pub fn new() -> Ahead {
        let (wanted, names) = channel::<String>();
        let (sender, parsed) = channel();
        let begun = Begun::default();
        let claims = begun.clone();
        let parse_all = move || {
            for name in names.into_iter().filter(|name| claims.claim(name)) {
                let body = outline_of(&name);
                // Nobody waits any more: the program was found to be wrong.
                if sender.send((name, body)).is_err() {
                    return;
                }
            }
        };
        // Without a thread everything is parsed when it is asked for.
        let thread = std::thread::Builder::new().name("parse ahead".into()).spawn(parse_all);
        let ahead = Ahead { wanted, begun, parsed, waiting: HashMap::default() };
        ALWAYS.iter().filter(|_| thread.is_ok()).for_each(|name| ahead.want(name));
        ahead
    }

    /// Someone may ask for this module.
    pub fn want(&self, module: &str) {
        _ = self.wanted.send(module.to_string());
    }

    /// The tree of a library module that was not taken before. Parses what the thread has not begun with.
    pub fn take(&mut self, module: &str) -> Vec<ast::Stmt> {
        if self.begun.claim(module) {
            return outline_of(module);
        }
        while !self.waiting.contains_key(module) {
            let Ok((name, body)) = self.parsed.recv() else { return outline_of(module) };
            self.waiting.insert(name, body);
        }
        self.waiting.remove(module).unwrap_or_default()
    }
}

fn outline_of(module: &str) -> Vec<ast::Stmt> {
    prelude::source(module).map(|text| parse::parse_outline(&Outline::of(text))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_module_is_parsed_by_one_of_both() {
        let mut ahead = Ahead::new();
        ahead.want("random");
        for name in ALWAYS.iter().chain(&["math", "random"]).rev() {
            assert_eq!(ahead.take(name), outline_of(name), "{name}");
        }
        let begun = ahead.begun.0.lock().unwrap_or_else(PoisonError::into_inner);
        assert_eq!(begun.len(), ALWAYS.len() + 2);
    }
}
