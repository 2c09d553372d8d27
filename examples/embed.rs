//! Embeds the compiler: compiles a function from a string, shows its types and its LLVM text, and calls it.
//!
//! ```console
//! $ cargo run --release --example embed
//! ```

use pyllvm::{Compiler, Options, Source};

const PROGRAM: &str = "
def collatz(n: int):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps
";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut compilation = Compiler::new(Options::default()).compile(&Source::new("algo.py", PROGRAM));
    if compilation.has_errors() {
        return Err(compilation.render_diagnostics(false).into());
    }
    for signature in compilation.signatures() {
        println!("{signature}");
    }
    println!("{} bytes of LLVM text", compilation.llvm_ir()?.len());

    let program = compilation.load()?;
    let collatz = program.function::<(i64,), i64>("collatz")?;
    println!("collatz(27) = {}", collatz.call((27,)));
    Ok(())
}
