use super::Builder;
use crate::hir::FuncId;
pub(super) fn check(_b: &mut Builder, _func: FuncId) {}
