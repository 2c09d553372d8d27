"""The timeit module, for functions: statements as text would have to be compiled while the program runs."""

from time import perf_counter

default_timer = perf_counter


def timeit(stmt, setup=None, timer=perf_counter, number=1000000):
    if isinstance(stmt, str):
        return _type_error("timeit() cannot run a statement given as text: pass a function")
    else:
        if setup is not None and not isinstance(setup, str):
            setup()
        start = timer()
        for _ in range(number):
            stmt()
        return timer() - start


def repeat(stmt, setup=None, timer=perf_counter, repeat=5, number=1000000):
    return [timeit(stmt, setup, timer, number) for _ in range(repeat)]


class Timer:
    def __init__(self, stmt, setup=None, timer=perf_counter):
        self._stmt = stmt
        self._setup = setup
        self._timer = timer

    def timeit(self, number=1000000):
        return timeit(self._stmt, self._setup, self._timer, number)

    def repeat(self, repeat=5, number=1000000):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """How often it must run to take a fifth of a second, and how long that took."""
        unit = 1
        while True:
            for factor in (1, 2, 5):
                number = unit * factor
                taken = self.timeit(number)
                if callback is not None:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            unit *= 10
