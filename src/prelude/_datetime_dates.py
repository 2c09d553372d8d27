"""`datetime.date`"""

import _calendar
import _time_text
import time as _time
from _datetime_durations import _shown_class, timedelta
from datetime import datetime

MINYEAR = 1
MAXYEAR = 9999


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


def _date_of(cls, ordinal):
    _check_ordinal(ordinal)
    year, month, day = _calendar.from_ordinal(ordinal)
    return cls(year, month, day)


class date:
    def __init__(self, year, month, day):
        _calendar.check_date(year, month, day)
        self.year = year
        self.month = month
        self.day = day

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n):
        if not 1 <= n <= 3652059:
            raise ValueError("ordinal must be >= 1" if n < 1 else "year is out of range")
        return _date_of(cls, n)

    @classmethod
    def fromisoformat(cls, date_string):
        year, month, day = _time_text.parse_iso_date(date_string, date_string)
        return cls(year, month, day)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return _date_of(cls, _calendar.iso_ordinal(year, week, day))

    @classmethod
    def fromtimestamp(cls, timestamp):
        moment = datetime.fromtimestamp(timestamp)
        return cls(moment.year, moment.month, moment.day)

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
        return type(self)(
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
        return f"{_shown_class(self, 'date')}({self.year}, {self.month}, {self.day})"

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _date_of(type(self), self.toordinal() + other.days)

    def __radd__(self, other):
        return self + other if isinstance(other, timedelta) else NotImplemented

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _date_of(type(self), self.toordinal() - other.days)
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
        if not isinstance(other, date):
            return NotImplemented
        _check_plain(other)
        return self.toordinal() < other.toordinal()

    def __le__(self, other):
        if not isinstance(other, date):
            return NotImplemented
        _check_plain(other)
        return self.toordinal() <= other.toordinal()

    def __gt__(self, other):
        if not isinstance(other, date):
            return NotImplemented
        _check_plain(other)
        return self.toordinal() > other.toordinal()

    def __ge__(self, other):
        if not isinstance(other, date):
            return NotImplemented
        _check_plain(other)
        return self.toordinal() >= other.toordinal()


def _check_plain(other):
    if isinstance(other, datetime):
        raise TypeError("can't compare datetime.datetime to datetime.date")


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(1)
