//! `pyllvm explain`: the long text of a diagnostic code.

use pyllvm::diag::{codes, did_you_mean};

use super::{Failure, SUCCESS, output};

pub fn execute(code: Option<&str>) -> Result<u8, Failure> {
    let text = match code {
        None => list(),
        Some(code) => match codes::find(code) {
            Some(entry) => entry.explanation.to_string(),
            None => return Err(Failure::usage(unknown(code))),
        },
    };
    output::print_bytes(text.as_bytes())?;
    Ok(SUCCESS)
}

fn list() -> String {
    codes::CODES.iter().map(|entry| format!("{:24} {:8} {}\n", entry.code, entry.level.to_string(), entry.summary)).collect()
}

fn unknown(code: &str) -> String {
    let hint = did_you_mean(code, codes::CODES.iter().map(|entry| entry.code));
    let hint = hint.map_or_else(|| "`pyllvm explain` lists all codes".to_string(), |known| format!("did you mean `{known}`?"));
    format!("there is no diagnostic code `{code}`; {hint}")
}
