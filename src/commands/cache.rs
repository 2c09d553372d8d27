//! Machine code of earlier compilations, in the user's cache folder. One file for each unit, named by its key, in a folder
//! for each build of the compiler. Whatever goes wrong here, the program is compiled without.

use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use pyllvm::Cache;
use sha2::{Digest, Sha256};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// Files that were not read for so long are removed; a file's time is that of its last use, give or take a day.
const KEPT: Duration = Duration::from_secs(14 * 24 * 60 * 60);
/// Behind the content stands its hash: who loads damaged machine code does not get far enough to complain.
const HASH: usize = 32;
/// How the names of the builds' folders begin: the user may keep other things beside them.
const FOLDERS: &str = "pyllvm-";

pub struct Folder(PathBuf);

impl Folder {
    /// The cache of this user and this build of the compiler: in `$PYLLVM_CACHE`, or in the folder that the XDG base
    /// directory specification names. None if `$PYLLVM_CACHE` is no absolute path or others may write there: what lies
    /// there is run.
    pub fn of_user() -> Option<Folder> {
        let root = private_folder(root()?)?;
        let compiler = std::env::current_exe().and_then(std::fs::metadata).ok()?;
        let built = compiler.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
        remove_unused(&root);
        private_folder(root.join(format!("{FOLDERS}{}-{built:x}-{:x}", env!("CARGO_PKG_VERSION"), compiler.len()))).map(Folder)
    }

    fn read(&self, key: &str) -> Option<Vec<u8>> {
        let path = self.0.join(key);
        let mut content = std::fs::read(&path).ok()?;
        let hash = content.split_off(content.len().checked_sub(HASH)?);
        (Sha256::digest(&content)[..] == hash).then_some(())?;
        if age(&path).is_none_or(|age| age > DAY) {
            // Only for `remove_unused`.
            let _ = std::fs::File::options().append(true).open(&path).and_then(|file| file.set_modified(SystemTime::now()));
        }
        Some(content)
    }

    fn write(&self, key: &str, content: &[u8]) -> std::io::Result<()> {
        let mut file = tempfile::NamedTempFile::new_in(&self.0)?;
        file.write_all(content)?;
        file.write_all(&Sha256::digest(content))?;
        file.persist(self.0.join(key))?;
        Ok(())
    }
}

impl Cache for Folder {
    fn get(&self, key: &str) -> Option<Vec<u8>> {
        self.read(key)
    }

    fn put(&self, key: &str, content: &[u8]) {
        // Without a place to keep it the next compilation makes it again.
        let _ = self.write(key, content);
    }
}

fn root() -> Option<PathBuf> {
    let folder = |name| std::env::var_os(name).map(PathBuf::from);
    let of_user = || {
        let caches = folder("XDG_CACHE_HOME").filter(|path| path.is_absolute());
        Some(caches.or_else(|| Some(folder("HOME")?.join(".cache")))?.join("pyllvm"))
    };
    folder("PYLLVM_CACHE").or_else(of_user).filter(|root| root.is_absolute())
}

/// The folder, made if it is not there, if it belongs to this user alone.
fn private_folder(folder: PathBuf) -> Option<PathBuf> {
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder).ok()?;
    let (data, process) = (folder.symlink_metadata().ok()?, Path::new("/proc/self").metadata().ok()?);
    (data.is_dir() && data.uid() == process.uid() && data.mode() & 0o022 == 0).then_some(folder)
}

fn age(path: &Path) -> Option<Duration> {
    path.symlink_metadata().and_then(|data| data.modified()).ok()?.elapsed().ok()
}

/// Removes what nobody has read for long, of other builds of the compiler, too. Looks once a day. The root may have files
/// that are not the cache's.
fn remove_unused(root: &Path) {
    let looked = root.join(".pyllvm-looked");
    let marked = || std::fs::File::options().create(true).append(true).open(&looked)?.set_modified(SystemTime::now());
    if age(&looked).is_some_and(|age| age < DAY) || marked().is_err() {
        return;
    }
    for (folder, _) in entries(root).into_iter().filter(|(path, name)| name.starts_with(FOLDERS) && !path.is_symlink()) {
        let unused = |(path, name): &(PathBuf, String)| is_of_cache(name) && age(path).is_some_and(|age| age > KEPT);
        for (file, _) in entries(&folder).into_iter().filter(unused) {
            let _ = std::fs::remove_file(file);
        }
        // Fails unless it is empty, which is meant.
        let _ = std::fs::remove_dir(folder);
    }
}

/// Is it named by a key, or by `tempfile`?
fn is_of_cache(name: &str) -> bool {
    name.starts_with(".tmp") || (name.len() == 2 * HASH && name.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

/// What is in a folder, with the names of it.
fn entries(folder: &Path) -> Vec<(PathBuf, String)> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| (entry.path(), entry.file_name().to_string_lossy().into_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn only_what_the_cache_has_made_and_nobody_uses_is_removed() {
        let root = tempfile::tempdir().expect("a folder");
        let (ours, others) = (root.path().join("pyllvm-0.0.0-1-2"), root.path().join("letters"));
        let write = |folder: &Path, name: &str, age: Duration| {
            fs::create_dir_all(folder).expect("made");
            let path = folder.join(name);
            let file = fs::File::create(&path).expect("made");
            file.set_modified(SystemTime::now() - age).expect("set");
            path
        };
        let (old, key) = (KEPT + DAY, |digit: &str| digit.repeat(2 * HASH));
        let unused = [write(&ours, &key("a"), old), write(&ours, ".tmpX1", old)];
        let kept = [write(&ours, &key("b"), DAY), write(&ours, "notes", old), write(&others, &key("a"), old), write(root.path(), "x", old)];
        std::os::unix::fs::symlink(&others, root.path().join("pyllvm-link")).expect("made");
        remove_unused(root.path());
        assert!(unused.iter().all(|path| !path.exists()) && kept.iter().all(|path| path.exists()));

        let later = write(&ours, &key("c"), old);
        remove_unused(root.path());
        assert!(later.exists(), "it looks once a day");
    }
}
