//! Line tables, for debuggers, profilers and LLVM's remarks. Comes in: functions, and the places of their operations.
//! Goes out: LLVM's debug locations on what the builder makes next. Does nothing unless `Options::debug_info` is set.

use super::ModuleGen;
use crate::maps::IndexMap;
use crate::mir::Func;
use crate::source::{FileId, SourceFile, SourceMap, Span};
use inkwell::context::Context;
use inkwell::debug_info::{
    AsDIScope, DICompileUnit, DIFile, DIFlags, DIFlagsConstants, DIScope, DWARFEmissionKind, DWARFSourceLanguage, DebugInfoBuilder,
    debug_metadata_version,
};
use inkwell::module::{FlagBehavior, Module};
use inkwell::values::FunctionValue;

pub(super) struct DebugInfo<'ctx> {
    builder: DebugInfoBuilder<'ctx>,
    unit: DICompileUnit<'ctx>,
    files: IndexMap<FileId, DIFile<'ctx>>,
    /// The function being made, with its file.
    function: Option<(FileId, DIScope<'ctx>)>,
    /// Its scopes in other files: code of theirs was put into it.
    elsewhere: IndexMap<FileId, DIScope<'ctx>>,
}

impl<'ctx> DebugInfo<'ctx> {
    pub fn new(context: &'ctx Context, module: &Module<'ctx>, sources: &SourceMap, optimised: bool) -> DebugInfo<'ctx> {
        let version = context.i32_type().const_int(u64::from(debug_metadata_version()), false);
        module.add_basic_value_flag("Debug Info Version", FlagBehavior::Warning, version);
        let main = sources.files().find(|(_, file)| !file.is_prelude).map_or("", |(_, file)| file.name.as_str());
        let (builder, unit) = module.create_debug_info_builder(
            true,
            DWARFSourceLanguage::Python,
            main,
            ".",
            "pyllvm",
            optimised,
            "",
            0,
            "",
            DWARFEmissionKind::LineTablesOnly,
            0,
            true,
            false,
            "",
            "",
        );
        DebugInfo { builder, unit, files: IndexMap::default(), function: None, elsewhere: IndexMap::default() }
    }

    pub fn finish(&self) {
        self.builder.finalize();
    }

    fn file(&mut self, id: FileId, file: &SourceFile) -> DIFile<'ctx> {
        *self.files.entry(id).or_insert_with(|| self.builder.create_file(&file.name, "."))
    }

    /// Where code of this file stands within the current function.
    fn scope(&mut self, id: FileId, file: &SourceFile) -> Option<DIScope<'ctx>> {
        let (own, function) = self.function?;
        if own == id {
            return Some(function);
        }
        let of_file = self.file(id, file);
        let builder = &self.builder;
        let scope = self.elsewhere.entry(id).or_insert_with(|| builder.create_lexical_block(function, of_file, 1, 1).as_debug_info_scope());
        Some(*scope)
    }
}

impl<'ctx> ModuleGen<'_, 'ctx> {
    /// From here on the builder works on this function.
    pub fn enter_debug_scope(&mut self, func: &Func, function: FunctionValue<'ctx>) {
        let (Some(debug), Some(file)) = (&mut self.debug, self.sources.get(func.span.file)) else { return };
        let line = file.line_of(func.span.start);
        let of_file = debug.file(func.span.file, file);
        let shape = debug.builder.create_subroutine_type(of_file, None, &[], DIFlags::ZERO);
        let name = func.trace_name.as_deref().unwrap_or(&func.symbol);
        let optimised = self.options.opt_level > 0;
        let scope = debug.unit.as_debug_info_scope();
        let subprogram = debug.builder.create_function(
            scope,
            name,
            Some(&func.symbol),
            of_file,
            line,
            shape,
            true,
            true,
            line,
            DIFlags::ZERO,
            optimised,
        );
        function.set_subprogram(subprogram);
        debug.function = Some((func.span.file, subprogram.as_debug_info_scope()));
        debug.elsewhere.clear();
        self.locate(func.span);
    }

    pub fn leave_debug_scope(&mut self) {
        if let Some(debug) = &mut self.debug {
            debug.function = None;
            self.builder.unset_current_debug_location();
        }
    }

    /// What the builder makes next belongs to this place.
    pub fn locate(&mut self, span: Span) {
        let (Some(debug), Some(file)) = (&mut self.debug, self.sources.get(span.file)) else { return };
        if let Some(scope) = debug.scope(span.file, file) {
            let (line, column) = (file.line_of(span.start), file.column_of(span.start));
            let location = debug.builder.create_debug_location(self.context, line, column, scope, None);
            self.builder.set_current_debug_location(location);
        }
    }
}
