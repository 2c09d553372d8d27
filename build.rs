//! Lists the embedded library: every `src/prelude/*.py`, sorted by name, so that a new file needs no registration.

use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let folder = Path::new(&root).join("src/prelude");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<_> = fs::read_dir(&folder)?.filter_map(|entry| entry.ok().map(|e| e.path())).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "py"));
    files.sort();
    let mut table = String::from("&[\n");
    for path in &files {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        table += &format!("    ({name:?}, include_str!({:?})),\n", path.display().to_string());
    }
    table += "]\n";
    fs::write(Path::new(&env::var("OUT_DIR")?).join("prelude_table.rs"), table)?;
    Ok(())
}
