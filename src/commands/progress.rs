//! Showing that something happens: a spinner for slow builds on a terminal, and the table of `--timings`.

use std::io::IsTerminal;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use pyllvm::Timing;

/// Quick builds show nothing.
const PATIENCE: Duration = Duration::from_millis(400);

/// Turns on stderr while it lives, beginning after a moment; does nothing where stderr is no terminal.
pub struct Spinner {
    bar: ProgressBar,
    /// Dropping it ends the waiting thread.
    _alive: Sender<()>,
}

impl Spinner {
    pub fn start() -> Spinner {
        let bar = ProgressBar::hidden();
        let (alive, ended) = channel();
        if std::io::stderr().is_terminal() {
            let shown = bar.clone();
            std::thread::spawn(move || {
                if ended.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                    shown.set_draw_target(ProgressDrawTarget::stderr());
                    shown.set_style(ProgressStyle::default_spinner());
                    shown.enable_steady_tick(Duration::from_millis(100));
                }
            });
        }
        Spinner { bar, _alive: alive }
    }

    /// For `Compiler::with_observer`.
    pub fn observer(&self) -> impl Fn(&str) + Send + Sync + 'static {
        let bar = self.bar.clone();
        move |stage| bar.set_message(format!("compiling: {stage}"))
    }

    /// Before anything else is written to the terminal.
    pub fn finish(self) {
        self.bar.finish_and_clear();
    }
}

/// One line for each stage and their sum.
pub fn timing_table(timings: &[Timing]) -> String {
    let line = |name: &str, time: Duration| format!("{name:>10}  {:9.3} ms\n", time.as_secs_f64() * 1e3);
    let mut text: String = timings.iter().map(|timing| line(timing.stage, timing.duration)).collect();
    text.push_str(&line("total", timings.iter().map(|timing| timing.duration).sum()));
    text
}
