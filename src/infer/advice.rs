//! Ways out of type errors: what to write instead, by the types that met. Comes in: an operation and its types.
//! Goes out: the help of a diagnostic, if there is one worth giving.

use super::body::Fx;
use super::ty::{RecKind, Ty};
use crate::hir::BinaryOp;

const NUMBER_OF_TEXT: &str = "convert the text: int(…) or float(…)";

impl Fx<'_, '_> {
    /// `left op right`
    pub(crate) fn operand_advice(&mut self, op: BinaryOp, left: &Ty, right: &Ty) -> Option<String> {
        if let Some(method) = self.method_name(left).or_else(|| self.method_name(right)) {
            return Some(format!("call the method: {method}(…)"));
        }
        let (x, y) = (self.python_name(left), self.python_name(right));
        Some(match (x.as_str(), op, y.as_str()) {
            ("str" | "bytes" | "bytearray" | "list" | "tuple", BinaryOp::Mul, "float")
            | ("float", BinaryOp::Mul, "str" | "bytes" | "bytearray" | "list" | "tuple") => {
                "turn the number into an int first: int(…)".into()
            }
            ("int" | "float", _, "str") => NUMBER_OF_TEXT.into(),
            ("str", BinaryOp::Add, "int" | "float") => "convert the number: str(…), or use an f-string".into(),
            ("str", BinaryOp::Sub, "str") => "to take text away: removesuffix(…), removeprefix(…) or replace(…, \"\")".into(),
            ("dict", BinaryOp::Add, "dict") => "to merge dicts: left | right".into(),
            ("set" | "frozenset", BinaryOp::Add, "set" | "frozenset") => "to unite sets: left | right".into(),
            ("list", BinaryOp::Add, "tuple") => "join lists: … + list(…)".into(),
            ("tuple", BinaryOp::Add, "list") => "join tuples: … + tuple(…)".into(),
            ("list", BinaryOp::Add, _) => "to add one item: append(…), or … + [item]".into(),
            ("float", BinaryOp::Shl | BinaryOp::Shr | BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor, _) => {
                "bits are those of an int: int(…)".into()
            }
            _ => return self.definition_advice(left, op.method()),
        })
    }

    /// `left < right`
    pub(crate) fn order_advice(&mut self, left: &Ty, right: &Ty) -> Option<String> {
        let (x, y) = (self.python_name(left), self.python_name(right));
        Some(match (x.as_str(), y.as_str()) {
            ("str", "int" | "float") | ("int" | "float", "str") => NUMBER_OF_TEXT.into(),
            ("NoneType", _) | (_, "NoneType") => "test for it first: if … is not None".into(),
            ("dict", "dict") => "compare what is in them, or sort by a key: key=lambda item: item[…]".into(),
            _ => return self.definition_advice(left, "__lt__"),
        })
    }

    /// `value[…]`
    pub(crate) fn subscript_advice(&mut self, ty: &Ty) -> Option<String> {
        Some(match self.python_name(ty).as_str() {
            "function" | "method" | "builtin_function_or_method" => "call it with parentheses: (…)".into(),
            "generator" => "make a list of it first: list(…)".into(),
            "set" | "frozenset" => "a set has no positions: loop over it, or take sorted(…)[…]".into(),
            "int" => "to take its digits: str(…)".into(),
            "NoneType" => "it is always None here: functions without 'return', sort() and append() give None".into(),
            _ => return self.definition_advice(ty, "__getitem__"),
        })
    }

    /// `hash(value)`, a key of a dict, an item of a set
    pub(crate) fn hash_advice(&mut self, ty: &Ty) -> Option<String> {
        Some(match self.python_name(ty).as_str() {
            "list" => "use a tuple: tuple(…)".into(),
            "set" => "use a frozenset: frozenset(…)".into(),
            "dict" => "use a tuple of its items: tuple(….items())".into(),
            "bytearray" => "use bytes: bytes(…)".into(),
            _ => {
                let class = self.own_class_name(ty)?;
                format!("class {class} has __eq__: give it __hash__, too, or make it a dataclass with frozen=True")
            }
        })
    }

    /// `for item in value`
    pub(crate) fn iteration_advice(&mut self, ty: &Ty) -> Option<String> {
        Some(match self.python_name(ty).as_str() {
            "int" => "to count up to a number, write range(n)".into(),
            "function" | "method" => "call it with parentheses: (…)".into(),
            "NoneType" => "it is always None here: functions without 'return', sort() and append() give None".into(),
            _ => return self.definition_advice(ty, "__iter__"),
        })
    }

    /// An operation that the program's own class could have.
    pub(crate) fn definition_advice(&mut self, ty: &Ty, method: &str) -> Option<String> {
        self.own_class_name(ty).map(|class| format!("define {method} in class {class}"))
    }

    fn own_class_name(&mut self, ty: &Ty) -> Option<String> {
        let class = self.inf.class_of(ty).filter(|class| !self.inf.in_library(*class))?;
        Some(self.inf.builder.program.class(class).name.clone())
    }

    /// A method that was named and not called.
    fn method_name(&self, ty: &Ty) -> Option<String> {
        let Ty::Obj(rec) = ty else { return None };
        match &self.inf.store.rec(*rec).kind {
            RecKind::BoundMethod(func) => Some(self.inf.builder.program.func(*func).name.clone()),
            RecKind::BoundNative(name) => Some(name.to_string()),
            _ => None,
        }
    }
}
