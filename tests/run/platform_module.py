import os
import platform

# The names differ from machine to machine.
names = platform.uname()
print(names.system == platform.system(), names.node == platform.node(), names.release == platform.release(), names.machine == platform.machine())
print(len(names) >= 5, names.version == platform.version(), names[0] == os.uname().sysname, tuple(os.uname())[4] == platform.machine())
print(platform.platform().startswith(f"{platform.system()}-{platform.release()}-{platform.machine()}"), platform.platform(terse=True) in platform.platform())
print(platform.architecture()[0], platform.python_version_tuple()[:2], platform.python_version().startswith("3.11."), len(platform.libc_ver()))
if platform.system() not in ("Linux", "Darwin"):
    print("another system")
