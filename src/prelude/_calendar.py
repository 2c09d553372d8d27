"""The calendar in numbers and names: days since the year 1, lengths of months, ISO weeks."""

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month == 4 or month == 6 or month == 9 or month == 11 else 31


def days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def days_before_month(year, month):
    days = 0
    for m in range(1, month):
        days += days_in_month(year, m)
    return days


def to_ordinal(year, month, day):
    """January 1 of year 1 is day 1."""
    return days_before_year(year) + days_before_month(year, month) + day


def from_ordinal(ordinal):
    """Year, month and day."""
    rest = ordinal - 1
    cycles, rest = divmod(rest, 146097)
    year = cycles * 400 + min(rest // 365, 399) + 1
    while days_before_year(year) >= ordinal:
        year -= 1
    day = ordinal - days_before_year(year)
    month = 1
    while day > days_in_month(year, month):
        day -= days_in_month(year, month)
        month += 1
    return year, month, day


def check_date(year, month, day):
    if not 1 <= year <= 9999:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError("day is out of range for month")


def iso_week(year, month, day):
    """Year, week and weekday of the ISO calendar."""
    ordinal = to_ordinal(year, month, day)
    weekday = (ordinal + 6) % 7
    iso_year, _, _ = from_ordinal(max(ordinal - weekday + 3, 1))
    first = to_ordinal(iso_year, 1, 4)
    monday = first - (first + 6) % 7
    if ordinal < monday:
        iso_year -= 1
        first = to_ordinal(iso_year, 1, 4)
        monday = first - (first + 6) % 7
    return iso_year, (ordinal - monday) // 7 + 1, weekday + 1


def iso_ordinal(year, week, day):
    first = to_ordinal(year, 1, 4)
    monday = first - (first + 6) % 7
    if not 1 <= year <= 9999:
        raise ValueError(f"Year is out of range: {year}")
    if not 1 <= week <= 53 or (week == 53 and iso_week(year, 12, 28)[1] != 53):
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return monday + (week - 1) * 7 + day - 1
