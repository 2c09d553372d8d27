"""Characters by order and code point, texts that grow by one character at a time."""

SAMPLE = "aZ0~\x7f\x80é\xffĀ€" + chr(0xD800) + "\uffff𐍈\U0010ffff\0b"


def shift(text, by):
    out = ""
    for c in text:
        if "a" <= c <= "z":
            out += chr((ord(c) - ord("a") + by) % 26 + ord("a"))
        elif "A" <= c <= "Z":
            out += chr((ord(c) - ord("A") + by) % 26 + ord("A"))
        else:
            out += c
    return out


def codes(text):
    found = []
    for i in range(len(text)):
        found.append(ord(text[i]))
    return found


def codes_from_behind(text):
    return [ord(text[-1 - i]) for i in range(len(text))]


def orders(text):
    signs = ""
    for i in range(len(text) - 1):
        a, b = text[i], text[i + 1]
        signs += "<" if a < b else ">" if a > b else "="
        signs += "L" if a <= "é" else "g"
        signs += "~" if "~" < b else "-"
    return signs


def largest(text):
    best = text[0]
    for c in text:
        if c > best:
            best = c
    return best


def replaced(text):
    """The character is looked at after the text has gone."""
    total = 0
    while text:
        c = text[len(text) // 2]
        text = text[:len(text) // 2] + text[len(text) // 2 + 1:]
        total = total * 31 % 1000003 + ord(c)
        if c < "é":
            total += 1
    return total


def grown(piece, times):
    lengths = []
    text = ""
    for i in range(times):
        text += piece
        if i & (i + 1) == 0:
            kept = text
            lengths.append(len(kept))
            text += "|"
    return lengths, len(text), text.count("|"), hash(text) == hash("".join([text])), kept == text[:len(kept)]


def tripled(text):
    text += text
    other = text
    text += other[0]
    return text, other


print(shift("Hello, Wörld! xyz XYZ", 3), shift(shift("Plain text", 5), 21))
print(codes(SAMPLE), codes_from_behind(SAMPLE))
print(codes("plain"), codes_from_behind("plain"))
print(orders(SAMPLE), orders("banana"), orders("ab\0b"))
print(ascii(largest(SAMPLE)), largest("banana"))
print(replaced(SAMPLE), replaced("banana"))
for width in 1, 2, 3, 4, 7, 8, 15, 16, 17, 40, 600:
    print(width, grown("x" * width, 300), grown("é" * width, 40))
print(tripled("ab"), tripled("é"))
print([chr(code) for code in (0, 65, 127, 128, 255, 256, 8364, 65536)])
for code in -1, 0x110000:
    try:
        print(chr(code))
    except ValueError as error:
        print(error)
