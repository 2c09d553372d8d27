def wrap(text, width):
    lines = []
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        lines.append(line)
    return lines


poem = "It was many and many a year ago in a kingdom by the sea"
for line in wrap(poem, 20):
    print(f"|{line:<20}|")
digits = ""
n = 2024
while n:
    digits = str(n % 2) + digits
    n //= 2
print(digits, int(digits, 2))
print("\n".join("*" * i for i in range(1, 4)))
table = {"one": 1, "two": 2}
print(" + ".join(table), "=", sum(table.values()))
