def validate(data, schema):
    errors = []
    for key, rule in schema.items():
        if key not in data:
            if rule.get("required"):
                errors.append(f"{key} missing")
            continue
        value = data[key]
        if not isinstance(value, rule["type"]):
            errors.append(f"{key}: expected {rule['type'].__name__}, got {type(value).__name__}")
        elif "min" in rule and value < rule["min"]:
            errors.append(f"{key} too small")
        elif "check" in rule and not rule["check"](value):
            errors.append(f"{key} invalid")
    return errors


schema = {
    "name": {"type": str, "required": True, "check": str.isalpha},
    "age": {"type": int, "min": 18},
    "mail": {"type": str, "required": True, "check": lambda text: "@" in text},
}
for row in (
    {"name": "Bob", "age": 20, "mail": "b@x"},
    {"name": "B0b", "age": 3},
    {"age": "x", "mail": "q"},
):
    print(validate(row, schema))

rules = [("whole", int), ("number", (int, float)), ("broken", "str"), ("none", None)]
for name, kind in rules:
    try:
        print(name, isinstance(3, kind), isinstance("x", kind))
    except TypeError as e:
        print(name, e)

try:
    print(isinstance(3, None))
except TypeError as error:
    print(error)
