import os
import sys
from calendar import Calendar
from collections import ChainMap, UserString
from configparser import ConfigParser
from decimal import Decimal, getcontext
from functools import lru_cache, partialmethod
c = ChainMap({})
c.update({"b": 2}, a=1); c.update(z=3); c.update([("k", 4)])
print(c)
print(len(Calendar().yeardatescalendar(2024, 4)), Calendar().yeardays2calendar(2024)[0][0][0][0], Calendar().yeardayscalendar(2024, 6)[1][2][0])
print("a" + UserString("b"))


class Cached:
    @lru_cache(maxsize=None)
    def double(self, x):
        return x * 2


cached = Cached()
print(cached.double(1), cached.double(1), cached.double.cache_info(), cached.double.cache_info()._asdict())
cached.double.cache_clear()
print(cached.double.cache_info().currsize, cached.double.cache_info()[:2])


class Requests:
    def request(self, method, data=None):
        return method, data

    post = partialmethod(request, "POST", data={})


print(Requests().post(), Requests().post(data=5))

Decimal(1) / 3
flags = getcontext().flags
print([s.__name__ for s in flags if flags[s]], [s.__name__ for s, on in flags.items() if on], len(flags))

config = ConfigParser()
config.add_section("s")
for change in (lambda: config.set("s", "x", 5), lambda: config["s"].__setitem__("x", 5)):
    try:
        change()
    except TypeError as e:
        print(e)
