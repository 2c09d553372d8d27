//! Directories, file status, the environment. Functions that give `bool` say whether it worked; the failure has `errno`.

use crate::failure::{self, Kind};
use crate::file;
use crate::restart;
use crate::stdio::last_errno;
use crate::text::{OwnedText, Text};
use std::ffi::{CStr, CString, OsStr};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::Path;

/// `No such file or directory`
pub fn error_text(code: i32) -> String {
    // SAFETY: strerror gives a zero-terminated text that lives until its next call.
    unsafe { CStr::from_ptr(libc::strerror(code)) }.to_string_lossy().into_owned()
}

fn note(code: i32) {
    failure::note_with(Kind::Os, &error_text(code), [code as i64, 0]);
}

fn check(status: i32) -> bool {
    if status != 0 {
        note(last_errno());
    }
    status == 0
}

fn path(text: &Text) -> &Path {
    Path::new(OsStr::from_bytes(text.bytes()))
}

fn note_io(error: &std::io::Error) {
    note(error.raw_os_error().unwrap_or(libc::EIO));
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_error_text(code: i64) -> OwnedText {
    OwnedText::new(error_text(code as i32).as_bytes())
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_remove(name: &Text) -> bool {
    restart::commit();
    // SAFETY: texts are zero-terminated; this holds for the other calls too.
    check(unsafe { libc::unlink(name.c_str()) })
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_mkdir(name: &Text, mode: i64) -> bool {
    restart::commit();
    // SAFETY: see `pyl_os_remove`.
    check(unsafe { libc::mkdir(name.c_str(), mode as libc::mode_t) })
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_rmdir(name: &Text) -> bool {
    restart::commit();
    // SAFETY: see `pyl_os_remove`.
    check(unsafe { libc::rmdir(name.c_str()) })
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_rename(from: &Text, to: &Text) -> bool {
    restart::commit();
    file::flush_all();
    // SAFETY: see `pyl_os_remove`.
    check(unsafe { libc::rename(from.c_str(), to.c_str()) })
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_symlink(target: &Text, name: &Text) -> bool {
    restart::commit();
    // SAFETY: see `pyl_os_remove`.
    check(unsafe { libc::symlink(target.c_str(), name.c_str()) })
}

/// What a link points to.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_read_link(name: &Text) -> OwnedText {
    match std::fs::read_link(path(name)) {
        Ok(target) => OwnedText::new(target.to_string_lossy().as_bytes()),
        Err(error) => {
            note_io(&error);
            OwnedText::empty()
        }
    }
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_chdir(name: &Text) -> bool {
    restart::commit();
    // SAFETY: see `pyl_os_remove`.
    check(unsafe { libc::chdir(name.c_str()) })
}

/// The names in a directory, each ended by a zero.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_list(name: &Text) -> OwnedText {
    let entries = match std::fs::read_dir(path(name)) {
        Ok(entries) => entries,
        Err(error) => {
            note_io(&error);
            return OwnedText::empty();
        }
    };
    let mut out = Vec::new();
    for entry in entries.flatten() {
        out.extend(entry.file_name().to_string_lossy().as_bytes());
        out.push(0);
    }
    OwnedText::new(&out)
}

/// A fact about a file, or of a link itself unless it `follows`: 0 mode, 1 size, 2 seconds of the last change, 3 its
/// nanoseconds, 4 links, 5 inode, 6 owner, 7 group, 8 device, 9 and 10 last use, 11 and 12 last change of these facts.
/// -1 if there is no such file.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_stat(name: &Text, fact: i64, follows: bool) -> i64 {
    file::flush_all();
    // SAFETY: stat and lstat fill in the structure they are given.
    let (status, stat) = unsafe {
        let mut stat: libc::stat = std::mem::zeroed();
        let ask = if follows { libc::stat } else { libc::lstat };
        (ask(name.c_str(), &mut stat), stat)
    };
    if !check(status) {
        return -1;
    }
    match fact {
        0 => stat.st_mode as i64,
        1 => stat.st_size,
        2 => stat.st_mtime,
        3 => stat.st_mtime_nsec,
        4 => stat.st_nlink as i64,
        5 => stat.st_ino as i64,
        6 => stat.st_uid as i64,
        7 => stat.st_gid as i64,
        8 => stat.st_dev as i64,
        9 => stat.st_atime,
        10 => stat.st_atime_nsec,
        11 => stat.st_ctime,
        _ => stat.st_ctime_nsec,
    }
}

/// What the name is: 0 nothing, 1 a file, 2 a directory, 3 something else; links count as what they point to.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_kind(name: &Text) -> i64 {
    match std::fs::metadata(path(name)) {
        Err(_) => 0,
        Ok(meta) if meta.is_file() => 1,
        Ok(meta) if meta.is_dir() => 2,
        Ok(_) => 3,
    }
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_chmod(name: &Text, mode: i64) -> bool {
    restart::commit();
    // SAFETY: see `pyl_os_remove`.
    check(unsafe { libc::chmod(name.c_str(), mode as libc::mode_t) })
}

/// Sets the times of the last use and the last change, in nanoseconds since 1970.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_set_time(name: &Text, nanoseconds: i64) -> bool {
    restart::commit();
    file::flush_all();
    let time = libc::timespec { tv_sec: nanoseconds.div_euclid(1_000_000_000), tv_nsec: nanoseconds.rem_euclid(1_000_000_000) };
    // SAFETY: see `pyl_os_remove`; two times are passed.
    check(unsafe { libc::utimensat(libc::AT_FDCWD, name.c_str(), [time, time].as_ptr(), 0) })
}

/// The columns (0) or lines (1) of the terminal that stdout is; 0 if it is none.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_terminal_size(fact: i64) -> i64 {
    let mut size = libc::winsize { ws_row: 0, ws_col: 0, ws_xpixel: 0, ws_ypixel: 0 };
    // SAFETY: the call fills in the structure it is given.
    let status = unsafe { libc::ioctl(libc::STDOUT_FILENO, libc::TIOCGWINSZ, &mut size) };
    match (status, fact) {
        (0, 0) => size.ws_col as i64,
        (0, _) => size.ws_row as i64,
        _ => 0,
    }
}

/// May this process read (4), write (2), execute (1) it?
#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_access(name: &Text, mode: i64) -> bool {
    // SAFETY: see `pyl_os_remove`.
    unsafe { libc::access(name.c_str(), mode as i32) == 0 }
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_is_link(name: &Text) -> bool {
    std::fs::symlink_metadata(path(name)).is_ok_and(|meta| meta.is_symlink())
}

/// The path with all links resolved; as it is where that fails.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_real_path(name: &Text) -> OwnedText {
    match std::fs::canonicalize(path(name)) {
        Ok(real) => OwnedText::new(real.to_string_lossy().as_bytes()),
        Err(_) => OwnedText::share(name),
    }
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_cwd() -> OwnedText {
    match std::env::current_dir() {
        Ok(dir) => OwnedText::new(dir.to_string_lossy().as_bytes()),
        Err(error) => {
            note_io(&error);
            OwnedText::empty()
        }
    }
}

/// All variables as `NAME=value`, each ended by a zero.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_environment() -> OwnedText {
    let mut out = Vec::new();
    for (name, value) in std::env::vars_os() {
        out.extend(name.into_vec());
        out.push(b'=');
        out.extend(value.into_vec());
        out.push(0);
    }
    OwnedText::new(String::from_utf8_lossy(&out).as_bytes())
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_set_variable(name: &Text, value: &Text) -> bool {
    restart::commit();
    // SAFETY: texts are zero-terminated; compiled programs have one thread.
    check(unsafe { libc::setenv(name.c_str(), value.c_str(), 1) })
}

/// The status that the shell command ended with, as `os.system` gives it.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_system(command: &Text) -> i64 {
    restart::commit();
    file::flush_all();
    _ = crate::stdio::flush_stdout();
    match CString::new(command.bytes()) {
        // SAFETY: a zero-terminated command.
        Ok(command) => unsafe { libc::system(command.as_ptr()) as i64 },
        Err(_) => -1,
    }
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_process_id() -> i64 {
    std::process::id() as i64
}

/// What the system calls itself: its name, the machine's name in the network, release, version, kind of machine; behind
/// them the version of the C library, where it tells one.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_name(part: i64) -> OwnedText {
    // SAFETY: all bytes zero are texts of no length, and `uname` ends its texts with zeros.
    let text = |bytes: &[libc::c_char]| unsafe { CStr::from_ptr(bytes.as_ptr()).to_bytes().to_vec() };
    let mut names: libc::utsname = unsafe { std::mem::zeroed() };
    // SAFETY: the structure is ours.
    unsafe { libc::uname(&mut names) };
    OwnedText::new(&match part {
        0 => text(&names.sysname),
        1 => text(&names.nodename),
        2 => text(&names.release),
        3 => text(&names.version),
        4 => text(&names.machine),
        _ => c_library_version(),
    })
}

#[cfg(target_env = "gnu")]
fn c_library_version() -> Vec<u8> {
    // SAFETY: the C library gives a constant.
    unsafe { CStr::from_ptr(libc::gnu_get_libc_version()) }.to_bytes().to_vec()
}

#[cfg(not(target_env = "gnu"))]
fn c_library_version() -> Vec<u8> {
    Vec::new()
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_cpu_count() -> i64 {
    std::thread::available_parallelism().map_or(1, |count| count.get() as i64)
}

/// Up to 8 random bytes from the system as a number, for seeds.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_os_random() -> i64 {
    restart::vary();
    let mut bytes = [0u8; 8];
    // SAFETY: the buffer has the length passed.
    unsafe { libc::getrandom(bytes.as_mut_ptr().cast(), bytes.len(), 0) };
    i64::from_le_bytes(bytes)
}
