//! What to say about each kind of cost. Comes in: costs of one kind with their subjects. Goes out: a note with the
//! reason and a way out. Must not look at the program.

use super::Kind;
use super::costs::{Cost, Key};
use crate::diag::Diagnostic;
use crate::emit::remarks::LlvmRemark;

/// How much one such thing costs, in instructions or so.
pub fn weight(kind: Kind) -> f64 {
    match kind {
        Kind::OverflowCheck | Kind::NoneCheck | Kind::ValueCheck | Kind::ReferenceCount => 1.0,
        Kind::BoundsCheck | Kind::UnionValue | Kind::KeyCheck => 2.0,
        Kind::ClassDispatch | Kind::DivisionCheck | Kind::BigInt => 4.0,
        Kind::CallNotInlined | Kind::ListGrowth => 5.0,
        Kind::KeyLookup => 15.0,
        Kind::LoopNotVectorised => 1.5,
        Kind::Allocation => 20.0,
    }
}

/// One note on costs of one kind in one line.
pub fn note(costs: &[(Key, &Cost)]) -> Option<Diagnostic> {
    let (first, rest) = costs.split_first()?;
    let kind = first.0.kind;
    let (message, reason, help) = match kind {
        Kind::OverflowCheck => (
            "the result is checked for overflow",
            "nothing bounds the operands, so the result might leave 64 bits",
            "counters of `for` loops over a `range` need no check; `%` or `&` bounds a value; `--unchecked` leaves the check out",
        ),
        Kind::BoundsCheck => (
            "the index is checked",
            "nothing proves that the index lies within the list: it does not follow from a loop's counter, or the loop calls functions or changes lengths",
            "loop over the items (`for x in xs`, `zip`, `enumerate`), or over `range(len(xs))` of the very list that is indexed",
        ),
        Kind::DivisionCheck => (
            "the divisor is checked",
            "the divisor is a variable that might be zero",
            "divide by a constant, or for floats multiply by `1 / divisor`, computed once in front of the loop",
        ),
        Kind::NoneCheck => (
            "it is checked that the value can do this",
            "the value might be None, or of a type that cannot",
            "test it once (`if x is not None:`) in front of the loop; behind the test there is no check",
        ),
        Kind::KeyCheck => (
            "it is checked that the key is there",
            "the key might be missing",
            "`d.get(key, default)` needs no exception; where the keys are small ints, a list needs no key",
        ),
        Kind::ValueCheck => {
            ("the value is checked", "the operation is not defined for all values", "move it out of the loop if its operands do not change")
        }
        Kind::KeyLookup => (
            "a key is looked up",
            "the key is hashed and compared, and its place in memory is hard to foresee",
            "look it up once and keep the value in a variable; where the keys are small ints, a list is faster",
        ),
        Kind::Allocation => (
            "memory is taken",
            "the value outlives this line, or is passed to code that might keep it",
            "make it once in front of the loop and reuse it; objects that stay within one function need no memory",
        ),
        Kind::ListGrowth => (
            "a list grows",
            "how long it becomes is not known when it is made",
            "make it at once, as `[0.0] * n` or by a comprehension over a `range` or a list, and set its items",
        ),
        Kind::BigInt => (
            "ints of any size",
            "the int may leave 64 bits, so each operation has a second, slow way",
            "keep it small with `%` or `&`; `--ints machine` raises OverflowError instead",
        ),
        Kind::UnionValue => (
            "the type of a value is found out while the program runs",
            "values of several types meet in this variable or list",
            "keep one type in one variable: a list for each type, or one class with a field that tells them apart",
        ),
        Kind::ClassDispatch => (
            "the class of an object is found out while the program runs",
            "objects of several classes meet here",
            "keep a list for each class, or put the differing part into a field, if this loop is hot",
        ),
        Kind::ReferenceCount => (
            "references are counted",
            "the reference is kept beyond this line, or its owner may change meanwhile",
            "read what you need into a variable in front of the loop",
        ),
        // They come from LLVM's remarks.
        Kind::CallNotInlined | Kind::LoopNotVectorised => return None,
    };
    let mut note = Diagnostic::note_on(kind.code(), first.0.span, message).label(list(&first.1.subjects));
    for (key, cost) in rest {
        note = note.secondary(key.span, list(&cost.subjects));
    }
    Some(note.note(reason).help(help))
}

pub fn call_not_inlined(name: &str, remark: &str) -> (String, &'static str, &'static str) {
    let message = format!("`{name}` is called, not put in place");
    match remark {
        "NeverInline" => (message, "the function calls itself, or runs too rarely", "turn the recursion into a loop if it is hot"),
        _ => (message, "the function is too large to be copied here", "move what its callers rarely need into a function of its own"),
    }
}

/// Why LLVM left a loop as it is, and what could be done about it: the reason that would have to go first.
pub fn not_vectorised(remarks: &[&LlvmRemark]) -> Option<(String, &'static str)> {
    let known = REASONS.iter().find(|reason| remarks.iter().any(|remark| reason.remarks.contains(&remark.name.as_str())));
    if let Some(reason) = known {
        return Some((reason.reason.to_string(), reason.help));
    }
    let message = &remarks.first()?.message;
    Some((message.trim_start_matches("loop not vectorized: ").to_string(), ""))
}

struct Reason {
    /// LLVM's names.
    remarks: &'static [&'static str],
    reason: &'static str,
    help: &'static str,
}

const REASONS: &[Reason] = &[
    Reason {
        remarks: &["CantVectorizeLibcall", "CantVectorizeCall", "CantVectorizeIntrinsic"],
        reason: "it calls a function, perhaps for memory, or to print",
        help: "split the loop: the calls in one, the arithmetic in another",
    },
    Reason {
        remarks: &[
            "TooManyUncountableEarlyExits",
            "UnsupportedUncountableLoop",
            "UncountableEarlyExitLoopsDisabled",
            "UncountableEarlyExitUnsupported",
            "UnsafeOperationsEarlyExitLoop",
            "NonReadOnlyEarlyExitLoop",
            "EarlyExitNotLatchPredecessor",
            "EarlyExitTooManySuccessors",
            "NoLatchEarlyExit",
            "RecurrencesInEarlyExitLoop",
            "CantComputeNumberOfIterations",
        ],
        reason: "it may end early: by a check that raises, `break`, or the condition of a `while`",
        help: "loop over the items, or over `range(len(xs))`, so that no check is left; or split off what may end the loop",
    },
    Reason {
        remarks: &["CantReorderFPOps", "UnsafeFP"],
        reason: "float additions would have to change their order, and with it the result",
        help: "if the last digits do not matter, `--fast-math` allows it",
    },
    Reason {
        remarks: &["UnsafeDep", "CantIdentifyArrayBounds", "CantCheckMemDepsAtRunTime", "CantReorderMemOps"],
        reason: "one round may read what an earlier one wrote",
        help: "write to a list of its own",
    },
    Reason {
        remarks: &["NoCFGForSelect", "CFGNotUnderstood", "UnsupportedPhi"],
        reason: "its branches are too involved",
        help: "replace them by arithmetic, `min` or `max`, or split the loop",
    },
    Reason {
        remarks: &["NonReductionValueUsedOutsideLoop", "NoInductionVariable"],
        reason: "each round needs what the round before computed",
        help: "sums, products, minima and maxima are understood; other chains are not",
    },
    Reason {
        remarks: &["NotBeneficial", "VectorizationNotBeneficial", "VectorizationCodeSize"],
        reason: "it would not become faster",
        help: "elements that lie side by side in one list can be handled together, those of several objects cannot",
    },
];

/// `a`, `a and b`, `a, b and 3 more`
fn list(subjects: &[String]) -> String {
    match subjects {
        [] => String::new(),
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [one, two, three] => format!("{one}, {two} and {three}"),
        [one, two, rest @ ..] => format!("{one}, {two} and {} more", rest.len()),
    }
}
