"""The calendar module: months as lists of weeks and as text."""

import _calendar
import datetime as _datetime

MONDAY = 0
TUESDAY = 1
WEDNESDAY = 2
THURSDAY = 3
FRIDAY = 4
SATURDAY = 5
SUNDAY = 6
January = 1
February = 2
EPOCH = 1970
day_name = _calendar.WEEKDAYS
day_abbr = [name[:3] for name in _calendar.WEEKDAYS]
month_name = [""] + _calendar.MONTHS
month_abbr = [""] + [name[:3] for name in _calendar.MONTHS]
mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


class IllegalMonthError(ValueError):
    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f"bad month number {self.month!r}; must be 1-12"


class IllegalWeekdayError(ValueError):
    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return f"bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)"


def isleap(year):
    return _calendar.is_leap(year)


def leapdays(y1, y2):
    y1 -= 1
    y2 -= 1
    return (y2 // 4 - y1 // 4) - (y2 // 100 - y1 // 100) + (y2 // 400 - y1 // 400)


def weekday(year, month, day):
    if not 1 <= year <= 9999:
        year = 2000 + year % 400
    _calendar.check_date(year, month, day)
    return (_calendar.to_ordinal(year, month, day) + 6) % 7


def monthrange(year, month):
    """The weekday of the first day, and how many days there are."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _calendar.days_in_month(year, month)


def timegm(tuple):
    """Seconds since the epoch of a time in UTC."""
    year, month, day, hour, minute, second = tuple[0], tuple[1], tuple[2], tuple[3], tuple[4], tuple[5]
    days = _calendar.to_ordinal(year, month, 1) - _calendar.to_ordinal(EPOCH, 1, 1) + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second


def _in_weeks(days):
    return [days[i : i + 7] for i in range(0, len(days), 7)]


class Calendar:
    def __init__(self, firstweekday=0):
        self._first = firstweekday

    @property
    def firstweekday(self):
        return self._first % 7

    @firstweekday.setter
    def firstweekday(self, firstweekday):
        self._first = firstweekday

    def getfirstweekday(self):
        return self._first % 7

    def setfirstweekday(self, firstweekday):
        self._first = firstweekday

    def iterweekdays(self):
        for i in range(self.firstweekday, self.firstweekday + 7):
            yield i % 7

    def itermonthdays(self, year, month):
        """Day numbers; 0 for days of the weeks that are outside of the month."""
        first, count = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        for _ in range(before):
            yield 0
        yield from range(1, count + 1)
        for _ in range((self.firstweekday - first - count) % 7):
            yield 0

    def itermonthdays2(self, year, month):
        for i, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield day, i % 7

    def itermonthdates(self, year, month):
        first, count = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        start = _calendar.to_ordinal(year, month, 1) - before
        for i in range(before + count + (self.firstweekday - first - count) % 7):
            yield _datetime.date.fromordinal(start + i)

    def itermonthdays3(self, year, month):
        for day in self.itermonthdates(year, month):
            yield day.year, day.month, day.day

    def itermonthdays4(self, year, month):
        for i, day in enumerate(self.itermonthdates(year, month)):
            yield day.year, day.month, day.day, (self.firstweekday + i) % 7

    def monthdatescalendar(self, year, month):
        return _in_weeks(list(self.itermonthdates(year, month)))

    def monthdays2calendar(self, year, month):
        return _in_weeks(list(self.itermonthdays2(year, month)))

    def monthdayscalendar(self, year, month):
        return _in_weeks(list(self.itermonthdays(year, month)))

    def yeardatescalendar(self, year, width=3):
        return _in_rows([self.monthdatescalendar(year, month) for month in range(1, 13)], width)

    def yeardays2calendar(self, year, width=3):
        return _in_rows([self.monthdays2calendar(year, month) for month in range(1, 13)], width)

    def yeardayscalendar(self, year, width=3):
        return _in_rows([self.monthdayscalendar(year, month) for month in range(1, 13)], width)


def _in_rows(months, width):
    return [months[i : i + width] for i in range(0, 12, width)]


class TextCalendar(Calendar):
    def prweek(self, theweek, width):
        print(self.formatweek(theweek, width), end="")

    def formatday(self, day, weekday, width):
        text = "" if day == 0 else f"{day:2d}"
        return text.center(width)

    def formatweek(self, theweek, width):
        return " ".join([self.formatday(day, weekday, width) for day, weekday in theweek])

    def formatweekday(self, day, width):
        name = day_name[day] if width >= 9 else day_abbr[day]
        return name[:width].center(width)

    def formatweekheader(self, width):
        return " ".join([self.formatweekday(day, width) for day in self.iterweekdays()])

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        name = month_name[themonth]
        if withyear:
            name = f"{name} {theyear!r}"
        return name.center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def formatmonth(self, theyear, themonth, w=0, l=0):
        w = max(2, w)
        l = max(1, l)
        text = self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1).rstrip() + "\n" * l
        text += self.formatweekheader(w).rstrip() + "\n" * l
        for week in self.monthdays2calendar(theyear, themonth):
            text += self.formatweek(week, w).rstrip() + "\n" * l
        return text

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        w = max(2, w)
        l = max(1, l)
        c = max(2, c)
        width = (w + 1) * 7 - 1
        lines = [repr(theyear).center(width * m + c * (m - 1)).rstrip(), "\n" * l]
        header = self.formatweekheader(w)
        for first in range(1, 13, m):
            months = range(first, min(first + m, 13))
            lines.append("\n" * l)
            names = [self.formatmonthname(theyear, month, width, False) for month in months]
            lines.append(formatstring(names, width, c).rstrip())
            lines.append("\n" * l)
            lines.append(formatstring([header for _ in months], width, c).rstrip())
            lines.append("\n" * l)
            rows = [self.monthdays2calendar(theyear, month) for month in months]
            for number in range(max([len(weeks) for weeks in rows])):
                texts = [self.formatweek(weeks[number], w) if number < len(weeks) else "" for weeks in rows]
                lines.append(formatstring(texts, width, c).rstrip())
                lines.append("\n" * l)
        return "".join(lines)

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        print(self.formatyear(theyear, w, l, c, m), end="")


def formatstring(cols, colwidth=20, spacing=6):
    return (" " * spacing).join([text.center(colwidth) for text in cols])


def format(cols, colwidth=20, spacing=6):
    print(formatstring(cols, colwidth, spacing))


_text = TextCalendar()


def firstweekday():
    return _text.getfirstweekday()


def setfirstweekday(firstweekday):
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    _text.firstweekday = firstweekday


def monthcalendar(year, month):
    return _text.monthdayscalendar(year, month)


def weekheader(width):
    return _text.formatweekheader(width)


def week(theweek, width):
    return _text.formatweek(theweek, width)


def prweek(theweek, width):
    _text.prweek(theweek, width)


def month(theyear, themonth, w=0, l=0):
    return _text.formatmonth(theyear, themonth, w, l)


def prmonth(theyear, themonth, w=0, l=0):
    _text.prmonth(theyear, themonth, w, l)


def calendar(theyear, w=2, l=1, c=6, m=3):
    return _text.formatyear(theyear, w, l, c, m)


def prcal(theyear, w=0, l=0, c=6, m=3):
    _text.pryear(theyear, w, l, c, m)
