//! Sorting, always stable. The embedded library says what is in the block: rows of one or more words that are compared
//! from the first on, each of them an int, a float or a text. Everything else is compared by compiled code, which may fail.

mod timsort;

use crate::text::{Block, Text};
use std::cmp::Ordering;
use std::convert::Infallible;

/// For up to so many rows there is room on the stack.
const FEW: usize = 24;

/// What each word of a row is; the library passes it as a number with four bits for each word, the first one lowest.
#[derive(Clone, Copy)]
struct Kinds(u64);

const INT: u64 = 1;
const FLOAT: u64 = 2;
const TEXT: u64 = 3;

const SIGN: u64 = 1 << 63;

impl Kinds {
    fn first(self) -> u64 {
        self.0 & 15
    }

    /// The number of words in a row.
    fn width(self) -> usize {
        (64 - self.0.leading_zeros()).div_ceil(4) as usize
    }

    /// Are there no texts?
    fn is_numeric(self) -> bool {
        self.each().all(|kind| kind != TEXT)
    }

    fn ranks<const N: usize>(self, row: &[u64; N]) -> [u64; N] {
        std::array::from_fn(|at| rank(self.0 >> (4 * at) & 15, row[at]))
    }

    /// The words of these ranks. (There is no negative zero among them.)
    fn words<const N: usize>(self, ranks: &[u64; N]) -> [u64; N] {
        std::array::from_fn(|at| match self.0 >> (4 * at) & 15 {
            FLOAT if ranks[at] & SIGN == 0 => !ranks[at],
            _ => ranks[at] ^ SIGN,
        })
    }

    fn each(self) -> impl Iterator<Item = u64> {
        std::iter::successors(Some(self.0), |kinds| Some(kinds >> 4)).map(|kinds| kinds & 15).take_while(|kind| *kind != 0)
    }

    /// How Python's `<` sees two rows; what is not a number is neither less nor greater, and what is behind it does not count.
    fn compare(self, a: &[u64], b: &[u64]) -> Ordering {
        for (kind, (a, b)) in self.each().zip(a.iter().zip(b)) {
            match compare_words(kind, *a, *b) {
                Some(Ordering::Equal) => {}
                Some(order) => return order,
                None => return Ordering::Equal,
            }
        }
        Ordering::Equal
    }

    /// Is there anything that is not a number?
    fn has_nan(self, rows: &[u64]) -> bool {
        self.has(rows, f64::is_nan)
    }

    /// Is there such a float?
    fn has(self, rows: &[u64], is_such: impl Fn(f64) -> bool) -> bool {
        let in_row = |row: &[u64]| self.each().zip(row).any(|(kind, word)| kind == FLOAT && is_such(f64::from_bits(*word)));
        self.each().any(|kind| kind == FLOAT) && rows.chunks_exact(self.width()).any(in_row)
    }
}

fn compare_words(kind: u64, a: u64, b: u64) -> Option<Ordering> {
    match kind {
        INT => Some((a as i64).cmp(&(b as i64))),
        FLOAT => f64::from_bits(a).partial_cmp(&f64::from_bits(b)),
        _ if a == b => Some(Ordering::Equal),
        _ => Some(text(a).bytes().cmp(text(b).bytes())),
    }
}

fn text<'a>(word: u64) -> &'a Text {
    // SAFETY: by its kind the word is a reference to a text, which its row keeps alive.
    unsafe { &*(word as *const Text) }
}

/// A number that is smaller for a smaller word. Of texts it is the beginning: for different ones it may be the same.
fn rank(kind: u64, word: u64) -> u64 {
    match kind {
        INT => word ^ SIGN,
        FLOAT => {
            // Both zeros are the same.
            let bits = (f64::from_bits(word) + 0.0).to_bits();
            if bits & SIGN == 0 { bits | SIGN } else { !bits }
        }
        _ => {
            let bytes = text(word).bytes();
            let mut start = [0; 8];
            let len = bytes.len().min(8);
            start[..len].copy_from_slice(&bytes[..len]);
            u64::from_be_bytes(start)
        }
    }
}

/// Writes the numbers of the rows, in the order of what is in them. What is the other way round is turned before and
/// afterwards, so that equal rows stay in their order.
fn order(rows: &[u64], kinds: Kinds, reverse: bool, numbers: &mut [u64]) {
    let width = kinds.width();
    let row = |number: u64| &rows[number as usize * width..][..width];
    write_numbers(numbers, reverse);
    if kinds.has_nan(rows) {
        let Ok(()) = timsort::sort(numbers, |a, b| Ok::<bool, Infallible>(kinds.compare(row(*a), row(*b)) == Ordering::Less));
    } else {
        order_without_nan(rows, kinds, reverse, numbers);
    }
    if reverse {
        numbers.reverse();
    }
}

/// Sorts the numbers of rows.
fn order_without_nan(rows: &[u64], kinds: Kinds, reverse: bool, numbers: &mut [u64]) {
    let width = kinds.width();
    let row = |number: u64| &rows[number as usize * width..][..width];
    match width {
        1 if kinds.is_numeric() => ranked_order::<1>(rows, kinds, reverse, numbers),
        2 if kinds.is_numeric() => ranked_order::<2>(rows, kinds, reverse, numbers),
        3 if kinds.is_numeric() => ranked_order::<3>(rows, kinds, reverse, numbers),
        _ => {
            let mut room = Room::new((0, 0), numbers.len());
            let ranked = room.items();
            for (place, number) in ranked.iter_mut().zip(&*numbers) {
                *place = (rank(kinds.first(), row(*number)[0]), *number);
            }
            ranked.sort_by(|(a, i), (b, j)| a.cmp(b).then_with(|| kinds.compare(row(*i), row(*j))));
            numbers.iter_mut().zip(ranked).for_each(|(place, (_, number))| *place = *number);
        }
    }
}

/// For rows without texts, each of which is as good as the ranks of its words. Behind them is what keeps equal rows in their
/// order: the place of the number.
fn ranked_order<const N: usize>(rows: &[u64], kinds: Kinds, reverse: bool, numbers: &mut [u64]) {
    let mut room = Room::new(([0; N], 0), numbers.len());
    let ranked = room.items();
    let count = numbers.len() as u64;
    let turned = |at: u64| if reverse { count - 1 - at } else { at };
    let rows = rows.as_chunks().0;
    for (place, at) in ranked.iter_mut().zip(0..) {
        *place = (kinds.ranks(&rows[turned(at) as usize]), at);
    }
    ranked.sort_unstable();
    numbers.iter_mut().zip(ranked).for_each(|(place, (_, at))| *place = turned(*at));
}

/// The numbers from 0 on, or the other way round.
fn write_numbers(numbers: &mut [u64], reverse: bool) {
    numbers.iter_mut().zip(0..).for_each(|(place, number)| *place = number);
    if reverse {
        numbers.reverse();
    }
}

/// Room for items, on the stack if they are few.
enum Room<T> {
    Few([T; FEW], usize),
    Many(Vec<T>),
}

impl<T: Copy> Room<T> {
    #[inline(always)]
    fn new(item: T, count: usize) -> Room<T> {
        if count <= FEW { Room::Few([item; FEW], count) } else { Room::Many(vec![item; count]) }
    }

    fn items(&mut self) -> &mut [T] {
        match self {
            Room::Few(items, count) => &mut items[..*count],
            Room::Many(items) => items,
        }
    }
}

/// Puts the rows into an order.
fn permute(rows: &mut [u64], width: usize, order: &[u64]) {
    let mut sorted = Vec::with_capacity(rows.len());
    for number in order {
        sorted.extend_from_slice(&rows[*number as usize * width..][..width]);
    }
    rows.copy_from_slice(&sorted);
}

fn sort_by_numbers(rows: &mut [u64], kinds: Kinds) {
    let mut numbers = vec![0; rows.len() / kinds.width()];
    order(rows, kinds, false, &mut numbers);
    permute(rows, kinds.width(), &numbers);
}

fn sort_rows<const N: usize>(rows: &mut [u64], kinds: Kinds) {
    let rows = rows.as_chunks_mut::<N>().0;
    // Words can be had back from their ranks.
    if kinds.is_numeric() && !kinds.has(rows.as_flattened(), |number| number == 0.0 && number.is_sign_negative()) {
        rows.iter_mut().for_each(|row| *row = kinds.ranks(row));
        rows.sort_unstable();
        rows.iter_mut().for_each(|row| *row = kinds.words(row));
    } else {
        rows.sort_by(|a, b| kinds.compare(a, b));
    }
}

fn sort(rows: &mut [u64], kinds: Kinds) {
    match (kinds.width(), kinds.first()) {
        (1, INT) => rows.sort_unstable_by_key(|word| *word as i64),
        _ if kinds.has_nan(rows) => sort_by_numbers(rows, kinds),
        (1, FLOAT) => rows.sort_by(|a, b| f64::from_bits(*a).partial_cmp(&f64::from_bits(*b)).unwrap_or(Ordering::Equal)),
        (1, _) => {
            let mut room = Room::new((0, 0), rows.len());
            let ranked = room.items();
            ranked.iter_mut().zip(&*rows).for_each(|(place, word)| *place = (rank(TEXT, *word), *word));
            ranked.sort_by(|(a, x), (b, y)| a.cmp(b).then_with(|| kinds.compare(&[*x], &[*y])));
            rows.iter_mut().zip(ranked).for_each(|(place, (_, word))| *place = *word);
        }
        (2, _) => sort_rows::<2>(rows, kinds),
        (3, _) => sort_rows::<3>(rows, kinds),
        _ => sort_by_numbers(rows, kinds),
    }
}

/// Sorts a block of `count` rows.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_sort(rows: Block, count: i64, kinds: i64, reverse: u8) {
    let kinds = Kinds(kinds as u64);
    let rows = rows.words_mut(count as usize * kinds.width());
    if reverse != 0 {
        reverse_rows(rows, kinds.width());
    }
    sort(rows, kinds);
    if reverse != 0 {
        reverse_rows(rows, kinds.width());
    }
}

fn reverse_rows(rows: &mut [u64], width: usize) {
    rows.reverse();
    rows.chunks_exact_mut(width).for_each(<[u64]>::reverse);
}

/// Writes the numbers of `count` rows, in the order of what is in them or turned round. Equal rows stay in their order.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_sort_order(rows: Block, count: i64, kinds: i64, reverse: u8, numbers: Block) {
    let kinds = Kinds(kinds as u64);
    order(rows.words_mut(count as usize * kinds.width()), kinds, reverse != 0, numbers.words_mut(count as usize));
}

/// What compares two keys, which are at these addresses: 1 if the first is less, 2 if an exception is set.
type Less = extern "C" fn(*const u8, *const u8) -> u8;

/// Like `pyl_sort_order` for keys of so many bytes. 1 if comparing failed: then the numbers mean nothing.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_sort_by(keys: Block, key_size: i64, count: i64, reverse: u8, numbers: Block, less: Less) -> u8 {
    let less = |a: *const u8, b: *const u8| match less(a, b) {
        2 => Err(()),
        answer => Ok(answer == 1),
    };
    let numbers = numbers.words_mut(count as usize);
    write_numbers(numbers, reverse != 0);
    let sorted = if key_size == 8 {
        // Keys of one word are sorted themselves, so that those that are compared lie together.
        let words = keys.words_mut(count as usize);
        let mut items: Vec<(u64, u64)> = numbers.iter().map(|number| (words[*number as usize], *number)).collect();
        let sorted = timsort::sort(&mut items, |(a, _), (b, _)| less((&raw const *a).cast(), (&raw const *b).cast()));
        numbers.iter_mut().zip(items).for_each(|(place, (_, number))| *place = number);
        sorted
    } else {
        let bytes = keys.bytes(count * key_size);
        let place = |number: &u64| bytes[(*number as i64 * key_size) as usize..].as_ptr();
        timsort::sort(numbers, |a, b| less(place(a), place(b)))
    };
    if reverse != 0 {
        numbers.reverse();
    }
    u8::from(sorted.is_err())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(rows: &[u64], kinds: u64) -> Vec<u64> {
        let mut rows = rows.to_vec();
        let width = Kinds(kinds).width();
        let mut numbers = vec![0; rows.len() / width];
        order(&rows, Kinds(kinds), false, &mut numbers);
        let mut permuted = rows.clone();
        permute(&mut permuted, width, &numbers);
        sort(&mut rows, Kinds(kinds));
        assert_eq!(rows, permuted, "in place and by numbers");
        rows
    }

    fn floats(numbers: &[f64]) -> Vec<u64> {
        numbers.iter().map(|number| number.to_bits()).collect()
    }

    #[test]
    fn ints_and_floats_by_their_size() {
        assert_eq!(sorted(&[3, -1i64 as u64, 0, i64::MIN as u64], INT), [i64::MIN as u64, -1i64 as u64, 0, 3]);
        let (low, high) = (f64::NEG_INFINITY, f64::INFINITY);
        assert_eq!(sorted(&floats(&[high, 0.5, -0.0, -2.0, 0.0, low]), FLOAT), floats(&[low, -2.0, -0.0, 0.0, 0.5, high]));
    }

    #[test]
    fn equal_zeros_stay_in_their_order() {
        assert_eq!(sorted(&floats(&[0.0, -0.0, -1.0, 0.0]), FLOAT), floats(&[-1.0, 0.0, -0.0, 0.0]));
    }

    #[test]
    fn texts_by_code_points_beyond_what_ranks_tell_apart() {
        let words = ["abcdefgh2", "", "abcdefgh", "\u{10000}", "abcdefgh1", "\u{FFFF}", "a\0", "a", "b"];
        let texts: Vec<crate::OwnedText> = words.iter().cycle().take(90).map(|word| crate::OwnedText::new(word.as_bytes())).collect();
        let rows: Vec<u64> = texts.iter().map(|text| &raw const **text as u64).collect();
        for count in [9, 90] {
            let got: Vec<&[u8]> = sorted(&rows[..count], TEXT).into_iter().map(|word| text(word).bytes()).collect();
            let mut expected: Vec<&[u8]> = words.iter().cycle().take(count).map(|word| word.as_bytes()).collect();
            expected.sort();
            assert_eq!(got, expected);
        }
    }

    #[test]
    fn rows_word_by_word() {
        let kinds = INT | FLOAT << 4;
        let row = |n: i64, x: f64| [n as u64, x.to_bits()];
        let rows = [row(2, 0.5), row(-1, 7.0), row(2, -0.5), row(-1, -7.0)].concat();
        assert_eq!(sorted(&rows, kinds), [row(-1, -7.0), row(-1, 7.0), row(2, -0.5), row(2, 0.5)].concat());
        let zeros = [row(1, 0.0), row(1, -0.0), row(0, -0.0), row(0, 0.0)].concat();
        assert_eq!(sorted(&zeros, kinds), [row(0, -0.0), row(0, 0.0), row(1, 0.0), row(1, -0.0)].concat());
        let wide = [1, 2, 3, 4, 9, 1, 2, 3, 4, 5];
        assert_eq!(sorted(&wide, 0x11111), [1, 2, 3, 4, 5, 1, 2, 3, 4, 9]);
    }

    #[test]
    fn what_is_not_a_number_stays_where_cpython_leaves_it() {
        // sorted([3.0, nan, 1.0, 2.0]) of CPython
        let shown = |rows: Vec<u64>| rows.into_iter().map(|word| f64::from_bits(word).to_string()).collect::<Vec<_>>().join(" ");
        assert_eq!(shown(sorted(&floats(&[3.0, f64::NAN, 1.0, 2.0]), FLOAT)), "3 NaN 1 2");
        assert_eq!(shown(sorted(&floats(&[3.0, 1.0, f64::NAN, 2.0, 0.0]), FLOAT)), "0 1 2 3 NaN");
    }
}
