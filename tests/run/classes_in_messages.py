import collections
import datetime
import decimal
import json

day = datetime.date(2020, 1, 1)


def show(function):
    try:
        function()
    except (TypeError, AttributeError) as error:
        print(error)


show(lambda: day + None)
show(lambda: day < 3)
show(lambda: datetime.time(1) < 3)
show(lambda: sum([day, day]))
show(lambda: datetime.timedelta(1) + 1)
show(lambda: decimal.Decimal(1) + 1.5)
show(lambda: collections.deque() + 1)
show(lambda: collections.deque().first)
show(lambda: collections.Counter() + 1)
show(lambda: [1][day])
show(lambda: "a" + day)
show(lambda: json.dumps([day]))
show(lambda: json.dumps({"price": decimal.Decimal(1)}))

both = collections.Counter("a") if len(day.isoformat()) > 1 else collections.defaultdict(int)
print(both == {"a": 1}, {"a": 1} == both, isinstance(both, dict), both["a"])
