//! Nodes of syntax trees as bytes. Each is its parts in the order in which they are listed here; in front of it, where
//! several kinds may stand, which of them it is. Knows the nodes that the library's modules have.

use rustpython_parser::ast;
use rustpython_parser::ast::bigint::BigInt;
use rustpython_parser::text_size::{TextRange, TextSize};

pub trait Coded: Sized {
    fn write(&self, out: &mut Vec<u8>);
    fn read(from: &mut Reader) -> Self;
}

/// The bytes that are not read yet. They were written by `Coded::write`: nothing else is ever read.
pub struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> u8 {
        let (first, rest) = self.0.split_first().expect("invariant: what is read was written");
        self.0 = rest;
        *first
    }

    fn bytes(&mut self) -> &'a [u8] {
        let length = u32::read(self) as usize;
        let (bytes, rest) = self.0.split_at(length);
        self.0 = rest;
        bytes
    }
}

fn write_bytes(bytes: &[u8], out: &mut Vec<u8>) {
    (bytes.len() as u32).write(out);
    out.extend(bytes);
}

/// Seven bits to a byte, the lowest first; all but the last byte have the eighth set.
impl Coded for u32 {
    fn write(&self, out: &mut Vec<u8>) {
        let mut rest = *self;
        while rest >= 0x80 {
            out.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        out.push(rest as u8);
    }

    fn read(from: &mut Reader) -> u32 {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = from.byte();
            value |= u32::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return value;
            }
            shift += 7;
        }
    }
}

impl Coded for bool {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    fn read(from: &mut Reader) -> bool {
        from.byte() != 0
    }
}

impl Coded for f64 {
    fn write(&self, out: &mut Vec<u8>) {
        write_bytes(&self.to_le_bytes(), out);
    }

    fn read(from: &mut Reader) -> f64 {
        f64::from_le_bytes(from.bytes().try_into().expect("invariant: eight bytes were written"))
    }
}

impl Coded for BigInt {
    fn write(&self, out: &mut Vec<u8>) {
        write_bytes(&self.to_signed_bytes_le(), out);
    }

    fn read(from: &mut Reader) -> BigInt {
        match from.bytes() {
            [] => BigInt::from(0),
            [byte] => BigInt::from(*byte as i8),
            bytes => BigInt::from_signed_bytes_le(bytes),
        }
    }
}

impl Coded for String {
    fn write(&self, out: &mut Vec<u8>) {
        write_bytes(self.as_bytes(), out);
    }

    fn read(from: &mut Reader) -> String {
        String::from_utf8(from.bytes().to_vec()).expect("invariant: a text was written")
    }
}

impl Coded for ast::Identifier {
    fn write(&self, out: &mut Vec<u8>) {
        write_bytes(self.as_str().as_bytes(), out);
    }

    fn read(from: &mut Reader) -> ast::Identifier {
        ast::Identifier::new(String::read(from))
    }
}

impl Coded for ast::Int {
    fn write(&self, out: &mut Vec<u8>) {
        self.to_u32().write(out);
    }

    fn read(from: &mut Reader) -> ast::Int {
        ast::Int::new(u32::read(from))
    }
}

impl Coded for TextRange {
    fn write(&self, out: &mut Vec<u8>) {
        u32::from(self.start()).write(out);
        u32::from(self.len()).write(out);
    }

    fn read(from: &mut Reader) -> TextRange {
        TextRange::at(TextSize::new(u32::read(from)), TextSize::new(u32::read(from)))
    }
}

/// The range of a node whose range is not kept.
impl Coded for ast::OptionalRange<TextRange> {
    fn write(&self, _out: &mut Vec<u8>) {}

    fn read(_from: &mut Reader) -> Self {
        Self::default()
    }
}

impl<T: Coded> Coded for Box<T> {
    fn write(&self, out: &mut Vec<u8>) {
        (**self).write(out);
    }

    fn read(from: &mut Reader) -> Box<T> {
        Box::new(T::read(from))
    }
}

impl<T: Coded> Coded for Option<T> {
    fn write(&self, out: &mut Vec<u8>) {
        self.is_some().write(out);
        self.iter().for_each(|value| value.write(out));
    }

    fn read(from: &mut Reader) -> Option<T> {
        bool::read(from).then(|| T::read(from))
    }
}

impl<T: Coded> Coded for Vec<T> {
    fn write(&self, out: &mut Vec<u8>) {
        (self.len() as u32).write(out);
        self.iter().for_each(|value| value.write(out));
    }

    fn read(from: &mut Reader) -> Vec<T> {
        (0..u32::read(from)).map(|_| T::read(from)).collect()
    }
}

/// A node with parts.
macro_rules! node {
    ($name:ident: $($part:ident)*) => {
        impl Coded for ast::$name {
            fn write(&self, out: &mut Vec<u8>) {
                self.range.write(out);
                $(self.$part.write(out);)*
            }

            fn read(from: &mut Reader) -> Self {
                ast::$name { range: Coded::read(from), $($part: Coded::read(from)),* }
            }
        }
    };
}

/// A choice: the number of the kind, and what it holds.
macro_rules! choice {
    ($name:ident: $($kind:ident $(($inner:ident))?)*) => {
        impl Coded for ast::$name {
            fn write(&self, out: &mut Vec<u8>) {
                enum Number { $($kind),* }
                match self {
                    $(ast::$name::$kind $(($inner))? => {
                        out.push(Number::$kind as u8);
                        $($inner.write(out);)?
                    })*
                    #[allow(unreachable_patterns)]
                    other => panic!("library modules have no such node yet: {other:?}"),
                }
            }

            fn read(from: &mut Reader) -> Self {
                enum Number { $($kind),* }
                match from.byte() {
                    $(number if number == Number::$kind as u8 => ast::$name::$kind $(({ let $inner = Coded::read(from); $inner }))?,)*
                    other => unreachable!("invariant: the kind {other} was never written"),
                }
            }
        }
    };
}

choice!(Stmt: FunctionDef(n) ClassDef(n) Return(n) Delete(n) Assign(n) AugAssign(n) AnnAssign(n) For(n) While(n) If(n) With(n)
    Raise(n) Try(n) Assert(n) Import(n) ImportFrom(n) Global(n) Nonlocal(n) Expr(n) Pass(n) Break(n) Continue(n));
node!(StmtFunctionDef: name args body decorator_list returns type_comment type_params);
node!(StmtClassDef: name bases keywords body decorator_list type_params);
node!(StmtReturn: value);
node!(StmtDelete: targets);
node!(StmtAssign: targets value type_comment);
node!(StmtAugAssign: target op value);
node!(StmtAnnAssign: target annotation value simple);
node!(StmtFor: target iter body orelse type_comment);
node!(StmtWhile: test body orelse);
node!(StmtIf: test body orelse);
node!(StmtWith: items body type_comment);
node!(StmtRaise: exc cause);
node!(StmtTry: body handlers orelse finalbody);
node!(StmtAssert: test msg);
node!(StmtImport: names);
node!(StmtImportFrom: module names level);
node!(StmtGlobal: names);
node!(StmtNonlocal: names);
node!(StmtExpr: value);
node!(StmtPass:);
node!(StmtBreak:);
node!(StmtContinue:);

choice!(Expr: BoolOp(n) NamedExpr(n) BinOp(n) UnaryOp(n) Lambda(n) IfExp(n) Dict(n) Set(n) ListComp(n) SetComp(n) DictComp(n)
    GeneratorExp(n) Yield(n) YieldFrom(n) Compare(n) Call(n) FormattedValue(n) JoinedStr(n) Constant(n) Attribute(n) Subscript(n)
    Starred(n) Name(n) List(n) Tuple(n) Slice(n));
node!(ExprBoolOp: op values);
node!(ExprNamedExpr: target value);
node!(ExprBinOp: left op right);
node!(ExprUnaryOp: op operand);
node!(ExprLambda: args body);
node!(ExprIfExp: test body orelse);
node!(ExprDict: keys values);
node!(ExprSet: elts);
node!(ExprListComp: elt generators);
node!(ExprSetComp: elt generators);
node!(ExprDictComp: key value generators);
node!(ExprGeneratorExp: elt generators);
node!(ExprYield: value);
node!(ExprYieldFrom: value);
node!(ExprCompare: left ops comparators);
node!(ExprCall: func args keywords);
node!(ExprFormattedValue: value conversion format_spec);
node!(ExprJoinedStr: values);
node!(ExprConstant: value kind);
node!(ExprAttribute: value attr ctx);
node!(ExprSubscript: value slice ctx);
node!(ExprStarred: value ctx);
node!(ExprName: id ctx);
node!(ExprList: elts ctx);
node!(ExprTuple: elts ctx);
node!(ExprSlice: lower upper step);

choice!(Constant: None Bool(n) Str(n) Bytes(n) Int(n) Tuple(n) Float(n) Ellipsis);
choice!(ExprContext: Load Store Del);
choice!(BoolOp: And Or);
choice!(Operator: Add Sub Mult MatMult Div Mod Pow LShift RShift BitOr BitXor BitAnd FloorDiv);
choice!(UnaryOp: Invert Not UAdd USub);
choice!(CmpOp: Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn);
choice!(ConversionFlag: None Str Ascii Repr);

node!(Comprehension: target iter ifs is_async);
node!(Arguments: posonlyargs args vararg kwonlyargs kwarg);
node!(ArgWithDefault: def default);
node!(Arg: arg annotation type_comment);
node!(Keyword: arg value);
node!(Alias: name asname);
node!(WithItem: context_expr optional_vars);
choice!(ExceptHandler: ExceptHandler(n));
node!(ExceptHandlerExceptHandler: type_ name body);

/// Python 3.11 has none.
impl Coded for ast::TypeParam {
    fn write(&self, _out: &mut Vec<u8>) {
        panic!("library modules have no type parameters");
    }

    fn read(_from: &mut Reader) -> Self {
        unreachable!("invariant: no type parameter was written")
    }
}

impl Coded for u8 {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }

    fn read(from: &mut Reader) -> u8 {
        from.byte()
    }
}
