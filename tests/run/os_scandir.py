import os

os.mkdir("inner")
for name in ["b.txt", "a.txt"]:
    with open(name, "w") as file:
        file.write(name * 2)
with os.scandir() as entries:
    found = sorted(entries, key=lambda entry: entry.name)
for entry in found:
    print(entry, entry.path, entry.is_file(), entry.is_dir(), entry.is_symlink())
print(sum(entry.stat().st_size for entry in os.scandir(".") if entry.is_file(follow_symlinks=False)))
print(os.path.basename(os.fspath(found[0])), [entry.name for entry in os.scandir("inner")])
try:
    os.scandir("missing")
except FileNotFoundError as error:
    print(error)
os.environ["WHO"] = "me"
for text in ["$WHO/x", "a${WHO}b", "$NOBODY_HERE", "${WHO", "$", "100$", "$WHO$WHO-$1", "plain", "${}"]:
    print(os.path.expandvars(text))
