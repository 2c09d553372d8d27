"""Numbers of errors and modes, links, and what a file's status holds."""

import errno
import os
import stat
import tempfile
from stat import S_ISDIR, S_ISREG, ST_MODE, ST_SIZE

try:
    open("/no/such/file")
except OSError as error:
    print(error.errno == errno.ENOENT, errno.errorcode[error.errno], os.strerror(errno.EACCES))
print(errno.EEXIST, errno.EAGAIN == errno.EWOULDBLOCK, len(errno.errorcode) > 100)

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "file")
    with open(path, "w") as file:
        file.write("12345")
    link = os.path.join(folder, "link")
    os.symlink("file", link)
    print(os.readlink(link), os.path.islink(link), os.path.samefile(link, path))
    try:
        os.readlink(path)
    except OSError as error:
        print(error.strerror)
    try:
        os.symlink("x", link)
    except FileExistsError as error:
        print(error.strerror)
    os.chmod(path, 0o4751)
    mode = os.stat(path)[ST_MODE]
    print(S_ISREG(mode), S_ISDIR(mode), oct(stat.S_IMODE(mode)), stat.filemode(mode), oct(stat.S_IFMT(mode)))
    facts = os.stat(link)
    own = os.lstat(link)
    print(facts[ST_SIZE], own.st_size, stat.S_ISLNK(own.st_mode), stat.S_ISLNK(facts.st_mode), len(facts))
    print(os.stat(link, follow_symlinks=False).st_ino == own.st_ino, own.st_dev == facts.st_dev)
    print(facts.st_mtime == os.path.getmtime(path), facts.st_ctime == os.path.getctime(path), facts[8] == int(facts.st_mtime))
    print(stat.filemode(os.stat(folder).st_mode), stat.filemode(own.st_mode), os.path.normcase("Ab/../c"))
for mode in (0o100644, 0o41777, 0o41776, 0o102670, 0o060600, 0o140755, 0o010000, 0):
    print(stat.filemode(mode), end=" ")
print()

here = os.stat(".")
print(here == os.stat("."), here != os.stat("/"), hash(here) == hash(os.stat(".")))
print(here[0:2] == (here.st_mode, here.st_ino), type(here[1:3]).__name__)
try:
    print(here[20])
except IndexError as e:
    print(e)
tests = [stat.S_ISDIR, stat.S_ISCHR, stat.S_ISBLK, stat.S_ISREG, stat.S_ISFIFO, stat.S_ISLNK, stat.S_ISSOCK, stat.S_ISDOOR]
for kind in (stat.S_IFDIR, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFREG, stat.S_IFIFO, stat.S_IFLNK, stat.S_IFSOCK):
    print([test(kind | 0o644) for test in tests].index(True), sum(test(kind) for test in tests))
