//! `argparse`: each `add_argument` of a parser becomes a call of the library's function for its action, whose result is
//! kept as a field of the parser's `_arguments`. So the types of the namespace's attributes are known.

use crate::hir::ModuleId;
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::ExprKind as E;

/// Methods of argparse's objects that decide which attributes the namespace has.
const METHODS: &[&str] = &["add_argument", "add_subparsers", "set_defaults"];
const HELP: &str = "write the argument's names, action, nargs and dest out as literals: they decide the types";

impl Fx<'_, '_> {
    /// Is it one of these methods of a parser or of a group of its arguments?
    pub(crate) fn adds_argument(&self, callee: &str, module: ModuleId) -> bool {
        let module = self.inf.builder.program.module(module);
        METHODS.contains(&callee) && module.is_prelude && module.name == "argparse"
    }

    pub(crate) fn add_arguments(&mut self, callee: &str, container: Val, args: Args, span: Span) -> Val {
        match callee {
            "add_subparsers" => self.add_subparsers(container, args, span),
            "set_defaults" => self.set_defaults(container, args, span),
            _ => self.add_argument(container, args, span),
        }
    }

    /// `parser.add_subparsers(dest="command", …)`. Attributes of commands that are not given stay unset.
    fn add_subparsers(&mut self, container: Val, args: Args, span: Span) -> Val {
        let Some(dest) = Argument::dest_of_commands(&args) else {
            return self.unsupported(span, "'add_subparsers' with a dest computed at run time", HELP);
        };
        if let Some(namespace) = self.inf.library_class("argparse", "Namespace") {
            self.inf.note_bare(namespace);
        }
        self.block(|fx| {
            let container = fx.kept(container);
            let name = fx.str(&dest, span);
            let mut call = Args::of(vec![container.clone(), name]);
            call.keywords = args.keywords.into_iter().filter(|(name, _, _)| name != "dest").collect();
            let subparsers = fx.call_library_args("argparse", "_subparsers", call, span);
            let subparsers = fx.kept(subparsers);
            if !dest.is_empty() && !subparsers.ty.is_never() {
                let action = fx.call_library("argparse", "_command", vec![subparsers.clone()], span);
                fx.keep_action(container, &dest, action, span);
            }
            subparsers
        })
    }

    fn set_defaults(&mut self, container: Val, args: Args, span: Span) -> Val {
        if !args.positional.is_empty() || args.rest.is_some() || args.mapping.is_some() {
            return self.unsupported(span, "'set_defaults' with names computed at run time", HELP);
        }
        self.block(|fx| {
            let container = fx.kept(container);
            for (dest, value, _) in args.keywords {
                let name = fx.str(&dest, span);
                let action = fx.call_library("argparse", "_preset", vec![container.clone(), name, value], span);
                fx.keep_action(container.clone(), &dest, action, span);
            }
            fx.none(span)
        })
    }

    fn add_argument(&mut self, container: Val, args: Args, span: Span) -> Val {
        let class_of = |ty: &Ty| match ty {
            Ty::Class(class) => Some(self.inf.builder.program.class(*class).name.clone()),
            _ => None,
        };
        let Some(argument) = Argument::read(&args, class_of) else {
            return self.unsupported(span, "'add_argument' with names or options computed at run time", HELP);
        };
        let Some(function) = argument.function() else {
            let text = format!("the action '{}' of 'add_argument'", argument.action);
            return self.unsupported(span, &text, "use one of argparse's own actions");
        };
        self.block(|fx| {
            let container = fx.kept(container);
            let flags = argument.flags.iter().map(|flag| fx.str(flag, span)).collect();
            let flags = fx.list_of(flags, span, 0x302);
            let dest = fx.str(&argument.dest, span);
            let mut call = Args::of(vec![container.clone(), flags, dest]);
            call.keywords = args.keywords.into_iter().filter(|(name, _, _)| name != "action" && name != "dest").collect();
            let action = fx.call_library_args("argparse", function, call, span);
            if !matches!(fx.inf.store.resolve(&action.ty), Ty::Obj(_)) {
                return action;
            }
            let action = fx.kept(action);
            fx.keep_action(container, &argument.dest, action.clone(), span);
            action
        })
    }

    /// Adds the action to those for its attribute.
    fn keep_action(&mut self, container: Val, dest: &str, action: Val, span: Span) {
        let arguments = self.get_attribute(container, "_arguments", span);
        let arguments = self.kept(arguments);
        let Ty::Obj(rec) = self.inf.store.resolve(&arguments.ty) else { return };
        let cell = self.inf.store.field_or_new(rec, dest);
        // None until the first one is added: zero bits.
        self.inf.grow(cell, &Ty::None);
        let ty = self.inf.store.get(cell);
        let others = self.field_value(arguments.clone(), dest, ty, span);
        let actions = self.call_library("argparse", "_among", vec![others, action], span);
        self.inf.grow(cell, &actions.ty);
        self.set_field(arguments, dest, cell, actions, span);
    }
}

/// What a call of `add_argument` writes out.
struct Argument {
    flags: Vec<String>,
    dest: String,
    action: String,
    takes_list: bool,
    is_needed: bool,
}

impl Argument {
    /// The attribute for the name of the command; empty if there is none.
    fn dest_of_commands(args: &Args) -> Option<String> {
        match args.keywords.iter().find(|(key, _, _)| key == "dest").map(|(_, value, _)| &value.e.kind) {
            None | Some(E::None) => Some(String::new()),
            Some(E::Str(text)) => Some(text.clone()),
            Some(_) => None,
        }
    }

    /// `class_of` gives the name of a class that is an argument.
    fn read(args: &Args, class_of: impl Fn(&Ty) -> Option<String>) -> Option<Argument> {
        if args.rest.is_some() || args.mapping.is_some() {
            return None;
        }
        let keyword = |name: &str| args.keywords.iter().find(|(key, _, _)| key == name).map(|(_, value, _)| &value.e.kind);
        let text = |kind: &E| match kind {
            E::Str(text) => Some(text.clone()),
            _ => None,
        };
        let names: Vec<String> = args.positional.iter().map(|name| text(&name.e.kind)).collect::<Option<_>>()?;
        let is_flag = |name: &String| name.starts_with(|c: char| !c.is_alphanumeric() && c != '_');
        let flags: Vec<String> = if names.iter().all(is_flag) { names.clone() } else { Vec::new() };
        let dest = match keyword("dest") {
            Some(dest) => text(dest)?,
            None => dest_of(&names)?,
        };
        let action = match args.keywords.iter().find(|(key, _, _)| key == "action").map(|(_, value, _)| value) {
            None => "store".to_string(),
            Some(action) => text(&action.e.kind).or_else(|| class_of(&action.ty))?,
        };
        let takes_list = match keyword("nargs") {
            None | Some(E::None) => false,
            Some(E::Str(nargs)) => nargs != "?",
            Some(E::Int(_)) => true,
            Some(_) => return None,
        };
        let is_needed = keyword("nargs").is_none() && (flags.is_empty() || matches!(keyword("required"), Some(E::Bool(true))));
        Some(Argument { flags, dest, action, takes_list, is_needed })
    }

    /// The library's function for the action.
    fn function(&self) -> Option<&'static str> {
        Some(match (self.action.as_str(), self.takes_list) {
            ("store", false) if self.is_needed => "_store_needed",
            ("store", false) => "_store",
            ("store", true) => "_store_list",
            ("append", false) => "_append",
            ("append", true) => "_append_list",
            ("extend", _) => "_extend",
            ("store_const", _) => "_store_const",
            ("store_true", _) => "_store_true",
            ("store_false", _) => "_store_false",
            ("append_const", _) => "_append_const",
            ("BooleanOptionalAction", _) => "_boolean",
            ("count", _) => "_count",
            ("help", _) => "_help",
            ("version", _) => "_version",
            _ => return None,
        })
    }
}

/// The attribute's name: that of the first long flag, else of the first.
fn dest_of(names: &[String]) -> Option<String> {
    let is_long = |name: &&String| name.chars().take_while(|c| !c.is_alphanumeric()).count() > 1;
    let name = names.iter().find(is_long).or(names.first())?;
    let bare = name.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '_');
    Some(if bare == name { name.clone() } else { bare.replace('-', "_") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_of_flags() {
        let dest = |names: &[&str]| dest_of(&names.iter().map(|name| name.to_string()).collect::<Vec<_>>());
        assert_eq!(dest(&["-v", "--very-verbose"]).as_deref(), Some("very_verbose"));
        assert_eq!((dest(&["-v"]).as_deref(), dest(&["in-file"]).as_deref()), (Some("v"), Some("in-file")));
        assert_eq!(dest(&[]), None);
    }
}
