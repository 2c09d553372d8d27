from datetime import date, datetime, time, timedelta, timezone
class D(date):
    def nice(self): return self.strftime("%d.%m.%Y")
class S(datetime):
    def q(self): return (self.month - 1) // 3 + 1
class T(time):
    def mins(self): return self.hour * 60 + self.minute
print((D(2020, 5, 1) + timedelta(days=3)).nice(), (D(2020, 5, 1) - timedelta(days=3)).nice(), (timedelta(1) + D(2020, 5, 1)).nice())
print(D.fromisoformat("2020-05-01").nice(), S.now().q() > 0, S(2020, 5, 1).replace(month=9).q())
print(repr(D.today())[:2], D.fromordinal(730000).nice(), D.fromisocalendar(2020, 5, 1).nice(), D.fromtimestamp(86400 * 5).nice(), D(2020, 1, 2).replace(year=2021).nice())
print(repr(S(2020, 1, 1, 5) + timedelta(hours=30)), repr(S(2020, 1, 1) - timedelta(seconds=1)), S(2020, 1, 2) - S(2020, 1, 1), S(2020, 1, 2) - datetime(2020, 1, 1))
print(repr(S.fromisoformat("2020-07-01T10:00:00")), repr(S.strptime("2020-08", "%Y-%m")), repr(S.combine(date(2020, 1, 1), time(3))), repr(S.fromtimestamp(0, timezone.utc)), repr(S.utcfromtimestamp(0)), repr(S.fromordinal(730000)), repr(S.fromisocalendar(2020, 1, 1)))
print(repr(S(2020, 1, 1).date()), repr(S(2020, 1, 1).time()), type(S.today()).__name__, type(S.utcnow()).__name__)
print(repr(S(2020, 1, 1, tzinfo=timezone.utc).astimezone(timezone(timedelta(hours=2)))))
print(repr(T(5, 6).replace(hour=3)), T.fromisoformat("04:05").mins(), repr(T.fromisoformat("04:05")))
xs = [D(2020, 1, 1), date(2020, 1, 2)]
print([x + timedelta(1) for x in xs], sorted([D(2020, 1, 2), D(2020, 1, 1)]), D(2020, 1, 1) == date(2020, 1, 1))
print(date(2020, 1, 1) + timedelta(1), datetime(2020, 1, 1) + timedelta(1), datetime(2020, 1, 1).replace(day=4), date.today() == datetime.today().date())
print(repr(date.fromisoformat("2020-01-01")), repr(datetime.fromisoformat("2020-01-01")), repr(time.fromisoformat("10:00")))
print(D.min, repr(D.max), S.min)
