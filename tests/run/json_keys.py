import json
d = {"b": 1, "a": 2, 3: 4, None: 5, True: 6, 2.5: 7}
print(json.dumps(d))
print(json.dumps({(1, 2): 3, "x": 4}, skipkeys=True))
print(json.dumps({"b": 1, "a": 2}, sort_keys=True))
print(json.dumps({(1, 2): 3}, skipkeys=True), json.dumps({(1, 2): 3}, skipkeys=True, indent=1))
try:
    print(json.dumps({(1, 2): 3}))
except TypeError as e:
    print(e)
try:
    json.dumps({1: 2, "a": 3}, sort_keys=True)
except TypeError as e:
    print(e)
