//! How long each stage of the compiler takes: `cargo bench`, or `cargo bench -- kmeans/infer`.

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use pyllvm::{Artifact, Compiler, Options, Source};

/// From the smallest program to one with classes, files and formatting.
const PROGRAMS: [&str; 4] = ["benches/hanoi.py", "benches/letters.py", "examples/kmeans.py", "examples/neural_network.py"];
const STAGES: [&str; 7] = ["hir", "infer", "lower", "passes", "codegen", "optimise", "emit"];

/// The stages that need no LLVM end with `Compiler::compile`.
const LAST_WITHOUT_LLVM: &str = "passes";

fn stages(criterion: &mut Criterion) {
    for path in PROGRAMS {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let text = std::fs::read(&file).expect("the program is there");
        let source = Source::new(path, text);
        let name = file.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
        let mut group = criterion.benchmark_group(name);
        group.sample_size(10).measurement_time(Duration::from_secs(2));
        let mut needs_llvm = false;
        for stage in STAGES {
            group.bench_function(stage, |bencher| {
                bencher.iter_custom(|times| (0..times).map(|_| time_of(stage, &source, needs_llvm)).sum());
            });
            needs_llvm |= stage == LAST_WITHOUT_LLVM;
        }
        group.finish();
    }
}

fn time_of(stage: &str, source: &Source, needs_llvm: bool) -> Duration {
    let mut compilation = Compiler::new(Options::default()).compile(source);
    if needs_llvm {
        black_box(compilation.emit(&[Artifact::Object]).expect("it compiles"));
    }
    assert!(!compilation.has_errors(), "{}", compilation.render_diagnostics(false));
    compilation.timings().iter().filter(|timing| timing.stage == stage).map(|timing| timing.duration).sum()
}

criterion_group!(benches, stages);
criterion_main!(benches);
