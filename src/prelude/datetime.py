"""The datetime module: the class `datetime`. Dates, times of day, durations and zones are in files of their own."""

import _calendar
import _time_text
import time as _time
from _datetime_dates import IsoCalendarDate, MAXYEAR, MINYEAR, _check_ordinal, _struct_time, date
from _datetime_durations import _DAY, _duration, _round_half_even, _shown_class, timedelta
from _datetime_times import _Moment, _UNCHANGED, _Unchanged, _check_fold, _check_time, time
from _datetime_zones import UTC, _checked_zone, _local_zone, _zone_of, timezone, tzinfo

_EPOCH = _calendar.to_ordinal(1970, 1, 1)


def _datetime_of(cls, ordinal, total, tzinfo=None):
    """The datetime of a day and microseconds since its start, which may reach into other days."""
    days, rest = divmod(total, _DAY)
    _check_ordinal(ordinal + days)
    year, month, day = _calendar.from_ordinal(ordinal + days)
    seconds, microsecond = divmod(rest, 1000000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return cls(year, month, day, hour, minute, second, microsecond, tzinfo)


class datetime(_Moment, date):
    def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _calendar.check_date(year, month, day)
        _check_time(hour, minute, second, microsecond)
        _check_fold(fold)
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = _checked_zone(tzinfo)
        self.fold = fold

    def _asked(self):
        """What a time zone is asked about."""
        return self

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        return _datetime_of(cls, _EPOCH, _round_half_even(timestamp * 1000000.0))

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        whole = _floor(float(timestamp))
        rest = _duration(_round_half_even((timestamp - whole) * 1000000.0))
        if tz is None:
            local = _time.localtime(_float_to_int(whole))
            seconds = min(local.tm_sec, 59)
            start = cls(local.tm_year, local.tm_mon, local.tm_mday, local.tm_hour, local.tm_min, seconds)
            return start + rest
        else:
            start = _datetime_of(cls, _EPOCH, _float_to_int(whole) * 1000000, tz)
            return tz.fromutc(start + rest)

    @classmethod
    def fromordinal(cls, n):
        return cls.combine(date.fromordinal(n), time())

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls.fromordinal(_calendar.iso_ordinal(year, week, day))

    @classmethod
    def combine(cls, date, time, tzinfo=_UNCHANGED):
        return cls(
            date.year,
            date.month,
            date.day,
            time.hour,
            time.minute,
            time.second,
            time.microsecond,
            time.tzinfo if isinstance(tzinfo, _Unchanged) else tzinfo,
            fold=time.fold,
        )

    @classmethod
    def fromisoformat(cls, date_string):
        size = _time_text.date_size(date_string)
        year, month, day = _time_text.parse_iso_date(date_string[:size], date_string)
        if len(date_string) <= size:
            return cls(year, month, day)
        clock = _time_text.parse_iso_time(date_string[size + 1 :], date_string)
        hour, minute, second, microsecond, offset = clock
        return cls(year, month, day, hour, minute, second, microsecond, _zone_of(offset))

    @classmethod
    def strptime(cls, date_string, format):
        parser = _time_text.Parser(date_string, format)
        parser.run(format)
        parser.finish()
        return cls(
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
        return _plain_time(self.hour, self.minute, self.second, self.microsecond, None, self.fold)

    def timetz(self):
        return _plain_time(self.hour, self.minute, self.second, self.microsecond, self.tzinfo, self.fold)

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
            utc = _datetime_of(datetime, self.toordinal(), self._clock() - offset)
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
            return zone.fromutc(_datetime_of(type(self), 0, moment._instant(), zone))
        else:
            return tz.fromutc(_datetime_of(type(self), 0, moment._instant(), tz))

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
        *,
        fold=None,
    ):
        return type(self)(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
            self.tzinfo if isinstance(tzinfo, _Unchanged) else tzinfo,
            fold=self.fold if fold is None else fold,
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
        text = f"{_shown_class(self, 'datetime')}({self.year}, {self.month}, {self.day}, {self.hour}, {self.minute}"
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
        return _datetime_of(type(self), self.toordinal() + other.days, clock, self.tzinfo)

    def __radd__(self, other):
        return self + other if isinstance(other, timedelta) else NotImplemented

    def __sub__(self, other):
        if isinstance(other, timedelta):
            clock = self._clock() - other.seconds * 1000000 - other.microseconds
            return _datetime_of(type(self), self.toordinal() - other.days, clock, self.tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        if self._is_naive() != other._is_naive():
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        if self.tzinfo is other.tzinfo:
            return _duration(self._total() - other._total())
        return _duration(self._instant() - other._instant())

    def _total(self):
        return self.toordinal() * _DAY + self._clock()

    def _check_comparable(self, other):
        if not isinstance(other, datetime):
            raise TypeError("can't compare datetime.datetime to datetime.date")
        if self._is_naive() != other._is_naive():
            raise TypeError("can't compare offset-naive and offset-aware datetimes")

    def __hash__(self):
        return hash(self._instant())

    def __eq__(self, other):
        return self._is_same(other) if isinstance(other, datetime) else NotImplemented


def _parsed_zone(parser):
    if not parser.has_offset:
        return None
    elif parser.zone != "":
        return timezone(_duration(parser.offset), parser.zone)
    else:
        return _zone_of(parser.offset)


def _plain_date(year, month, day):
    return date(year, month, day)


def _plain_time(hour, minute, second, microsecond, tzinfo, fold):
    return time(hour, minute, second, microsecond, tzinfo, fold=fold)


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(0, 0, 1)
