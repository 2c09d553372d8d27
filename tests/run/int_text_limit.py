"""Ints of very many digits become text, or are read, only up to a limit, which a program may move."""

import sys
from decimal import Decimal, getcontext


def t(f):
    try:
        r = f()
        print("ok", r if r < 10**6 else "big")
    except ValueError as e:
        print(e)


t(lambda: int("0"*5000))
t(lambda: int("0"*4300+"1"))
t(lambda: int("-" + "1_"*4300+"1"))
t(lambda: int(" " + "1_"*4299+"1  "))
t(lambda: int("1"*5000, 3))
t(lambda: int("1"*5000, 16))
t(lambda: int("0x" + "1"*5000, 0))
t(lambda: len("%d" % 10**4300))
t(lambda: len("%x" % 10**5300))
t(lambda: len("%s" % -10**4299))
t(lambda: len("%s" % -10**4300))
t(lambda: len(f"{10**4300:,}"))
t(lambda: len(f"{10**4300:x}"))
t(lambda: len(repr([10**4300])))
print(sys.get_int_max_str_digits())
t(lambda: sys.set_int_max_str_digits(100))
t(lambda: sys.set_int_max_str_digits(-1))

# Decimals have no limit.
getcontext().prec = 4400
print(len(str(Decimal(1) / 7)), len(str(Decimal("9" * 4400))), len(f"{Decimal('8' * 4400):f}"))

sys.set_int_max_str_digits(640)
t(lambda: len(str(10**639)))
t(lambda: len(str(10**640)))
t(lambda: int("7"*641))
t(lambda: int("7"*640))
sys.set_int_max_str_digits(0)
t(lambda: len(str(10**6400)))
t(lambda: int("7"*5640))
sys.set_int_max_str_digits(5000)
print(sys.get_int_max_str_digits())
t(lambda: len(str(10**4999)))
t(lambda: len(str(10**5000)))
