# A JSON-like tree: node classes with a common base, parsing, printing, paths, merging, visitors by dispatch.
class JsonError(ValueError):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position


class Value:
    def render(self, indent=0):
        raise NotImplementedError

    def find(self, *path):
        if not path:
            return self
        return None

    def depth(self):
        return 1

    def walk(self):
        yield self

    def __str__(self):
        return self.render()

    def __eq__(self, other):
        return isinstance(other, Value) and self.render() == other.render()


class Scalar(Value):
    pass


class Null(Scalar):
    def render(self, indent=0):
        return "null"

    def __bool__(self):
        return False


class Bool(Scalar):
    def __init__(self, value):
        self.value = value

    def render(self, indent=0):
        return "true" if self.value else "false"


class Number(Scalar):
    def __init__(self, value):
        self.value = value

    def render(self, indent=0):
        return f"{self.value:g}"


class Text(Scalar):
    def __init__(self, value):
        self.value = value

    def render(self, indent=0):
        return '"' + self.value.replace('"', '\\"') + '"'

    def __len__(self):
        return len(self.value)


class Array(Value):
    def __init__(self, items=None):
        self.items = items if items is not None else []

    def render(self, indent=0):
        if not self.items:
            return "[]"
        return "[" + ", ".join(i.render(indent + 1) for i in self.items) + "]"

    def find(self, *path):
        if not path:
            return self
        head, *rest = path
        if isinstance(head, int) and -len(self.items) <= head < len(self.items):
            return self.items[head].find(*rest)
        return None

    def depth(self):
        return 1 + max((i.depth() for i in self.items), default=0)

    def walk(self):
        yield self
        for item in self.items:
            yield from item.walk()

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]


class Object(Value):
    def __init__(self):
        self.fields = {}

    def __setitem__(self, key, value):
        self.fields[key] = value

    def __getitem__(self, key):
        return self.fields[key]

    def __contains__(self, key):
        return key in self.fields

    def __iter__(self):
        return iter(self.fields)

    def __len__(self):
        return len(self.fields)

    def render(self, indent=0):
        pad = "  " * (indent + 1)
        inner = ",\n".join(f'{pad}"{k}": {v.render(indent + 1)}' for k, v in self.fields.items())
        return "{\n" + inner + "\n" + "  " * indent + "}" if inner else "{}"

    def find(self, *path):
        if not path:
            return self
        head, *rest = path
        if isinstance(head, str) and head in self.fields:
            return self.fields[head].find(*rest)
        return None

    def depth(self):
        return 1 + max((v.depth() for v in self.fields.values()), default=0)

    def walk(self):
        yield self
        for value in self.fields.values():
            yield from value.walk()

    def merged(self, other):
        result = Object()
        for key in self:
            result[key] = self[key]
        for key in other:
            mine, theirs = result.fields.get(key), other[key]
            if isinstance(mine, Object) and isinstance(theirs, Object):
                result[key] = mine.merged(theirs)
            else:
                result[key] = theirs
        return result


class Reader:
    def __init__(self, text):
        self.text = text
        self.at = 0

    def peek(self):
        while self.at < len(self.text) and self.text[self.at] in " \n\t":
            self.at += 1
        return self.text[self.at] if self.at < len(self.text) else ""

    def expect(self, ch):
        if self.peek() != ch:
            raise JsonError(f"expected {ch!r}, got {self.peek() or 'end'!r}", self.at)
        self.at += 1

    def value(self):
        ch = self.peek()
        if ch == "{":
            return self.object()
        if ch == "[":
            return self.array()
        if ch == '"':
            return Text(self.string())
        if ch.isdigit() or ch == "-":
            return self.number()
        for word, make in [("true", lambda: Bool(True)), ("false", lambda: Bool(False)), ("null", Null)]:
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return make()
        raise JsonError("no value", self.at)

    def string(self):
        self.expect('"')
        out = []
        while self.at < len(self.text) and self.text[self.at] != '"':
            if self.text[self.at] == "\\":
                self.at += 1
            out.append(self.text[self.at])
            self.at += 1
        if self.at >= len(self.text):
            raise JsonError("unterminated string", self.at)
        self.at += 1
        return "".join(out)

    def number(self):
        start = self.at
        self.at += 1
        while self.at < len(self.text) and (self.text[self.at].isdigit() or self.text[self.at] in ".eE+-"):
            self.at += 1
        return Number(float(self.text[start:self.at]))

    def array(self):
        self.expect("[")
        result = Array()
        while self.peek() != "]":
            result.items.append(self.value())
            if self.peek() != "]":
                self.expect(",")
        self.expect("]")
        return result

    def object(self):
        self.expect("{")
        result = Object()
        while self.peek() != "}":
            key = self.string()
            self.expect(":")
            result[key] = self.value()
            if self.peek() != "}":
                self.expect(",")
        self.expect("}")
        return result


def loads(text):
    reader = Reader(text)
    value = reader.value()
    if reader.peek():
        raise JsonError("extra data", reader.at)
    return value


doc = loads('{"name": "x\\"y", "tags": ["a", "b", [1, 2.5, -3e2]], "meta": {"ok": true, "none": null, "deep": {"k": []}}}')
print(doc)
print(doc.depth(), len(doc), "tags" in doc, [k for k in doc], doc.find("tags", 2, 1), doc.find("tags", -3), doc.find("meta", "nope", 1))
kinds = {}
for node in doc.walk():
    kinds[type(node).__name__] = kinds.get(type(node).__name__, 0) + 1
print(kinds, sum(n.value for n in doc.walk() if isinstance(n, Number)))
other = loads('{"meta": {"ok": false, "extra": [{}]}, "new": 1}')
print(doc.merged(other))
print(loads("[1, 2]") == loads("[1,2 ]"), loads("1") == loads("2"), bool(loads("null")), bool(loads("[]")), bool(loads("[0]")), bool(loads('""')))
for bad in ['{"a": }', "[1, 2", '"abc', "tru", "[1] 2", '{"a" 1}']:
    try:
        print(loads(bad))
    except JsonError as e:
        print("JsonError:", e, e.position)
