//! The types that the generator keeps in mind while it writes programs without annotations.

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Ty {
    Int,
    Float,
    Bool,
    Str,
    /// One of several: a small int, a float, a text, None.
    Mixed,
    Optional(Box<Ty>),
    List(Box<Ty>),
    Set(Box<Ty>),
    Dict(Box<Ty>, Box<Ty>),
    Tuple(Vec<Ty>),
    /// An object of this class or of one derived from it.
    Object(usize),
    /// A function of one argument.
    Func(Box<Ty>, Box<Ty>),
    /// A generator that may be used up.
    Generator(Box<Ty>),
}

impl Ty {
    pub(super) fn list(item: Ty) -> Ty {
        Ty::List(Box::new(item))
    }

    pub(super) fn is_number(&self) -> bool {
        matches!(self, Ty::Int | Ty::Float | Ty::Bool)
    }

    /// Do `<` and `sorted` work?
    pub(super) fn is_ordered(&self) -> bool {
        match self {
            Ty::Int | Ty::Float | Ty::Bool | Ty::Str => true,
            Ty::List(item) => item.is_ordered(),
            Ty::Tuple(items) => items.iter().all(Ty::is_ordered),
            Ty::Mixed | Ty::Optional(_) | Ty::Set(_) | Ty::Dict(..) | Ty::Object(_) | Ty::Func(..) | Ty::Generator(_) => false,
        }
    }

    /// Is the order in which a set holds these the same in every run of CPython?
    pub(super) fn has_fixed_hash(&self) -> bool {
        match self {
            Ty::Int | Ty::Bool | Ty::Float => true,
            Ty::Tuple(items) => items.iter().all(Ty::has_fixed_hash),
            _ => false,
        }
    }

    /// Does its text say the same in every run of CPython?
    pub(super) fn has_fixed_text(&self) -> bool {
        match self {
            Ty::Int | Ty::Float | Ty::Bool | Ty::Str | Ty::Mixed | Ty::Object(_) => true,
            Ty::Optional(item) | Ty::List(item) => item.has_fixed_text(),
            Ty::Set(item) => item.has_fixed_hash(),
            Ty::Dict(key, value) => key.has_fixed_text() && value.has_fixed_text(),
            Ty::Tuple(items) => items.iter().all(Ty::has_fixed_text),
            Ty::Func(..) | Ty::Generator(_) => false,
        }
    }

    /// Can a loop over it change it, so that the loop never ends or fails?
    pub(super) fn is_container(&self) -> bool {
        matches!(self, Ty::List(_) | Ty::Set(_) | Ty::Dict(..))
    }
}
