use pyllvm::hir::build::{Builder, Loader};
use std::path::PathBuf;
struct Dir(PathBuf);
impl Loader for Dir {
    fn load(&self, _f: Option<&str>, dotted: &str, _l: u32) -> Option<(String, String, bool)> {
        let base = dotted.split('.').fold(self.0.clone(), |p, part| p.join(part));
        for (p, k) in [(base.join("__init__.py"), true), (base.with_extension("py"), false)] {
            if let Ok(t) = std::fs::read_to_string(&p) {
                return Some((p.display().to_string(), t, k));
            }
        }
        None
    }
}
fn main() {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let dump = args.iter().any(|a| a == "--dump");
    let time = args.iter().any(|a| a == "--time");
    args.retain(|a| !a.starts_with("--"));
    for path in args {
        let t = std::thread::Builder::new()
            .stack_size(256 << 20)
            .spawn(move || {
                let Ok(text) = std::fs::read_to_string(&path) else {
                    println!("{path}: not utf8");
                    return;
                };
                let start = std::time::Instant::now();
                let mut b = Builder::new(Box::new(Dir(PathBuf::from(&path).parent().unwrap().to_path_buf())));
                b.lazy = true;
                b.build_entry(&path, &text);
                let el = start.elapsed();
                for d in &b.diagnostics {
                    println!(
                        "{}:{}: [{}] {} {} | {:?} {:?}",
                        b.sources.file(d.primary.span.file).name,
                        b.sources.line(d.primary.span),
                        d.code,
                        d.message,
                        d.primary.message,
                        d.notes,
                        d.help
                    );
                }
                if dump {
                    println!("{}", pyllvm::hir::print::print_program(&b.program, false));
                }
                if time {
                    println!("{path}: {el:?} {} modules {} lines", b.program.modules.len(), text.lines().count());
                }
            })
            .unwrap();
        if t.join().is_err() {
            println!("PANIC");
        }
    }
}
