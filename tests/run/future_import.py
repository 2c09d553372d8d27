from __future__ import annotations


def later(x: Late) -> Late:
    return x


class Late:
    name = "late"


print(later(Late()).name)
