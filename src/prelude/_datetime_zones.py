"""Time zones: `datetime.tzinfo` and `datetime.timezone`."""

import _time_text
from _datetime_durations import _duration, timedelta


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


def _checked_zone(zone):
    if zone is None:
        return None
    elif isinstance(zone, tzinfo):
        return zone
    else:
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(zone).__name__}'")


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
