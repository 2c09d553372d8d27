//! Programs in memory. Comes in: object code and the signatures of its exports. Goes out: runs, typed functions.

use std::marker::PhantomData;

use super::Signature;
use crate::jit::Jit;
pub use pyllvm_runtime::restart::{Restart, Restarts, Shown};

/// A compiled program in memory.
pub struct Loaded {
    jit: Jit,
    /// Of the exported functions.
    signatures: Vec<Signature>,
}

impl Loaded {
    pub(super) fn new(object: &[u8], signatures: &[Signature]) -> Result<Loaded, String> {
        let jit = Jit::new(object).map_err(|error| error.to_string())?;
        Ok(Loaded { jit, signatures: signatures.iter().filter(|signature| signature.exported).cloned().collect() })
    }

    /// Runs the program to its end; `args` is `sys.argv`, its first item the program's name. Gives the exit status.
    pub fn run(&self, args: &[String]) -> Result<i32, String> {
        self.jit.run_main(args).map_err(|error| error.to_string())
    }

    /// As `run`, for a program compiled with [`Ints::Auto`](crate::Ints::Auto) or [`Powers::Plain`](crate::Powers::Plain):
    /// where an int leaves 64 bits or a power the type of its operands, one of `restarts` is to run the program again with
    /// exact ints or powers, in a process in place of this one. It gets the numbers of bytes that stdout and stderr have
    /// received; it does not return unless it fails. The new run skips that much of its output (`skip`). Programs that cannot be
    /// run twice (they wrote files, say) raise OverflowError or ValueError instead.
    pub fn run_or_restart(&self, args: &[String], skip: Shown, restarts: Restarts) -> Result<i32, String> {
        pyllvm_runtime::restart::allow(restarts, skip);
        let status = self.run(args);
        pyllvm_runtime::restart::allow(Restarts::default(), Shown::default());
        status
    }

    /// An exported function by its name in the source, if its types are the ones asked for: `i64` for `int`, `f64`
    /// for `float`, `bool`, and `()` for a result of `None`. Parameters are given as a tuple.
    pub fn function<Args: Arguments, Output: Value>(&self, name: &str) -> Result<Function<'_, Args, Output>, String> {
        let named = |signature: &&Signature| signature.function.split_once('.').is_some_and(|(_, rest)| rest == name);
        let signature = self.signatures.iter().find(named).ok_or_else(|| format!("the program exports no function `{name}`"))?;
        let params: Vec<&str> = signature.params.iter().map(|param| param.ty.as_str()).collect();
        if params != Args::types() || signature.result != Output::TYPE {
            return Err(format!("`{name}` is `{signature}`, not ({}) -> {}", Args::types().join(", "), Output::TYPE));
        }
        let address = self.jit.address(name).map_err(|error| error.to_string())?;
        Ok(Function { address, program: PhantomData, types: PhantomData })
    }
}

/// A function of a [`Loaded`] program. If it raises an exception, the process ends.
pub struct Function<'a, Args, Output> {
    address: usize,
    program: PhantomData<&'a Loaded>,
    types: PhantomData<fn(Args) -> Output>,
}

impl<Args: Arguments, Output: Value> Function<'_, Args, Output> {
    pub fn call(&self, args: Args) -> Output {
        // SAFETY: `Loaded::function` compared the types with the function's own, and the program is still loaded.
        Output::from_c(unsafe { args.call::<Output::C>(self.address) })
    }
}

mod sealed {
    pub trait Sealed {}
}

/// A type that Python and C share.
pub trait Value: sealed::Sealed {
    /// As Python writes it.
    const TYPE: &'static str;
    type C: Copy;
    fn from_c(value: Self::C) -> Self;
    fn to_c(self) -> Self::C;
}

/// Tuples of values.
pub trait Arguments {
    fn types() -> Vec<&'static str>;
    /// # Safety
    /// At the address there must be a C function with these parameters and this result.
    unsafe fn call<Output>(self, address: usize) -> Output;
}

macro_rules! value {
    ($rust:ty, $name:literal, $c:ty, $value:ident => $from:expr, $to:expr) => {
        impl sealed::Sealed for $rust {}
        impl Value for $rust {
            const TYPE: &'static str = $name;
            type C = $c;
            fn from_c($value: $c) -> $rust {
                $from
            }
            fn to_c(self) -> $c {
                let $value = self;
                $to
            }
        }
    };
}

value!(i64, "int", i64, value => value, value);
value!(f64, "float", f64, value => value, value);
// Only the lowest bit of a returned flag is defined.
value!(bool, "bool", u8, value => value & 1 == 1, u8::from(value));
value!((), "None", (), _value => (), ());

macro_rules! arguments {
    ($($name:ident)*) => {
        impl<$($name: Value),*> Arguments for ($($name,)*) {
            fn types() -> Vec<&'static str> {
                vec![$($name::TYPE),*]
            }
            #[allow(non_snake_case, reason = "the type parameters name the values")]
            unsafe fn call<Output>(self, address: usize) -> Output {
                let ($($name,)*) = self;
                // SAFETY: the caller knows the function at the address.
                let function: extern "C" fn($($name::C),*) -> Output = unsafe { std::mem::transmute(address) };
                function($($name.to_c()),*)
            }
        }
    };
}

arguments!();
arguments!(A);
arguments!(A B);
arguments!(A B C);
arguments!(A B C D);
arguments!(A B C D E);
arguments!(A B C D E F);
