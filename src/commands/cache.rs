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

pub struct Folder(PathBuf);

impl Folder {
    /// The cache of this user and this build of the compiler: in `$PYLLVM_CACHE`, or in the folder that the XDG base
    /// directory specification names. None if `$PYLLVM_CACHE` is no absolute path or others may write there.
    pub fn of_user() -> Option<Folder> {
        let root = root()?;
        let compiler = std::env::current_exe().and_then(std::fs::metadata).ok()?;
        let built = compiler.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
        let folder = root.join(format!("{}-{built:x}-{:x}", env!("CARGO_PKG_VERSION"), compiler.len()));
        remove_unused(&root);
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder).ok()?;
        is_private(&folder).then_some(Folder(folder))
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

/// Does the folder belong to this user alone? What lies there is run.
fn is_private(folder: &Path) -> bool {
    let (Ok(folder), Ok(process)) = (folder.metadata(), Path::new("/proc/self").metadata()) else {
        return false;
    };
    folder.uid() == process.uid() && folder.mode() & 0o022 == 0
}

fn age(path: &Path) -> Option<Duration> {
    path.metadata().and_then(|data| data.modified()).ok()?.elapsed().ok()
}

/// Removes what nobody has read for long, of other builds of the compiler, too. Looks once a day.
fn remove_unused(root: &Path) {
    let looked = root.join("looked");
    if age(&looked).is_some_and(|age| age < DAY) || std::fs::write(&looked, "").is_err() {
        return;
    }
    for folder in entries(root) {
        for file in entries(&folder).into_iter().filter(|file| age(file).is_some_and(|age| age > KEPT)) {
            let _ = std::fs::remove_file(file);
        }
        // Fails unless it is empty, which is meant.
        let _ = std::fs::remove_dir(folder);
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder).map(|entries| entries.flatten().map(|entry| entry.path()).collect()).unwrap_or_default()
}
