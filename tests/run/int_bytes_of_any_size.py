n = 2 ** 100 + 5
b = n.to_bytes(16, "big")
print(b, int.from_bytes(b, "big") == n, int.from_bytes(b"\xff" * 10, "little"), int.from_bytes(b"\xff" * 10, "big", signed=True))
print((-2 ** 70).to_bytes(12, "little", signed=True))
for value, size, order, signed in [(2 ** 64, 9, "big", False), (-(2 ** 71), 9, "little", True), (2 ** 80 - 1, 10, "little", False), (10 ** 30, 16, "big", True)]:
    data = value.to_bytes(size, order, signed=signed)
    print(data.hex(), int.from_bytes(data, order, signed=signed) == value)
for value, size, signed in [(2 ** 72, 9, False), (2 ** 71, 9, True), (-(2 ** 90), 20, False)]:
    try:
        print(value.to_bytes(size, "big", signed=signed))
    except OverflowError as e:
        print(e)
widths = {"short": 2, "long": (4, 8), "other": [1]}
print((513).to_bytes(widths["short"], "big"), (1).to_bytes(True, "little"), (2**70).to_bytes(widths["short"] * 5, "big"))
for width in (widths["long"], widths["other"]):
    try:
        print((513).to_bytes(width, "big"))
    except TypeError as error:
        print(error)
