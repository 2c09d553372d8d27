# What a counted loop adds up overflows in the round in which it does, however far the rounds before it are bounded.
LARGEST = 9223372036854775807


def triangle(n, start):
    total = start
    for i in range(n):
        total += i * i - 3 * i + 7
    return total


def up(n, start):
    count = start
    for _ in range(n):
        count += 1
    return count


def down(n, start):
    total = start
    for i in range(n, 0, -1):
        total -= i
    return total


def both_ways(numbers, start):
    total = start
    for number in numbers:
        if number > 5:
            total += 1
        else:
            total -= 2
    return total


def last_digits(numbers, start):
    total = start
    for number in numbers:
        total = number % 10 + total
    return total


def letters(text, start):
    total = start
    for i in range(len(text)):
        total += ord(text[i]) - 97
    return total


def products(n, factor):
    bits = 0
    for i in range(n):
        bits ^= i * factor
    return bits


def in_steps(n, start):
    total = start
    for i in range(5, n, 7):
        total += i
        total += 3
    return total


def outcome(function, *args):
    try:
        value = function(*args)
    except OverflowError:
        return "too large"
    if value > LARGEST or value < -LARGEST - 1:
        return "too large"
    return value


print(outcome(triangle, 1000000, 0), outcome(triangle, 5, LARGEST - 50), outcome(triangle, 5, LARGEST - 34))
print(outcome(up, 10, 4), outcome(up, 10, LARGEST - 10), outcome(up, 10, LARGEST - 9), outcome(up, 0, LARGEST))
print(outcome(down, 10, -5), outcome(down, 4, -LARGEST + 9), outcome(down, 4, -LARGEST + 8))
print(outcome(both_ways, [1, 7, 9], 3), outcome(both_ways, [6, 7, 8, 1], LARGEST - 3), outcome(both_ways, [6, 7, 8, 9], LARGEST - 3))
print(outcome(both_ways, [1, 1, 9], -LARGEST + 3), outcome(both_ways, [1, 1], -LARGEST + 2))
print(outcome(last_digits, [17, -3, 5, 1234567], 1), outcome(last_digits, [19, 9], LARGEST - 18), outcome(last_digits, [19, 9], LARGEST - 17))
print(outcome(letters, "hello world", 0), outcome(letters, "az", LARGEST - 25), outcome(letters, "az", LARGEST - 24))
print(outcome(products, 5, LARGEST // 4), outcome(products, 5, LARGEST // 4 + 1), outcome(products, 5, -(LARGEST // 4) - 1))
print(outcome(in_steps, 40, 0), outcome(in_steps, 13, LARGEST - 23), outcome(in_steps, 13, LARGEST - 22), outcome(in_steps, 4, LARGEST))
