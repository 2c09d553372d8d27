//! The runtime library's functions: internal name, C symbol, signature.

/// How a value is passed to C.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abi {
    None,
    Int,
    Float,
    Bool,
    Str,
    /// A raw pointer.
    Array,
    Object,
}

#[derive(Clone, Copy, Debug)]
pub struct Intrinsic {
    pub name: &'static str,
    pub symbol: &'static str,
    pub params: &'static [Abi],
    pub result: Abi,
    /// No effects: may be removed when the result is unused.
    pub pure: bool,
}

const TABLE: &[Intrinsic] =
    &[Intrinsic { name: "_rt_str_concat", symbol: "pyl_str_concat", params: &[Abi::Str, Abi::Str], result: Abi::Str, pure: true }];

pub fn lookup(name: &str) -> Option<&'static Intrinsic> {
    TABLE.iter().find(|row| row.name == name)
}
