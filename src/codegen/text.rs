//! Constant texts: `str` literals, C strings, places for tracebacks, the table of class names.
//! Comes in: text. Goes out: one global for each different text.

use super::text_inline::WORD;
use super::{ModuleGen, Result};
use crate::source::Span;
use inkwell::module::Linkage;
use inkwell::values::{AsValueRef, BasicValue, GlobalValue, UnnamedAddress};
use inkwell::{AddressSpace, GlobalVisibility};
use sha2::{Digest, Sha256};

/// The count of static objects: balanced counting never gets it to zero.
const IMMORTAL: u64 = 1 << 30;

/// The name by which all units know a text. It says nothing about the rest of the program, so that other units' code can
/// stay in the cache.
fn shared_name(text: &str) -> String {
    let digits: String = Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("str.{digits}")
}

impl<'ctx> ModuleGen<'_, 'ctx> {
    /// A text object. Its count is written to, so it is no constant. Like all text objects it can be read in whole words.
    pub fn string_literal(&mut self, text: &str) -> GlobalValue<'ctx> {
        if let Some(&global) = self.strings.get(text) {
            return global;
        }
        let (int32, int) = (self.context.i32_type(), self.context.i64_type());
        let mut bytes = text.as_bytes().to_vec();
        bytes.resize((text.len() + 1).next_multiple_of(WORD as usize), 0);
        let value = self.context.const_struct(
            &[
                int32.const_int(IMMORTAL, false).into(),
                int32.const_zero().into(),
                int.const_int(text.len() as u64, false).into(),
                int.const_int(text.chars().count() as u64, false).into(),
                self.context.const_string(&bytes, false).into(),
            ],
            false,
        );
        let is_shared = self.part.units.shared_texts.contains(text);
        let name = if is_shared { shared_name(text) } else { format!("str.{}", self.strings.len()) };
        let global = self.module.add_global(value.get_type(), None, &name);
        global.set_initializer(&value);
        if is_shared {
            global.set_linkage(Linkage::LinkOnceODR);
            global.set_visibility(GlobalVisibility::Hidden);
        } else {
            global.set_linkage(Linkage::Internal);
        }
        global.set_alignment(8);
        self.strings.insert(text.to_string(), global);
        self.literals.insert(global.as_value_ref(), text.to_string());
        global
    }

    /// Constant bytes with a final zero.
    pub fn c_string(&mut self, text: &str) -> GlobalValue<'ctx> {
        if let Some(&global) = self.c_strings.get(text) {
            return global;
        }
        let value = self.context.const_string(text.as_bytes(), true);
        let global = self.constant(&value, &format!("text.{}", self.c_strings.len()));
        self.c_strings.insert(text.to_string(), global);
        global
    }

    /// Adds a place to the traceback of the current exception.
    pub fn trace(&mut self, span: Span, function: &str) -> Result<()> {
        let location = self.location(span, function).as_pointer_value();
        let pointer = self.pointer_type().into();
        let add = self.c_function("pyl_trace_add", None, &[pointer]);
        self.call(add, &[location.into()])?;
        Ok(())
    }

    /// The runtime's `Location { file, function, line_text, line }` of a span.
    pub fn location(&mut self, span: Span, function: &str) -> GlobalValue<'ctx> {
        let line = self.sources.line(span);
        let key = (span.file.0, line, function.to_string());
        if let Some(&global) = self.locations.get(&key) {
            return global;
        }
        let file = self.sources.file(span.file);
        let texts = [file.name.as_str(), function, file.line_text(line)];
        let [file, function, text] = texts.map(|text| self.c_string(text).as_pointer_value().into());
        let line = self.context.i32_type().const_int(u64::from(line), false).into();
        let value = self.context.const_struct(&[file, function, text, line], false);
        let global = self.constant(&value, &format!("location.{}", self.locations.len()));
        self.locations.insert(key, global);
        global
    }

    /// Pointers to the class names' text objects, by class number.
    pub fn class_names(&mut self) -> GlobalValue<'ctx> {
        const NAME: &str = "pyl.class_names";
        if let Some(global) = self.module.get_global(NAME) {
            return global;
        }
        let layouts = &self.program.types.layouts;
        let names: Vec<_> = layouts.iter().map(|layout| self.string_literal(&layout.class_name).as_pointer_value()).collect();
        let table = self.context.ptr_type(AddressSpace::default()).const_array(&names);
        self.constant(&table, NAME)
    }

    pub fn constant(&self, value: &dyn BasicValue<'ctx>, name: &str) -> GlobalValue<'ctx> {
        let global = self.module.add_global(value.as_basic_value_enum().get_type(), None, name);
        global.set_initializer(value);
        global.set_linkage(Linkage::Private);
        global.set_constant(true);
        global.set_unnamed_address(UnnamedAddress::Global);
        global
    }
}
