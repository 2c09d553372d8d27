//! Files by number: 0 to 2 are the standard streams. Input and output are buffered; whatever is written reaches the
//! system when the file is flushed or closed, before any file is opened or examined, and at exit.

use crate::alloc;
use crate::cell::Global;
use crate::codec;
use crate::failure::{self, Kind};
use crate::interrupt;
use crate::restart;
use crate::stdio::{self, last_errno, write_all};
use crate::text::{Block, OwnedText, Text, forward_chars};

const READ: i64 = 1;
const WRITE: i64 = 2;
const TRUNCATE: i64 = 4;
const CREATE: i64 = 8;
const APPEND: i64 = 16;
const EXCLUSIVE: i64 = 32;

/// What CPython reads at a time in text mode, which shows in the positions of decoding errors.
const CHUNK: usize = 8192;
const OUTPUT_CAPACITY: usize = 1 << 16;
const UTF8: i64 = 1;
/// UTF-8 behind a byte order mark.
const SIGNED: i64 = 4;
const MARK: &[u8] = b"\xEF\xBB\xBF";
const STRICT: i64 = 1;

/// How line ends are read and written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Newline {
    /// `\r`, `\n` and `\r\n` end lines and read as `\n`.
    Universal,
    /// They end lines and read as they are.
    Untranslated,
    /// Only this one; `\n` is written as it.
    Exactly(&'static [u8]),
}

struct File {
    fd: i32,
    /// The number of the encoding, 0 for a binary file.
    encoding: i64,
    /// The number of the handler for what is not text, or cannot be encoded.
    errors: i64,
    newline: Newline,
    /// `input` holds UTF-8, not the bytes of the file.
    holds_utf8: bool,
    /// What was read from the system and not yet by the program starts at `at`.
    input: Vec<u8>,
    at: usize,
    /// The bytes of an incomplete character at the end of what was read.
    tail: Vec<u8>,
    ended: bool,
    output: Vec<u8>,
    /// Is the text of the file behind a byte order mark?
    is_signed: bool,
    /// A mark that comes next in the input is none of the text.
    skips_mark: bool,
    /// What is written next goes behind a mark.
    owes_mark: bool,
}

static FILES: Global<Vec<Option<File>>> = Global::new(Vec::new());

type Result<T> = std::result::Result<T, ()>;

fn os_failure<T>(code: i32) -> Result<T> {
    if code == libc::EINTR {
        interrupt::take();
        failure::note(Kind::Interrupt, "");
    } else {
        failure::note_with(Kind::Os, &crate::os::error_text(code), [code as i64, 0]);
    }
    Err(())
}

impl File {
    fn new(fd: i32, encoding: i64, errors: i64, newline: Newline) -> File {
        let is_signed = encoding == SIGNED;
        let encoding = if is_signed { UTF8 } else { encoding };
        let holds_utf8 = encoding == UTF8 || encoding != 0 && errors != STRICT;
        // SAFETY: lseek accepts any descriptor.
        let owes_mark = is_signed && unsafe { libc::lseek(fd, 0, libc::SEEK_CUR) } <= 0;
        File {
            fd,
            encoding,
            errors,
            newline,
            holds_utf8,
            input: Vec::new(),
            at: 0,
            tail: Vec::new(),
            ended: false,
            output: Vec::new(),
            is_signed,
            skips_mark: is_signed,
            owes_mark,
        }
    }

    fn unread(&self) -> &[u8] {
        &self.input[self.at..]
    }

    fn flush(&mut self) -> Result<()> {
        let output = std::mem::take(&mut self.output);
        write_all(self.fd, &output).or_else(os_failure)
    }

    /// Reads up to `size` bytes from the system.
    fn read_system(&mut self, size: usize) -> Result<Vec<u8>> {
        let mut chunk = vec![0; size];
        loop {
            // SAFETY: the pointer and length describe a live buffer.
            let count = unsafe { libc::read(self.fd, chunk.as_mut_ptr().cast(), size) };
            if count >= 0 {
                chunk.truncate(count as usize);
                if self.fd == 0 {
                    restart::note_input(&chunk);
                }
                return Ok(chunk);
            }
            if last_errno() != libc::EINTR || interrupt::is_pending() {
                return os_failure(last_errno());
            }
        }
    }

    /// Adds raw bytes to the input; of UTF-8 only whole characters.
    fn accept(&mut self, chunk: Vec<u8>, last: bool) -> Result<()> {
        self.input.drain(..self.at);
        self.at = 0;
        if self.encoding != UTF8 {
            let text = if self.holds_utf8 { codec::to_utf8(&chunk, self.encoding, self.errors) } else { Some(chunk.clone()) };
            let Some(text) = text else {
                codec::stage(chunk);
                return Err(());
            };
            self.input.extend(text);
            return Ok(());
        }
        let mut data = std::mem::take(&mut self.tail);
        data.extend(chunk);
        if self.skips_mark {
            if data.len() < MARK.len() && MARK.starts_with(&data) {
                self.tail = data;
                return Ok(());
            }
            self.skips_mark = false;
            if data.starts_with(MARK) {
                data.drain(..MARK.len());
            }
        }
        if str::from_utf8(&data).is_err() {
            let Some((mended, whole)) = codec::mended_utf8(&data, self.errors, last) else {
                codec::stage(data);
                return Err(());
            };
            self.tail = data.split_off(whole);
            data = mended;
        }
        self.input.extend(data);
        Ok(())
    }

    /// Gets more input; false at the end of the file.
    fn refill(&mut self) -> Result<bool> {
        if self.ended {
            return Ok(false);
        }
        if !self.output.is_empty() {
            self.flush()?;
        }
        let chunk = self.read_system(CHUNK)?;
        self.ended = chunk.is_empty();
        let last = self.ended;
        self.accept(chunk, last)?;
        Ok(!last)
    }

    /// Gets everything up to the end of the file.
    fn refill_all(&mut self) -> Result<()> {
        let mut all = Vec::new();
        if !self.output.is_empty() {
            self.flush()?;
        }
        loop {
            let chunk = self.read_system(1 << 16)?;
            if chunk.is_empty() {
                break;
            }
            // What is read is copied on its way to the program: decoded, its line ends made alike, made a text.
            if !alloc::has_room(5 * (all.len() + chunk.len())) {
                failure::note(Kind::Memory, "");
                return Err(());
            }
            all.extend(chunk);
        }
        self.accept(all, true)
    }

    fn take(&mut self, len: usize) -> Vec<u8> {
        let taken = self.input[self.at..self.at + len].to_vec();
        self.at += len;
        taken
    }

    /// The length of the next line with its end, None if it is not complete yet.
    fn line_len(&self, from: usize) -> Option<usize> {
        let rest = &self.unread()[from..];
        match self.newline {
            Newline::Exactly(end) => crate::search::find(rest, end).map(|at| from + at + end.len()),
            Newline::Universal | Newline::Untranslated => {
                let at = memchr::memchr2(b'\n', b'\r', rest)?;
                match rest[at..] {
                    [b'\r', b'\n', ..] => Some(from + at + 2),
                    [b'\r'] if !self.ended => None,
                    _ => Some(from + at + 1),
                }
            }
        }
    }

    /// The next line, raw; empty at the end of the file.
    fn raw_line(&mut self) -> Result<Vec<u8>> {
        let mut searched = 0;
        loop {
            if let Some(len) = self.line_len(searched) {
                return Ok(self.take(len));
            }
            searched = self.unread().len().saturating_sub(1);
            if !self.refill()? {
                let len = self.line_len(searched).unwrap_or(self.unread().len());
                return Ok(self.take(len));
            }
        }
    }

    fn translate(&self, bytes: Vec<u8>) -> Vec<u8> {
        if self.newline != Newline::Universal || !bytes.contains(&b'\r') {
            return bytes;
        }
        let mut out = Vec::with_capacity(bytes.len());
        for (at, &byte) in bytes.iter().enumerate() {
            match byte {
                b'\r' if bytes.get(at + 1) == Some(&b'\n') => {}
                b'\r' => out.push(b'\n'),
                _ => out.push(byte),
            }
        }
        out
    }

    fn text_of(&self, bytes: Vec<u8>) -> OwnedText {
        let bytes = self.translate(bytes);
        if self.holds_utf8 { OwnedText::new(&bytes) } else { codec::decoded(&bytes, self.encoding, self.errors) }
    }

    /// How many raw bytes make up to `count` characters as the program sees them; and how many those are.
    fn measure(&self, count: usize) -> (usize, usize) {
        let bytes = self.unread();
        if self.newline != Newline::Universal || !bytes.contains(&b'\r') {
            return forward_chars(bytes, count, self.holds_utf8);
        }
        let (mut len, mut chars) = (0, 0);
        while chars < count && len < bytes.len() {
            if bytes[len] == b'\r' && len + 1 == bytes.len() && !self.ended {
                break;
            }
            len += if bytes[len..].starts_with(b"\r\n") { 2 } else { forward_chars(&bytes[len..], 1, self.holds_utf8).0 };
            chars += 1;
        }
        (len, chars)
    }

    fn read_chars(&mut self, count: i64) -> Result<OwnedText> {
        if count < 0 {
            self.refill_all()?;
            let rest = self.take(self.unread().len());
            return Ok(self.text_of(rest));
        }
        let mut measured = self.measure(count as usize);
        while measured.1 < count as usize && self.refill()? {
            measured = self.measure(count as usize);
        }
        let measured = self.measure(count as usize);
        let taken = self.take(measured.0);
        Ok(self.text_of(taken))
    }

    fn read_line(&mut self, limit: i64) -> Result<OwnedText> {
        if limit < 0 {
            let line = self.raw_line()?;
            return Ok(self.text_of(line));
        }
        let line = self.raw_line()?;
        let whole = self.text_of(line.clone());
        if whole.chars() <= limit as usize {
            return Ok(whole);
        }
        self.at -= line.len();
        let len = self.measure(limit as usize).0;
        let taken = self.take(len);
        Ok(self.text_of(taken))
    }

    fn read_bytes(&mut self, count: i64) -> Result<Vec<u8>> {
        if count < 0 {
            self.refill_all()?;
            return Ok(self.take(self.unread().len()));
        }
        while self.unread().len() < count as usize && self.refill()? {}
        let len = self.unread().len().min(count as usize);
        Ok(self.take(len))
    }

    /// Forgets what was read ahead, so that the system's position is the program's.
    fn drop_input(&mut self) {
        let ahead = self.unread().len() + self.tail.len();
        if ahead > 0 {
            // SAFETY: lseek accepts any descriptor.
            unsafe { libc::lseek(self.fd, -(ahead as i64), libc::SEEK_CUR) };
        }
        self.input.clear();
        self.tail.clear();
        self.at = 0;
        self.ended = false;
    }

    fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.drop_input();
        self.output.extend_from_slice(bytes);
        if self.output.len() >= OUTPUT_CAPACITY { self.flush() } else { Ok(()) }
    }

    fn write_text(&mut self, text: &Text) -> Result<()> {
        if std::mem::take(&mut self.owes_mark) {
            self.write(MARK)?;
        }
        let ends_differ = matches!(self.newline, Newline::Exactly(end) if end != b"\n");
        if self.encoding == UTF8 && !ends_differ && !codec::has_surrogates(text) {
            return self.write(text.bytes());
        }
        let mut bytes = codec::encoded(text, self.encoding, self.errors).ok_or(())?;
        if let Newline::Exactly(end) = self.newline
            && ends_differ
        {
            bytes = bytes.split(|&byte| byte == b'\n').collect::<Vec<_>>().join(end);
        }
        self.write(&bytes)
    }

    fn seek(&mut self, offset: i64, whence: i64) -> Result<i64> {
        self.flush()?;
        self.drop_input();
        // SAFETY: lseek accepts any descriptor and offset.
        let position = unsafe { libc::lseek(self.fd, offset, whence as i32) };
        if position < 0 {
            return os_failure(last_errno());
        }
        self.skips_mark = self.is_signed && position == 0;
        self.owes_mark = self.skips_mark;
        Ok(position)
    }

    fn tell(&mut self) -> Result<i64> {
        self.flush()?;
        // SAFETY: lseek accepts any descriptor.
        let position = unsafe { libc::lseek(self.fd, 0, libc::SEEK_CUR) };
        if position < 0 { os_failure(last_errno()) } else { Ok(position - (self.unread().len() + self.tail.len()) as i64) }
    }
}

fn files() -> &'static mut Vec<Option<File>> {
    let files = FILES.get();
    if files.is_empty() {
        // CPython leaves the line ends of the standard streams as they are.
        files.extend((0..3).map(|fd| Some(File::new(fd, UTF8, STRICT, Newline::Exactly(b"\n")))));
    }
    files
}

/// Runs an operation on an open file; one that is not open fails like a bad descriptor.
fn with<T>(number: i64, operation: impl FnOnce(&mut File) -> Result<T>) -> Result<T> {
    if interrupt::is_pending() {
        return os_failure(libc::EINTR);
    }
    interrupt::looking(|| match files().get_mut(number as usize).and_then(Option::as_mut) {
        Some(file) => operation(file),
        None => os_failure(libc::EBADF),
    })
}

/// Hands everything buffered to the system. Errors have nobody left to tell.
pub fn flush_all() {
    for file in FILES.get().iter_mut().flatten() {
        let _ = file.flush();
    }
}

/// Hands everything buffered to the system and leaves the buffers as they are, for the end of the process.
pub fn write_buffers() {
    for file in FILES.get().iter().flatten() {
        let _ = write_all(file.fd, &file.output);
    }
}

fn newline(number: i64) -> Newline {
    match number {
        0 => Newline::Universal,
        1 => Newline::Untranslated,
        2 => Newline::Exactly(b"\n"),
        3 => Newline::Exactly(b"\r"),
        _ => Newline::Exactly(b"\r\n"),
    }
}

fn open_flags(mode: i64) -> i32 {
    let access = match mode & (READ | WRITE) {
        READ => libc::O_RDONLY,
        WRITE => libc::O_WRONLY,
        _ => libc::O_RDWR,
    };
    let extra = [(TRUNCATE, libc::O_TRUNC), (CREATE, libc::O_CREAT), (APPEND, libc::O_APPEND), (EXCLUSIVE, libc::O_EXCL)];
    extra.iter().filter(|(bit, _)| mode & bit != 0).fold(access | libc::O_CLOEXEC, |flags, (_, flag)| flags | flag)
}

fn is_directory(fd: i32) -> bool {
    // SAFETY: fstat fills in the structure it is given.
    unsafe {
        let mut stat: libc::stat = std::mem::zeroed();
        libc::fstat(fd, &mut stat) == 0 && stat.st_mode & libc::S_IFMT == libc::S_IFDIR
    }
}

/// Opens a file and gives its number. Mode bits: 1 read, 2 write, 4 truncate, 8 create, 16 append, 32 exclusive.
/// `encoding` is 0 for binary, `errors` the number of a handler. `ends`: 0 universal, 1 as they are, 2 `\n`, 3 `\r`, 4 `\r\n`.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_file_open(path: &Text, mode: i64, encoding: i64, errors: i64, ends: i64) -> i64 {
    flush_all();
    if open_flags(mode) & libc::O_ACCMODE != libc::O_RDONLY {
        restart::commit();
    }
    // SAFETY: the path is zero-terminated.
    let fd = interrupt::looking(|| unsafe { libc::open(path.c_str(), open_flags(mode), 0o666 as libc::c_uint) });
    if fd < 0 {
        return os_failure(last_errno()).unwrap_or(-1);
    }
    if is_directory(fd) {
        // SAFETY: the descriptor was opened above.
        unsafe { libc::close(fd) };
        return os_failure(libc::EISDIR).unwrap_or(-1);
    }
    if mode & APPEND != 0 {
        // SAFETY: lseek accepts any descriptor.
        unsafe { libc::lseek(fd, 0, libc::SEEK_END) };
    }
    add_file(File::new(fd, encoding, errors, newline(ends)))
}

/// A file of its own for a descriptor that is open, with buffers of its own.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_file_of_descriptor(fd: i64, mode: i64, encoding: i64, errors: i64, ends: i64) -> i64 {
    if open_flags(mode) & libc::O_ACCMODE != libc::O_RDONLY {
        restart::commit();
    }
    // SAFETY: fcntl accepts any number.
    match i32::try_from(fd) {
        Ok(fd) if unsafe { libc::fcntl(fd, libc::F_GETFD) } >= 0 => add_file(File::new(fd, encoding, errors, newline(ends))),
        _ => os_failure(libc::EBADF).unwrap_or(-1),
    }
}

fn add_file(file: File) -> i64 {
    let files = files();
    match files.iter().position(Option::is_none) {
        Some(free) => {
            files[free] = Some(file);
            free as i64
        }
        None => {
            files.push(Some(file));
            files.len() as i64 - 1
        }
    }
}

/// Flushes and closes; false if that failed.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_file_close(number: i64) -> bool {
    let Some(mut file) = files().get_mut(number as usize).and_then(Option::take) else {
        return true;
    };
    let flushed = if number == 1 { told(stdio::finish()) } else { file.flush().is_ok() };
    // SAFETY: the descriptor belongs to the file, which is gone now.
    unsafe { libc::close(file.fd) };
    flushed
}

/// Notes what stopped the output.
fn told(output: std::result::Result<(), i32>) -> bool {
    output.or_else(os_failure::<()>).is_ok()
}

fn write_stdout(bytes: &[u8]) -> bool {
    stdio::write_stdout(bytes);
    told(stdio::written())
}

fn write_stderr(bytes: &[u8]) -> bool {
    _ = stdio::flush_stdout();
    stdio::write_stderr(bytes);
    true
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_file_flush(number: i64) -> bool {
    match number {
        1 => told(stdio::flush_stdout()),
        _ => with(number, File::flush).is_ok(),
    }
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_file_write(number: i64, text: &Text) -> bool {
    match number {
        1 => write_stdout(text.bytes()),
        2 => write_stderr(text.bytes()),
        _ => with(number, |file| file.write_text(text)).is_ok(),
    }
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_file_write_bytes(number: i64, block: Block, len: i64) -> bool {
    match number {
        1 => write_stdout(block.bytes(len)),
        2 => write_stderr(block.bytes(len)),
        _ => with(number, |file| file.write(block.bytes(len))).is_ok(),
    }
}

fn before_reading(number: i64) {
    if files().get(number as usize).and_then(Option::as_ref).is_some_and(|file| file.fd == 0) {
        _ = stdio::flush_stdout();
    }
}

/// Up to `count` characters, all if it is negative.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_file_read(number: i64, count: i64) -> OwnedText {
    before_reading(number);
    with(number, |file| file.read_chars(count)).unwrap_or_else(|()| OwnedText::empty())
}

/// The next line with its end, cut to `limit` characters unless that is negative; empty at the end of the file.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_file_read_line(number: i64, limit: i64) -> OwnedText {
    before_reading(number);
    with(number, |file| file.read_line(limit)).unwrap_or_else(|()| OwnedText::empty())
}

/// Stages up to `count` bytes and gives their number.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_file_read_bytes(number: i64, count: i64) -> i64 {
    before_reading(number);
    with(number, |file| file.read_bytes(count)).map_or(0, codec::stage)
}

/// Stages the next line up to `\n` and gives its length.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_file_read_line_bytes(number: i64, limit: i64) -> i64 {
    before_reading(number);
    let line = with(number, |file| {
        let mut line = file.raw_line()?;
        if limit >= 0 && line.len() > limit as usize {
            file.at -= line.len() - limit as usize;
            line.truncate(limit as usize);
        }
        Ok(line)
    });
    line.map_or(0, codec::stage)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_file_seek(number: i64, offset: i64, whence: i64) -> i64 {
    with(number, |file| file.seek(offset, whence)).unwrap_or(-1)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_file_tell(number: i64) -> i64 {
    with(number, File::tell).unwrap_or(-1)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_file_truncate(number: i64, size: i64) -> bool {
    let done = with(number, |file| {
        file.flush()?;
        // SAFETY: ftruncate accepts any descriptor.
        if unsafe { libc::ftruncate(file.fd, size) } < 0 { os_failure(last_errno()) } else { Ok(()) }
    });
    done.is_ok()
}

/// The system's descriptor.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_file_descriptor(number: i64) -> i64 {
    with(number, |file| Ok(file.fd as i64)).unwrap_or(-1)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_file_is_terminal(number: i64) -> bool {
    // SAFETY: isatty accepts any descriptor.
    with(number, |file| Ok(unsafe { libc::isatty(file.fd) } == 1)).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(s: &str) -> OwnedText {
        OwnedText::new(s.as_bytes())
    }

    fn show(t: &Text) -> String {
        String::from_utf8_lossy(t.bytes()).into_owned()
    }

    fn feed(raw: &[u8], newline: Newline) -> File {
        let mut file = File::new(-1, UTF8, STRICT, newline);
        file.input = raw.to_vec();
        file.ended = true;
        file
    }

    #[test]
    fn universal_lines() {
        let mut file = feed(b"a\r\nb\rc\n\r", Newline::Universal);
        let lines: Vec<String> = (0..5).map(|_| file.read_line(-1).map_or(String::new(), |line| show(&line))).collect();
        assert_eq!(lines, ["a\n", "b\n", "c\n", "\n", ""]);
    }

    #[test]
    fn untranslated_lines() {
        let mut file = feed(b"a\r\nb", Newline::Untranslated);
        assert!(file.read_line(-1).is_ok_and(|line| show(&line) == "a\r\n"));
        assert!(file.read_line(-1).is_ok_and(|line| show(&line) == "b"));
    }

    #[test]
    fn characters_and_limits() {
        let mut file = feed("é\r\nxyz\n".as_bytes(), Newline::Universal);
        assert!(file.read_chars(2).is_ok_and(|part| show(&part) == "é\n"));
        assert!(file.read_line(2).is_ok_and(|part| show(&part) == "xy"));
        assert!(file.read_line(9).is_ok_and(|part| show(&part) == "z\n"));
    }

    #[test]
    fn writes_and_reads_back() {
        let path = text(&format!("{}/pyllvm-runtime-{}", std::env::temp_dir().display(), std::process::id()));
        let number = pyl_file_open(&path, READ | WRITE | TRUNCATE | CREATE, UTF8, STRICT, 0);
        assert!(number > 2 && pyl_file_write(number, &text("one\ntwo é\n")));
        assert_eq!((pyl_file_tell(number), pyl_file_seek(number, 0, 0)), (11, 0));
        assert_eq!(show(&pyl_file_read_line(number, -1)), "one\n");
        assert_eq!(pyl_file_tell(number), 4);
        assert_eq!(show(&pyl_file_read(number, -1)), "two é\n");
        assert!(pyl_file_close(number) && crate::os::pyl_os_remove(&path));
    }
}
