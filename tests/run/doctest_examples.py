"""
Algorithms of several kinds.

>>> binary_search([1, 3, 5], 3)
1
"""
from __future__ import annotations

import math
from collections import deque, Counter
from dataclasses import dataclass, field


def binary_search(items: list[int], target: int) -> int | None:
    """
    Finds it.

    Examples:
    >>> binary_search([0, 5, 7, 10, 15], 0)
    0
    >>> binary_search([0, 5, 7, 10, 15], 15)
    4
    >>> binary_search([0, 5, 7, 10, 15], 6)

    >>> binary_search([], 6) is None
    True
    >>> binary_search(['a', 'd', 'e', 'k'], 'd')
    1
    >>> binary_search([-2, -1.5, 0.0, 3.25], 3.25)
    3
    """
    low, high = 0, len(items) - 1
    while low <= high:
        mid = (low + high) // 2
        if items[mid] == target:
            return mid
        if items[mid] < target:
            low = mid + 1
        else:
            high = mid - 1
    return None


def factorial(number: int) -> int:
    """
    >>> import math
    >>> all(factorial(i) == math.factorial(i) for i in range(20))
    True
    >>> factorial(0.1)
    Traceback (most recent call last):
        ...
    ValueError: factorial() only accepts integral values
    >>> factorial(-1)
    Traceback (most recent call last):
        ...
    ValueError: factorial() not defined for negative values
    >>> factorial("3")
    Traceback (most recent call last):
        ...
    ValueError: factorial() only accepts integral values
    >>> factorial(25)
    15511210043330985984000000
    """
    if number != int(number):
        raise ValueError("factorial() only accepts integral values")
    if number < 0:
        raise ValueError("factorial() not defined for negative values")
    value = 1
    for i in range(1, number + 1):
        value *= i
    return value


class LinkedList:
    """
    >>> linked = LinkedList()
    >>> linked.is_empty()
    True
    >>> linked.push(5)
    >>> linked.push(9)
    >>> linked.push('python')
    >>> linked.is_empty()
    False
    >>> print(linked)
    python -> 9 -> 5
    >>> len(linked)
    3
    >>> linked.pop()
    'python'
    >>> linked.peek()
    9
    >>> linked.pop()
    9
    >>> linked.pop()
    5
    >>> linked.pop()
    Traceback (most recent call last):
    ...
    IndexError: pop from empty list
    >>> linked
    LinkedList([])
    """

    def __init__(self):
        self.items = []

    def is_empty(self):
        """
        >>> LinkedList().is_empty()
        True
        """
        return not self.items

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()

    def peek(self):
        return self.items[-1]

    def __len__(self):
        """
        >>> l = LinkedList()
        >>> for i in range(4):
        ...     l.push(i)
        >>> len(l)
        4
        """
        return len(self.items)

    def __str__(self):
        return " -> ".join(str(x) for x in reversed(self.items))

    def __repr__(self):
        return f"LinkedList({self.items!r})"


@dataclass
class Point:
    """A point.

    >>> Point(1, 2)
    Point(x=1, y=2)
    >>> p = Point(1, 2)
    >>> p.x += 5
    >>> p
    Point(x=6, y=2)
    >>> p == Point(6, 2)
    True
    >>> Point(1.5, 2).norm()
    2.5
    >>> Point()
    Traceback (most recent call last):
        ...
    TypeError: Point.__init__() missing 2 required positional arguments: 'x' and 'y'
    """

    x: float
    y: float

    def norm(self):
        return math.hypot(self.x, self.y)


def bfs(graph: dict, start: str) -> list:
    """
    >>> graph = {"A": ["B", "C"], "B": ["D"], "C": ["D"], "D": []}
    >>> bfs(graph, "A")
    ['A', 'B', 'C', 'D']
    >>> sorted({x for x in bfs(graph, "B")})
    ['B', 'D']
    >>> bfs(graph, "Z")
    Traceback (most recent call last):
        ...
    KeyError: 'Z'
    """
    seen = {start}
    order = []
    queue = deque([start])
    while queue:
        node = queue.popleft()
        order.append(node)
        for other in graph[node]:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return order


def counts(text):
    """
    >>> counts("abca")
    {'a': 2, 'b': 1, 'c': 1}
    >>> Counter("abca")
    Counter({'a': 2, 'b': 1, 'c': 1})
    >>> counts("")
    {}
    >>> x = counts("zz")
    >>> x["q"] = 3
    >>> x
    {'z': 2, 'q': 3}
    >>> x = 5
    >>> x
    5
    >>> x = [1, 2]
    >>> x[0] + 1
    2
    """
    result = {}
    for c in text:
        result[c] = result.get(c, 0) + 1
    return result


def matrix_multiply(a, b):
    """
    >>> matrix_multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]])
    [[19, 22], [43, 50]]
    >>> matrix_multiply([[1.5]], [[2]])
    [[3.0]]
    >>> matrix_multiply(
    ...     [[1, 2]],
    ...     [[3], [4]],
    ... )
    [[11]]
    >>> print("a\\nb")
    a
    b
    >>> def double(x):
    ...     return x * 2
    >>> [double(v) for v in range(3)]
    [0, 2, 4]
    >>> math.isclose(0.1 + 0.2, 0.3)
    True
    >>> 0.1 + 0.2  # doctest: +ELLIPSIS
    0.3000...
    >>> print("1   2    3")  # doctest: +NORMALIZE_WHITESPACE
    1 2 3
    >>> {1, 2, 3} == {3, 2, 1}
    True
    >>> (1, 'a', None, 2.5)
    (1, 'a', None, 2.5)
    >>> None
    >>> class Local:
    ...     def __init__(self):
    ...         self.v = 3
    ...     def get(self):
    ...         return self.v
    >>> Local().get()
    3
    >>> print()
    <BLANKLINE>
    >>> with open("/nonexistent/file") as f:
    ...     pass
    Traceback (most recent call last):
        ...
    FileNotFoundError: [Errno 2] No such file or directory: '/nonexistent/file'
    >>> assert 1 == 2, "nope"
    Traceback (most recent call last):
        ...
    AssertionError: nope
    >>> a, b = 1, 2
    >>> a + b
    3
    >>> lst = [3, 1, 2]
    >>> lst.sort(); lst
    [1, 2, 3]
    >>> if a == 1:
    ...     "yes"
    ... else:
    ...     "no"
    'yes'
    >>> try:
    ...     1 / 0
    ... except ZeroDivisionError as e:
    ...     print("caught", e)
    caught division by zero
    """
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]


def gen(n):
    """
    >>> list(gen(3))
    [0, 1, 2]
    >>> g = gen(2)
    >>> next(g)
    0
    >>> next(g)
    1
    >>> next(g)
    Traceback (most recent call last):
        ...
    StopIteration
    """
    for i in range(n):
        yield i


if __name__ == "__main__":
    import doctest

    print(doctest.testmod(verbose=True))
