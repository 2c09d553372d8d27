# pprint: values over several lines.

import pprint
data = {"name": "Alice", "scores": list(range(30)), "nested": {"a": [1, 2, 3], "b": "x" * 40}}
pprint.pprint(data); pprint.pprint([1, 2]); pprint.pprint({"b": 1, "a": 2}); print(pprint.pformat({"k": ["v" * 30, "w" * 30, "z" * 30]}, width=40))
pprint.pprint([("a" * 20, i) for i in range(5)], width=30); pprint.pprint({1: {2: {3: "x" * 70}}}); pprint.pp({"z": 1, "a": 2}); pprint.pprint({3, 1, 2}); pprint.pprint("short"); pprint.pprint([["x" * 30] * 3] * 2)
