import io
import json
from json import JSONDecodeError

text = """
{
  "customer": {"name": "Ada Lovelace", "age": 36, "tags": ["math", "engines"]},
  "items": [
    {"sku": "A-1", "price": 2.5, "qty": 4},
    {"sku": "B-2", "price": 10, "qty": 1, "note": null},
    {"sku": "C-3", "price": 0.75, "qty": 12, "gift": true}
  ],
  "paid": false,
  "rates": {"eu": 0.19, "us": 0.07},
  "grid": [[1, 2, 3], [4, 5, 6]],
  "empty": [{}, []]
}
"""
data = json.loads(text)
print(data)
total = 0
for item in data["items"]:
    total += item["price"] * item["qty"]
print("total", total)
print(data["customer"]["name"].upper(), data["customer"]["age"] + 1, ", ".join(data["customer"]["tags"]))
print([item["sku"] for item in data["items"] if item["qty"] > 1])
print(sorted(data["items"], key=lambda item: item["price"], reverse=True)[0]["sku"])
print({item["sku"]: item.get("note", "none") for item in data["items"]})
print(max(data["rates"].values()), sum(map(sum, data["grid"])), len(data["empty"]))
print(data["paid"] is False, data["items"][1]["note"] is None, "gift" in data["items"][2])
print(f"{data['items'][0]['price']:.2f} {data['customer']['name']:>15} {data['customer']['age']:05d}")
for row in data["grid"]:
    a, b, c = row
    print(a * b * c, row[-1], row[1:])


def describe(value, depth=0):
    pad = "  " * depth
    if isinstance(value, dict):
        for key, inner in value.items():
            print(f"{pad}{key}:")
            describe(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            describe(inner, depth + 1)
    elif isinstance(value, bool):
        print(f"{pad}bool {value}")
    elif isinstance(value, (int, float)):
        print(f"{pad}number {value + 1}")
    elif value is None:
        print(f"{pad}nothing")
    else:
        print(f"{pad}text of {len(value)}")


describe(data)

data["customer"]["age"] += 1
data["items"].append({"sku": "D-4", "price": 1, "qty": 2})
data["extra"] = {"deep": {"deeper": [1, {"deepest": "x"}]}}
print(data["extra"]["deep"]["deeper"][1]["deepest"])
again = json.loads(json.dumps(data, indent=2, sort_keys=True))
print(again == data, json.dumps(again) == json.dumps(data))
print(json.dumps(again, indent=2, sort_keys=True))

with io.StringIO('["from", "a", "file"]') as file:
    print(json.load(file))
print(json.loads(b'{"bytes": true}'), json.loads(bytearray("[\"é\"]", "utf-8")), json.loads('["x", 1]'.encode("utf-16")))

for source in ["1", "-0", "12.5e3", "1E400", "-1.5E-3", "NaN", "Infinity", "-Infinity", "true", "null", '""', " [ ] ", "0.1"]:
    print(repr(json.loads(source)))
print(json.loads('"\\u00e9\\n\\t\\"\\\\\\/ \\ud83d\\ude00 \\ud83d x é日"') == 'é\n\t"\\/ 😀 ' + chr(0xD83D) + " x é日")
print(json.loads('{"a": 1, "b": 2, "a": 3}'))

broken = [
    "", "   ", "{", "[", "[1", "[1,", "[1,]", "[1 2]", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{"a" 1}', "{a: 1}", "{'a': 1}",
    '"abc', '"a\nb"', '"\\x"', '"\\', '"\\u12"', '"\\u12g4"', '"\\ud800\\u12"', "tru", "nul", "1 2", "01", "-", "1.", ".5", "+1", "--1",
    "\ufeff[]", "[1]\n\n  x", '{\n  "é": [\n    1,\n    日\n  ]\n}', "[1,\n 2,\n oops]", "]", "Nan", "\x0b1",
]
for source in broken:
    try:
        print(json.loads(source))
    except JSONDecodeError as e:
        print(repr(source), "->", e, (e.msg, e.pos, e.lineno, e.colno, e.doc == source))
try:
    json.loads("[1, 2")
except ValueError as e:
    print(type(e).__name__, e)
print(repr(json.loads('"a\tb\n"', strict=False)))

try:
    print(data["nothing"])
except KeyError as e:
    print("KeyError", e)
try:
    print(data["paid"]["x"])
except TypeError as e:
    print("TypeError", e)
try:
    print(data["customer"]["name"] + data["customer"]["age"])
except TypeError as e:
    print("TypeError", e)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"


def as_point(members):
    if "x" in members:
        return Point(members["x"], members["y"])
    return members


print(json.loads('{"p": {"x": 1, "y": 2.5}, "q": [{"x": 3, "y": 4}]}', object_hook=as_point))
print(json.loads("[1, 2.50, -3.75]", parse_float=str, parse_int=lambda digits: int(digits) * 10))
print(json.loads('{"a": 1, "b": [{"c": 2}]}', object_pairs_hook=lambda pairs: [key for key, value in pairs]))
print(json.loads("[NaN, -Infinity]", parse_constant=lambda name: "<" + name + ">"))


def mean_by(records, key, value):
    groups = {}
    for record in records:
        groups.setdefault(record[key], []).append(record[value])
    return {name: sum(values) / len(values) for name, values in groups.items()}


print(mean_by(json.loads('[{"k": "a", "v": 1}, {"k": "b", "v": 2.5}, {"k": "a", "v": 2}]'), "k", "v"))
json.loads("[1, 2, x]")
