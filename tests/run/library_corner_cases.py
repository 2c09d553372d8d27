# Argument forms and wrong arguments that are rare.
import array
import json
import pathlib
import random
import time

print(json.dumps([10**20, 1]), json.dumps({10**20: 1}))
print(time.gmtime(0)[:3], time.gmtime(0)[:3] == (1970, 1, 1), time.gmtime(0) == (1970, 1, 1, 0, 0, 0, 3, 1, 0), tuple(time.gmtime(5)))
print(str(b"\xff", errors="replace"), str(b"abc", encoding="ascii"), str(object=5))
print(random.Random(1).triangular(5, 5, 5), random.Random(1).triangular(0, 10))
print(pathlib.Path("a").with_name("b"))
for step in range(7):
    try:
        if step == 0:
            array.array("i", [1.5])
        elif step == 1:
            pathlib.Path("a").with_name("")
        elif step == 2:
            pathlib.Path("a").with_name("b/c")
        elif step == 3:
            b"abc".startswith("a")
        elif step == 4:
            b"abc".endswith("c")
        elif step == 5:
            str("a", "ascii")
        else:
            str(5, "ascii")
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
