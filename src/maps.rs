//! Hash tables of the compiler: the standard ones with a hash that is fast on short keys. Nothing in here is secret,
//! and every run meets the same order.

use rustc_hash::FxBuildHasher;

pub(crate) type HashMap<K, V> = std::collections::HashMap<K, V, FxBuildHasher>;
pub(crate) type HashSet<K> = std::collections::HashSet<K, FxBuildHasher>;
pub(crate) type IndexMap<K, V> = indexmap::IndexMap<K, V, FxBuildHasher>;
pub(crate) type IndexSet<K> = indexmap::IndexSet<K, FxBuildHasher>;
