from ast import literal_eval

print(literal_eval("123456789012345678901234567890"), literal_eval("[-0xFFFFFFFFFFFFFFFFFFFF, 1]"), literal_eval("{2_0: 10_000_000_000_000_000_000_000}"))
