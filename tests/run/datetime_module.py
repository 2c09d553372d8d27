from datetime import datetime, date, time, timedelta, timezone, tzinfo
import datetime as dtm

class Meeting:
    def __init__(self, title, start, minutes):
        self.title = title
        self.start = start
        self.length = timedelta(minutes=minutes)

    @property
    def end(self):
        return self.start + self.length

    def overlaps(self, other):
        return self.start < other.end and other.start < self.end

    def __repr__(self):
        return f"{self.title}: {self.start:%H:%M}-{self.end:%H:%M}"

ist = timezone(timedelta(hours=5, minutes=30), "IST")
est = timezone(timedelta(hours=-5))
a = datetime(2024, 2, 28, 22, 30, tzinfo=timezone.utc)
print(a, repr(a), a.tzname(), a.utcoffset())
b = a.astimezone(ist)
print(b, repr(b), b.tzname(), b == a, b - a, b > a)
c = a.astimezone(est)
print(c.isoformat(), c.strftime("%Y-%m-%d %H:%M:%S %z %Z"), c.date(), c.timetz(), c.time())
print(repr(est), str(est), str(ist), repr(ist), repr(timezone.utc), est == timezone(timedelta(hours=-5)))
print(a.timestamp(), datetime.fromtimestamp(1709159400, timezone.utc), datetime.fromtimestamp(0.5, tz=ist))
naive = datetime(2024, 2, 28, 22, 30)
print(naive == a, naive.replace(tzinfo=timezone.utc) == a, a.replace(tzinfo=None) == naive)
for text in ["2024-02-28T22:30:00+00:00", "2024-02-28 22:30:00.123456-05:30", "20240228T2230Z", "2024-02-28", "2024-W09-3", "2024W093T10:15", "2024-02-28T22:30:15,5"]:
    print(text, "->", repr(datetime.fromisoformat(text)))
for text, form in [
    ("28/02/24 22:30", "%d/%m/%y %H:%M"), ("Feb 28 2024 10:30PM", "%b %d %Y %I:%M%p"),
    ("2024-02-28 22:30:00 +0530", "%Y-%m-%d %H:%M:%S %z"), ("2024-02-28T22:30:00Z", "%Y-%m-%dT%H:%M:%S%z"),
    ("Wed Feb 28 22:30:00 2024", "%c"), ("2024 60", "%Y %j"), ("2024-09-3", "%G-%V-%u"), ("2024 10 Mon", "%Y %W %a"), ("2024 10 0", "%Y %U %w"),
    ("02/28/24", "%x"),
]:
    print(text, "->", repr(datetime.strptime(text, form)))
for f in [lambda: naive < a, lambda: naive - a, lambda: timezone(timedelta(hours=25)), lambda: datetime.strptime("x", "%Y"),
          lambda: datetime.fromisoformat("2024-13-01"), lambda: datetime.fromisoformat("nonsense"), lambda: datetime.strptime("2024-01-01x", "%Y-%m-%d")]:
    try:
        print(f())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

class Moscow(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=3)
    def dst(self, dt):
        return timedelta(0)
    def tzname(self, dt):
        return "MSK"

m = datetime(2024, 1, 1, 3, tzinfo=Moscow())
print(m, m.tzname(), m.dst(), m.astimezone(timezone.utc), m.strftime("%H:%M %Z"), a.astimezone(Moscow()))
d = date(2024, 2, 29)
print(isinstance(a, date), isinstance(d, datetime), d == naive, d != naive, d.isocalendar(), d.timetuple().tm_yday, tuple(naive.timetuple())[:6])
mixed = [date(2024, 1, 1), datetime(2023, 5, 5, 5)]
print([x.year for x in mixed], [x.isoformat() for x in mixed], mixed)
t = time(10, 30, tzinfo=ist)
print(t, repr(t), t.utcoffset(), time.fromisoformat("10:30:00+05:30") == t, time(5, 0, tzinfo=timezone.utc) == t, t.replace(hour=1, tzinfo=None))
ms = [Meeting("standup", datetime(2024, 3, 1, 9, 0), 15), Meeting("review", datetime(2024, 3, 1, 9, 10), 60), Meeting("lunch", datetime(2024, 3, 1, 12), 45)]
print(ms, [(x.title, y.title) for i, x in enumerate(ms) for y in ms[i + 1:] if x.overlaps(y)])
print(sum((x.length for x in ms), timedelta()), max(ms, key=lambda x: x.length).title)
by_day = {}
for k in range(5):
    day = date(2024, 2, 27) + timedelta(days=k)
    by_day.setdefault(day.strftime("%B"), []).append(day.day)
print(by_day, {day: n for n, day in enumerate(sorted({date(2024, 1, 2), date(2023, 1, 2)}))})
print(dtm.datetime.combine(d, t), datetime.combine(d, time(1, 2), tzinfo=timezone.utc), dtm.UTC is timezone.utc)
print(a.utctimetuple().tm_hour, c.utctimetuple()[3], hash(a) == hash(b), {a: 1}[b], datetime.fromisocalendar(2024, 9, 4), naive.ctime())
print(a.isoformat(timespec="minutes"), (a + timedelta(microseconds=5)).isoformat(" ", "milliseconds"), f"{a:%d.%m.%Y}", f"{a}")
for wrong in [lambda: timedelta(1) < 1, lambda: timedelta(1) >= 2.5, lambda: timedelta(1) * timedelta(1), lambda: timedelta(1) / "a", lambda: timedelta(1) % 2]:
    try: wrong()
    except TypeError as e: print(e)


# The second of two equal times on the clock.
import time as clock

late = datetime(2024, 10, 27, 2, 30, fold=1)
print(late.fold, repr(late), late == datetime(2024, 10, 27, 2, 30), late.replace(hour=3).fold, late.replace(fold=0).fold, (late + timedelta(1)).fold)
print(late.time().fold, repr(late.timetz()), repr(time(1, fold=1)), time(1, fold=1).replace(hour=2).fold, datetime.combine(late, late.time()).fold)


class Autumn(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=1 if dt.fold else 2)
    def dst(self, dt): return timedelta(0)
    def tzname(self, dt): return "winter" if dt.fold else "summer"


early = late.replace(tzinfo=Autumn(), fold=0)
for moment in [early, early.replace(fold=1)]:
    print(moment, moment.tzname(), moment.astimezone(timezone.utc))
try: datetime(2024, 1, 1, fold=2)
except ValueError as e: print(e)
print(clock.gmtime(0).tm_zone, clock.gmtime(0).tm_gmtoff, clock.struct_time((2024, 1, 2, 3, 4, 5, 0, 1, 0)).tm_zone, clock.timezone == -clock.localtime(0).tm_gmtoff)
print(clock.gmtime(0) < clock.gmtime(1), max(clock.gmtime(9), clock.gmtime(3)).tm_sec, hash(clock.gmtime(5)) == hash(clock.gmtime(5)), len(clock.tzname), clock.daylight in (0, 1))

# Days beyond what a timedelta holds, and beyond what CPython stores them in
for count in (10**9, 2**31 - 1, 2**31, -(2**31), -(2**31) - 1):
    try:
        print(timedelta(days=count))
    except OverflowError as e:
        print(e)
