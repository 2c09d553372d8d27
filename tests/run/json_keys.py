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


# A decoder goes on where the last value ended.
decoder = json.JSONDecoder()
text, at = '{"é": 1}["b"] 3', 0
while at < len(text):
    while text[at] == " ":
        at += 1
    value, at = decoder.raw_decode(text, at)
    print(value, at)
print(decoder.decode(" [1] "), json.JSONDecoder(object_hook=list).decode('{"q": 1}'))
for wrong in [lambda: decoder.decode("[1] x"), lambda: decoder.raw_decode(" 1")]:
    try:
        wrong()
    except json.JSONDecodeError as e:
        print(e)
