//! The text object: Python's `str`. UTF-8 (surrogates, which Python permits, take three bytes like other code points),
//! with the byte length and the number of code points; it is ASCII exactly if the two are equal.

use crate::alloc;
use crate::failure::{self, Kind};
use crate::pool::{Class, STEP};
use std::mem::MaybeUninit;
use std::ptr::{self, NonNull};
use std::sync::atomic::{AtomicPtr, AtomicU32, Ordering};

/// So many bytes behind the header of every text object can be read, and as many more as its text needs.
const WORD: usize = 8;
/// The count of texts that are never freed.
const IMMORTAL: u32 = 1 << 30;

#[repr(C)]
pub struct Text {
    refcount: AtomicU32,
    room: Room,
    byte_len: u64,
    char_len: u64,
    // `byte_len` bytes and a zero follow.
}

/// A reference that the receiver must release.
#[repr(transparent)]
pub struct OwnedText(NonNull<Text>);

/// A raw block of elements; its length travels beside it.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct Block(*mut u8);

/// The first of a raw block of texts, whose number travels beside it.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct Texts(*const &'static Text);

impl Texts {
    pub fn texts<'a>(self, count: i64) -> &'a [&'a Text] {
        if count <= 0 {
            return &[];
        }
        // SAFETY: compiled code passes blocks with how many texts they hold.
        unsafe { std::slice::from_raw_parts(self.0.cast(), count as usize) }
    }
}

impl Text {
    const fn header(refcount: u32, room: Room, byte_len: u64, char_len: u64) -> Text {
        Text { refcount: AtomicU32::new(refcount), room, byte_len, char_len }
    }

    pub fn bytes(&self) -> &[u8] {
        // SAFETY: the layout of every text object: the bytes follow the header.
        unsafe { std::slice::from_raw_parts((&raw const *self).add(1).cast(), self.byte_len as usize) }
    }

    /// The bytes with the zero behind them. A text that holds zeros itself names nothing: it must not stand for its beginning.
    pub fn c_str(&self) -> *const libc::c_char {
        if self.bytes().contains(&0) { c"".as_ptr() } else { self.bytes().as_ptr().cast() }
    }

    /// The number of code points.
    pub fn chars(&self) -> usize {
        self.char_len as usize
    }

    pub fn is_ascii(&self) -> bool {
        self.byte_len == self.char_len
    }

    pub fn code_points(&self) -> CodePoints<'_> {
        CodePoints(self.bytes())
    }
}

impl OwnedText {
    /// Room for a text of these lengths, whose bytes the caller fills in. None when memory is exhausted.
    pub fn reserve(byte_len: usize, char_len: usize) -> Option<OwnedText> {
        let (text, room) = take(size_of::<Text>() + byte_len + 1)?;
        // SAFETY: the block is fresh, aligned and large enough for header, bytes and zero.
        unsafe {
            text.write(Text::header(1, room, byte_len as u64, char_len as u64));
            text.add(1).cast::<u8>().add(byte_len).write(0);
        }
        Some(OwnedText(text))
    }

    /// The bytes of a text that `reserve` has just made.
    pub fn bytes_mut(&mut self) -> &mut [u8] {
        // SAFETY: fresh and unshared; `reserve` allocated that many bytes.
        unsafe {
            let len = self.0.as_ref().byte_len as usize;
            std::slice::from_raw_parts_mut(self.0.add(1).cast().as_ptr(), len)
        }
    }

    pub fn new(bytes: &[u8]) -> OwnedText {
        OwnedText::with_chars(bytes, count_chars(bytes))
    }

    pub fn with_chars(bytes: &[u8], chars: usize) -> OwnedText {
        OwnedText::try_with_chars(bytes, chars).unwrap_or_else(|| alloc::pyl_exhausted())
    }

    /// None if there is no memory and the program looks whether there is.
    pub fn try_new(bytes: &[u8]) -> Option<OwnedText> {
        OwnedText::try_with_chars(bytes, count_chars(bytes))
    }

    pub fn try_ascii(bytes: &[u8]) -> Option<OwnedText> {
        OwnedText::try_with_chars(bytes, bytes.len())
    }

    pub fn try_with_chars(bytes: &[u8], chars: usize) -> Option<OwnedText> {
        if chars <= 1
            && let Some(text) = OwnedText::immortal(bytes)
        {
            return Some(text);
        }
        let mut text = alloc::or_lacking(OwnedText::reserve(bytes.len(), chars))?;
        copy_bytes(text.bytes_mut(), bytes);
        Some(text)
    }

    pub fn ascii(bytes: &[u8]) -> OwnedText {
        OwnedText::with_chars(bytes, bytes.len())
    }

    pub fn empty() -> OwnedText {
        OwnedText::share(&EMPTY.header)
    }

    pub fn char(code: u32) -> OwnedText {
        OwnedText::share(char_text(code))
    }

    /// The shared object of a text of at most one Latin-1 character.
    fn immortal(bytes: &[u8]) -> Option<OwnedText> {
        match *bytes {
            [] => Some(OwnedText::empty()),
            [byte] if byte < 128 => Some(OwnedText::char(byte as u32)),
            [first @ 0xC2..=0xC3, second] => Some(OwnedText::char((first as u32 & 3) << 6 | second as u32 & 0x3F)),
            _ => None,
        }
    }

    /// One more reference to a borrowed text.
    pub fn share(text: &Text) -> OwnedText {
        // Counts of compiled code are not atomic: a plain load and store.
        let count = text.refcount.load(Ordering::Relaxed);
        text.refcount.store(count + 1, Ordering::Relaxed);
        OwnedText(NonNull::from(text))
    }
}

impl std::ops::Deref for OwnedText {
    type Target = Text;
    fn deref(&self) -> &Text {
        // SAFETY: an owned reference keeps its object alive.
        unsafe { self.0.as_ref() }
    }
}

impl Block {
    pub fn bytes<'a>(self, len: i64) -> &'a [u8] {
        if len <= 0 || self.0.is_null() {
            return &[];
        }
        // SAFETY: compiled code passes blocks with their true lengths.
        unsafe { std::slice::from_raw_parts(self.0, len as usize) }
    }

    /// The bytes from an offset on, to be written.
    pub fn bytes_mut<'a>(self, offset: i64, len: usize) -> &'a mut [u8] {
        if len == 0 {
            return &mut [];
        }
        // SAFETY: compiled code made room for them.
        unsafe { std::slice::from_raw_parts_mut(self.0.add(offset as usize), len) }
    }

    /// The block as words.
    pub fn words_mut<'a>(self, count: usize) -> &'a mut [u64] {
        if count == 0 {
            return &mut [];
        }
        // SAFETY: compiled code passes blocks with how many words they hold; blocks of words are aligned.
        unsafe { std::slice::from_raw_parts_mut(self.0.cast(), count) }
    }

    /// The block as numbers of four bytes.
    pub fn ints_mut<'a>(self, count: usize) -> &'a mut [i32] {
        if count == 0 {
            return &mut [];
        }
        // SAFETY: as for words.
        unsafe { std::slice::from_raw_parts_mut(self.0.cast(), count) }
    }
}

/// How large a text's block is, and whether it came from malloc or from the pool of its size.
#[repr(transparent)]
#[derive(Clone, Copy)]
struct Room(u32);

impl Room {
    /// The other bits count steps of the pools.
    const FROM_MALLOC: u32 = 1 << 31;
    /// Of texts that are in no block of their own, and never grow.
    const NONE: Room = Room(0);

    fn pooled(class: Class) -> Room {
        Room(class.number())
    }

    /// Of blocks that are too large for the number it tells less.
    fn from_malloc(size: usize) -> Room {
        Room(Room::FROM_MALLOC | (size / STEP).min(Room::FROM_MALLOC as usize - 1) as u32)
    }

    fn size(self) -> usize {
        (self.0 & !Room::FROM_MALLOC) as usize * STEP
    }

    /// The pool that the block came from.
    fn class(self) -> Option<Class> {
        if self.0 & Room::FROM_MALLOC == 0 { Class::from_number(self.0) } else { None }
    }
}

/// A block of at least this size, and how large it is.
fn take(size: usize) -> Option<(NonNull<Text>, Room)> {
    if let Some(class) = Class::of(size) {
        return Some((class.take()?.cast(), Room::pooled(class)));
    }
    let size = size.next_multiple_of(STEP);
    Some((NonNull::new(alloc::allocate(size).cast())?, Room::from_malloc(size)))
}

#[repr(C)]
pub struct Small {
    header: Text,
    bytes: [u8; 8],
}

const fn small(code: u32) -> Small {
    let mut bytes = [0; 8];
    if code < 128 {
        bytes[0] = code as u8;
        return Small { header: Text::header(IMMORTAL, Room::NONE, 1, 1), bytes };
    }
    bytes[0] = (0xC0 | code >> 6) as u8;
    bytes[1] = (0x80 | code & 0x3F) as u8;
    Small { header: Text::header(IMMORTAL, Room::NONE, 2, 1), bytes }
}

static EMPTY: Small = Small { header: Text::header(IMMORTAL, Room::NONE, 0, 0), bytes: [0; 8] };

/// Compiled code reads this table too: entries are 32 bytes apart.
#[unsafe(export_name = "pyl_latin1")]
pub static LATIN1: [Small; 256] = {
    let mut table = [const { small(0) }; 256];
    let mut code = 0;
    while code < 256 {
        table[code] = small(code as u32);
        code += 1;
    }
    table
};

const PAGE: usize = 256;
const PAGES: usize = 0x11_0000 / PAGE;
type Page = [AtomicPtr<Small>; PAGE];

/// Texts of one character above Latin-1, made when they are first asked for.
static OTHER_CHARS: [AtomicPtr<Page>; PAGES] = [const { AtomicPtr::new(ptr::null_mut()) }; PAGES];

/// The one immortal text of a code point.
#[inline]
pub fn char_text(code: u32) -> &'static Text {
    match LATIN1.get(code as usize) {
        Some(char) => &char.header,
        None => other_char_text(code as usize),
    }
}

fn other_char_text(code: usize) -> &'static Text {
    let page = made_once(&OTHER_CHARS[code / PAGE], || [const { AtomicPtr::new(ptr::null_mut()) }; PAGE]);
    &made_once(&page[code % PAGE], || char_small(code as u32)).header
}

fn char_small(code: u32) -> Small {
    let mut encoded = Vec::with_capacity(4);
    push_code(&mut encoded, code);
    let mut bytes = [0; 8];
    bytes[..encoded.len()].copy_from_slice(&encoded);
    Small { header: Text::header(IMMORTAL, Room::NONE, encoded.len() as u64, 1), bytes }
}

/// What the place holds; made first, and kept for ever, if it holds nothing yet.
fn made_once<T>(place: &'static AtomicPtr<T>, make: impl FnOnce() -> T) -> &'static T {
    let mut present = place.load(Ordering::Acquire);
    if present.is_null() {
        let fresh = Box::into_raw(Box::new(make()));
        present = match place.compare_exchange(ptr::null_mut(), fresh, Ordering::AcqRel, Ordering::Acquire) {
            Ok(_) => fresh,
            Err(other) => other,
        };
    }
    // SAFETY: not null, and what was put there is never freed.
    unsafe { &*present }
}

pub fn is_continuation(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}

pub fn count_chars(bytes: &[u8]) -> usize {
    if bytes.is_ascii() { bytes.len() } else { bytes.iter().filter(|&&byte| !is_continuation(byte)).count() }
}

/// How many bytes the code point takes that starts with this byte.
#[inline(always)]
pub fn width(first: u8) -> usize {
    match first {
        0..0x80 => 1,
        0x80..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    }
}

/// The code point at the start of the bytes, which hold at least one.
pub fn first_code(bytes: &[u8]) -> u32 {
    let tail = |index: usize| bytes[index] as u32 & 0x3F;
    let first = bytes[0] as u32;
    match width(bytes[0]) {
        1 => first,
        2 => (first & 0x1F) << 6 | tail(1),
        3 => (first & 0x0F) << 12 | tail(1) << 6 | tail(2),
        _ => (first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3),
    }
}

pub fn push_code(out: &mut Vec<u8>, code: u32) {
    let tail = |shift: u32| (0x80 | code >> shift & 0x3F) as u8;
    match code {
        0..0x80 => out.push(code as u8),
        0x80..0x800 => out.extend([(0xC0 | code >> 6) as u8, tail(0)]),
        0x800..0x10000 => out.extend([(0xE0 | code >> 12) as u8, tail(6), tail(0)]),
        _ => out.extend([(0xF0 | code >> 18) as u8, tail(12), tail(6), tail(0)]),
    }
}

/// The length of the first `count` characters of an encoded text, or of all; and how many they are.
pub fn forward_chars(bytes: &[u8], count: usize, utf8: bool) -> (usize, usize) {
    if !utf8 {
        let len = count.min(bytes.len());
        return (len, len);
    }
    let (mut len, mut chars) = (0, 0);
    while chars < count && len < bytes.len() {
        len += width(bytes[len]);
        chars += 1;
    }
    (len, chars)
}

/// Where the code point before this byte position starts.
pub fn previous(bytes: &[u8], mut position: usize) -> usize {
    position -= 1;
    while position > 0 && is_continuation(bytes[position]) {
        position -= 1;
    }
    position
}

pub struct CodePoints<'a>(pub &'a [u8]);

impl Iterator for CodePoints<'_> {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        let first = *self.0.first()?;
        let code = first_code(self.0);
        self.0 = &self.0[width(first)..];
        Some(code)
    }
}

// ---------------------------------------------------------------- what compiled code calls

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_len(text: &Text) -> i64 {
    text.char_len as i64
}

/// The length in bytes.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_size(text: &Text) -> i64 {
    text.byte_len as i64
}

/// The byte at a byte position.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_byte(text: &Text, position: i64) -> i64 {
    text.bytes()[position as usize] as i64
}

/// Both texts as one; null if there is no memory.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_concat(left: &Text, right: &Text) -> Option<OwnedText> {
    if right.byte_len == 0 {
        return Some(OwnedText::share(left));
    }
    if left.byte_len == 0 {
        return Some(OwnedText::share(right));
    }
    concat_few(left, right).or_else(|| concat_any(left, right))
}

/// Texts of up to eight bytes each, where a free block lies ready.
#[inline(always)]
fn concat_few(left: &Text, right: &Text) -> Option<OwnedText> {
    let (a, b) = (left.bytes(), right.bytes());
    if a.len() > WORD || b.len() > WORD {
        return None;
    }
    let class = Class::of(size_of::<Text>() + a.len() + b.len() + 1)?;
    let text: NonNull<Text> = class.take_ready()?.cast();
    // SAFETY: the block is fresh, aligned and large enough for header, bytes and zero. It has a word behind its header, as
    // each text has.
    unsafe {
        text.write(Text::header(1, Room::pooled(class), (a.len() + b.len()) as u64, left.char_len + right.char_len));
        let start = text.add(1).cast::<u8>();
        start.cast::<MaybeUninit<[u8; WORD]>>().copy_from_nonoverlapping(NonNull::from(left).add(1).cast(), 1);
        copy_few(std::slice::from_raw_parts_mut(start.add(a.len()).as_ptr(), b.len()), b);
        start.add(a.len() + b.len()).write(0);
    }
    Some(OwnedText(text))
}

#[inline(never)]
fn concat_any(left: &Text, right: &Text) -> Option<OwnedText> {
    let (a, b) = (left.bytes(), right.bytes());
    let mut text = alloc::or_lacking(OwnedText::reserve(a.len() + b.len(), left.chars() + right.chars()))?;
    let (first, second) = text.bytes_mut().split_at_mut(a.len());
    copy_bytes(first, a);
    copy_bytes(second, b);
    Some(text)
}

/// Functions that give several texts as one; null if there is no memory.
macro_rules! concat {
    ($($name:ident($($text:ident),+);)+) => {
        $(
            #[unsafe(no_mangle)]
            pub extern "C" fn $name($($text: &Text),+) -> Option<OwnedText> {
                joined(&EMPTY.header, &[$($text),+])
            }
        )+
    };
}

concat! {
    pyl_str_concat_3(a, b, c);
    pyl_str_concat_4(a, b, c, d);
    pyl_str_concat_5(a, b, c, d, e);
    pyl_str_concat_6(a, b, c, d, e, f);
    pyl_str_concat_7(a, b, c, d, e, f, g);
    pyl_str_concat_8(a, b, c, d, e, f, g, h);
}

/// The texts in the block behind one another, with another between each two; null if there is no memory.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_join(between: &Text, block: Texts, count: i64) -> Option<OwnedText> {
    joined(between, block.texts(count))
}

fn joined(between: &Text, texts: &[&Text]) -> Option<OwnedText> {
    let (Some((first, rest)), gaps) = (texts.split_first(), texts.len().saturating_sub(1)) else {
        return Some(OwnedText::empty());
    };
    if rest.is_empty() {
        return Some(OwnedText::share(first));
    }
    let lengths = texts.iter().fold((gaps * between.bytes().len(), gaps * between.chars()), |(bytes, chars), text| {
        (bytes + text.bytes().len(), chars + text.chars())
    });
    if lengths.1 <= 1 {
        let joined: Vec<&[u8]> = texts.iter().map(|text| text.bytes()).collect();
        return OwnedText::try_with_chars(&joined.join(between.bytes()), lengths.1);
    }
    let mut joined = alloc::or_lacking(OwnedText::reserve(lengths.0, lengths.1))?;
    let mut places = Filler(joined.bytes_mut());
    places.push(first.bytes());
    match between.bytes() {
        [] => rest.iter().for_each(|text| places.push(text.bytes())),
        &[byte] => rest.iter().for_each(|text| {
            places.push_byte(byte);
            places.push(text.bytes());
        }),
        between => rest.iter().for_each(|text| {
            places.push(between);
            places.push(text.bytes());
        }),
    }
    Some(joined)
}

/// What is still to be filled of a text.
pub struct Filler<'a>(pub &'a mut [u8]);

impl Filler<'_> {
    #[inline(always)]
    pub fn push(&mut self, bytes: &[u8]) {
        let (place, rest) = std::mem::take(&mut self.0).split_at_mut(bytes.len());
        copy_bytes(place, bytes);
        self.0 = rest;
    }

    #[inline(always)]
    pub fn push_byte(&mut self, byte: u8) {
        self.push(&[byte]);
    }
}

/// Between slices of one length. A few bytes are copied in words that may overlap, without a call.
#[inline(always)]
pub fn copy_bytes(to: &mut [u8], from: &[u8]) {
    match from.len() {
        0..=WORD => copy_few(to, from),
        9..=16 => copy_ends::<8>(to, from),
        _ => to.copy_from_slice(from),
    }
}

/// Between slices of one length, up to eight.
#[inline(always)]
fn copy_few(to: &mut [u8], from: &[u8]) {
    match from.len() {
        0 => {}
        1 => to[0] = from[0],
        2..4 => copy_ends::<2>(to, from),
        _ => copy_ends::<4>(to, from),
    }
}

/// Between slices of one length from N to 2 N.
#[inline(always)]
fn copy_ends<const N: usize>(to: &mut [u8], from: &[u8]) {
    if let (Some(first), Some(last), Some(to_first)) = (from.first_chunk::<N>(), from.last_chunk::<N>(), to.first_chunk_mut::<N>()) {
        *to_first = *first;
        if let Some(to_last) = to.last_chunk_mut::<N>() {
            *to_last = *last;
        }
    }
}

/// `left += right` for a left text that the caller hands over (it is gone afterwards): grows it in place where nothing
/// else refers to it, with room for more, so that appending in a loop takes linear time. Null if there is no memory.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_append(left: OwnedText, right: &Text) -> Option<OwnedText> {
    let has_room = size_of::<Text>() + left.bytes().len() + right.bytes().len() < left.room.size();
    if has_room && left.refcount.load(Ordering::Relaxed) == 1 && !ptr::eq(&*left, right) {
        // SAFETY: nothing else refers to the text, and its block has room for both and a zero.
        unsafe { put_behind(left.0, right) };
        return Some(left);
    }
    append_elsewhere(left, right)
}

#[inline(never)]
fn append_elsewhere(left: OwnedText, right: &Text) -> Option<OwnedText> {
    if left.refcount.load(Ordering::Relaxed) != 1 || ptr::eq(&*left, right) {
        let joined = pyl_str_concat(&left, right);
        release(left);
        return joined;
    }
    let size = size_of::<Text>() + left.bytes().len() + right.bytes().len() + 1;
    let Some(text) = alloc::or_lacking(move_text(left.0, size + size / 2)) else {
        release(left);
        return None;
    };
    // SAFETY: the block has at least `size` bytes and begins with the old text.
    unsafe { put_behind(text, right) };
    Some(OwnedText(text))
}

/// # Safety
/// Nothing else refers to the text, which is another one than `more`; its block has room for both and a zero.
#[inline(always)]
unsafe fn put_behind(mut text: NonNull<Text>, more: &Text) {
    let added = more.bytes();
    // SAFETY: the caller's promise.
    unsafe {
        let header = text.as_mut();
        let end = text.add(1).cast::<u8>().add(header.byte_len as usize);
        copy_bytes(std::slice::from_raw_parts_mut(end.as_ptr(), added.len()), added);
        end.add(added.len()).write(0);
        header.byte_len += added.len() as u64;
        header.char_len += more.char_len;
    }
}

/// A copy with at least this much room, which replaces the text.
#[cold]
fn move_text(text: NonNull<Text>, size: usize) -> Option<NonNull<Text>> {
    // SAFETY: the caller's text is alive.
    let old = unsafe { text.as_ref() };
    if old.room.class().is_none() {
        let size = size.next_multiple_of(STEP);
        let moved: NonNull<Text> = alloc::resize(text.cast(), size)?.cast();
        // SAFETY: the block begins with the old text.
        unsafe { (*moved.as_ptr()).room = Room::from_malloc(size) };
        return Some(moved);
    }
    let (moved, room) = take(size)?;
    // SAFETY: the old block has the text and its zero, and is smaller than the new one.
    unsafe {
        moved.cast::<u8>().copy_from_nonoverlapping(text.cast(), size_of::<Text>() + old.byte_len as usize + 1);
        (*moved.as_ptr()).room = room;
        pyl_str_free(text);
    }
    Some(moved)
}

/// Frees a text that nobody refers to any more.
///
/// # Safety
/// It is one of `OwnedText`, and not used again.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pyl_str_free(text: NonNull<Text>) {
    // SAFETY: the caller's promise.
    match unsafe { text.as_ref() }.room.class() {
        Some(class) => class.give(text.cast()),
        None => alloc::release(text.cast()),
    }
}

/// Gives up a reference.
fn release(text: OwnedText) {
    let count = text.refcount.load(Ordering::Relaxed);
    text.refcount.store(count - 1, Ordering::Relaxed);
    if count == 1 {
        // SAFETY: this was the last reference.
        unsafe { pyl_str_free(text.0) };
    }
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_repeat(text: &Text, times: i64) -> OwnedText {
    if times <= 0 || text.byte_len == 0 {
        return OwnedText::empty();
    }
    if times == 1 {
        return OwnedText::share(text);
    }
    let source = text.bytes();
    let room = source.len().checked_mul(times as usize).filter(|&size| size < isize::MAX as usize / 2);
    let Some(mut result) = room.and_then(|size| OwnedText::reserve(size, text.chars() * times as usize)) else {
        return failure::text(Kind::Memory, "");
    };
    let bytes = result.bytes_mut();
    match *source {
        [byte] => bytes.fill(byte),
        _ => bytes.chunks_exact_mut(source.len()).for_each(|chunk| chunk.copy_from_slice(source)),
    }
    result
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_eq(left: &Text, right: &Text) -> bool {
    ptr::eq(left, right) || same_bytes(left.bytes(), right.bytes())
}

/// Short texts, which most keys are, are compared in words of eight or four bytes that may overlap, without a call.
#[inline(always)]
pub fn same_bytes(left: &[u8], right: &[u8]) -> bool {
    fn same_ends<const N: usize>(left: &[u8], right: &[u8]) -> bool {
        left.first_chunk::<N>() == right.first_chunk() && left.last_chunk::<N>() == right.last_chunk()
    }
    left.len() == right.len()
        && match left.len() {
            0 => true,
            1 => left[0] == right[0],
            2..4 => same_ends::<2>(left, right),
            4..8 => same_ends::<4>(left, right),
            8..=16 => same_ends::<8>(left, right),
            _ => left == right,
        }
}

/// Less than, equal to or greater than zero. Byte order is code point order in UTF-8.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_compare(left: &Text, right: &Text) -> i64 {
    left.bytes().cmp(right.bytes()) as i64
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_hash(text: &Text) -> i64 {
    hash_bytes(text.bytes())
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_bytes_hash(block: Block, len: i64) -> i64 {
    hash_bytes(block.bytes(len))
}

const fn fold(a: u64, b: u64) -> u64 {
    let product = a as u128 * b as u128;
    product as u64 ^ (product >> 64) as u64
}

const KEY: u64 = 0x9E37_79B9_7F4A_7C15;

/// What hashing so many bytes begins with.
const fn hash_start(len: usize) -> u64 {
    len as u64 ^ 0x2545_F491_4F6C_DD1D
}

const fn hash_end(state: u64, last: u64) -> i64 {
    let hash = fold(fold(state ^ last, KEY) ^ KEY, 0xD6E8_FEB8_6659_FD93) as i64;
    if hash == -1 { -2 } else { hash }
}

/// The hashes of all single bytes.
static BYTE_HASHES: [i64; 256] = {
    let mut hashes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        hashes[byte] = hash_end(hash_start(1), byte as u64);
        byte += 1;
    }
    hashes
};

/// Multiply-and-fold over words of eight bytes, of which the last two may overlap; the same on every run. No bytes have
/// the hash 0, as in CPython.
pub fn hash_bytes(bytes: &[u8]) -> i64 {
    if let [byte] = *bytes {
        return BYTE_HASHES[byte as usize];
    }
    let mut state = hash_start(bytes.len());
    let last = match (bytes, bytes.first_chunk(), bytes.last_chunk()) {
        ([], ..) => return 0,
        (&[a, b], ..) => u64::from(a) | u64::from(b) << 8,
        (&[a, b, c], ..) => u64::from(a) | u64::from(b) << 8 | u64::from(c) << 16,
        (_, Some(first), Some(last)) if bytes.len() < 8 => {
            u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32
        }
        _ => {
            let mut rest = bytes;
            while let Some((word, more)) = rest.split_first_chunk().filter(|(_, more)| !more.is_empty()) {
                state = fold(state ^ u64::from_le_bytes(*word), KEY);
                rest = more;
            }
            bytes.last_chunk().map_or(0, |word| u64::from_le_bytes(*word))
        }
    };
    hash_end(state, last)
}

/// The text of one code point, known to be valid. Immortal: nobody has to release it.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_chr(code: i64) -> &'static Text {
    char_text(code as u32)
}

/// The first code point of a text that is not empty.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_ord(text: &Text) -> i64 {
    first_code(text.bytes()) as i64
}

/// Copies the bytes of the text into the block, for builders; gives the number of bytes.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_copy(text: &Text, block: Block, offset: i64) -> i64 {
    let source = text.bytes();
    copy_bytes(block.bytes_mut(offset, source.len()), source);
    source.len() as i64
}

/// The text whose bytes stand in the block; null if there is no memory.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_from_block(block: Block, len: i64) -> Option<OwnedText> {
    OwnedText::try_new(block.bytes(len))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(s: &str) -> OwnedText {
        OwnedText::new(s.as_bytes())
    }

    #[test]
    fn counts_code_points() {
        let t = text("naïve ☕ 🙂");
        assert_eq!((pyl_str_len(&t), pyl_str_size(&t)), (9, 15));
        assert!(!t.is_ascii());
    }

    #[test]
    fn concat_and_repeat() {
        assert!(pyl_str_concat(&text("ab"), &text("é")).is_some_and(|joined| joined.bytes() == "abé".as_bytes()));
        assert_eq!(pyl_str_repeat(&text("é"), 3).bytes(), "ééé".as_bytes());
        assert_eq!(pyl_str_repeat(&text("x"), -1).bytes(), b"");
    }

    #[test]
    fn appends_in_place() {
        let mut grown = text("ab");
        (0..1000).for_each(|_| grown = pyl_str_append(OwnedText(grown.0), &text("é")).expect("memory"));
        assert_eq!((grown.chars(), grown.bytes().len()), (1002, 2002));
        let shared = OwnedText::share(&grown);
        let longer = pyl_str_append(shared, &text("x")).expect("memory");
        assert_eq!((grown.chars(), longer.chars()), (1002, 1003));
    }

    #[test]
    fn small_texts_are_shared() {
        assert!(std::ptr::eq(&*text("é"), &*OwnedText::char(0xE9)));
        assert!(std::ptr::eq(&*text(""), &*OwnedText::empty()));
        assert_eq!(OwnedText::char(0xE9).bytes(), "é".as_bytes());
    }

    #[test]
    fn order_and_hash() {
        assert_eq!(pyl_str_compare(&text("a"), &text("b")), -1);
        assert_eq!(pyl_str_compare(&text("é"), &text("e")), 1);
        assert_eq!(pyl_str_hash(&text("abcdefghij")), hash_bytes(b"abcdefghij"));
        assert_ne!(hash_bytes(b"a"), hash_bytes(b"a\0"));
    }

    #[test]
    fn code_points_round_trip() {
        for code in [0, 0x7F, 0x80, 0x7FF, 0x800, 0xD800, 0xFFFF, 0x10000, 0x10FFFF] {
            assert_eq!(first_code(OwnedText::char(code).bytes()), code);
        }
    }
}
