from __future__ import annotations


def later(x: Undefined) -> Undefined:
    return x


print(later(1))
