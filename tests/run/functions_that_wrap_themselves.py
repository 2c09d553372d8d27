"""Recursion that hands a function or a generator on, wrapped once more each time."""

from functools import partial
from itertools import count, islice


def factorial(n, then):
    if n == 0:
        return then(1)
    return factorial(n - 1, lambda product: then(n * product))


print(factorial(10, lambda product: product), factorial(3, str))


def fibonacci(n, then):
    if n < 2:
        return then(n)
    return fibonacci(n - 1, lambda left: fibonacci(n - 2, lambda right: then(left + right)))


print(fibonacci(9, lambda n: n))


def evaluate(tree, then):
    if isinstance(tree, int):
        return then(tree)
    operator, left, right = tree
    return evaluate(left, lambda x: evaluate(right, lambda y: then(x + y if operator == "+" else x * y)))


evaluate(("+", 1, ("*", 2, ("+", 3, 4))), print)


def permutations(items, use):
    if not items:
        use([])
    for at, item in enumerate(items):
        permutations(items[:at] + items[at + 1 :], lambda rest: use([item] + rest))


permutations(["a", "b", "c"], lambda found: print("".join(found), end=" "))
print()


def subsets(items):
    found = []

    def choose(at, use):
        if at == len(items):
            use([])
        else:
            choose(at + 1, use)
            choose(at + 1, lambda rest: use([items[at]] + rest))

    choose(0, found.append)
    return found


print(subsets([1, 2, 3]))


def total(n, then):
    if n == 0:
        return then(0)
    return total(n - 1, partial(lambda then, n, below: then(below + n), then, n))


print(total(50, lambda n: n))


def doubled(function, times):
    if times == 0:
        return function
    return doubled(lambda x: function(function(x)), times - 1)


print(doubled(lambda x: x + 1, 6)(0))


def search(choices, succeed, fail):
    if not choices:
        return fail()
    return succeed(choices[0], lambda: search(choices[1:], succeed, fail))


def triple(limit):
    sides = list(range(1, limit))
    return search(
        sides,
        lambda a, again: search(
            sides,
            lambda b, again: search(sides, lambda c, again: (a, b, c) if a * a + b * b == c * c else again(), again),
            again,
        ),
        lambda: None,
    )


print(triple(6), triple(3))

fix = lambda step: (lambda x: x(x))(lambda x: step(lambda n: x(x)(n)))
print(fix(lambda again: lambda n: 1 if n == 0 else n * again(n - 1))(6))


def even(n):
    return True if n == 0 else lambda: odd(n - 1)


def odd(n):
    return False if n == 0 else lambda: even(n - 1)


def bounce(result):
    while callable(result):
        result = result()
    return result


print(bounce(even(11)), bounce(even(12)))


def sieve(numbers):
    prime = next(numbers)
    yield prime
    yield from sieve(n for n in numbers if n % prime)


print(list(islice(sieve(count(2)), 20)))


def filtered_sieve(numbers):
    prime = next(numbers)
    yield prime
    for later in filtered_sieve(filter(lambda n: n % prime, numbers)):
        yield later


print(list(islice(filtered_sieve(count(2)), 20)))


def raised(numbers, times):
    return numbers if times == 0 else raised((n + 1 for n in numbers), times - 1)


print(list(raised(iter([1, 2, 3]), 5)), sum(raised(iter((0.5, 1.5)), 2)))


class Stream:
    def __init__(self, head, tail):
        self.head = head
        self.make_tail = tail

    @property
    def tail(self):
        return self.make_tail()

    def where(self, keep):
        if keep(self.head):
            return Stream(self.head, lambda: self.tail.where(keep))
        return self.tail.where(keep)


def numbers_from(n):
    return Stream(n, lambda: numbers_from(n + 1))


def primes(stream):
    return Stream(stream.head, lambda: primes(stream.tail.where(lambda n: n % stream.head != 0)))


stream = primes(numbers_from(2))
for _ in range(10):
    print(stream.head, end=" ")
    stream = stream.tail
print()
