"""Clocks, sleeping, the calendar."""

from _text import _raise_failure


def time():
    return _int_to_float(_rt_time_ns(0)) / 1e9


def time_ns():
    return _rt_time_ns(0)


def monotonic():
    return _int_to_float(_rt_time_ns(1)) / 1e9


def monotonic_ns():
    return _rt_time_ns(1)


def perf_counter():
    return _int_to_float(_rt_time_ns(1)) / 1e9


def perf_counter_ns():
    return _rt_time_ns(1)


def process_time():
    return _int_to_float(_rt_time_ns(2)) / 1e9


def process_time_ns():
    return _rt_time_ns(2)


def thread_time():
    return _int_to_float(_rt_time_ns(3)) / 1e9


def thread_time_ns():
    return _rt_time_ns(3)


def sleep(seconds):
    if seconds != seconds:
        raise ValueError("Invalid value NaN (not a number)")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    if seconds > 9223372036.854775:
        raise OverflowError("timestamp too large to convert to C _PyTime_t")
    if not _rt_sleep(float(seconds)):
        _raise_failure(_rt_failure())


class struct_time:
    def __init__(self, parts):
        if len(parts) < 9:
            raise TypeError(f"time.struct_time() takes an at least 9-sequence ({len(parts)}-sequence given)")
        self.tm_year = parts[0]
        self.tm_mon = parts[1]
        self.tm_mday = parts[2]
        self.tm_hour = parts[3]
        self.tm_min = parts[4]
        self.tm_sec = parts[5]
        self.tm_wday = parts[6]
        self.tm_yday = parts[7]
        self.tm_isdst = parts[8]
        self.tm_zone = None
        self.tm_gmtoff = None

    def _parts(self):
        parts = [self.tm_year, self.tm_mon, self.tm_mday, self.tm_hour, self.tm_min, self.tm_sec]
        return tuple(parts + [self.tm_wday, self.tm_yday, self.tm_isdst])

    def __len__(self):
        return 9

    def __getitem__(self, index):
        return self._parts()[index]

    def __iter__(self):
        return iter(self._parts())

    def __eq__(self, other):
        if isinstance(other, struct_time):
            return self._parts() == other._parts()
        elif isinstance(other, tuple):
            return self._parts() == other
        else:
            return NotImplemented

    def __lt__(self, other):
        return self._parts() < tuple(other)

    def __le__(self, other):
        return self._parts() <= tuple(other)

    def __gt__(self, other):
        return self._parts() > tuple(other)

    def __ge__(self, other):
        return self._parts() >= tuple(other)

    def __hash__(self):
        return hash(self._parts())

    def __repr__(self):
        names = "tm_year tm_mon tm_mday tm_hour tm_min tm_sec tm_wday tm_yday tm_isdst".split()
        return "time.struct_time(" + ", ".join([n + "=" + str(p) for n, p in zip(names, self._parts())]) + ")"


def _moment(seconds, local):
    moment = struct_time([_rt_time_part(seconds, local, part) for part in range(9)])
    moment.tm_zone = _rt_time_zone(seconds, local)
    moment.tm_gmtoff = _rt_time_part(seconds, local, 9)
    return moment


class _Zone:
    """The local time zone in the middle of winter and of summer; standard time is the one that is behind."""

    def __init__(self):
        year = 31557600
        first = time_ns() // 1000000000 // year * year
        moments = [localtime(first), localtime(first + year // 2)]
        if moments[1].tm_gmtoff < moments[0].tm_gmtoff:
            moments.reverse()
        self.standard, self.summer = moments


_zone = _Zone()
timezone = -_zone.standard.tm_gmtoff
altzone = -_zone.summer.tm_gmtoff
daylight = int(timezone != altzone)
tzname = (_zone.standard.tm_zone, _zone.summer.tm_zone)


def _seconds(seconds):
    if seconds is None:
        return _rt_time_ns(0) // 1000000000
    elif isinstance(seconds, float):
        return int(seconds // 1.0)
    else:
        return seconds


def localtime(seconds=None):
    return _moment(_seconds(seconds), True)


def gmtime(seconds=None):
    return _moment(_seconds(seconds), False)


def mktime(t):
    return float(_rt_time_make(t[0], t[1], t[2], t[3], t[4], t[5], t[8]))


def strftime(format, t=None):
    if t is None:
        return strftime(format, localtime())
    else:
        _check_ranges(t)
        if "%Z" in format or "%z" in format:
            format = _with_zone(format, t)
        return _rt_time_format(format, t[0], max(t[1], 1), max(t[2], 1), t[3], t[4], t[5], t[6], max(t[7], 1))


def _check_ranges(t):
    if not 0 <= t[1] <= 12:
        raise ValueError("month out of range")
    if not 0 <= t[2] <= 31:
        raise ValueError("day of month out of range")
    if not 0 <= t[3] <= 23:
        raise ValueError("hour out of range")
    if not 0 <= t[4] <= 59:
        raise ValueError("minute out of range")
    if not 0 <= t[5] <= 61:
        raise ValueError("seconds out of range")
    if t[6] < -1:
        raise ValueError("day of week out of range")
    if not 0 <= t[7] <= 366:
        raise ValueError("day of year out of range")


def _with_zone(format, t):
    """The format with the name and the offset of the time zone written out."""
    zone = shown = ""
    if t[8] >= 0:
        zone = tzname[1] if t[8] > 0 else tzname[0]
        offset = 0
        if isinstance(t, struct_time):
            if t.tm_zone is not None:
                zone = t.tm_zone
            if t.tm_gmtoff is not None:
                offset = t.tm_gmtoff
        minutes = abs(offset) // 60
        shown = f"{'-' if offset < 0 else '+'}{minutes // 60:02d}{minutes % 60:02d}"
    pieces = []
    position = 0
    while position < len(format):
        piece = format[position:position + 2]
        if piece == "%Z":
            piece = zone.replace("%", "%%")
        elif piece == "%z":
            piece = shown
        elif piece[0] != "%":
            piece = piece[0]
            position -= 1
        pieces.append(piece)
        position += 2
    return "".join(pieces)


def asctime(t=None):
    if t is None:
        return asctime(localtime())
    else:
        days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        _check_ranges(t)
        return f"{days[t[6]]} {months[max(t[1], 1) - 1]} {t[2]:2d} {t[3]:02d}:{t[4]:02d}:{t[5]:02d} {t[0]}"


def ctime(seconds=None):
    return asctime(localtime(seconds))


def strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    from _calendar import days_before_month, to_ordinal
    from _time_text import Parser

    parser = Parser(data_string, format)
    parser.run(format)
    parser.finish()
    year, month, day = parser.year, parser.month, parser.day
    weekday = (to_ordinal(year, month, day) + 6) % 7
    yearday = days_before_month(year, month) + day
    dst = 0 if parser.zone != "" else -1
    return struct_time([year, month, day, parser.hour, parser.minute, parser.second, weekday, yearday, dst])
