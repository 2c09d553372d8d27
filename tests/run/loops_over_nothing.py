# Functions that are called with empty containers only: loops over them never run, so nothing is wrong in them.


def longest(words):
    best = words[0] if words else None
    for word in words:
        if len(word) > len(best):
            best = word
    return best


def total(items):
    result = 0
    for position, item in enumerate(items):
        result += item["price"] * item.get("count", 1) + position
    return result


def merged(spans, others):
    result = None
    for (low, high), other in zip(spans, others):
        result = result[0] + low + other.size
    return result


print(longest([]), total([]), merged([], [1, 2]))
print([max(None, word) + word.size for word in []], {len(None): 1 for _ in ()})
