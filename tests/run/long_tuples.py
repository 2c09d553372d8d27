from dataclasses import dataclass, astuple


@dataclass
class Row:
    a0: int = 0
    a1: str = "1"
    a2: float = 2.0
    a3: bool = True
    a4: int = 4
    a5: str = "5"
    a6: float = 6.5
    a7: bool = False
    a8: int = 8
    a9: str = "9"
    b0: int = 10
    b1: str = "11"
    b2: float = 12.0
    b3: bool = True
    b4: int = 14
    b5: str = "15"
    b6: float = 16.5
    b7: bool = False
    b8: int = 18
    b9: str = "19"


row = Row()
other = Row(b9="x" * row.a4)
print(row)
print(row == Row(), row == other, row != other)
print(astuple(other))


def swapped(text, n):
    long = (n, text, True, n + 1, text + "b", False, n + 2, text * 2, None, 1.5, n, text, True, n + 1, text + "b", False, n + 2, text * 2)
    first, *rest = long
    long = long[::-1]
    return first, long[0], rest[-1], long[4], len(rest), long


for n in range(2):
    print(swapped("a" + str(n), n))
print(max((3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4), (3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 5))[-1])
