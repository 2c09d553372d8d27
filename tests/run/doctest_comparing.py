"""How what examples give is compared with what they should give.

>>> print("a\\n\\nb")
a
<BLANKLINE>
b
>>> True
1
>>> print("x   y")  # doctest: +NORMALIZE_WHITESPACE
x y
>>> list(range(20))  # doctest: +ELLIPSIS
[0, 1, ..., 18, 19]
>>> list(range(20))  # doctest: +NORMALIZE_WHITESPACE, +ELLIPSIS
[0,  1,
 ..., 19]
>>> undefined_name_of_a_skipped_example  # doctest: +SKIP
nothing
>>> int("x")  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
ValueError: another text
>>> raise LookupError("two\\nlines")
Traceback (most recent call last):
LookupError: two
lines
>>> "é"
'é'
>>> print("tabs:\\tx".expandtabs())
tabs:	x
"""
import doctest


class Shape:
    """A class whose parts all have examples.

    >>> Shape(3).area
    9
    """

    def __init__(self, side):
        """
        >>> Shape("a")
        Traceback (most recent call last):
            ...
        ValueError: a side is a number
        """
        if isinstance(side, str):
            raise ValueError("a side is a number")
        self.side = side

    @property
    def area(self):
        """
        >>> Shape(2).area
        4
        """
        return self.side ** 2

    @area.setter
    def area(self, value):
        """
        >>> 1
        2
        """
        self.side = value ** 0.5

    @staticmethod
    def unit():
        """
        >>> Shape.unit().side
        1
        """
        return Shape(1)

    @classmethod
    def of(cls, *sides):
        """
        >>> [shape.area for shape in Shape.of(1, 2)]
        [1, 4]
        """
        return [cls(side) for side in sides]

    class Inner:
        """
        >>> Shape.Inner
        <class '__main__.Shape.Inner'>
        """


def counter():
    """State is shared within one docstring only.

    >>> number = 1
    >>> number += 1; number
    2
    >>> def doubled():
    ...     return number * 2
    ...
    >>> doubled()
    4
    >>> number = "text"
    >>> number.upper()
    'TEXT'
    >>> del number
    >>> for x in "ab":
    ...     for y in (1, 2):
    ...         x, y
    ('a', 1)
    ('a', 2)
    ('b', 1)
    ('b', 2)
    >>> while True:
    ...     "once"
    ...     break
    'once'
    """


def other():
    """
    >>> number = 5.5
    >>> doubled = number * 2
    >>> doubled
    11.0
    """


def twice():
    """Has nothing to run."""
    print("side effects are captured")
    return 1


def caught():
    """
    >>> twice() + 1
    side effects are captured
    2
    """


square = lambda x: x * x

results = doctest.testmod(verbose=True)
print(results, results.failed, results.attempted, results == (0, results[1]))
print(doctest.testmod(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE))
print(doctest.testmod(name="renamed", report=False))
