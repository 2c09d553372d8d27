# A name that holds a zero byte names no file: neither what stands before the zero, nor anything else.
import os

with open("names_with_nul.tmp", "w") as file:
    file.write("kept")


def attempt(action):
    try:
        print(action())
    except (ValueError, OSError) as error:
        print(type(error).__name__, error)


name = "names_with_nul.tmp\0more"
attempt(lambda: open(name))
attempt(lambda: open(name, "w"))
attempt(lambda: open(name, "rb"))
attempt(lambda: os.remove(name))
attempt(lambda: os.rename(name, "other"))
attempt(lambda: os.rename("names_with_nul.tmp", "other\0"))
attempt(lambda: os.stat(name))
attempt(lambda: os.mkdir(name))
attempt(lambda: os.rmdir(name))
attempt(lambda: os.listdir(name))
attempt(lambda: os.chdir(name))
attempt(lambda: os.access(name, os.R_OK))
print(os.path.exists(name), os.path.isfile(name), os.path.isdir(".\0"))
with open("names_with_nul.tmp") as file:
    print(file.read())
os.remove("names_with_nul.tmp")
