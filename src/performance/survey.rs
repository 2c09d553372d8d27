//! Reads an optimised module. Comes in: LLVM's module with line tables and marked checks, and its remarks. Goes out:
//! which of the user's lines still check, allocate, and what code they became.

use crate::maps::{HashMap, HashSet};

use inkwell::module::Module;
use inkwell::values::{AnyValue, InstructionOpcode, InstructionValue};

use crate::codegen::{Check, check_of};
use crate::emit::remarks::{LlvmRemark, Place, places_of};
use crate::source::SourceMap;

/// Functions that give memory.
const ALLOCATORS: [&str; 9] = [
    "malloc",
    "calloc",
    "realloc",
    "pyl_block_new",
    "pyl_block_zeroed",
    "pyl_block_resize",
    "pyl_pool_refill",
    "pyl_walked_refill",
    "pyl_listed_new",
];
/// More instructions of one line help nobody.
const MOST_SHOWN: usize = 120;

#[derive(Clone, Debug, Default)]
pub struct Survey {
    pub checks: HashSet<(Place, Check)>,
    pub allocations: HashSet<Place>,
    /// By file and line.
    pub code: HashMap<(String, u32), Vec<String>>,
    pub remarks: Vec<LlvmRemark>,
}

pub fn survey(module: &Module<'_>, remarks: Vec<LlvmRemark>, sources: &SourceMap) -> Survey {
    let users = UsersFiles::new(sources);
    let mut found = Survey { remarks, ..Survey::default() };
    for function in module.get_functions() {
        let instructions = function.get_basic_block_iter().flat_map(|block| block.get_instructions());
        let printed = function.print_to_string().to_string();
        for (instruction, text) in instructions.zip(printed.lines().filter(|line| is_instruction(line))) {
            let Some(place) = users.place(&places_of(instruction)) else { continue };
            if let Some(check) = check_of(module, instruction) {
                found.checks.insert((place.clone(), check));
            }
            if is_allocation(instruction) {
                found.allocations.insert(place.clone());
            }
            let code = found.code.entry((place.file, place.line)).or_default();
            if code.len() < MOST_SHOWN {
                code.push(without_metadata(text).to_string());
            }
        }
    }
    for code in found.code.values_mut().filter(|code| code.len() == MOST_SHOWN) {
        code.push("...".to_string());
    }
    found
}

/// The names of the files that are not the library's.
pub struct UsersFiles(HashSet<String>);

impl UsersFiles {
    pub fn new(sources: &SourceMap) -> UsersFiles {
        UsersFiles(sources.files().filter(|(_, file)| !file.is_prelude).map(|(_, file)| file.name.clone()).collect())
    }

    /// The innermost of the places that the user wrote.
    pub fn place(&self, places: &[Place]) -> Option<Place> {
        let innermost = places.iter().find(|place| self.0.contains(&place.file));
        // Code that LLVM made of several lines has none.
        innermost.filter(|place| place.line > 0).cloned()
    }
}

fn is_allocation(instruction: InstructionValue<'_>) -> bool {
    if instruction.get_opcode() != InstructionOpcode::Call {
        return false;
    }
    let callee = instruction.get_operand(instruction.get_num_operands().saturating_sub(1)).and_then(|operand| operand.value());
    callee.is_some_and(|callee| {
        callee.is_pointer_value() && ALLOCATORS.contains(&callee.into_pointer_value().get_name().to_str().unwrap_or(""))
    })
}

/// Instructions stand two columns to the right, one on a line; what continues them stands further.
fn is_instruction(line: &str) -> bool {
    line.strip_prefix("  ").is_some_and(|rest| !rest.starts_with([' ', ']', '#']))
}

fn without_metadata(text: &str) -> &str {
    let end = [", !", " !"].iter().filter_map(|start| text.find(start)).min().unwrap_or(text.len());
    text[..end].trim()
}
