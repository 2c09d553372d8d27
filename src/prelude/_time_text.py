"""Dates and times as text: `strftime`, ISO 8601, and reading what is written so."""

import _calendar


def strftime(template, year, month, day, hour, minute, second, microsecond, offset="", zone=""):
    """`offset` and `zone` are the texts of `%z` and `%Z`."""
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
        flag = ""
        if code in "-_0^#" and position < len(template):
            flag = code
            code = template[position]
            position += 1
        field = _field(code, year, month, day, hour, minute, second, microsecond, offset, zone)
        if field is None or (flag != "" and code == "f"):
            pieces.append("%" + flag + code)
        else:
            pieces.append(_flagged(field, flag, code))


def _field(code, year, month, day, hour, minute, second, microsecond, offset, zone):
    """What the code stands for; None if there is no such code."""
    if code in "YmdyBbAajUWwuGVeDFhCx":
        return _date_field(code, year, month, day)
    elif code in "HIMSfpPklTRXr":
        return _time_field(code, hour, minute, second, microsecond)
    elif code == "c":
        return ctime(year, month, day, hour, minute, second)
    elif code == "%":
        return "%"
    elif code == "n":
        return "\n"
    elif code == "t":
        return "\t"
    elif code == "z":
        return offset
    elif code == "Z":
        return zone
    else:
        return None


def _flagged(field, flag, code):
    """A field as the flags of the C library have it: `-` no padding, `_` blanks, `0` zeros, `^` and `#` other letters."""
    if flag == "" or code == "P":
        return field
    if flag == "#" and code == "p":
        return field.lower()
    if flag == "^" or flag == "#":
        return field.upper()
    if not field.strip().isdigit():
        return field
    digits = field[:-1].lstrip("0 ") + field[-1]
    if flag == "-":
        return digits
    return (" " if flag == "_" else "0") * (len(field) - len(digits)) + digits


def ctime(year, month, day, hour, minute, second):
    weekday = (_calendar.to_ordinal(year, month, day) + 6) % 7
    name = _calendar.WEEKDAYS[weekday][:3]
    return f"{name} {_calendar.MONTHS[month - 1][:3]} {day:2d} {hour:02d}:{minute:02d}:{second:02d} {year:04d}"


def _date_field(code, year, month, day):
    weekday = (_calendar.to_ordinal(year, month, day) + 6) % 7
    day_of_year = _calendar.days_before_month(year, month) + day
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
        return _calendar.MONTHS[month - 1]
    if code == "b" or code == "h":
        return _calendar.MONTHS[month - 1][:3]
    if code == "A":
        return _calendar.WEEKDAYS[weekday]
    if code == "a":
        return _calendar.WEEKDAYS[weekday][:3]
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
    iso_year, week, _ = _calendar.iso_week(year, month, day)
    if code == "G":
        return str(iso_year)
    return f"{week:02d}"


def _time_field(code, hour, minute, second, microsecond):
    if code == "H":
        return f"{hour:02d}"
    if code == "k":
        return f"{hour:2d}"
    if code == "I":
        return f"{(hour + 11) % 12 + 1:02d}"
    if code == "l":
        return f"{(hour + 11) % 12 + 1:2d}"
    if code == "M":
        return f"{minute:02d}"
    if code == "S":
        return f"{second:02d}"
    if code == "f":
        return f"{microsecond:06d}"
    half = "AM" if hour < 12 else "PM"
    if code == "p":
        return half
    if code == "P":
        return half.lower()
    if code == "R":
        return f"{hour:02d}:{minute:02d}"
    if code == "r":
        return f"{(hour + 11) % 12 + 1:02d}:{minute:02d}:{second:02d} {half}"
    return f"{hour:02d}:{minute:02d}:{second:02d}"


def time_text(hour, minute, second, microsecond, timespec):
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


def _iso_fields(text, sizes):
    """The numbers of ASCII digits that follow each other, or none if there is anything else."""
    fields = []
    at = 0
    for size in sizes:
        fields.append(_number(text[at : at + size]) if at + size <= len(text) else -1)
        at += size
    return fields if at == len(text) and min(fields) >= 0 else []


def date_size(text):
    """How much of the text of a date and a time is the date."""
    if text[4:6] == "-W":
        return 10 if text[8:9] == "-" and text[9:10].isdigit() and not text[10:11].isdigit() else 8
    if text[4:5] == "-":
        return 10
    if text[4:5] == "W":
        return 8 if text[7:8].isdigit() and (len(text) == 8 or not text[8].isdigit()) else 7
    return 8


def parse_iso_date(text, whole):
    """Year, month and day of YYYY-MM-DD, YYYYMMDD, or a week of the year: YYYY-Www-D, YYYYWwwD, the day left out."""
    fields = []
    week = False
    if len(text) == 10 and text[4] == "-" and text[7] == "-":
        fields = _iso_fields(text[:4] + text[5:7] + text[8:], (4, 2, 2))
    elif "W" in text:
        week = True
        packed = text
        if text[4:5] == "-":
            packed = text[:4] + text[5:8] + text[9:] if text[8:9] in ("", "-") and len(text) != 9 else ""
        if packed[4:5] == "W":
            digits = packed[:4] + packed[5:] + ("1" if len(packed) == 7 else "")
            fields = _iso_fields(digits, (4, 2, 1))
    elif len(text) == 8:
        fields = _iso_fields(text, (4, 2, 2))
    if not fields:
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    if week:
        return _calendar.from_ordinal(_calendar.iso_ordinal(fields[0], fields[1], fields[2]))
    return fields[0], fields[1], fields[2]


def parse_iso_time(text, whole):
    """Hour, minute, second and microsecond of HH[:MM[:SS[.ffffff]]], with or without colons, and the offset from UTC in
    microseconds, if one follows."""
    end = len(text)
    for i, c in enumerate(text):
        if c in "+-Z":
            end = i
            break
    hour, minute, second, microsecond = _parse_clock(text[:end], whole)
    zone = text[end:]
    if zone == "":
        return hour, minute, second, microsecond, None
    if zone == "Z":
        return hour, minute, second, microsecond, 0
    if zone[0] == "Z":
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    hours, minutes, seconds, rest = _parse_clock(zone[1:], whole)
    offset = ((hours * 60 + minutes) * 60 + seconds) * 1000000 + rest
    return hour, minute, second, microsecond, -offset if zone[0] == "-" else offset


def _parse_clock(text, whole):
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


def offset_text(offset, colon=":"):
    """An offset from UTC in microseconds as `+HH:MM[:SS[.ffffff]]`."""
    minutes, rest = divmod(abs(offset), 60000000)
    text = f"{'-' if offset < 0 else '+'}{minutes // 60:02d}{colon}{minutes % 60:02d}"
    if rest != 0:
        text += f"{colon}{rest // 1000000:02d}"
    if rest % 1000000 != 0:
        text += f".{rest % 1000000:06d}"
    return text


class Parser:
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
        self.weekday = -1
        self.week = -1
        self.week_start = 0
        self.iso_year = 0
        # The offset from UTC in microseconds, and whether the text names a zone.
        self.offset = 0
        self.has_offset = False
        self.zone = ""

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
            self.month = self.name(_calendar.MONTHS, 0) + 1
        elif code == "b":
            self.month = self.name(_calendar.MONTHS, 3) + 1
        elif code == "A":
            self.weekday = self.name(_calendar.WEEKDAYS, 0)
        elif code == "a":
            self.weekday = self.name(_calendar.WEEKDAYS, 3)
        elif code == "w":
            self.weekday = (self.number(1, 0, 6) + 6) % 7
        elif code == "u":
            self.weekday = self.number(1, 1, 7) - 1
        elif code == "G":
            self.iso_year = self.exactly(4)
        elif code == "V":
            self.week = self.number(2, 1, 53)
        else:
            self.week = self.number(2, 0, 53)
            self.week_start = 6 if code == "U" else 0

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

    def zone_field(self, code):
        if code == "Z":
            self.zone = ["UTC", "GMT"][self.name(["UTC", "GMT"], 0)]
            return
        self.has_offset = True
        if self.text.startswith("Z", self.position):
            self.position += 1
            return
        sign = self.text[self.position : self.position + 1]
        if sign != "+" and sign != "-":
            self.fail()
        self.position += 1
        hours = self.exactly(2)
        colon = self.text.startswith(":", self.position)
        self.position += colon
        seconds = (hours * 60 + self.exactly(2)) * 60
        rest = 0
        following = self.position + colon
        if self.text[self.position : following] == ":" * colon and self.text[following : following + 1].isdigit():
            self.position = following
            seconds += self.exactly(2)
            if self.text.startswith(".", self.position):
                self.position += 1
                start = self.position
                rest = self.number(6, 0, 999999)
                rest *= 10 ** max(6 - (self.position - start), 0)
        self.offset = seconds * 1000000 + rest
        if sign == "-":
            self.offset = -self.offset

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
        if code in "YymdjBbAawuUWGV":
            self.date_field(code)
        elif code in "HIMSfp":
            self.time_field(code)
        elif code in "zZ":
            self.zone_field(code)
        elif code == "%":
            self.literal("%")
        elif code == "c":
            self.run("%a %b %d %H:%M:%S %Y")
        elif code == "x":
            self.run("%m/%d/%y")
        elif code == "X":
            self.run("%H:%M:%S")
        else:
            raise ValueError(f"{code!r} is a bad directive in format {self.template!r}")

    def finish(self):
        if self.position != len(self.text):
            raise ValueError("unconverted data remains: " + self.text[self.position :])
        if self.uses_half:
            self.hour = self.hour % 12 + 12 * self.half
        if self.iso_year > 0 and self.week >= 0 and self.weekday >= 0:
            ordinal = _calendar.iso_ordinal(self.iso_year, self.week, self.weekday + 1)
            self.year, self.month, self.day = _calendar.from_ordinal(ordinal)
        elif self.week >= 0 and self.weekday >= 0:
            # The first of its days in the year is in week 1.
            first = _calendar.to_ordinal(self.year, 1, 1)
            until_first = (self.week_start - (first + 6)) % 7
            ordinal = first + until_first + (self.week - 1) * 7 + (self.weekday - self.week_start) % 7
            self.year, self.month, self.day = _calendar.from_ordinal(ordinal)
        elif self.day_of_year > 0:
            start = _calendar.days_before_year(self.year)
            _, self.month, self.day = _calendar.from_ordinal(start + self.day_of_year)
