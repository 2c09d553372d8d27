//! The tables through which dicts find their entries: `src/prelude/dict.py` has their layout. Here is what needs no look at
//! keys.

use crate::text::Block;

/// The first wanted one of the places for a hash. There has to be one.
fn find(hash: u64, mask: u64, is_wanted: impl Fn(usize) -> bool) -> usize {
    let mut group = hash & mask;
    let mut perturb = hash;
    loop {
        for near in 0..4 {
            let place = (group ^ near) as usize;
            if is_wanted(place) {
                return place;
            }
        }
        perturb >>= 5;
        group = group.wrapping_mul(5).wrapping_add(perturb).wrapping_add(1) & mask;
    }
}

/// What a place holds that leads to an entry.
fn link(hash: u64, mask: u64, entry: usize) -> i32 {
    (hash & 0x7FFF_FFFF & !mask) as i32 | (entry + 1) as i32
}

/// Enters the first `count` entries, whose hashes these are, into a table of free places.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_table_fill(table: Block, mask: i64, hashes: Block, count: i64) {
    let mask = mask as u64;
    let table = table.ints_mut(mask as usize + 1);
    for (entry, &hash) in hashes.words_mut(count as usize).iter().enumerate() {
        let place = find(hash, mask, |place| table[place] == 0);
        table[place] = link(hash, mask, entry);
    }
}

/// Frees the place that leads to an entry.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_table_free(table: Block, mask: i64, hash: i64, entry: i64) {
    let (mask, hash) = (mask as u64, hash as u64);
    let table = table.ints_mut(mask as usize + 1);
    let wanted = link(hash, mask, entry as usize);
    let place = find(hash, mask, |place| table[place] == wanted);
    table[place] = -1;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_a_table_can_be_found() {
        let mask = 63;
        let mut table = vec![0; 64];
        // Hashes that meet in the same few places.
        let hashes: Vec<u64> = (0..42).map(|i| ((i % 5) << 40) + i % 3).collect();
        for (entry, &hash) in hashes.iter().enumerate() {
            let place = find(hash, mask, |place| table[place] == 0);
            table[place] = link(hash, mask, entry);
        }
        for (entry, &hash) in hashes.iter().enumerate() {
            let place = find(hash, mask, |place| table[place] == 0 || table[place] == link(hash, mask, entry));
            assert_eq!(table[place] & mask as i32, entry as i32 + 1);
        }
        assert_eq!(table.iter().filter(|place| **place == 0).count(), 22);
    }
}
