# json.dumps and json.dump.

import json
print(json.dumps({"a": [1, 2.5, True, None, "x\"y\n"], "b": {"c": "é😀"}}), json.dumps([1, 2]), json.dumps("hi"), json.dumps(None), json.dumps((1, "a")))
print(json.dumps({"b": 1, "a": [1, {"z": 2}], "e": [], "f": {}}, indent=2, sort_keys=True)); print(json.dumps({"k": "é"}, ensure_ascii=False), json.dumps([1, 2], separators=(",", ":")), json.dumps({1: 2, 3: 4}), json.dumps(float("inf")), json.dumps([[1, 2], [3]], indent=4), json.dumps("\u2028\x01\x7f"))
class P:
    def __init__(self): self.x = 1
print(json.dumps([P()], default=lambda o: {"x": o.x}), json.dumps(1e100), json.dumps({"rows": [("a", 1), ("b", 2)]}), json.dumps({True: 1}))
import io
f = io.StringIO(); json.dump({"q": [1]}, f, indent=1); print(f.getvalue())
