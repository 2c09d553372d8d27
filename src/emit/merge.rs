//! One object file of several, as `ld -r` would make it. Comes in: the ELF objects of a program's units. Goes out: an
//! object with all their sections; what only the units share is local to it. Must not know what the code means.

use crate::codegen;
use crate::maps::IndexMap;
use object::read::elf::ElfFile64;
use object::write::{self, Relocation, SectionId, SymbolId, SymbolSection};
use object::{BinaryFormat, Object, ObjectSection, ObjectSymbol, RelocationTarget, SectionIndex, SectionKind};
use object::{SymbolFlags, SymbolIndex, SymbolKind, SymbolScope};
use std::error::Error;

type Result<T> = std::result::Result<T, Box<dyn Error>>;
type Input<'data> = ElfFile64<'data, object::Endianness>;

/// The objects must be for the same machine.
pub fn merge(objects: &[Vec<u8>]) -> codegen::Result<Vec<u8>> {
    merge_elf(objects).map_err(|error| codegen::Error::Llvm(format!("merging objects: {error}")))
}

fn merge_elf(objects: &[Vec<u8>]) -> Result<Vec<u8>> {
    let inputs = objects.iter().map(|bytes| Input::parse(bytes.as_slice())).collect::<object::Result<Vec<_>>>()?;
    let first = inputs.first().ok_or("there are none")?;
    let output = write::Object::new(BinaryFormat::Elf, first.architecture(), first.endianness());
    let mut merger = Merger { output, shared: IndexMap::default() };
    inputs.iter().try_for_each(|input| merger.add(input))?;
    // The stack need not be executable.
    merger.output.add_section(Vec::new(), b".note.GNU-stack".to_vec(), SectionKind::Other);
    Ok(merger.output.write()?)
}

struct Merger<'data> {
    output: write::Object<'data>,
    /// Symbols that units refer to by name.
    shared: IndexMap<Vec<u8>, SymbolId>,
}

impl<'data> Merger<'data> {
    fn add(&mut self, input: &Input<'data>) -> Result<()> {
        let mut sections = IndexMap::default();
        for section in input.sections() {
            if let Some(kind) = kind_of_content(section.kind()) {
                sections.insert(section.index(), self.add_section(&section, kind)?);
            }
        }
        let mut symbols = IndexMap::default();
        for symbol in input.symbols().filter(|symbol| symbol.kind() != SymbolKind::File) {
            if let Some(id) = self.add_symbol(&symbol, &sections)? {
                symbols.insert(symbol.index(), id);
            }
        }
        for section in input.sections() {
            if let Some(&id) = sections.get(&section.index()) {
                self.add_relocations(&section, id, &symbols)?;
            }
        }
        Ok(())
    }

    fn add_section(&mut self, section: &impl ObjectSection<'data>, kind: SectionKind) -> Result<SectionId> {
        let id = self.output.add_section(Vec::new(), section.name_bytes()?.to_vec(), kind);
        if kind.is_bss() {
            self.output.append_section_bss(id, section.size(), section.align());
        } else {
            self.output.set_section_data(id, section.data()?, section.align());
        }
        Ok(id)
    }

    /// Nothing for symbols of sections that are left out.
    fn add_symbol(&mut self, symbol: &impl ObjectSymbol<'data>, sections: &IndexMap<SectionIndex, SectionId>) -> Result<Option<SymbolId>> {
        let section = match symbol.section() {
            object::SymbolSection::Undefined => SymbolSection::Undefined,
            object::SymbolSection::Section(index) => match sections.get(&index) {
                Some(&id) if symbol.kind() == SymbolKind::Section => return Ok(Some(self.output.section_symbol(id))),
                Some(&id) => SymbolSection::Section(id),
                None => return Ok(None),
            },
            _ => return Ok(None),
        };
        let is_defined = section != SymbolSection::Undefined;
        let made = write::Symbol {
            name: symbol.name_bytes()?.to_vec(),
            value: symbol.address(),
            size: symbol.size(),
            kind: match (is_defined, symbol.kind()) {
                (false, _) => SymbolKind::Unknown,
                // Constants in pools.
                (true, SymbolKind::Unknown) => SymbolKind::Label,
                (true, kind) => kind,
            },
            scope: match (is_defined, symbol.scope()) {
                (false, _) => SymbolScope::Unknown,
                (true, SymbolScope::Dynamic) => SymbolScope::Dynamic,
                (true, SymbolScope::Compilation | SymbolScope::Linkage | SymbolScope::Unknown) => SymbolScope::Compilation,
            },
            weak: false,
            section,
            flags: SymbolFlags::None,
        };
        if symbol.is_local() {
            return Ok(Some(self.output.add_symbol(made)));
        }
        let Some(&known) = self.shared.get(&made.name) else {
            let name = made.name.clone();
            let id = self.output.add_symbol(made);
            self.shared.insert(name, id);
            return Ok(Some(id));
        };
        // Of several definitions (all units define the variables that they share) the first one counts.
        if is_defined && self.output.symbol(known).is_undefined() {
            *self.output.symbol_mut(known) = made;
        }
        Ok(Some(known))
    }

    fn add_relocations(
        &mut self,
        section: &impl ObjectSection<'data>,
        id: SectionId,
        symbols: &IndexMap<SymbolIndex, SymbolId>,
    ) -> Result<()> {
        for (offset, relocation) in section.relocations() {
            let RelocationTarget::Symbol(target) = relocation.target() else { continue };
            if let Some(&symbol) = symbols.get(&target) {
                let made = Relocation { offset, symbol, addend: relocation.addend(), flags: relocation.flags() };
                self.output.add_relocation(id, made)?;
            }
        }
        Ok(())
    }
}

/// Sections that are part of the program, as what the writer can make of them: it joins no equal constants.
fn kind_of_content(kind: SectionKind) -> Option<SectionKind> {
    match kind {
        SectionKind::ReadOnlyString => Some(SectionKind::ReadOnlyData),
        SectionKind::Text
        | SectionKind::Data
        | SectionKind::ReadOnlyData
        | SectionKind::ReadOnlyDataWithRel
        | SectionKind::UninitializedData => Some(kind),
        _ => None,
    }
}
