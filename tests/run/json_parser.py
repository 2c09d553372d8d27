def parse_value(s, i):
    while s[i] in " \n\t":
        i += 1
    if s[i] == "{":
        obj = {}
        i += 1
        while True:
            while s[i] in " \n\t,":
                i += 1
            if s[i] == "}":
                return obj, i + 1
            key, i = parse_value(s, i)
            while s[i] in " :":
                i += 1
            val, i = parse_value(s, i)
            obj[key] = val
    if s[i] == "[":
        arr = []
        i += 1
        while True:
            while s[i] in " \n\t,":
                i += 1
            if s[i] == "]":
                return arr, i + 1
            v, i = parse_value(s, i)
            arr.append(v)
    if s[i] == '"':
        j = s.index('"', i + 1)
        return s[i + 1:j], j + 1
    for lit, val in (("true", True), ("false", False), ("null", None)):
        if s.startswith(lit, i):
            return val, i + len(lit)
    j = i
    while j < len(s) and s[j] in "-+.eE0123456789":
        j += 1
    t = s[i:j]
    return (float(t) if "." in t else int(t)), j
def dump(v, ind=0):
    pad = "  " * ind
    if isinstance(v, dict):
        return "{\n" + ",\n".join(f'{pad}  "{k}": {dump(x, ind + 1)}' for k, x in v.items()) + "\n" + pad + "}"
    if isinstance(v, list):
        return "[" + ", ".join(dump(x, ind) for x in v) + "]"
    if v is None:
        return "null"
    if isinstance(v, bool):
        return "true" if v else "false"
    if isinstance(v, str):
        return '"' + v + '"'
    return str(v)
doc, _ = parse_value('{"a": [1, 2.5, "x", null, true], "b": {"c": -3}, "d": []}', 0)
print(dump(doc))
