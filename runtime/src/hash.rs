//! Hashes of bytes. A hash under way is a block that the caller owns and may copy: what the crates' hashers save as
//! their state. Algorithms have the numbers that the embedded library gives them.

use crate::text::Block;
use md5::Md5;
use pbkdf2::pbkdf2_hmac;
use sha1::Sha1;
use sha2::digest::common::hazmat::{SerializableState, SerializedState};
use sha2::{Digest, Sha224, Sha256, Sha384, Sha512};

/// What the state of any algorithm fits into; the library makes blocks of this size.
const STATE_SIZE: usize = 256;

/// Runs the same code for the hasher that has the number.
macro_rules! with_hasher {
    ($algorithm:expr, $function:ident($($argument:expr),*)) => {
        match $algorithm {
            0 => $function::<Md5>($($argument),*),
            1 => $function::<Sha1>($($argument),*),
            2 => $function::<Sha224>($($argument),*),
            3 => $function::<Sha256>($($argument),*),
            4 => $function::<Sha384>($($argument),*),
            _ => $function::<Sha512>($($argument),*),
        }
    };
}

/// Makes the block the state of a new hash.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_hash_begin(algorithm: i64, state: Block) {
    with_hasher!(algorithm, begin(state));
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_hash_update(algorithm: i64, state: Block, data: Block, len: i64) {
    with_hasher!(algorithm, update(state, data.bytes(len)));
}

/// Writes the digest of what was hashed so far; the state stays as it is.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_hash_digest(algorithm: i64, state: Block, out: Block) {
    with_hasher!(algorithm, digest(state, out));
}

/// Fills a block with the key that PBKDF2 makes of a password.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_hash_key(algorithm: i64, password: Block, len: i64, salt: Block, salt_len: i64, rounds: i64, out: Block, size: i64) {
    let (password, salt, key) = (password.bytes(len), salt.bytes(salt_len), out.bytes_mut(0, size as usize));
    with_hasher!(algorithm, pbkdf2_hmac(password, salt, rounds as u32, key));
}

/// CRC-32 of bytes, behind those whose CRC-32 is `start`.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_crc32(data: Block, len: i64, start: i64) -> i64 {
    let mut hasher = crc32fast::Hasher::new_with_initial(start as u32);
    hasher.update(data.bytes(len));
    hasher.finalize() as i64
}

fn save<H: SerializableState>(hasher: &H, state: Block) {
    let saved = hasher.serialize();
    assert!(saved.len() <= STATE_SIZE);
    state.bytes_mut(0, saved.len()).copy_from_slice(&saved);
}

/// The hasher whose state this is. Only `save` writes such blocks.
fn restore<H: SerializableState + Default>(state: Block) -> H {
    let mut saved = SerializedState::<H>::default();
    let size = saved.len();
    saved.copy_from_slice(state.bytes(size as i64));
    H::deserialize(&saved).unwrap_or_default()
}

fn begin<H: SerializableState + Default>(state: Block) {
    save(&H::default(), state);
}

fn update<H: SerializableState + Default + Digest>(state: Block, data: &[u8]) {
    let mut hasher: H = restore(state);
    hasher.update(data);
    save(&hasher, state);
}

fn digest<H: SerializableState + Default + Digest>(state: Block, out: Block) {
    let digest = restore::<H>(state).finalize();
    out.bytes_mut(0, digest.len()).copy_from_slice(&digest);
}
