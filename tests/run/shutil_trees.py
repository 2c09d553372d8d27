import os
import shutil
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as top:
    source = os.path.join(top, "s")
    os.makedirs(os.path.join(source, "sub", "deep"))
    for name in ("a.log", "b.txt", "sub/c.log", "sub/d.txt", "sub/deep/e.tmp"):
        Path(source, name).write_text(name)

    def shown(folder):
        return sorted(str(path.relative_to(folder)) for path in Path(folder).rglob("*"))

    target = os.path.join(top, "t")
    shutil.copytree(source, target, ignore=lambda folder, names: [n for n in names if n.endswith(".log")])
    print(shown(target))
    shutil.copytree(source, target + "2", ignore=shutil.ignore_patterns("*.tmp", "b.*"))
    print(shown(target + "2"))
    copied = []

    def copy(src, dst):
        copied.append(os.path.basename(dst))
        return shutil.copy(src, dst)

    shutil.copytree(source, target + "3", copy_function=copy)
    print(shown(target + "3") == shown(source), sorted(copied))
    shutil.copytree(source, target + "3", dirs_exist_ok=True)

    def failed(function, path, info):
        print("failed", os.path.basename(path), info[0].__name__)

    shutil.rmtree(os.path.join(top, "nope"), onerror=failed)
    shutil.rmtree(target, onerror=failed)
    shutil.rmtree(os.path.join(top, "nope"), ignore_errors=True)
    print(os.path.exists(target))
    here = os.path.realpath(top)
    os.symlink(os.path.join(here, "s"), os.path.join(here, "link"))
    print(Path(top, "link", "sub").resolve(strict=True) == Path(here, "s", "sub"), Path(top, "s").resolve().name)
    try:
        Path(here, "link", "none", "x").resolve(strict=True)
    except FileNotFoundError as e:
        print(e.strerror, os.path.relpath(e.filename, here))
try:
    Path("/nope/x").resolve(strict=True)
except FileNotFoundError as e:
    print(e)
