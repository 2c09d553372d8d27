"""Branches for other versions and systems that are no such thing, or have a meaning without running."""

import os
import sys


def bound_in_a_branch():
    if sys.version_info < (3,):
        label = 1
    return label


label = 5
count = 0


def declared():
    if sys.version_info < (3,):
        global count
    count = 1


def counter():
    total = 1

    def step():
        if os.name == "nt":
            nonlocal total
        total = 2

    step()
    return total


def generator():
    if sys.platform == "win32":
        yield 1


def by_test():
    if sys.platform == "win32" and (label := 1):
        return 0
    return label


def still_bound(text):
    if sys.version_info < (3,):
        text = unicode(text)
        kind = unicode
    else:
        kind = str
    return kind(text)


class Undocumented:
    if sys.version_info >= (3,):
        "no doc"


def undocumented():
    if os.name == "posix":
        "no doc"


def first_only():
    while True:
        if sys.version_info < (3,):
            return "py2"
        break
    match 2:
        case 1:
            return None
        case _:
            if sys.version_info < (3,):
                return unicode("py2")
    return "py3"


def raised(function):
    try:
        return function()
    except UnboundLocalError as error:
        return error


print(raised(bound_in_a_branch))
declared()
print(count, counter(), list(generator()))
print(raised(by_test), still_bound(3))
print(Undocumented.__doc__, undocumented.__doc__, first_only())
