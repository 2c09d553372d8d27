"""`datetime.time`, and what it shares with `datetime.datetime`."""

import _time_text
from _datetime_durations import _shown_class, timedelta
from _datetime_zones import _checked_zone, _zone_of, tzinfo


def _check_time(hour, minute, second, microsecond):
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")


def _check_fold(fold):
    if fold != 0 and fold != 1:
        raise ValueError("fold must be either 0 or 1")


class _Unchanged:
    """The default of `replace`, where None means something."""


_UNCHANGED = _Unchanged()


class _Moment:
    """What a `time` and a `datetime` know of their time zone, and their order."""

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
        fold = "" if self.fold == 0 else ", fold=1"
        if self.tzinfo is None:
            return fold + ")"
        else:
            return f"{fold}, tzinfo={self.tzinfo!r})"

    def _instant(self):
        """Microseconds in UTC, or of the clock on the wall where there is no time zone."""
        offset = self._offset()
        if offset is None:
            return self._total()
        else:
            return self._total() - offset

    def _is_naive(self):
        return self.utcoffset() is None

    def _is_same(self, other):
        return self._is_naive() == other._is_naive() and self._instant() == other._instant()

    def __lt__(self, other):
        if not isinstance(other, _Moment):
            return NotImplemented
        self._check_comparable(other)
        return self._instant() < other._instant()

    def __le__(self, other):
        if not isinstance(other, _Moment):
            return NotImplemented
        self._check_comparable(other)
        return self._instant() <= other._instant()

    def __gt__(self, other):
        if not isinstance(other, _Moment):
            return NotImplemented
        self._check_comparable(other)
        return self._instant() > other._instant()

    def __ge__(self, other):
        if not isinstance(other, _Moment):
            return NotImplemented
        self._check_comparable(other)
        return self._instant() >= other._instant()


class time(_Moment):
    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_time(hour, minute, second, microsecond)
        _check_fold(fold)
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = _checked_zone(tzinfo)
        self.fold = fold

    def _asked(self):
        """What a time zone is asked about."""
        return None

    @classmethod
    def fromisoformat(cls, time_string):
        text = time_string.removeprefix("T")
        hour, minute, second, microsecond, offset = _time_text.parse_iso_time(text, time_string)
        return cls(hour, minute, second, microsecond, _zone_of(offset))

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=_UNCHANGED, *, fold=None):
        return type(self)(
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
            self.tzinfo if isinstance(tzinfo, _Unchanged) else tzinfo,
            fold=self.fold if fold is None else fold,
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
        text = f"{_shown_class(self, 'time')}({self.hour}, {self.minute}"
        if self.second != 0 or self.microsecond != 0:
            text += f", {self.second}"
        if self.microsecond != 0:
            text += f", {self.microsecond}"
        return text + self._zone_repr()

    def _total(self):
        return ((self.hour * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond

    def _check_comparable(self, other):
        if not isinstance(other, time):
            raise TypeError("can't compare datetime.time to datetime.datetime")
        if self._is_naive() != other._is_naive():
            raise TypeError("can't compare offset-naive and offset-aware times")

    def __hash__(self):
        return hash(self._instant())

    def __eq__(self, other):
        return self._is_same(other) if isinstance(other, time) else NotImplemented


time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(0, 0, 1)
