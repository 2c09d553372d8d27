"""The datetime module without time zones. `datetime` is a class of its own here, not a kind of `date`."""

import time as _time

MINYEAR = 1
MAXYEAR = 9999
_MONTHS = "January February March April May June July August September October November December"
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_DAY = 86400000000


# The calendar


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month == 4 or month == 6 or month == 9 or month == 11 else 31


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_before_month(year, month):
    days = 0
    for m in range(1, month):
        days += _days_in_month(year, m)
    return days


def _to_ordinal(year, month, day):
    """January 1 of year 1 is day 1."""
    return _days_before_year(year) + _days_before_month(year, month) + day


def _from_ordinal(ordinal):
    """Year, month and day."""
    rest = ordinal - 1
    cycles, rest = divmod(rest, 146097)
    year = cycles * 400 + min(rest // 365, 399) + 1
    while _days_before_year(year) >= ordinal:
        year -= 1
    day = ordinal - _days_before_year(year)
    month = 1
    while day > _days_in_month(year, month):
        day -= _days_in_month(year, month)
        month += 1
    return year, month, day


def _check_date(year, month, day):
    if not 1 <= year <= 9999:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")


def _check_time(hour, minute, second, microsecond):
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")


def _check_ordinal(ordinal):
    if not 1 <= ordinal <= 3652059:
        raise OverflowError("date value out of range")


def _iso_week(year, month, day):
    """Year, week and weekday of the ISO calendar."""
    ordinal = _to_ordinal(year, month, day)
    weekday = (ordinal + 6) % 7
    iso_year, _, _ = _from_ordinal(max(ordinal - weekday + 3, 1))
    first = _to_ordinal(iso_year, 1, 4)
    monday = first - (first + 6) % 7
    if ordinal < monday:
        iso_year -= 1
        first = _to_ordinal(iso_year, 1, 4)
        monday = first - (first + 6) % 7
    return iso_year, (ordinal - monday) // 7 + 1, weekday + 1


class IsoCalendarDate:
    def __init__(self, year, week, weekday):
        self.year = year
        self.week = week
        self.weekday = weekday

    def __iter__(self):
        yield self.year
        yield self.week
        yield self.weekday

    def __len__(self):
        return 3

    def __getitem__(self, index):
        return (self.year, self.week, self.weekday)[index]

    def __eq__(self, other):
        year, week, weekday = other
        return self.year == year and self.week == week and self.weekday == weekday

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self.year}, week={self.week}, weekday={self.weekday})"


class struct_time:
    """What `timetuple` returns."""

    def __init__(self, year, month, day, hour, minute, second):
        self.tm_year = year
        self.tm_mon = month
        self.tm_mday = day
        self.tm_hour = hour
        self.tm_min = minute
        self.tm_sec = second
        self.tm_wday = (_to_ordinal(year, month, day) + 6) % 7
        self.tm_yday = _days_before_month(year, month) + day
        self.tm_isdst = -1

    def _fields(self):
        return (
            self.tm_year,
            self.tm_mon,
            self.tm_mday,
            self.tm_hour,
            self.tm_min,
            self.tm_sec,
            self.tm_wday,
            self.tm_yday,
            self.tm_isdst,
        )

    def __iter__(self):
        return iter(self._fields())

    def __len__(self):
        return 9

    def __getitem__(self, index):
        return self._fields()[index]

    def __repr__(self):
        return (
            f"time.struct_time(tm_year={self.tm_year}, tm_mon={self.tm_mon}, tm_mday={self.tm_mday}, "
            f"tm_hour={self.tm_hour}, tm_min={self.tm_min}, tm_sec={self.tm_sec}, tm_wday={self.tm_wday}, "
            f"tm_yday={self.tm_yday}, tm_isdst={self.tm_isdst})"
        )


# Text


def _strftime(template, year, month, day, hour, minute, second, microsecond):
    pieces = []
    position = 0
    while True:
        percent = template.find("%", position)
        if percent < 0 or percent + 1 >= len(template):
            pieces.append(template[position:])
            return "".join(pieces)
        pieces.append(template[position:percent])
        code = template[percent + 1]
        position = percent + 2
        if code in "YmdyBbAajUWwuGVeDFhCx":
            pieces.append(_date_field(code, year, month, day))
        elif code in "HIMSfpTRXr":
            pieces.append(_time_field(code, hour, minute, second, microsecond))
        elif code == "c":
            pieces.append(_ctime(year, month, day, hour, minute, second))
        elif code == "%":
            pieces.append("%")
        elif code == "n":
            pieces.append("\n")
        elif code == "t":
            pieces.append("\t")
        elif code not in "zZ":
            pieces.append("%" + code)


def _ctime(year, month, day, hour, minute, second):
    weekday = (_to_ordinal(year, month, day) + 6) % 7
    name = _WEEKDAYS.split()[weekday][:3]
    return f"{name} {_MONTHS.split()[month - 1][:3]} {day:2d} {hour:02d}:{minute:02d}:{second:02d} {year:04d}"


def _date_field(code, year, month, day):
    weekday = (_to_ordinal(year, month, day) + 6) % 7
    day_of_year = _days_before_month(year, month) + day
    if code == "Y":
        return str(year)
    if code == "m":
        return f"{month:02d}"
    if code == "d":
        return f"{day:02d}"
    if code == "e":
        return f"{day:2d}"
    if code == "y":
        return f"{year % 100:02d}"
    if code == "C":
        return f"{year // 100:02d}"
    if code == "B":
        return _MONTHS.split()[month - 1]
    if code == "b" or code == "h":
        return _MONTHS.split()[month - 1][:3]
    if code == "A":
        return _WEEKDAYS.split()[weekday]
    if code == "a":
        return _WEEKDAYS.split()[weekday][:3]
    if code == "j":
        return f"{day_of_year:03d}"
    if code == "U":
        return f"{(day_of_year + 6 - (weekday + 1) % 7) // 7:02d}"
    if code == "W":
        return f"{(day_of_year + 6 - weekday) // 7:02d}"
    if code == "w":
        return str((weekday + 1) % 7)
    if code == "u":
        return str(weekday + 1)
    if code == "F":
        return f"{year}-{month:02d}-{day:02d}"
    if code == "D" or code == "x":
        return f"{month:02d}/{day:02d}/{year % 100:02d}"
    iso_year, week, _ = _iso_week(year, month, day)
    if code == "G":
        return str(iso_year)
    return f"{week:02d}"


def _time_field(code, hour, minute, second, microsecond):
    if code == "H":
        return f"{hour:02d}"
    if code == "I":
        return f"{(hour + 11) % 12 + 1:02d}"
    if code == "M":
        return f"{minute:02d}"
    if code == "S":
        return f"{second:02d}"
    if code == "f":
        return f"{microsecond:06d}"
    half = "AM" if hour < 12 else "PM"
    if code == "p":
        return half
    if code == "R":
        return f"{hour:02d}:{minute:02d}"
    if code == "r":
        return f"{(hour + 11) % 12 + 1:02d}:{minute:02d}:{second:02d} {half}"
    return f"{hour:02d}:{minute:02d}:{second:02d}"


def _time_text(hour, minute, second, microsecond, timespec):
    if timespec == "auto":
        timespec = "microseconds" if microsecond != 0 else "seconds"
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    if timespec == "seconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "milliseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond // 1000:03d}"
    if timespec == "microseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}"
    raise ValueError("Unknown timespec value")


def _number(text):
    """The value of ASCII digits, or -1."""
    if text == "" or not text.isascii() or not text.isdigit():
        return -1
    return int(text)


def _parse_iso_date(text, whole):
    """Year, month and day of YYYY-MM-DD or YYYYMMDD."""
    if len(text) == 10 and text[4] == "-" and text[7] == "-":
        year, month, day = _number(text[:4]), _number(text[5:7]), _number(text[8:])
    elif len(text) == 8:
        year, month, day = _number(text[:4]), _number(text[4:6]), _number(text[6:])
    else:
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    if year < 0 or month < 0 or day < 0:
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    return year, month, day


def _parse_iso_time(text, whole):
    """Hour, minute, second and microsecond of HH[:MM[:SS[.ffffff]]], with or without colons."""
    clock, point, fraction = text.partition(".")
    if point == "":
        clock, point, fraction = text.partition(",")
    microsecond = 0
    if point != "":
        microsecond = _number((fraction + "000000")[:6]) if fraction != "" else -1
    parts = clock.split(":")
    if len(parts) == 1:
        parts = [clock[i : i + 2] for i in range(0, len(clock), 2)]
    fields = [0, 0, 0]
    valid = 1 <= len(parts) <= 3 and microsecond >= 0
    if valid:
        for i in range(len(parts)):
            fields[i] = _number(parts[i]) if len(parts[i]) == 2 else -1
            if fields[i] < 0:
                valid = False
    if not valid:
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    return fields[0], fields[1], fields[2], microsecond


class _Parser:
    """Reads the fields of `strptime`."""

    def __init__(self, text, template):
        self.text = text
        self.template = template
        self.position = 0
        self.year = 1900
        self.month = 1
        self.day = 1
        self.hour = 0
        self.minute = 0
        self.second = 0
        self.microsecond = 0
        self.day_of_year = 0
        self.half = 0
        self.uses_half = False

    def fail(self):
        raise ValueError(f"time data {self.text!r} does not match format {self.template!r}")

    def number(self, width, low, high):
        """As many digits, at most width, as make a number of the range."""
        best = -1
        end = self.position
        value = 0
        for i in range(self.position, min(self.position + width, len(self.text))):
            digit = ord(self.text[i]) - 48
            if not 0 <= digit <= 9:
                break
            value = value * 10 + digit
            if low <= value <= high:
                best = value
                end = i + 1
        if best < 0:
            self.fail()
        self.position = end
        return best

    def name(self, names, width):
        """The number of the name that stands here; width 3 for abbreviations, 0 for whole names."""
        rest = self.text[self.position :].lower()
        found = -1
        size = 0
        for i, name in enumerate(names):
            wanted = name[:3].lower() if width == 3 else name.lower()
            if rest.startswith(wanted) and len(wanted) > size:
                found = i
                size = len(wanted)
        if found < 0:
            self.fail()
        self.position += size
        return found

    def exactly(self, width):
        start = self.position
        value = _number(self.text[start : start + width]) if start + width <= len(self.text) else -1
        if value < 0:
            self.fail()
        self.position = start + width
        return value

    def blanks(self):
        start = self.position
        while self.position < len(self.text) and self.text[self.position].isspace():
            self.position += 1
        if self.position == start:
            self.fail()

    def literal(self, c):
        if self.position >= len(self.text) or self.text[self.position].lower() != c.lower():
            self.fail()
        self.position += 1

    def date_field(self, code):
        if code == "Y":
            self.year = self.exactly(4)
        elif code == "y":
            value = self.exactly(2)
            self.year = value + (1900 if value >= 69 else 2000)
        elif code == "m":
            self.month = self.number(2, 1, 12)
        elif code == "d":
            if self.text.startswith(" ", self.position):
                self.position += 1
            self.day = self.number(2, 1, 31)
        elif code == "j":
            self.day_of_year = self.number(3, 1, 366)
        elif code == "B":
            self.month = self.name(_MONTHS.split(), 0) + 1
        elif code == "b":
            self.month = self.name(_MONTHS.split(), 3) + 1
        elif code == "A":
            self.name(_WEEKDAYS.split(), 0)
        else:
            self.name(_WEEKDAYS.split(), 3)

    def time_field(self, code):
        if code == "H":
            self.hour = self.number(2, 0, 23)
        elif code == "I":
            self.hour = self.number(2, 1, 12)
            self.uses_half = True
        elif code == "M":
            self.minute = self.number(2, 0, 59)
        elif code == "S":
            self.second = self.number(2, 0, 61)
        elif code == "f":
            start = self.position
            value = self.number(6, 0, 999999)
            for _ in range(6 - (self.position - start)):
                value *= 10
            self.microsecond = value
        else:
            self.half = self.name(["AM", "PM"], 0)

    def run(self, template):
        i = 0
        while i < len(template):
            c = template[i]
            i += 1
            if c.isspace():
                while i < len(template) and template[i].isspace():
                    i += 1
                self.blanks()
            elif c != "%":
                self.literal(c)
            elif i >= len(template):
                raise ValueError(f"stray % in format {self.template!r}")
            else:
                self.field(template[i])
                i += 1

    def field(self, code):
        if code in "YymdjBbAa":
            self.date_field(code)
        elif code in "HIMSfp":
            self.time_field(code)
        elif code == "%":
            self.literal("%")
        elif code == "T" or code == "F" or code == "D" or code == "R" or code not in "cxXzZGuUVwW":
            raise ValueError(f"{code!r} is a bad directive in format {self.template!r}")
        else:
            raise ValueError(f"the directive '%{code}' is not supported")

    def finish(self):
        if self.position != len(self.text):
            raise ValueError("unconverted data remains: " + self.text[self.position :])
        if self.uses_half:
            self.hour = self.hour % 12 + 12 * self.half
        if self.day_of_year > 0:
            _, self.month, self.day = _from_ordinal(_days_before_year(self.year) + self.day_of_year)


# Durations


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
    if not -999999999 <= days <= 999999999:
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    return result


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
        if not -999999999 <= self.days <= 999999999:
            raise OverflowError(f"days={self.days}; must have magnitude <= 999999999")

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
        if other == 0:
            raise ZeroDivisionError("integer division or modulo by zero")
        return _duration(_divide_nearest(self._total(), other))

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            if other._total() == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return self._total() // other._total()
        return _duration(self._total() // other)

    def __mod__(self, other):
        if other._total() == 0:
            raise ZeroDivisionError("integer division or modulo by zero")
        return _duration(self._total() % other._total())

    def __divmod__(self, other):
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
        return self._total() < other._total()

    def __le__(self, other):
        return self._total() <= other._total()

    def __gt__(self, other):
        return self._total() > other._total()

    def __ge__(self, other):
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
        return "datetime.timedelta(" + ", ".join(parts) + ")"


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(0, 0, 1)


# Dates


def _date_of(ordinal):
    _check_ordinal(ordinal)
    year, month, day = _from_ordinal(ordinal)
    return date(year, month, day)


class date:
    def __init__(self, year, month, day):
        _check_date(year, month, day)
        self.year = year
        self.month = month
        self.day = day

    @staticmethod
    def today():
        return datetime.now().date()

    @staticmethod
    def fromordinal(n):
        if not 1 <= n <= 3652059:
            raise ValueError("ordinal must be >= 1" if n < 1 else "year is out of range")
        return _date_of(n)

    @staticmethod
    def fromisoformat(date_string):
        year, month, day = _parse_iso_date(date_string, date_string)
        return date(year, month, day)

    @staticmethod
    def fromisocalendar(year, week, day):
        return _date_of(_iso_ordinal(year, week, day))

    @staticmethod
    def fromtimestamp(timestamp):
        return datetime.fromtimestamp(timestamp).date()

    def toordinal(self):
        return _to_ordinal(self.year, self.month, self.day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        year, week, weekday = _iso_week(self.year, self.month, self.day)
        return IsoCalendarDate(year, week, weekday)

    def timetuple(self):
        return struct_time(self.year, self.month, self.day, 0, 0, 0)

    def replace(self, year=None, month=None, day=None):
        return date(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
        )

    def isoformat(self):
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    def ctime(self):
        return _ctime(self.year, self.month, self.day, 0, 0, 0)

    def strftime(self, format):
        return _strftime(format, self.year, self.month, self.day, 0, 0, 0, 0)

    def __format__(self, spec):
        return self.strftime(spec) if spec != "" else str(self)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return f"datetime.date({self.year}, {self.month}, {self.day})"

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _date_of(self.toordinal() + other.days)

    def __radd__(self, other):
        return self + other

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _date_of(self.toordinal() - other.days)
        if not isinstance(other, date):
            return NotImplemented
        return timedelta(self.toordinal() - other.toordinal())

    def __hash__(self):
        return hash((self.year, self.month, self.day))

    def __eq__(self, other):
        if not isinstance(other, date):
            return NotImplemented
        return self.toordinal() == other.toordinal()

    def __lt__(self, other):
        return self.toordinal() < other.toordinal()

    def __le__(self, other):
        return self.toordinal() <= other.toordinal()

    def __gt__(self, other):
        return self.toordinal() > other.toordinal()

    def __ge__(self, other):
        return self.toordinal() >= other.toordinal()


def _iso_ordinal(year, week, day):
    first = _to_ordinal(year, 1, 4)
    monday = first - (first + 6) % 7
    if not 1 <= year <= 9999:
        raise ValueError(f"Year is out of range: {year}")
    if not 1 <= week <= 53 or (week == 53 and _iso_week(year, 12, 28)[1] != 53):
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return monday + (week - 1) * 7 + day - 1


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(1)


# Times of day


class time:
    def __init__(self, hour=0, minute=0, second=0, microsecond=0):
        _check_time(hour, minute, second, microsecond)
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond

    @staticmethod
    def fromisoformat(time_string):
        text = time_string.removeprefix("T")
        hour, minute, second, microsecond = _parse_iso_time(text, time_string)
        return time(hour, minute, second, microsecond)

    def replace(self, hour=None, minute=None, second=None, microsecond=None):
        return time(
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
        )

    def isoformat(self, timespec="auto"):
        return _time_text(self.hour, self.minute, self.second, self.microsecond, timespec)

    def strftime(self, format):
        return _strftime(format, 1900, 1, 1, self.hour, self.minute, self.second, self.microsecond)

    def __format__(self, spec):
        return self.strftime(spec) if spec != "" else str(self)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        text = f"datetime.time({self.hour}, {self.minute}"
        if self.second != 0 or self.microsecond != 0:
            text += f", {self.second}"
        if self.microsecond != 0:
            text += f", {self.microsecond}"
        return text + ")"

    def _total(self):
        return ((self.hour * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond

    def __hash__(self):
        return hash(self._total())

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return self._total() == other._total()

    def __lt__(self, other):
        return self._total() < other._total()

    def __le__(self, other):
        return self._total() <= other._total()

    def __gt__(self, other):
        return self._total() > other._total()

    def __ge__(self, other):
        return self._total() >= other._total()


time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(0, 0, 1)


# Dates with a time of day


def _datetime_of(ordinal, total):
    """The datetime of a day and microseconds since its start, which may reach into other days."""
    days, rest = divmod(total, _DAY)
    _check_ordinal(ordinal + days)
    year, month, day = _from_ordinal(ordinal + days)
    seconds, microsecond = divmod(rest, 1000000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return datetime(year, month, day, hour, minute, second, microsecond)


class datetime:
    def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0):
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond)
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond

    @staticmethod
    def now():
        return datetime.fromtimestamp(_time.time())

    @staticmethod
    def today():
        return datetime.now()

    @staticmethod
    def utcnow():
        return datetime.utcfromtimestamp(_time.time())

    @staticmethod
    def utcfromtimestamp(timestamp):
        return _datetime_of(719163, _round_half_even(timestamp * 1000000.0))

    @staticmethod
    def fromtimestamp(timestamp):
        whole = _floor(float(timestamp))
        local = _time.localtime(_float_to_int(whole))
        start = datetime(local.tm_year, local.tm_mon, local.tm_mday, local.tm_hour, local.tm_min, min(local.tm_sec, 59))
        return start + _duration(_round_half_even((timestamp - whole) * 1000000.0))

    @staticmethod
    def fromordinal(n):
        return datetime.combine(date.fromordinal(n), time())

    @staticmethod
    def combine(date, time):
        return datetime(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond)

    @staticmethod
    def fromisoformat(date_string):
        size = 10
        if len(date_string) > 4 and date_string[4] != "-":
            size = 8
        year, month, day = _parse_iso_date(date_string[:size], date_string)
        if len(date_string) <= size:
            return datetime(year, month, day)
        hour, minute, second, microsecond = _parse_iso_time(date_string[size + 1 :], date_string)
        return datetime(year, month, day, hour, minute, second, microsecond)

    @staticmethod
    def strptime(date_string, format):
        parser = _Parser(date_string, format)
        parser.run(format)
        parser.finish()
        return datetime(
            parser.year,
            parser.month,
            parser.day,
            parser.hour,
            parser.minute,
            parser.second,
            parser.microsecond,
        )

    def date(self):
        return _plain_date(self.year, self.month, self.day)

    def time(self):
        return _plain_time(self.hour, self.minute, self.second, self.microsecond)

    def toordinal(self):
        return _to_ordinal(self.year, self.month, self.day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        year, week, weekday = _iso_week(self.year, self.month, self.day)
        return IsoCalendarDate(year, week, weekday)

    def timetuple(self):
        return struct_time(self.year, self.month, self.day, self.hour, self.minute, self.second)

    def timestamp(self):
        """Seconds since the epoch, for the local time zone."""
        elapsed = (self - datetime(1970, 1, 1)).total_seconds()
        guess = elapsed
        for _ in range(2):
            guess += (self - datetime.fromtimestamp(guess)).total_seconds()
        return guess

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None):
        return datetime(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
        )

    def isoformat(self, sep="T", timespec="auto"):
        clock = _time_text(self.hour, self.minute, self.second, self.microsecond, timespec)
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}{sep}{clock}"

    def ctime(self):
        return _ctime(self.year, self.month, self.day, self.hour, self.minute, self.second)

    def strftime(self, format):
        return _strftime(
            format,
            self.year,
            self.month,
            self.day,
            self.hour,
            self.minute,
            self.second,
            self.microsecond,
        )

    def __format__(self, spec):
        return self.strftime(spec) if spec != "" else str(self)

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        text = f"datetime.datetime({self.year}, {self.month}, {self.day}, {self.hour}, {self.minute}"
        if self.second != 0 or self.microsecond != 0:
            text += f", {self.second}"
        if self.microsecond != 0:
            text += f", {self.microsecond}"
        return text + ")"

    def _clock(self):
        """Microseconds since midnight."""
        return ((self.hour * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        clock = self._clock() + other.seconds * 1000000 + other.microseconds
        return _datetime_of(self.toordinal() + other.days, clock)

    def __radd__(self, other):
        return self + other

    def __sub__(self, other):
        if isinstance(other, timedelta):
            clock = self._clock() - other.seconds * 1000000 - other.microseconds
            return _datetime_of(self.toordinal() - other.days, clock)
        if not isinstance(other, datetime):
            return NotImplemented
        return _duration((self.toordinal() - other.toordinal()) * _DAY + self._clock() - other._clock())

    def _order(self):
        return self.toordinal() * _DAY + self._clock()

    def __hash__(self):
        return hash((self.toordinal(), self._clock()))

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        return self._order() == other._order()

    def __lt__(self, other):
        return self._order() < other._order()

    def __le__(self, other):
        return self._order() <= other._order()

    def __gt__(self, other):
        return self._order() > other._order()

    def __ge__(self, other):
        return self._order() >= other._order()


def _plain_date(year, month, day):
    return date(year, month, day)


def _plain_time(hour, minute, second, microsecond):
    return time(hour, minute, second, microsecond)


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(0, 0, 1)
