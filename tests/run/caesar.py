def shift(text, n):
    result = ""
    for c in text:
        if c.isupper():
            result += chr((ord(c) - ord("A") + n) % 26 + ord("A"))
        elif c.islower():
            result += chr((ord(c) - ord("a") + n) % 26 + ord("a"))
        else:
            result += c
    return result


secret = shift("Attack at Dawn!", 3)
print(secret, shift(secret, -3))
counts = [0] * 26
for c in secret.lower():
    if "a" <= c <= "z":
        counts[ord(c) - ord("a")] += 1
print(counts)


def run_length(text):
    parts = []
    i = 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        parts.append(f"{text[i]}{j - i}")
        i = j
    return "".join(parts)


print(run_length("aaabbc"), run_length(""), "level" == "level"[::-1])
