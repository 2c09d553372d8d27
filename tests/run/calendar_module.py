import calendar
import time
from calendar import monthrange, isleap, TextCalendar, Calendar

print([y for y in range(1896, 1912) if isleap(y)], calendar.leapdays(1900, 2001), calendar.weekday(2024, 2, 29))
print(monthrange(2024, 2), monthrange(2023, 2), calendar.monthcalendar(2024, 2))
print(calendar.month(2024, 2))
calendar.prmonth(2023, 10, w=4)
print(calendar.calendar(2024))
sunday = TextCalendar(calendar.SUNDAY)
print(sunday.formatmonth(2024, 9))
print(sunday.formatweekheader(10))
print(calendar.day_name[0], list(calendar.day_abbr), calendar.month_name[2], list(calendar.month_abbr)[1:4])
for week in Calendar().monthdatescalendar(2024, 2)[:2]:
    print([d.isoformat() for d in week])
print([d for d in Calendar(6).itermonthdays(2024, 2)][:10], list(Calendar().itermonthdays2(2024, 2))[:4])
print(calendar.timegm((2024, 2, 29, 12, 30, 15)), calendar.timegm(time.gmtime(86400)))
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.firstweekday(), calendar.monthcalendar(2024, 3)[0], calendar.weekheader(3))
try:
    monthrange(2024, 13)
except ValueError as e:
    print(type(e).__name__, e)

class Shift:
    def __init__(self, name, weekdays):
        self.name = name
        self.weekdays = set(weekdays)

    def days(self, year, month):
        return [d for d, w in Calendar().itermonthdays2(year, month) if d and w in self.weekdays]

for shift in [Shift("early", [0, 2, 4]), Shift("weekend", (calendar.SATURDAY, calendar.SUNDAY))]:
    print(f"{shift.name:<8}", *shift.days(2024, 2))
t = time.strptime("2024-02-29 13:05:09", "%Y-%m-%d %H:%M:%S")
print(t, t.tm_yday, time.strftime("%d %b %Y %H:%M", t), time.asctime(t))
print(time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(0)), time.gmtime(1e9).tm_year, time.mktime(time.localtime(1000000)) == 1000000.0)
start = time.perf_counter_ns()
time.sleep(0.01)
print(time.perf_counter_ns() - start >= 10_000_000, time.monotonic() > 0, time.time() > 1.6e9)
try:
    time.strptime("2024", "%d")
except ValueError as e:
    print(e)
