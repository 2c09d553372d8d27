"""`datetime.timedelta`: a number of microseconds."""

_DAY = 86400000000


def _shown_class(value, own):
    """The class as `repr` shows it: that of the module with the module's name, one derived from it without."""
    name = type(value).__name__
    return "datetime." + name if name == own else name


def _round_half_even(x):
    whole = _floor(x)
    rest = x - whole
    n = _float_to_int(whole)
    if rest > 0.5 or (rest == 0.5 and n % 2 != 0):
        return n + 1
    return n


class _Microseconds:
    """Adds up the arguments of a timedelta: whole microseconds, and what fractions leave over."""

    def __init__(self):
        self.whole = 0
        self.rest = 0.0

    def add(self, amount, unit):
        if isinstance(amount, float):
            part = _trunc(amount)
            self.whole += int(part) * unit
            scaled = (amount - part) * unit
            self.whole += _float_to_int(_trunc(scaled))
            self.rest += scaled - _trunc(scaled)
        else:
            self.whole += amount * unit

    def total(self):
        n = self.whole & 1
        return self.whole + _round_half_even(self.rest + n) - n


def _divide_nearest(a, b):
    """a / b to the nearest int, ties to even."""
    q, r = divmod(a, b)
    r *= 2
    if (r > b if b > 0 else r < b) or (r == b and q % 2 == 1):
        q += 1
    return q


def _duration(total):
    """The timedelta of so many microseconds."""
    days, rest = divmod(total, _DAY)
    result = timedelta()
    result.days = days
    result.seconds = rest // 1000000
    result.microseconds = rest % 1000000
    _check_days(days)
    return result


def _check_days(days):
    if not -2147483648 <= days <= 2147483647:
        raise OverflowError("Python int too large to convert to C int")
    if not -999999999 <= days <= 999999999:
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")


class timedelta:
    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        parts = _Microseconds()
        parts.add(microseconds, 1)
        parts.add(milliseconds, 1000)
        parts.add(seconds, 1000000)
        parts.add(minutes, 60000000)
        parts.add(hours, 3600000000)
        parts.add(weeks, 7 * _DAY)
        if isinstance(days, float):
            parts.add(days, _DAY)
            extra = 0
        else:
            extra = int(days)
        more, rest = divmod(parts.total(), _DAY)
        self.days = extra + more
        self.seconds = rest // 1000000
        self.microseconds = rest % 1000000
        _check_days(self.days)

    def _total(self):
        return self.days * _DAY + self.seconds * 1000000 + self.microseconds

    def total_seconds(self):
        return self._total() / 1000000

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _duration(self._total() + other._total())

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _duration(self._total() - other._total())

    def __neg__(self):
        return _duration(-self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self.days < 0 else self

    def __mul__(self, factor):
        if isinstance(factor, float):
            return _duration(_round_half_even(self._total() * factor))
        if not isinstance(factor, (int, _bigint)):
            return NotImplemented
        return _duration(self._total() * factor)

    def __rmul__(self, factor):
        return self * factor

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            if other._total() == 0:
                raise ZeroDivisionError("division by zero")
            return self._total() / other._total()
        if isinstance(other, float):
            return _duration(_round_half_even(self._total() / other))
        if not isinstance(other, (int, _bigint)):
            return NotImplemented
        if other == 0:
            raise ZeroDivisionError("integer division or modulo by zero")
        return _duration(_divide_nearest(self._total(), other))

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            if other._total() == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return self._total() // other._total()
        if not isinstance(other, (int, _bigint)):
            return NotImplemented
        return _duration(self._total() // other)

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        if other._total() == 0:
            raise ZeroDivisionError("integer division or modulo by zero")
        return _duration(self._total() % other._total())

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return (self // other, self % other)

    def __bool__(self):
        return self._total() != 0

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __eq__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._total() == other._total()

    def __lt__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._total() < other._total()

    def __le__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._total() <= other._total()

    def __gt__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._total() > other._total()

    def __ge__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._total() >= other._total()

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self.days != 0:
            plural = "" if abs(self.days) == 1 else "s"
            text = f"{self.days} day{plural}, " + text
        if self.microseconds != 0:
            text += f".{self.microseconds:06d}"
        return text

    def __repr__(self):
        parts = []
        if self.days != 0:
            parts.append(f"days={self.days}")
        if self.seconds != 0:
            parts.append(f"seconds={self.seconds}")
        if self.microseconds != 0:
            parts.append(f"microseconds={self.microseconds}")
        if not parts:
            parts.append("0")
        return _shown_class(self, "timedelta") + "(" + ", ".join(parts) + ")"


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(0, 0, 1)
