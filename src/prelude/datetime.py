"""The datetime module."""

import _calendar
import _time_text
import time as _time

MINYEAR = 1
MAXYEAR = 9999
_DAY = 86400000000


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


def _struct_time(year, month, day, hour, minute, second, dst):
    weekday = (_calendar.to_ordinal(year, month, day) + 6) % 7
    yearday = _calendar.days_before_month(year, month) + day
    return _time.struct_time([year, month, day, hour, minute, second, weekday, yearday, dst])


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
    year, month, day = _calendar.from_ordinal(ordinal)
    return date(year, month, day)


class date:
    def __init__(self, year, month, day):
        _calendar.check_date(year, month, day)
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
        year, month, day = _time_text.parse_iso_date(date_string, date_string)
        return date(year, month, day)

    @staticmethod
    def fromisocalendar(year, week, day):
        return _date_of(_calendar.iso_ordinal(year, week, day))

    @staticmethod
    def fromtimestamp(timestamp):
        return datetime.fromtimestamp(timestamp).date()

    def toordinal(self):
        return _calendar.to_ordinal(self.year, self.month, self.day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        year, week, weekday = _calendar.iso_week(self.year, self.month, self.day)
        return IsoCalendarDate(year, week, weekday)

    def timetuple(self):
        return _struct_time(self.year, self.month, self.day, 0, 0, 0, -1)

    def replace(self, year=None, month=None, day=None):
        return date(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
        )

    def isoformat(self):
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    def ctime(self):
        return _time_text.ctime(self.year, self.month, self.day, 0, 0, 0)

    def strftime(self, format):
        return _time_text.strftime(format, self.year, self.month, self.day, 0, 0, 0, 0)

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
        if not isinstance(other, date) or isinstance(other, datetime):
            return NotImplemented
        return self.toordinal() == other.toordinal()

    def __lt__(self, other):
        _check_plain(other)
        return self.toordinal() < other.toordinal()

    def __le__(self, other):
        _check_plain(other)
        return self.toordinal() <= other.toordinal()

    def __gt__(self, other):
        _check_plain(other)
        return self.toordinal() > other.toordinal()

    def __ge__(self, other):
        _check_plain(other)
        return self.toordinal() >= other.toordinal()


def _check_plain(other):
    if isinstance(other, datetime):
        raise TypeError("can't compare datetime.datetime to datetime.date")


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(1)


# Time zones


class tzinfo:
    """What the program's own time zones derive from."""

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        offset = self.utcoffset(dt)
        saving = self.dst(dt)
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        standard = dt + (offset - saving)
        return standard + self.dst(standard)


class timezone(tzinfo):
    """A fixed offset from UTC."""

    def __init__(self, offset, name=None):
        if not timedelta(-1) < offset < timedelta(1):
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                f"not {offset!r}."
            )
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        elif self._offset._total() == 0:
            return "UTC"
        else:
            return "UTC" + _time_text.offset_text(self._offset._total())

    def fromutc(self, dt):
        return dt + self._offset

    def __eq__(self, other):
        if not isinstance(other, timezone):
            return NotImplemented
        return self._offset == other._offset

    def __hash__(self):
        return hash(self._offset)

    def __str__(self):
        return self.tzname(None)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        elif self._name is None:
            return f"datetime.timezone({self._offset!r})"
        else:
            return f"datetime.timezone({self._offset!r}, {self._name!r})"


timezone.utc = timezone(timedelta(0))
timezone.min = timezone(timedelta(hours=-23, minutes=-59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
UTC = timezone.utc


def _zone_of(offset):
    """The time zone that a text names by its offset in microseconds."""
    if offset is None:
        return None
    elif offset == 0:
        return timezone.utc
    else:
        return timezone(_duration(offset))


def _local_zone(seconds):
    """The time zone of the system as it is at a moment."""
    offset = timedelta(seconds=_rt_time_part(seconds, True, 9))
    return timezone(offset, _rt_time_zone(seconds, True))


class _Unchanged:
    """The default of `replace`, where None means something."""


_UNCHANGED = _Unchanged()


class _Moment:
    """What a `time` and a `datetime` know of their time zone."""

    def utcoffset(self):
        if self.tzinfo is None:
            return None
        else:
            return self.tzinfo.utcoffset(self._asked())

    def tzname(self):
        if self.tzinfo is None:
            return None
        else:
            return self.tzinfo.tzname(self._asked())

    def dst(self):
        if self.tzinfo is None:
            return None
        else:
            return self.tzinfo.dst(self._asked())

    def _offset(self):
        """Microseconds from UTC, or None."""
        offset = self.utcoffset()
        if offset is None:
            return None
        else:
            return offset._total()

    def _offset_text(self, colon=":"):
        offset = self._offset()
        if offset is None:
            return ""
        else:
            return _time_text.offset_text(offset, colon)

    def _zone_text(self):
        name = self.tzname()
        if name is None:
            return ""
        else:
            return name

    def _zone_repr(self):
        if self.tzinfo is None:
            return ")"
        else:
            return f", tzinfo={self.tzinfo!r})"

    def _instant(self):
        """Microseconds in UTC, or of the clock on the wall where there is no time zone."""
        offset = self._offset()
        if offset is None:
            return self._total()
        else:
            return self._total() - offset

    def _is_naive(self):
        return self.utcoffset() is None


# Times of day


class time(_Moment):
    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
        _check_time(hour, minute, second, microsecond)
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = tzinfo

    def _asked(self):
        """What a time zone is asked about."""
        return None

    @staticmethod
    def fromisoformat(time_string):
        text = time_string.removeprefix("T")
        hour, minute, second, microsecond, offset = _time_text.parse_iso_time(text, time_string)
        return time(hour, minute, second, microsecond, _zone_of(offset))

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=_UNCHANGED):
        return time(
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
            self.tzinfo if isinstance(tzinfo, _Unchanged) else tzinfo,
        )

    def isoformat(self, timespec="auto"):
        clock = _time_text.time_text(self.hour, self.minute, self.second, self.microsecond, timespec)
        return clock + self._offset_text()

    def strftime(self, format):
        parts = (self.hour, self.minute, self.second, self.microsecond)
        return _time_text.strftime(format, 1900, 1, 1, *parts, self._offset_text(""), self._zone_text())

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
        return text + self._zone_repr()

    def _total(self):
        return ((self.hour * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond

    def _check_comparable(self, other):
        if self._is_naive() != other._is_naive():
            raise TypeError("can't compare offset-naive and offset-aware times")

    def __hash__(self):
        return hash(self._instant())

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return self._is_naive() == other._is_naive() and self._instant() == other._instant()

    def __lt__(self, other):
        self._check_comparable(other)
        return self._instant() < other._instant()

    def __le__(self, other):
        self._check_comparable(other)
        return self._instant() <= other._instant()

    def __gt__(self, other):
        self._check_comparable(other)
        return self._instant() > other._instant()

    def __ge__(self, other):
        self._check_comparable(other)
        return self._instant() >= other._instant()


time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(0, 0, 1)


# Dates with a time of day


_EPOCH = _calendar.to_ordinal(1970, 1, 1)


def _datetime_of(ordinal, total, tzinfo=None):
    """The datetime of a day and microseconds since its start, which may reach into other days."""
    days, rest = divmod(total, _DAY)
    _check_ordinal(ordinal + days)
    year, month, day = _calendar.from_ordinal(ordinal + days)
    seconds, microsecond = divmod(rest, 1000000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return datetime(year, month, day, hour, minute, second, microsecond, tzinfo)


class datetime(_Moment, date):
    def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
        _calendar.check_date(year, month, day)
        _check_time(hour, minute, second, microsecond)
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = tzinfo

    def _asked(self):
        """What a time zone is asked about."""
        return self

    @staticmethod
    def now(tz=None):
        return datetime.fromtimestamp(_time.time(), tz)

    @staticmethod
    def today():
        return datetime.now()

    @staticmethod
    def utcnow():
        return datetime.utcfromtimestamp(_time.time())

    @staticmethod
    def utcfromtimestamp(timestamp):
        return _datetime_of(_EPOCH, _round_half_even(timestamp * 1000000.0))

    @staticmethod
    def fromtimestamp(timestamp, tz=None):
        whole = _floor(float(timestamp))
        rest = _duration(_round_half_even((timestamp - whole) * 1000000.0))
        if tz is None:
            local = _time.localtime(_float_to_int(whole))
            seconds = min(local.tm_sec, 59)
            start = datetime(local.tm_year, local.tm_mon, local.tm_mday, local.tm_hour, local.tm_min, seconds)
            return start + rest
        else:
            start = _datetime_of(_EPOCH, _float_to_int(whole) * 1000000, tz)
            return tz.fromutc(start + rest)

    @staticmethod
    def fromordinal(n):
        return datetime.combine(date.fromordinal(n), time())

    @staticmethod
    def fromisocalendar(year, week, day):
        return datetime.fromordinal(_calendar.iso_ordinal(year, week, day))

    @staticmethod
    def combine(date, time, tzinfo=_UNCHANGED):
        return datetime(
            date.year,
            date.month,
            date.day,
            time.hour,
            time.minute,
            time.second,
            time.microsecond,
            time.tzinfo if isinstance(tzinfo, _Unchanged) else tzinfo,
        )

    @staticmethod
    def fromisoformat(date_string):
        size = _time_text.date_size(date_string)
        year, month, day = _time_text.parse_iso_date(date_string[:size], date_string)
        if len(date_string) <= size:
            return datetime(year, month, day)
        clock = _time_text.parse_iso_time(date_string[size + 1 :], date_string)
        hour, minute, second, microsecond, offset = clock
        return datetime(year, month, day, hour, minute, second, microsecond, _zone_of(offset))

    @staticmethod
    def strptime(date_string, format):
        parser = _time_text.Parser(date_string, format)
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
            _parsed_zone(parser),
        )

    def date(self):
        return _plain_date(self.year, self.month, self.day)

    def time(self):
        return _plain_time(self.hour, self.minute, self.second, self.microsecond, None)

    def timetz(self):
        return _plain_time(self.hour, self.minute, self.second, self.microsecond, self.tzinfo)

    def timetuple(self):
        saving = self.dst()
        if saving is None:
            dst = -1
        else:
            dst = 1 if saving else 0
        return _struct_time(self.year, self.month, self.day, self.hour, self.minute, self.second, dst)

    def utctimetuple(self):
        offset = self._offset()
        utc = self
        if offset is not None:
            utc = _datetime_of(self.toordinal(), self._clock() - offset)
        return _struct_time(utc.year, utc.month, utc.day, utc.hour, utc.minute, utc.second, 0)

    def _elapsed(self):
        """Seconds since the epoch, were it UTC."""
        return ((self.toordinal() - _EPOCH) * _DAY + self._clock()) / 1000000

    def timestamp(self):
        """Seconds since the epoch; without a time zone for the local one."""
        offset = self._offset()
        if offset is not None:
            return ((self.toordinal() - _EPOCH) * _DAY + self._clock() - offset) / 1000000
        elapsed = self._elapsed()
        guess = elapsed
        for _ in range(2):
            guess += elapsed - datetime.fromtimestamp(guess)._elapsed()
        return guess

    def astimezone(self, tz=None):
        moment = self
        if moment.utcoffset() is None:
            moment = self.replace(tzinfo=_local_zone(int(self.timestamp())))
        if tz is None:
            zone = _local_zone(int(moment.timestamp()))
            return zone.fromutc(_datetime_of(0, moment._instant(), zone))
        else:
            return tz.fromutc(_datetime_of(0, moment._instant(), tz))

    def replace(
        self,
        year=None,
        month=None,
        day=None,
        hour=None,
        minute=None,
        second=None,
        microsecond=None,
        tzinfo=_UNCHANGED,
    ):
        return datetime(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
            self.tzinfo if isinstance(tzinfo, _Unchanged) else tzinfo,
        )

    def isoformat(self, sep="T", timespec="auto"):
        clock = _time_text.time_text(self.hour, self.minute, self.second, self.microsecond, timespec)
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}{sep}{clock}{self._offset_text()}"

    def ctime(self):
        return _time_text.ctime(self.year, self.month, self.day, self.hour, self.minute, self.second)

    def strftime(self, format):
        return _time_text.strftime(
            format,
            self.year,
            self.month,
            self.day,
            self.hour,
            self.minute,
            self.second,
            self.microsecond,
            self._offset_text(""),
            self._zone_text(),
        )

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        text = f"datetime.datetime({self.year}, {self.month}, {self.day}, {self.hour}, {self.minute}"
        if self.second != 0 or self.microsecond != 0:
            text += f", {self.second}"
        if self.microsecond != 0:
            text += f", {self.microsecond}"
        return text + self._zone_repr()

    def _clock(self):
        """Microseconds since midnight."""
        return ((self.hour * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        clock = self._clock() + other.seconds * 1000000 + other.microseconds
        return _datetime_of(self.toordinal() + other.days, clock, self.tzinfo)

    def __radd__(self, other):
        return self + other

    def __sub__(self, other):
        if isinstance(other, timedelta):
            clock = self._clock() - other.seconds * 1000000 - other.microseconds
            return _datetime_of(self.toordinal() - other.days, clock, self.tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        if self._is_naive() != other._is_naive():
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        if self.tzinfo is other.tzinfo:
            return _duration(self._total() - other._total())
        return _duration(self._instant() - other._instant())

    def _total(self):
        return self.toordinal() * _DAY + self._clock()

    def __hash__(self):
        return hash(self._instant())

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        return self._is_naive() == other._is_naive() and self._instant() == other._instant()

    def __lt__(self, other):
        self._check_comparable(other)
        return self._instant() < other._instant()

    def __le__(self, other):
        self._check_comparable(other)
        return self._instant() <= other._instant()

    def __gt__(self, other):
        self._check_comparable(other)
        return self._instant() > other._instant()

    def __ge__(self, other):
        self._check_comparable(other)
        return self._instant() >= other._instant()

    def _check_comparable(self, other):
        if not isinstance(other, datetime):
            raise TypeError("can't compare datetime.datetime to datetime.date")
        if self._is_naive() != other._is_naive():
            raise TypeError("can't compare offset-naive and offset-aware datetimes")


def _parsed_zone(parser):
    if not parser.has_offset:
        return None
    elif parser.zone != "":
        return timezone(_duration(parser.offset), parser.zone)
    else:
        return _zone_of(parser.offset)


def _plain_date(year, month, day):
    return date(year, month, day)


def _plain_time(hour, minute, second, microsecond, tzinfo):
    return time(hour, minute, second, microsecond, tzinfo)


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(0, 0, 1)
