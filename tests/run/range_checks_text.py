# Counting loops over texts: ASCII and not, indices that leave the text, branches that come together again.


def distance(a, b):
    prev = list(range(len(b) + 1))
    for i in range(1, len(a) + 1):
        cur = [i] + [0] * len(b)
        for j in range(1, len(b) + 1):
            cost = 0 if a[i - 1] == b[j - 1] else 1
            best = prev[j - 1] + cost
            if prev[j] + 1 < best:
                best = prev[j] + 1
            if cur[j - 1] + 1 < best:
                best = cur[j - 1] + 1
            cur[j] = best
        prev = cur
    return prev[len(b)]


def codes(text, first, count):
    total = 0
    try:
        for i in range(first, first + count):
            total = total * 31 + ord(text[i])
            total %= 1000003
    except IndexError as error:
        return str(error), i, total
    return "", i, total


def letters(text):
    counts = [0] * 26
    for i in range(len(text)):
        c = text[i]
        if "a" <= c <= "z":
            counts[ord(c) - 97] += 1
    return counts[:5]


def is_palindrome(text):
    for i in range(len(text) // 2):
        if text[i] != text[len(text) - 1 - i]:
            return False
    return True


def vowels(text):
    count = 0
    for i in range(len(text)):
        if text[i] == "a" or text[i] == "e" or text[i] == "ü":
            count += 1
    return count


def caught_inside(xs, text):
    found = []
    for i in range(len(text)):
        try:
            x = xs[i] + 1
        except IndexError:
            x = -1
        found.append(x if text[i] == "x" else xs[0])
    return found


def caught_before_reading(xs, ys, limit):
    total = 0
    for i in range(limit):
        try:
            total += 100 // xs[i]
        except ZeroDivisionError:
            total -= 1
        total += ys[i]
    return total


def rejoined(grid, row, text):
    total = 0
    try:
        for i in range(len(text)):
            if text[i] == "+":
                total += 1
            else:
                total += 2
            total += grid[row][i]
    except IndexError as error:
        return str(error), total
    return "", total


def left_early(xs, text):
    for i in range(len(text)):
        if text[i] == ".":
            break
        xs[i] += 1
    return xs


print(distance("kitten", "sitting"), distance("", "abc"), distance("größe", "grösse"), distance("日本語", "日本"))
print(codes("hello", 0, 5), codes("hello", 2, 5), codes("hello", -3, 3), codes("hello", -6, 2))
print(codes("héllo", 0, 5), codes("héllo", 2, 5), codes("", 0, 1), codes("日本", 0, 2))
print(letters("the quick brown fox"), letters("añb"), letters(""))
print(is_palindrome("racecar"), is_palindrome("anna"), is_palindrome("ab"), is_palindrome("äbä"), is_palindrome("äbü"))
print(vowels("banana"), vowels("über"), vowels(""))
print(caught_inside([1, 2], "xox"), caught_inside([5], "ü"))
print(caught_before_reading([1, 0, 3], [1, 2, 3], 3), caught_before_reading([0, 0], [1, 2, 3], 2))
print(rejoined([[1, 2, 3]], 0, "+-+"), rejoined([[1, 2]], 0, "+-+"), rejoined([[1, 2]], 1, "+"), rejoined([], 0, ""))
print(left_early([0, 0, 0], "ab.d"), left_early([0], "."))
